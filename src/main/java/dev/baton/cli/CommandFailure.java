package dev.baton.cli;

import org.jspecify.annotations.Nullable;

/// Why a command cannot do what it was asked: one sentence, and advice where it helps.
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable String advice;

    CommandFailure(String message, @Nullable String advice) {
        super(message);
        this.advice = advice;
    }

    @Nullable
    String advice() {
        return advice;
    }
}
