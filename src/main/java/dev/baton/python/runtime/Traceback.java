package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The report of an exception, as Python prints it.
final class Traceback {
    private static final int MOST_REPEATS = 3;

    private final Texts texts;
    private final String fileName;
    private final @Nullable List<String> source;
    private final StringBuilder out = new StringBuilder();

    Traceback(Texts texts, String fileName, @Nullable List<String> source) {
        this.texts = texts;
        this.fileName = fileName;
        this.source = source;
    }

    String of(PyException exception) {
        PyException cause = exception.cause();
        PyException context = exception.context();
        if (cause != null) {
            of(cause);
            out.append("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (context != null && !exception.isContextSuppressed()) {
            of(context);
            out.append("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        if (!exception.traceback().isEmpty()) {
            out.append("Traceback (most recent call last):\n");
            places(exception.traceback().reversed());
        }
        out.append(head(exception)).append('\n');
        return out.toString();
    }

    private String head(PyException exception) {
        PyClass type = exception.pyClass();
        String name = type.isUserDefined() ? "__main__." + type.name() : type.name();
        String message = texts.strNow(exception);
        return message.isEmpty() ? name : name + ": " + message;
    }

    private void places(List<PyException.Place> places) {
        int same = 0;
        for (int i = 0; i < places.size(); i++) {
            PyException.Place place = places.get(i);
            boolean again = i > 0
                    && places.get(i - 1).line() == place.line()
                    && places.get(i - 1).function().equals(place.function());
            same = again ? same + 1 : 0;
            if (same < MOST_REPEATS) {
                place(place);
            }
            boolean last = i + 1 == places.size()
                    || places.get(i + 1).line() != place.line()
                    || !places.get(i + 1).function().equals(place.function());
            if (last && same >= MOST_REPEATS) {
                int more = same - MOST_REPEATS + 1;
                out.append("  [Previous line repeated " + more + " more time" + (more == 1 ? "" : "s") + "]\n");
            }
        }
    }

    private void place(PyException.Place place) {
        out.append("  File \"" + fileName + "\", line " + place.line() + ", in " + place.function() + "\n");
        if (source == null || place.line() < 1 || place.line() > source.size()) {
            return;
        }
        String line = source.get(place.line() - 1);
        String stripped = line.strip();
        out.append("    ").append(stripped).append('\n');
        int indent = line.indexOf(stripped);
        int from = place.column() - indent;
        int to = Math.min(place.endColumn() - indent, stripped.length());
        if (place.endColumn() > 0 && from >= 0 && to > from && to - from < stripped.length()) {
            out.append("    " + " ".repeat(from) + "^".repeat(to - from) + "\n");
        }
    }
}
