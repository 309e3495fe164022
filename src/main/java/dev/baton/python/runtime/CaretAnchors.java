package dev.baton.python.runtime;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parser;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Stmt;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The part of a failed expression that a traceback marks with `^`: the operator, or the
/// brackets of an index or of a call.
///
/// **Source**: CPython 3.14 `Lib/traceback.py`, `_extract_caret_anchors_from_line_segment`.
///
/// @param fromLine line of the segment, from 0
/// @param fromColumn first column
/// @param toLine line of the end
/// @param toColumn column after the last
record CaretAnchors(int fromLine, int fromColumn, int toLine, int toColumn) {
    /// The anchors of a segment of source, null when it has none.
    static @Nullable CaretAnchors of(List<String> segment) {
        List<Stmt> body;
        try {
            body = Parser.parse("", "(\n" + String.join("\n", segment) + "\n)\n")
                    .body();
        } catch (PythonSyntaxError e) {
            return null;
        }
        if (body.size() != 1 || !(body.getFirst() instanceof Stmt.Expression statement)) {
            return null;
        }
        return switch (statement.value()) {
            case Expr.Binary binary -> operator(segment, binary);
            case Expr.Subscript subscript -> brackets(segment, subscript.value(), subscript, '[');
            case Expr.Call call -> brackets(segment, call.function(), call, '(');
            default -> null;
        };
    }

    private static @Nullable CaretAnchors operator(List<String> segment, Expr.Binary binary) {
        int[] at = search(segment, binary.left(), c -> !Character.isWhitespace(c) && c != ')');
        if (at == null) {
            return null;
        }
        return new CaretAnchors(
                at[0], at[1], at[0], at[1] + binary.operator().sign().length());
    }

    private static @Nullable CaretAnchors brackets(List<String> segment, Expr inner, Expr whole, char open) {
        int[] at = search(segment, inner, c -> c == open);
        return at == null
                ? null
                : new CaretAnchors(
                        at[0], at[1], whole.span().endLine() - 2, whole.span().endColumn());
    }

    /// The first wanted character behind an expression; the tree counts lines from 1 and one more for the bracket.
    private static int @Nullable [] search(List<String> segment, Expr behind, IntPredicate wanted) {
        int line = behind.span().endLine() - 2;
        int column = behind.span().endColumn();
        while (line < segment.size()) {
            String text = segment.get(line);
            while (column < text.length() && text.charAt(column) != '#' && text.charAt(column) != '\\') {
                if (wanted.test(text.charAt(column))) {
                    return new int[] {line, column};
                }
                column++;
            }
            line++;
            column = 0;
        }
        return null;
    }

    /// Whether a place of the segment is to be marked with `^`.
    boolean contains(int line, int column) {
        return (line > fromLine || line == fromLine && column >= fromColumn)
                && (line < toLine || line == toLine && column < toColumn);
    }
}
