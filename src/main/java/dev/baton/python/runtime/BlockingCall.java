package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import org.jspecify.annotations.Nullable;

/// A call that may block: around its waits the thread is detached from the interpreter, so the GIL is free.
public abstract class BlockingCall extends NativeFrame {
    private boolean detached;
    /// The thread, from when it blocks until it is back and queues for the GIL, null otherwise: only meanwhile may
    /// those it waits for wake it.
    private @Nullable PyThread sleeper;

    @Override
    protected final Object step(Evaluator evaluator, @Nullable Object received) {
        if (detached) {
            if (sleeper != null && !readyToAttach(evaluator)) {
                return WAITING;
            }
            sleeper = null;
            if (evaluator.interpreter().isStopped(evaluator.thread(), false) || !evaluator.attach()) {
                return WAITING;
            }
            detached = false;
            if (!evaluator.thread().resumeSections()) {
                return WAITING;
            }
        }
        if (isInterruptible() && evaluator.thread().takeSignal() instanceof PyRaise signal) {
            throw signal;
        }
        return evaluator.onTime() ? attempt(evaluator) : NOT_YET;
    }

    /// Whether a signal ends it, and nothing has to be put in order then.
    protected boolean isInterruptible() {
        return false;
    }

    /// Whether the thread has what it waits for, as far as it can tell without the GIL; it parks itself otherwise.
    /// Called when it is back, before it takes the GIL.
    protected boolean readyToAttach(Evaluator evaluator) {
        return true;
    }

    /// Tries to finish. Called at the thread's own time, attached.
    ///
    /// @return the result, or what [#block] returns
    protected abstract Object attempt(Evaluator evaluator);

    /// Detaches the thread and blocks it; [#attempt] is called again when it is back.
    ///
    /// @param wait parks the thread, makes it sleep or spend time on the core
    protected final Object block(Evaluator evaluator, Runnable wait) {
        evaluator.atOnce.refuseToBlock();
        evaluator.detach();
        detached = true;
        sleeper = evaluator.thread();
        wait.run();
        return WAITING;
    }

    /// Whether the thread is detached now.
    final boolean isDetached() {
        return detached;
    }

    /// The thread if it is blocked and not back yet.
    final @Nullable PyThread sleeper() {
        return sleeper;
    }

    /// Wakes the thread if it is blocked: not if it waits for the GIL, before the call or after it.
    final void rouse() {
        PyThread thread = sleeper;
        if (thread != null) {
            thread.interpreter().machine().wake(thread.sim());
        }
    }

    /// No value.
    protected static Object none() {
        return Singleton.NONE;
    }
}
