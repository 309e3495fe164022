package dev.baton.python.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where an interpreter comes from and what its main thread does.
///
/// @param name of the process, as the trace shows it
/// @param startMethod as in [dev.baton.trace.ProcessInfo#startMethod]
/// @param starter the thread that starts it, null for the first
/// @param isGuest whether it is an interpreter inside the starter's process, which has no thread of its own
/// @param body makes what the main thread calls
public record Origin(
        String name,
        String startMethod,
        @Nullable PyThread starter,
        boolean isGuest,
        Function<Interpreter, Object> body) {
    /// The start method of an interpreter inside a process.
    public static final String INTERPRETER = "interpreter";
}
