package dev.baton.python.module;

import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Evaluator;
import dev.baton.sim.engine.Event;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.sim.machine.ThreadLine;
import org.jspecify.annotations.Nullable;

/// Waits in the kernel until something is there, or until the time is over.
abstract class KernelWait extends BlockingCall {
    private final ThreadLine line;
    private final long timeoutNanos;
    private boolean timedOut;
    private @Nullable Event alarm;

    /// Waits at most this long, for ever when it is negative.
    KernelWait(ThreadLine line, long timeoutNanos) {
        this.line = line;
        this.timeoutNanos = timeoutNanos;
    }

    @Override
    protected Object attempt(Evaluator evaluator) {
        Object found = look(evaluator);
        if (found != null) {
            disarm(evaluator);
            return found;
        }
        if (timedOut || timeoutNanos == 0) {
            return gaveUp(evaluator);
        }
        arm(evaluator);
        return block(evaluator, () -> line.park(evaluator.thread().sim()));
    }

    /// The result if it is there, else null.
    protected abstract @Nullable Object look(Evaluator evaluator);

    /// The result when it is not there in time.
    protected abstract Object gaveUp(Evaluator evaluator);

    private void disarm(Evaluator evaluator) {
        Event armed = alarm;
        if (armed != null) {
            evaluator.interpreter().machine().cancel(armed);
        }
    }

    private void arm(Evaluator evaluator) {
        if (timeoutNanos < 0 || alarm != null) {
            return;
        }
        Machine machine = evaluator.interpreter().machine();
        SimThread thread = evaluator.thread().sim();
        Event event = new Event() {
            @Override
            public void fire() {
                timedOut = true;
                line.leave(thread);
                machine.wake(thread);
            }
        };
        alarm = event;
        machine.schedule(event, machine.now() + timeoutNanos);
    }
}
