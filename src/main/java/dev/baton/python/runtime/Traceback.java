package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The report of an exception, as Python prints it.
final class Traceback {
    /// What stands above the lines of a report.
    static final String TITLE = "Traceback (most recent call last):\n";

    private static final int MOST_REPEATS = 3;
    private static final int MOST_MEMBERS = 15;

    private final Texts texts;
    private final String fileName;
    private final @Nullable List<String> source;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean closed;
    private boolean marked = true;

    Traceback(Texts texts, String fileName, @Nullable List<String> source) {
        this.texts = texts;
        this.fileName = fileName;
        this.source = source;
    }

    String of(PyException exception) {
        chain(exception);
        return out.toString();
    }

    /// The report of an exception that nobody can handle: without those that led to it, and without marks.
    String ofIgnored(PyException exception) {
        marked = false;
        path(exception, TITLE, '|');
        emit(head(exception) + "\n", '|');
        return out.toString();
    }

    /// An exception, after those that led to it.
    private void chain(PyException exception) {
        PyException cause = exception.cause();
        PyException context = exception.context();
        if (cause != null) {
            chain(cause);
            emit("\nThe above exception was the direct cause of the following exception:\n\n", '|');
        } else if (context != null && !exception.isContextSuppressed()) {
            chain(context);
            emit("\nDuring handling of the above exception, another exception occurred:\n\n", '|');
        }
        if (exception.isGroup()) {
            group(exception);
        } else {
            path(exception, TITLE, '|');
            emit(head(exception) + "\n", '|');
        }
    }

    private void path(PyException exception, String title, char margin) {
        if (!exception.traceback().isEmpty()) {
            emit(title, margin);
            StringBuilder lines = new StringBuilder();
            places(exception.traceback().reversed(), lines);
            emit(lines.toString(), '|');
        }
    }

    /// A group: its own path, then each of its members, further to the right.
    private void group(PyException group) {
        boolean outermost = depth == 0;
        depth += outermost ? 1 : 0;
        path(group, "Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
        emit(head(group) + "\n", '|');
        List<Object> members = group.members();
        int shown = Math.min(members.size(), MOST_MEMBERS);
        closed = true;
        for (int i = 0; i < shown; i++) {
            member(i + 1, (PyException) members.get(i), i + 1 == members.size());
        }
        if (shown < members.size()) {
            omitted(members.size() - shown);
        }
        depth -= outermost ? 1 : 0;
    }

    private void member(int number, PyException member, boolean last) {
        out.append(indent()).append(number == 1 ? "+-" : "  ");
        out.append("+---------------- ").append(number).append(" ----------------\n");
        depth++;
        closed &= !last;
        chain(member);
        close();
        depth--;
    }

    private void omitted(int count) {
        out.append(indent()).append("  +---------------- ... ----------------\n");
        depth++;
        closed = false;
        emit("and " + count + " more exception" + (count == 1 ? "" : "s") + "\n", '|');
        close();
        depth--;
    }

    /// Draws the line below the last member, which ends every group that ends here.
    private void close() {
        if (!closed) {
            out.append(indent()).append("+------------------------------------\n");
            closed = true;
        }
    }

    private String indent() {
        return "  ".repeat(depth);
    }

    private void emit(String text, char margin) {
        String before = depth == 0 ? "" : indent() + margin + " ";
        text.lines().forEach(line -> out.append(before).append(line).append('\n'));
    }

    private String head(PyException exception) {
        PyClass type = exception.pyClass();
        boolean shown = type.isUserDefined() || type.module().equals("builtins");
        String name = shown ? type.qualifiedName() : type.module() + "." + type.name();
        String message = texts.strNow(exception) + exception.hint();
        return (message.isEmpty() ? name : name + ": " + message) + notes(exception);
    }

    private String notes(PyException exception) {
        if (!(exception.get("__notes__") instanceof PyList notes)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        notes.items().forEach(note -> text.append('\n').append(texts.strNow(note)));
        return text.toString();
    }

    private void places(List<PyException.Place> places, StringBuilder into) {
        int same = 0;
        for (int i = 0; i < places.size(); i++) {
            PyException.Place place = places.get(i);
            boolean again = i > 0
                    && places.get(i - 1).line() == place.line()
                    && places.get(i - 1).function().equals(place.function());
            same = again ? same + 1 : 0;
            if (same < MOST_REPEATS) {
                place(place, into);
            }
            boolean last = i + 1 == places.size()
                    || places.get(i + 1).line() != place.line()
                    || !places.get(i + 1).function().equals(place.function());
            if (last && same >= MOST_REPEATS) {
                int more = same - MOST_REPEATS + 1;
                into.append("  [Previous line repeated " + more + " more time" + (more == 1 ? "" : "s") + "]\n");
            }
        }
    }

    private void place(PyException.Place place, StringBuilder into) {
        into.append("  File \"" + place.file() + "\", line " + place.line() + ", in " + place.function() + "\n");
        if (source == null || !place.file().equals(fileName) || place.line() < 1 || place.line() > source.size()) {
            return;
        }
        if (!marked) {
            into.append("    ").append(source.get(place.line() - 1).strip()).append('\n');
            return;
        }
        int end = Math.clamp(place.endLine(), place.line(), source.size());
        new SourceExcerpt(source.subList(place.line() - 1, end), place.column(), place.endColumn()).writeTo(into);
    }
}
