package dev.baton.python.runtime;

/// A loop of a code object, or all of it, compiled for the host. It does what the evaluation loop would do, as long as
/// what the
/// compiler took for granted holds, and leaves the frame, the clock and the counters as that would have left them.
abstract class Region {
    /// Go on with the evaluation loop at the frame's program counter.
    static final int GO_ON = 0;
    /// A thread looks at its eval breaker and finds something.
    static final int CHECK = 1;
    /// The next instruction must wait for its time.
    static final int SYNC = 2;
    /// The thread left its core.
    static final int BLOCKED = 3;
    /// Another frame is on top.
    static final int FRAME = 4;
    /// The frame is not as the loop was compiled for; nothing was done.
    static final int REFUSED = 5;
    /// Something the compiler took for granted does not hold at the frame's program counter.
    static final int SURPRISED = 6;

    /// A compiled function was left; the frames above this one are to be put on the stack.
    static final int UNWOUND = 9;

    /// The function has returned, or the generator yielded: its frame is gone, and the evaluator has the result.
    static final int RETURNED = 8;

    private static final int NEW_RUNS = 300;

    private int runs;

    /// Notes a run; returns whether the host may not have compiled the code yet, because it was entered too rarely.
    final boolean isNew() {
        return runs < NEW_RUNS && ++runs < NEW_RUNS;
    }

    /// Whether the evaluation loop must stop for this reason.
    static boolean isPause(int why) {
        return why >= CHECK && why <= BLOCKED;
    }

    /// The reason as the evaluation loop gives it.
    static Evaluator.Pause pause(int why) {
        return switch (why) {
            case CHECK -> Evaluator.Pause.CHECK;
            case SYNC -> Evaluator.Pause.SYNC;
            default -> Evaluator.Pause.BLOCKED;
        };
    }

    /// Runs the loop from its first instruction.
    abstract int run(Evaluator evaluator, PyFrame f);
}
