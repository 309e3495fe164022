package dev.baton.python.module;

import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.TimedWait;
import dev.baton.sim.lock.Mutex;
import dev.baton.sim.lock.SemaphoreLock;
import org.jspecify.annotations.Nullable;

/// Takes the lock, waiting for it if need be. A thread that is woken for a [SemaphoreLock] takes it in the kernel,
/// before it queues for the GIL; one that is woken for a PyMutex needs the GIL first.
class AcquireMutex extends TimedWait {
    private final Mutex mutex;
    private final long chargeNanos;
    private boolean taken;
    private boolean parked;

    /// Waits at most so long, for ever when it is negative.
    AcquireMutex(Mutex mutex, long timeoutNanos, long chargeNanos) {
        super(timeoutNanos);
        this.mutex = mutex;
        this.chargeNanos = chargeNanos;
    }

    @Override
    protected boolean readyToAttach(Evaluator evaluator) {
        if (!(mutex instanceof SemaphoreLock)) {
            return true;
        }
        var thread = evaluator.thread().sim();
        taken = isTimeOver() ? mutex.giveUp(thread) : mutex.acquire(thread);
        return taken || isTimeOver();
    }

    @Override
    protected @Nullable Object look(Evaluator evaluator) {
        return taken || isTrying() && mutex.tryAcquire(evaluator.thread().sim()) ? acquired(evaluator) : null;
    }

    /// A thread whose time is over when it has slept does not try again: [#gaveUp] says what it got.
    private boolean isTrying() {
        return !(parked && isTimeOver());
    }

    @Override
    protected Object gaveUp(Evaluator evaluator) {
        return mutex.giveUp(evaluator.thread().sim()) ? acquired(evaluator) : false;
    }

    @Override
    protected void park(PyThread thread) {
        parked = true;
        mutex.acquire(thread.sim());
    }

    @Override
    protected void leave(PyThread thread) {
        mutex.rouse(thread.sim());
    }

    private Object acquired(Evaluator evaluator) {
        evaluator.charge(chargeNanos);
        taken(evaluator);
        return true;
    }

    /// Called when the thread has the lock.
    protected void taken(Evaluator evaluator) {}
}
