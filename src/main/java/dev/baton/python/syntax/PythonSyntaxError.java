package dev.baton.python.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fault in Python source text: where it is, what is wrong and, where it helps, what to write instead.
///
/// The only exception that leaves the lexer, the parser and the compiler, whatever the input.
public final class PythonSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final int line;
    private final int column;
    private final String problem;
    private final @Nullable String advice;
    private transient List<PythonSyntaxError> others = List.of();

    /// A fault at `span` of `fileName`.
    public PythonSyntaxError(String fileName, Span span, String problem, @Nullable String advice) {
        super(fileName + ":" + Math.max(span.line(), 1) + ":" + (Math.max(span.column(), 0) + 1) + ": " + problem);
        this.fileName = fileName;
        this.line = Math.max(span.line(), 1);
        this.column = Math.max(span.column(), 0) + 1;
        this.problem = problem;
        this.advice = advice;
    }

    /// The first of several faults, which tells of the others, too.
    static PythonSyntaxError all(List<PythonSyntaxError> faults) {
        PythonSyntaxError first = faults.getFirst();
        first.others = List.copyOf(faults.subList(1, faults.size()));
        return first;
    }

    /// The faults of the same text that come after this one, as far as they are known.
    public List<PythonSyntaxError> others() {
        return others;
    }

    /// The file, as it was named to the compiler.
    public String fileName() {
        return fileName;
    }

    /// The line, from 1.
    public int line() {
        return line;
    }

    /// The column, from 1 as people and CPython count it in messages.
    public int column() {
        return column;
    }

    /// What is wrong, in one sentence, without the place.
    public String problem() {
        return problem;
    }

    /// What to do about it, or null.
    public @Nullable String advice() {
        return advice;
    }
}
