package dev.baton.python.runtime;

import dev.baton.trace.ThreadState;
import org.jspecify.annotations.Nullable;

/// Waits for the end of a thread.
public final class Join extends TimedWait {
    private final PyThread target;

    /// Waits at most this long, forever when it is negative.
    public Join(PyThread target, long timeoutNanos) {
        super(timeoutNanos);
        this.target = target;
    }

    @Override
    protected @Nullable Object look(Evaluator evaluator) {
        return target.isFinished() ? none() : null;
    }

    @Override
    protected Object gaveUp(Evaluator evaluator) {
        return none();
    }

    @Override
    protected void park(PyThread thread) {
        target.end().addJoiner(thread);
        thread.interpreter()
                .machine()
                .park(thread.sim(), ThreadState.WAITING_LOCK, target.end().joinLock(target));
    }

    @Override
    protected void leave(PyThread thread) {
        target.end().removeJoiner(thread);
    }
}
