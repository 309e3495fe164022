package dev.baton.lesson;

/// Why a metric expression cannot be read or evaluated: one sentence and the column it is about.
public final class ExpressionError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int column;

    ExpressionError(int column, String message) {
        super(message, null, false, false);
        this.column = column;
    }

    /// The column in the expression, counted from 1.
    public int column() {
        return column;
    }

    /// What is wrong.
    public String message() {
        return String.valueOf(getMessage());
    }
}
