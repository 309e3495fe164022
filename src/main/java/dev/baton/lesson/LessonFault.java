package dev.baton.lesson;

import org.jspecify.annotations.Nullable;

/// Stops the reading of one part of a lesson; the parser turns it into a finding.
final class LessonFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final @Nullable String advice;

    LessonFault(int line, int column, String message, @Nullable String advice) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
        this.advice = advice;
    }

    Finding in(String file) {
        return Finding.error(file, line, column, String.valueOf(getMessage()), advice);
    }
}
