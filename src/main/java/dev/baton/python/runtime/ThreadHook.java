package dev.baton.python.runtime;

import dev.baton.python.object.PyException;
import org.jspecify.annotations.Nullable;

/// What the program wants to happen when an exception ends a thread: `threading.excepthook`, where it was set.
public interface ThreadHook {
    /// Calls it.
    ///
    /// @return its result or its [Frame], null when the program has set none and the exception is to be reported
    @Nullable
    Object call(Evaluator evaluator, PyException exception);
}
