package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.TimedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Making exception groups and taking them apart.
///
/// **Source**: CPython 3.14 `Objects/exceptions.c`, `BaseExceptionGroup_new` and `exceptiongroup_split_recursive`.
final class ExceptionGroups {
    private ExceptionGroups() {}

    /// `BaseExceptionGroup(message, exceptions)`, an ExceptionGroup when its members are plain exceptions.
    static Object make(Evaluator evaluator, Object[] arguments, String[] keywords) {
        check("BaseExceptionGroup", arguments, keywords);
        return group(evaluator, arguments);
    }

    /// `ExceptionGroup(message, exceptions)`.
    static Object makePlain(Evaluator evaluator, Object[] arguments, String[] keywords) {
        check("BaseExceptionGroup", arguments, keywords);
        PyException made = group(evaluator, arguments);
        if (made.pyClass() != ExceptionTypes.EXCEPTION_GROUP) {
            throw PyRaise.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        return made;
    }

    private static void check(String name, Object[] arguments, String[] keywords) {
        if (keywords.length > 0 || arguments.length != 2) {
            throw PyRaise.typeError(name + ".__new__() takes exactly 2 arguments (" + arguments.length + " given)");
        }
        if (!(arguments[0] instanceof String)) {
            throw PyRaise.typeError(name + ".__new__() argument 1 must be str, not " + Types.nameOf(arguments[0]));
        }
        List<Object> members = members(arguments[1]);
        if (members.isEmpty()) {
            throw PyRaise.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        for (int i = 0; i < members.size(); i++) {
            if (!(members.get(i) instanceof PyException)) {
                throw PyRaise.valueError("Item " + i + " of second argument (exceptions) is not an exception");
            }
        }
    }

    private static List<Object> members(Object sequence) {
        return switch (sequence) {
            case PyList list -> list.items();
            case PyTuple tuple -> tuple.items();
            default -> throw PyRaise.typeError("second argument (exceptions) must be a sequence");
        };
    }

    private static PyException group(Evaluator evaluator, Object[] arguments) {
        boolean plain =
                members(arguments[1]).stream().allMatch(each -> Types.of(each).isSubclassOf(ExceptionTypes.EXCEPTION));
        PyClass type = plain ? ExceptionTypes.EXCEPTION_GROUP : ExceptionTypes.BASE_EXCEPTION_GROUP;
        Object members = arguments[1] instanceof PyList list ? new PyList(list.toArray()) : arguments[1];
        return evaluator.interpreter().own(new PyException(type, arguments[0], members), evaluator.thread());
    }

    static Map<String, Builtin> methods() {
        MethodTable table = new MethodTable(ExceptionTypes.BASE_EXCEPTION_GROUP);
        table.reading("derive", 1, 1, (evaluator, a, _) -> group(evaluator, new Object[] {message(a), a[1]}));
        table.reading(
                "subgroup",
                1,
                1,
                (evaluator, a, _) ->
                        TimedAction.now(evaluator, () -> orNone(part(evaluator, a, condition(evaluator, a[1])))));
        table.reading(
                "split",
                1,
                1,
                (evaluator, a, _) -> TimedAction.now(evaluator, () -> {
                    Predicate<PyException> condition = condition(evaluator, a[1]);
                    return new PyTuple(
                            orNone(part(evaluator, a, condition)), orNone(part(evaluator, a, condition.negate())));
                }));
        return table.methods();
    }

    private static Object message(Object[] a) {
        return ((PyException) a[0]).arguments().get(0);
    }

    private static Object orNone(@Nullable PyException part) {
        return part == null ? Singleton.NONE : part;
    }

    private static Predicate<PyException> condition(Evaluator evaluator, Object wanted) {
        return switch (wanted) {
            case PyClass type -> exception -> exception.pyClass().isSubclassOf(type);
            case PyTuple types ->
                exception -> types.items().stream()
                        .anyMatch(type -> exception.pyClass().isSubclassOf((PyClass) type));
            default -> exception -> evaluator.operators().truthNow(evaluator.callNow(wanted, exception));
        };
    }

    /// The group of those members that fit, at any depth; null when none does.
    private static @Nullable PyException part(Evaluator evaluator, Object[] a, Predicate<PyException> fits) {
        return part(evaluator, (PyException) a[0], fits);
    }

    private static @Nullable PyException part(Evaluator evaluator, PyException from, Predicate<PyException> fits) {
        if (!from.isGroup()) {
            return fits.test(from) ? from : null;
        }
        List<Object> kept = new ArrayList<>();
        for (Object member : from.members()) {
            PyException part = part(evaluator, (PyException) member, fits);
            if (part != null) {
                kept.add(part);
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        PyException made = group(evaluator, new Object[] {from.arguments().get(0), new PyList(kept.toArray())});
        if (from.get("__notes__") instanceof PyList notes) {
            made.set("__notes__", evaluator.interpreter().own(new PyList(notes.toArray()), evaluator.thread()));
        }
        made.traceback().addAll(from.traceback());
        made.cause(from.cause());
        made.context(from.context());
        made.contextSuppressed(from.isContextSuppressed());
        return made;
    }
}
