package dev.baton.python.module;

import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Evaluator;
import dev.baton.sim.engine.Event;
import dev.baton.sim.lock.Mutex;
import dev.baton.sim.lock.SemaphoreLock;
import dev.baton.sim.machine.Machine;
import org.jspecify.annotations.Nullable;

/// Takes the lock, waiting for it if need be. A thread that is woken for a [SemaphoreLock] takes it in the kernel,
/// before it queues for the GIL; one that is woken for a PyMutex needs the GIL first.
class AcquireMutex extends BlockingCall {
    private final Mutex mutex;
    private final boolean blocking;
    private final long timeoutNanos;
    private long chargeNanos;
    private boolean waiting;
    private boolean taken;
    private boolean timedOut;
    private @Nullable Event alarm;

    AcquireMutex(Mutex mutex, boolean blocking, long timeoutNanos, long chargeNanos) {
        this.mutex = mutex;
        this.blocking = blocking;
        this.timeoutNanos = timeoutNanos;
        this.chargeNanos = chargeNanos;
    }

    @Override
    protected boolean readyToAttach(Evaluator evaluator) {
        if (!(mutex instanceof SemaphoreLock) || taken || timedOut) {
            return true;
        }
        taken = mutex.acquire(evaluator.thread().sim());
        return taken;
    }

    @Override
    protected Object attempt(Evaluator evaluator) {
        var thread = evaluator.thread().sim();
        if (taken || !waiting && mutex.tryAcquire(thread)) {
            return acquired(evaluator);
        }
        if (timedOut) {
            return mutex.giveUp(thread) ? acquired(evaluator) : false;
        }
        if (!blocking || timeoutNanos == 0) {
            return false;
        }
        if (waiting && mutex.acquire(thread)) {
            return acquired(evaluator);
        }
        boolean retried = waiting;
        waiting = true;
        arm(evaluator);
        if (retried) {
            return blockedAgain(evaluator);
        }
        return block(evaluator, () -> mutex.acquire(thread));
    }

    /// The thread was parked again while attached: let the GIL go, too.
    private Object blockedAgain(Evaluator evaluator) {
        return block(evaluator, () -> {});
    }

    private Object acquired(Evaluator evaluator) {
        Event armed = alarm;
        if (armed != null) {
            evaluator.interpreter().machine().cancel(armed);
        }
        evaluator.charge(chargeNanos);
        chargeNanos = 0;
        taken(evaluator);
        return true;
    }

    /// Called when the thread has the lock.
    protected void taken(Evaluator evaluator) {}

    private void arm(Evaluator evaluator) {
        if (timeoutNanos < 0 || alarm != null) {
            return;
        }
        Machine machine = evaluator.interpreter().machine();
        var thread = evaluator.thread().sim();
        Event event = new Event() {
            @Override
            public void fire() {
                timedOut = true;
                machine.wake(thread);
            }
        };
        alarm = event;
        machine.schedule(event, machine.now() + timeoutNanos);
    }
}
