package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyTraceback;
import dev.baton.python.object.PyTuple;
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
            case "code" -> exitCode(exception);
            case "__cause__" -> exception.cause() == null ? Singleton.NONE : exception.cause();
            case "__context__" -> exception.context() == null ? Singleton.NONE : exception.context();
            case "__suppress_context__" -> exception.isContextSuppressed();
            case "__traceback__" ->
                exception.traceback().isEmpty() ? Singleton.NONE : new PyTraceback(exception.traceback());
            case "message", "exceptions" -> ofGroup(exception, name);
            case "errno", "strerror" -> osError(exception, name.equals("errno") ? 0 : 1);
            default -> null;
        };
    }

    private static @Nullable Object exitCode(PyException exception) {
        if (!exception.pyClass().isSubclassOf(ExceptionTypes.SYSTEM_EXIT)) {
            return null;
        }
        PyTuple arguments = exception.arguments();
        return switch (arguments.size()) {
            case 0 -> Singleton.NONE;
            case 1 -> arguments.get(0);
            default -> arguments;
        };
    }

    private static @Nullable Object ofGroup(PyException exception, String name) {
        if (!exception.isGroup()) {
            return null;
        }
        return name.equals("message")
                ? exception.arguments().get(0)
                : new PyTuple(exception.members().toArray());
    }

    /// Sets such an attribute; returns whether it is one that can be set.
    static boolean set(Evaluator evaluator, PyException exception, String name, Object value) {
        PyException other = value instanceof PyException given ? given : null;
        switch (name) {
            case "args" ->
                exception.arguments(
                        value instanceof PyTuple tuple ? tuple : new PyTuple(evaluator.iteration.toArray(value)));
            case "__cause__" -> exception.cause(other);
            case "__context__" -> exception.context(other);
            case "__suppress_context__" -> exception.contextSuppressed(Boolean.TRUE.equals(value));
            case "__traceback__" -> exception.traceback(value instanceof PyTraceback trace ? trace : null);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object osError(PyException exception, int index) {
        if (!exception.pyClass().isSubclassOf(ExceptionTypes.OS_ERROR)) {
            return null;
        }
        return exception.arguments().size() == 2 ? exception.arguments().get(index) : Singleton.NONE;
    }
}
