package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyList;
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
        out.append("  File \"" + place.file() + "\", line " + place.line() + ", in " + place.function() + "\n");
        if (source == null || !place.file().equals(fileName) || place.line() < 1 || place.line() > source.size()) {
            return;
        }
        int end = Math.clamp(place.endLine(), place.line(), source.size());
        new SourceExcerpt(source.subList(place.line() - 1, end), place.column(), place.endColumn()).writeTo(out);
    }
}
