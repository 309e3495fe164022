package dev.baton.python.runtime;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parser;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The source lines of one place in a traceback, with marks under the expression that failed.
///
/// **Source**: CPython 3.14 `Lib/traceback.py`, `_format_frame_summary` and `_should_show_carets`.
final class SourceExcerpt {
    private final List<String> lines;
    private final int start;
    private final int end;
    private final @Nullable CaretAnchors anchors;
    private final boolean marked;

    /// An excerpt of these lines; the expression begins on the first and ends on the last.
    SourceExcerpt(List<String> source, int column, int endColumn) {
        int margin = margin(source);
        lines = source.stream()
                .map(line ->
                        line.length() < margin ? "" : line.substring(margin).stripTrailing())
                .toList();
        start = Math.clamp(column - margin, 0, lines.getFirst().length());
        end = Math.clamp(endColumn - margin, 0, lines.getLast().length());
        anchors = column < 0 ? null : CaretAnchors.of(segment());
        marked = column >= 0 && isMarked();
    }

    private static int margin(List<String> source) {
        return source.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    private List<String> segment() {
        List<String> segment = new ArrayList<>(lines);
        int last = lines.size() - 1;
        segment.set(last, lines.get(last).substring(0, end));
        String first = segment.getFirst();
        segment.set(0, first.substring(Math.min(start, first.length())));
        return segment;
    }

    private boolean isMarked() {
        Expr.Call whole = wholeCall();
        if (whole != null
                && whole.span().line() == 1
                && whole.span().endLine() == lines.size()
                && whole.span().column() == start
                && whole.span().endColumn() == end) {
            return false;
        }
        return anchors != null
                || !lines.getFirst().substring(0, start).isBlank()
                || !lines.getLast().substring(end).isBlank();
    }

    /// The call that a statement returns or assigns: marks under all of it would say nothing.
    private Expr.@Nullable Call wholeCall() {
        List<Stmt> body;
        try {
            body = Parser.parse("", String.join("\n", lines) + "\n").body();
        } catch (PythonSyntaxError e) {
            return null;
        }
        if (body.isEmpty()) {
            return null;
        }
        return switch (body.getFirst()) {
            case Stmt.Return returned
            when returned.value() instanceof Expr.Call call && call.function() instanceof Expr.Name -> call;
            case Stmt.Assign assign when assign.value() instanceof Expr.Call call -> call;
            default -> null;
        };
    }

    void writeTo(StringBuilder out) {
        int before = -1;
        for (int line : significant()) {
            if (before >= 0 && line - before == 2) {
                write(out, line - 1);
            } else if (before >= 0 && line - before > 2) {
                out.append("    ...<").append(line - before - 1).append(" lines>...\n");
            }
            write(out, line);
            before = line;
        }
    }

    private TreeSet<Integer> significant() {
        TreeSet<Integer> significant = new TreeSet<>(List.of(0, lines.size() - 1));
        if (anchors != null) {
            for (int near = -1; near <= 1; near++) {
                significant.add(anchors.fromLine() + near);
                significant.add(anchors.toLine() + near);
            }
        }
        significant.removeIf(line -> line < 0 || line >= lines.size());
        return significant;
    }

    private void write(StringBuilder out, int index) {
        String line = lines.get(index);
        out.append("    ").append(line).append('\n');
        if (!marked) {
            return;
        }
        int spaces = line.length() - line.stripLeading().length();
        int count = index == lines.size() - 1 ? end : line.length();
        out.append("    ");
        for (int column = 0; column < count; column++) {
            boolean outside = column < spaces || index == 0 && column < start;
            out.append(outside ? ' ' : mark(index, column));
        }
        out.append('\n');
    }

    private char mark(int line, int column) {
        if (anchors == null) {
            return '^';
        }
        return anchors.contains(line, line == 0 ? column - start : column) ? '^' : '~';
    }
}
