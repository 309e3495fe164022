package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.NativeFrame;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `next`: one item of an iterator, or a default at its end.
final class Next extends NativeFrame {
    private final Object iterator;
    private final @Nullable Object otherwise;

    private Next(Object iterator, @Nullable Object otherwise) {
        this.iterator = iterator;
        this.otherwise = otherwise;
    }

    static Object call(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("next", arguments, keywords, 1, 2);
        return new Next(arguments[0], arguments.length == 2 ? arguments[1] : null);
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(iterator);
        show(otherwise, visitor);
    }

    @Override
    protected boolean looksAround() {
        return PyObject.isOpen(iterator);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (received != null) {
            return received;
        }
        try {
            return evaluator.iteration().take(iterator);
        } catch (PyRaise raise) {
            return raised(evaluator, raise);
        }
    }

    @Override
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        boolean end = raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION);
        if (end && otherwise != null) {
            return otherwise == Singleton.NONE ? Singleton.NONE : otherwise;
        }
        throw raise;
    }
}
