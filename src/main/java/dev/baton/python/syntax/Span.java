package dev.baton.python.syntax;

/// A stretch of source text: lines count from 1, columns from 0, the end column is exclusive.
///
/// Columns count UTF-16 units. [#NONE] marks what has no place in the source (artificial instructions).
public record Span(int line, int column, int endLine, int endColumn) {
    /// No place at all.
    public static final Span NONE = new Span(-1, -1, -1, -1);

    /// From the start of this span to the end of `last`.
    public Span to(Span last) {
        return new Span(line, column, last.endLine, last.endColumn);
    }

    /// Whether this is a real place.
    public boolean hasLine() {
        return line >= 0;
    }
}
