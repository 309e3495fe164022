package dev.baton.python.module;

import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.sim.lock.Mutex;
import org.jspecify.annotations.Nullable;

/// Lets the lock go.
final class ReleaseMutex extends NativeFrame {
    private final Mutex mutex;
    private final long chargeNanos;
    private final Object result;
    private boolean charged;

    ReleaseMutex(Mutex mutex, long chargeNanos) {
        this(mutex, chargeNanos, Singleton.NONE);
    }

    ReleaseMutex(Mutex mutex, long chargeNanos, Object result) {
        this.mutex = mutex;
        this.chargeNanos = chargeNanos;
        this.result = result;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!charged) {
            charged = true;
            evaluator.charge(chargeNanos);
        }
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        if (!mutex.isLocked()) {
            throw PyRaise.runtimeError("release unlocked lock");
        }
        mutex.release();
        return result;
    }
}
