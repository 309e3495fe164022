package dev.baton.python.module;

import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.NativeFrame;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `print`: turns its arguments into text one by one, then writes when the thread's time has come.
final class Print extends NativeFrame {
    private static final long CHARACTER_NANOS = 2;

    private final Object[] values;
    private final String separator;
    private final String end;
    private final boolean error;
    private final StringBuilder text = new StringBuilder();
    private int next;

    private Print(Object[] values, String separator, String end, boolean error) {
        this.values = values;
        this.separator = separator;
        this.end = end;
        this.error = error;
    }

    static Object call(Evaluator evaluator, Object[] arguments, String[] keywords) {
        int count = arguments.length - keywords.length;
        String separator = " ";
        String end = "\n";
        boolean error = false;
        for (int i = 0; i < keywords.length; i++) {
            Object value = arguments[count + i];
            switch (keywords[i]) {
                case "sep" -> separator = textOr("sep", value, " ");
                case "end" -> end = textOr("end", value, "\n");
                case "flush" -> {}
                case "file" -> error = value instanceof SysModule.Stream stream && stream.isError();
                default -> throw PyRaise.typeError("print() got an unexpected keyword argument '" + keywords[i] + "'");
            }
        }
        return new Print(Arrays.copyOf(arguments, count), separator, end, error);
    }

    /// What `write` of a stream does.
    static Object of(Object text, boolean error) {
        if (!(text instanceof String)) {
            throw PyRaise.typeError("write() argument must be str, not " + Types.nameOf(text));
        }
        return new Print(new Object[] {text}, "", "", error);
    }

    private static String textOr(String name, Object value, String usual) {
        return switch (value) {
            case String given -> given;
            case Singleton.NONE -> usual;
            default -> throw PyRaise.typeError(name + " must be None or a string, not " + Types.nameOf(value));
        };
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        Arrays.asList(values).forEach(visitor);
    }

    /// Texts of objects may show others, which are seen at their time when this waits for its own.
    @Override
    protected boolean looksAround() {
        return Arrays.stream(values).anyMatch(PyObject.class::isInstance);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (received != null) {
            append(evaluator, received);
        }
        while (next < values.length) {
            Object value = evaluator.texts().str(values[next]);
            if (value instanceof Frame frame) {
                evaluator.calls().enter(frame);
                return CALLED;
            }
            append(evaluator, value);
        }
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        evaluator.interpreter().write(error, text + end);
        return Singleton.NONE;
    }

    private void append(Evaluator evaluator, Object value) {
        if (!(value instanceof String part)) {
            throw PyRaise.typeError("__str__ returned non-string (type " + Types.nameOf(value) + ")");
        }
        text.append(next == 0 ? "" : separator).append(part);
        evaluator.charge(CHARACTER_NANOS * part.length());
        next++;
    }
}
