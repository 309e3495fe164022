package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// The runs of compiled code that are under way: a compiled function runs those it calls on the host's stack.
final class CompiledRuns {
    /// More would not fit the host's stack.
    private static final int MOST_NESTED = 60;

    /// How far new code runs at once: the host compiles what is entered often sooner than what loops for long.
    private static final long NEW_CODE_NANOS = 2_000;

    /// How many compiled functions without frames call one another on the host's stack. They run no others.
    static final int MOST_FRAMELESS = 100;

    private final Evaluator evaluator;
    private int nesting;
    private long endNanos = Long.MAX_VALUE;

    private @Nullable PyFrame unwoundTop;
    private @Nullable PyFrame unwoundBottom;
    private int unwoundCount;
    private @Nullable PyFunction left;
    private int whyLeft;

    /// The result of the compiled function that has just returned.
    @Nullable
    Object result;

    /// The frame or exception in which an instruction ended that was executed directly.
    private @Nullable Object pending;

    CompiledRuns(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// Runs the compiled code that begins at an instruction of the frame on top.
    int run(PyFrame f, int pc) {
        if (nesting >= MOST_NESTED) {
            return Region.FRAME;
        }
        nesting++;
        try {
            return f.linked.regions().run(evaluator, f, pc);
        } finally {
            nesting--;
        }
    }

    /// Keeps a frame to enter, or an exception, until the frame below is up to date.
    ///
    /// @return null
    @Nullable
    Object pend(Object frameOrRaise) {
        pending = frameOrRaise;
        return null;
    }

    /// What was kept, null for nothing.
    @Nullable
    Object takePending() {
        Object kept = pending;
        pending = null;
        return kept;
    }

    // ---- functions left before their end

    /// Notes why a compiled function was left, which its callers do not know.
    void leave(PyFrame root, int why) {
        left = root.function;
        whyLeft = why;
    }

    /// Puts frames below those of the compiled functions that were left; the lowest and the highest of them are given.
    void unwind(PyFrame lowest, PyFrame highest, int frames) {
        if (unwoundTop == null || unwoundBottom == null) {
            unwoundTop = highest;
        } else {
            unwoundBottom.back = highest;
        }
        unwoundBottom = lowest;
        unwoundCount += frames;
    }

    /// Puts the frames of all that were left on the thread's stack; returns why the first was left.
    int pushUnwound(PyThread thread) {
        if (unwoundTop != null && unwoundBottom != null) {
            unwoundBottom.back = thread.frame();
            thread.backTo(unwoundTop, thread.depth() + unwoundCount);
        }
        unwoundTop = null;
        unwoundBottom = null;
        unwoundCount = 0;
        return whyLeft;
    }

    /// Forgets the compiled function that was left last, because it is surprised too often.
    void dropLeft() {
        if (left != null) {
            left.entry().drop();
        }
        left = null;
    }

    // ---- entering

    /// Notes that compiled code is entered.
    void enter(boolean newCode) {
        left = null;
        endNanos = newCode ? evaluator.clock + NEW_CODE_NANOS : Long.MAX_VALUE;
    }

    /// Until when the compiled code may run for the host's sake.
    long endNanos() {
        return endNanos;
    }
}
