package dev.baton.lesson;

import org.jspecify.annotations.Nullable;

/// A fault in a lesson, and where it stands.
///
/// @param file the file as its author knows it
/// @param line counted from 1
/// @param column counted from 1, 0 where only the line is known
/// @param advice what to do about it, null where nothing helps
public record Finding(
        String file,
        int line,
        int column,
        Severity severity,
        String message,
        @Nullable String advice) {
    /// How bad a finding is.
    public enum Severity {
        /// The lesson does not work.
        ERROR,
        /// The lesson works, but could teach better.
        WARNING
    }

    static Finding error(String file, int line, int column, String message, @Nullable String advice) {
        return new Finding(file, line, column, Severity.ERROR, message, advice);
    }

    static Finding warning(String file, int line, String message, @Nullable String advice) {
        return new Finding(file, line, 0, Severity.WARNING, message, advice);
    }

    /// Whether the lesson does not work because of it.
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// The finding as one line: place, severity, message.
    public String text() {
        String place = file + ":" + line + (column > 0 ? ":" + column : "");
        return place + ": " + (isError() ? "" : "warning: ") + message;
    }
}
