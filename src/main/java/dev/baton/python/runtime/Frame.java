package dev.baton.python.runtime;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One activation on a thread's call stack: of Python code, or of a built-in that calls back or blocks.
public abstract class Frame {
    @Nullable
    Frame back;

    /// Whether it runs in a critical section that ends with it.
    boolean inSection;

    /// What becomes of the result.
    After after = After.PUSH;

    /// Visits all values that it keeps alive.
    abstract void visitAll(Consumer<Object> visitor);

    /// What the caller does with a frame's result.
    enum After {
        /// Pushes it on its stack.
        PUSH,
        /// Pushes it as a callable without an object of its own.
        PUSH_CALLABLE,
        /// Pushes whether it is true.
        PUSH_TRUTH,
        /// Pushes whether it is false.
        PUSH_NEGATED,
        /// Forgets it.
        DISCARD,
        /// Pushes the new instance in its place.
        CONSTRUCT,
        /// Goes on where it was interrupted, between two instructions.
        GO_ON;

        /// Whether the truth of the result is asked for.
        boolean isTruth() {
            return this == PUSH_TRUTH || this == PUSH_NEGATED;
        }
    }
}
