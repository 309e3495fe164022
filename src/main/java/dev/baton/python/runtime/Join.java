package dev.baton.python.runtime;

import dev.baton.sim.engine.Event;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;

/// Waits for the end of a thread.
public final class Join extends BlockingCall {
    private final PyThread target;
    private final long timeoutNanos;
    private boolean timedOut;
    private boolean armed;

    /// Waits at most this long, forever when it is negative.
    public Join(PyThread target, long timeoutNanos) {
        this.target = target;
        this.timeoutNanos = timeoutNanos;
    }

    @Override
    protected Object attempt(Evaluator evaluator) {
        if (target.isFinished() || timedOut || timeoutNanos == 0) {
            return none();
        }
        PyThread waiter = evaluator.thread();
        Machine machine = evaluator.machine;
        if (timeoutNanos > 0 && !armed) {
            armed = true;
            machine.schedule(alarm(machine, waiter), machine.now() + timeoutNanos);
        }
        return block(evaluator, () -> {
            target.addJoiner(waiter);
            machine.park(waiter.sim(), ThreadState.WAITING_LOCK, target.joinLock());
        });
    }

    private Event alarm(Machine machine, PyThread waiter) {
        return new Event() {
            @Override
            public void fire() {
                if (target.removeJoiner(waiter)) {
                    timedOut = true;
                    machine.wake(waiter.sim());
                }
            }
        };
    }
}
