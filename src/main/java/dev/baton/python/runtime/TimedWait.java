package dev.baton.python.runtime;

import dev.baton.sim.engine.Event;
import dev.baton.sim.machine.Machine;
import org.jspecify.annotations.Nullable;

/// A blocking call that waits until something is there, or until its time is over.
///
/// The time may run out at any moment: while the thread sleeps, on its way back, or while it queues for the GIL. It is
/// woken only in the first case, and whatever it got by then counts.
public abstract class TimedWait extends BlockingCall {
    private final long timeoutNanos;
    private boolean timeOver;
    private @Nullable Event alarm;

    /// Waits at most this long, for ever when it is negative.
    protected TimedWait(long timeoutNanos) {
        this.timeoutNanos = timeoutNanos;
        timeOver = timeoutNanos == 0;
    }

    /// The result if what it waits for is there, else null. Called at the thread's own time, attached.
    protected abstract @Nullable Object look(Evaluator evaluator);

    /// The result when it is not there in time.
    protected abstract Object gaveUp(Evaluator evaluator);

    /// Has the thread, which is detached, wait where it will be woken.
    protected abstract void park(PyThread thread);

    /// Takes the thread, whose time is over while it sleeps, out of where [#park] put it.
    protected abstract void leave(PyThread thread);

    /// Whether the thread has waited long enough.
    protected final boolean isTimeOver() {
        return timeOver;
    }

    @Override
    protected final Object attempt(Evaluator evaluator) {
        Object result = look(evaluator);
        if (result == null && timeOver) {
            result = gaveUp(evaluator);
        }
        if (result != null) {
            disarm(evaluator.machine);
            return result;
        }
        evaluator.atOnce.refuseToBlock();
        arm(evaluator.machine);
        return block(evaluator, () -> park(evaluator.thread()));
    }

    private void arm(Machine machine) {
        if (timeoutNanos < 0 || alarm != null) {
            return;
        }
        Event event = new Event() {
            @Override
            public void fire() {
                timeOver = true;
                PyThread sleeper = sleeper();
                if (sleeper != null) {
                    leave(sleeper);
                    rouse();
                }
            }
        };
        alarm = event;
        machine.schedule(event, machine.now() + timeoutNanos);
    }

    private void disarm(Machine machine) {
        Event armed = alarm;
        if (armed != null) {
            machine.cancel(armed);
        }
    }
}
