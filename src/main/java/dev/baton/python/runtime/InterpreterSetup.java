package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an interpreter is to run, and how.
///
/// @param module the compiled program
/// @param source its text, for tracebacks
/// @param gil whether the interpreter has a global lock at its start
/// @param gilFixed whether that was asked for, so that no extension changes it
/// @param switchIntervalNanos its switch interval
/// @param seed root of every random stream
/// @param watch names of the global variables to show
/// @param limits what ends a run that does not end by itself
/// @param compilation whether hot loops are compiled for the host
/// @param magnifier what records instructions one by one, null mostly; nothing is compiled for the host then
public record InterpreterSetup(
        CodeObject module,
        String source,
        boolean gil,
        boolean gilFixed,
        long switchIntervalNanos,
        long seed,
        Set<String> watch,
        Limits limits,
        Compilation compilation,
        @Nullable Magnifier magnifier) {
    /// The same for an interpreter that another one starts, with its own random numbers.
    InterpreterSetup ofChild(long ownSeed) {
        return new InterpreterSetup(
                module, source, gil, gilFixed, switchIntervalNanos, ownSeed, Set.of(), limits, compilation, magnifier);
    }
}
