package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The docstring of a body: its first statement when that is a string, with its indentation taken away.
final class Docstrings {
    private Docstrings() {}

    static Expr.@Nullable Literal of(List<Stmt> body) {
        return !body.isEmpty()
                        && body.getFirst() instanceof Stmt.Expression line
                        && line.value() instanceof Expr.Literal literal
                        && literal.value() instanceof String
                ? literal
                : null;
    }

    /// As the compiler keeps it: leading blanks of the first line and the common margin of the others removed.
    static String clean(String text) {
        String[] lines = text.replace("\t", "        ").split("\n", -1);
        int margin = Integer.MAX_VALUE;
        for (int i = 1; i < lines.length; i++) {
            int indent = indent(lines[i]);
            margin = indent < lines[i].length() ? Math.min(margin, indent) : margin;
        }
        StringBuilder clean = new StringBuilder(lines[0].substring(indent(lines[0])));
        for (int i = 1; i < lines.length; i++) {
            int cut = Math.min(margin, indent(lines[i]));
            clean.append('\n').append(lines[i].substring(cut));
        }
        return clean.toString();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
