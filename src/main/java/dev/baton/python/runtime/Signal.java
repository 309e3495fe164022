package dev.baton.python.runtime;

/// What an instruction tells the evaluation loop. Plain numbers, because every instruction gives one.
final class Signal {
    /// Go on with the next instruction.
    static final int NEXT = 0;
    /// Go on where the frame's program counter points.
    static final int JUMP = 1;
    /// Another frame is on top.
    static final int FRAME = 2;
    /// Must not act yet: hand over what was done and execute again.
    static final int LATER = 3;
    /// The thread left its core or spins: execute again when it is back.
    static final int BLOCK = 4;
    /// Go on with the next instruction, but look at the eval breaker first.
    static final int NEXT_CHECKED = 5;
    /// Go on with the next instruction after time has caught up, because a lock is to be released then.
    static final int NEXT_SYNC = 6;
    /// The same, and then look at the eval breaker.
    static final int NEXT_SYNC_CHECKED = 7;
    /// Execute again at the time the clock has been set to.
    static final int AGAIN = 8;

    /// Compiled code ran, for a reason to be looked at.
    static final int RAN = 9;

    private Signal() {}

    /// Why a thread stops after an instruction whose lock is to be released later.
    static Evaluator.Pause pauseAfter(int signal) {
        return signal == NEXT_SYNC_CHECKED ? Evaluator.Pause.CHECK : Evaluator.Pause.SYNC;
    }
}
