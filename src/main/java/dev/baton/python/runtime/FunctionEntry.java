package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// The way in which compiled code calls one function of the program, found when the first such call is compiled.
final class FunctionEntry {
    private static final int MOST_ATTEMPTS = 4;

    private final PyFunction function;
    private int attempts;
    private boolean isBeingCompiled;

    /// The compiled function, null when there is none, or none any more.
    @Nullable
    CompiledFunction compiled;

    FunctionEntry(PyFunction function) {
        this.function = function;
    }

    /// Whether the function can be called so with arguments as those at a call; compiles it if need be.
    boolean isReady(Evaluator evaluator, RegionState call, int arguments) {
        if (compiled == null && !isBeingCompiled && attempts < MOST_ATTEMPTS) {
            attempts++;
            isBeingCompiled = true;
            compiled = RegionCompiler.compile(evaluator, new CallEntry(function, call, arguments));
            isBeingCompiled = false;
        }
        return compiled != null || isBeingCompiled;
    }

    /// What the function may return.
    @Nullable
    Object example() {
        return function.linked().lastResult;
    }

    /// Forgets the compiled function, because it takes something for granted that does not hold.
    void drop() {
        compiled = null;
    }
}
