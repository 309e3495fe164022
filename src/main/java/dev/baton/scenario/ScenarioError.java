package dev.baton.scenario;

import dev.baton.python.syntax.PythonSyntaxError;
import org.jspecify.annotations.Nullable;

/// Why a scenario cannot be read or run as asked: one sentence with its place, and advice where it helps.
public final class ScenarioError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable String advice;

    /// A fault without a place in a file, or with the place in its message.
    public ScenarioError(String message, @Nullable String advice) {
        super(message);
        this.advice = advice;
    }

    /// A fault at a place: lines and columns count from 1.
    public static ScenarioError at(String file, int line, int column, String message, @Nullable String advice) {
        return new ScenarioError(file + ":" + line + ":" + column + ": " + message, advice);
    }

    static ScenarioError of(PythonSyntaxError error) {
        return at(error.fileName(), error.line(), error.column(), error.problem(), error.advice());
    }

    /// What is wrong, with its place.
    public String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /// What to do about it, null where nothing helps.
    public @Nullable String advice() {
        return advice;
    }
}
