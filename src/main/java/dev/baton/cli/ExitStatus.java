package dev.baton.cli;

import dev.baton.trace.Outcome;

/// What a command's exit status says to a script.
final class ExitStatus {
    /// Done.
    static final int DONE = 0;
    /// The program raised or deadlocked, or a check found faults.
    static final int FAULT = 1;
    /// Bad usage, unreadable input, syntax errors and unsupported constructs.
    static final int USAGE = 2;
    /// Stopped by a limit.
    static final int LIMIT = 3;
    /// Interrupted.
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /// What a simulated run's end means for the command.
    static int of(Outcome outcome) {
        return switch (outcome) {
            case FINISHED -> DONE;
            case EXCEPTION, DEADLOCK -> FAULT;
            case LIMIT -> LIMIT;
        };
    }
}
