package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.Singleton;
import org.jspecify.annotations.Nullable;

/// The attributes that every exception has.
final class ExceptionAttributes {
    private ExceptionAttributes() {}

    /// The attribute of this name, null when exceptions have none.
    static @Nullable Object get(PyException exception, String name) {
        return switch (name) {
            case "args" -> exception.arguments();
            case "value" ->
                exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)
                        ? exception.arguments().size() > 0
                                ? exception.arguments().get(0)
                                : Singleton.NONE
                        : null;
            case "__cause__" -> exception.cause() == null ? Singleton.NONE : exception.cause();
            case "__context__" -> exception.context() == null ? Singleton.NONE : exception.context();
            case "__suppress_context__" -> exception.isContextSuppressed();
            case "__traceback__" -> Singleton.NONE;
            case "errno", "strerror" -> osError(exception, name.equals("errno") ? 0 : 1);
            default -> null;
        };
    }

    /// Sets an attribute that is part of the exception; returns whether it is one.
    static boolean set(PyException exception, String name, Object value) {
        boolean cause = name.equals("__cause__") && (value instanceof PyException || value == Singleton.NONE);
        if (cause) {
            exception.cause(value instanceof PyException from ? from : null);
        }
        return cause;
    }

    private static @Nullable Object osError(PyException exception, int index) {
        if (!exception.pyClass().isSubclassOf(ExceptionTypes.OS_ERROR)) {
            return null;
        }
        return exception.arguments().size() == 2 ? exception.arguments().get(index) : Singleton.NONE;
    }
}
