package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A look at what a value leads to, on the way on which an operation goes that looks into it: whether it comes to
/// something others may change, or to a method of the program, which sees whatever there is to see. Such an operation
/// waits for its time even if the value itself belongs to its thread alone.
public final class Sight implements Consumer<Object> {
    /// A look at a value alone.
    static final int AT = 0;
    /// At it, and at what methods of the program say of it as a key.
    static final int AS_KEY = 1;
    /// At all that it leads to.
    static final int INTO = 2;

    /// Built-ins that only move what they are given, or ask what it is.
    private static final Set<String> ALOOF =
            Set.of("append", "appendleft", "callable", "id", "isinstance", "issubclass", "type");

    /// Built-ins that look into what they are given, not only at it.
    private static final Set<String> THOROUGH = Set.of(
            "all",
            "any",
            "ascii",
            "copy",
            "count",
            "dist",
            "dumps",
            "elements",
            "format",
            "format_map",
            "fsum",
            "index",
            "join",
            "max",
            "min",
            "most_common",
            "print",
            "prod",
            "remove",
            "repr",
            "sort",
            "sorted",
            "subtract",
            "sum",
            "sumprod",
            "total",
            "__eq__",
            "__ge__",
            "__gt__",
            "__le__",
            "__lt__",
            "__ne__",
            "__repr__",
            "__str__",
            "__contains__",
            "difference",
            "difference_update",
            "intersection",
            "intersection_update",
            "isdisjoint",
            "issubset",
            "issuperset",
            "symmetric_difference",
            "symmetric_difference_update",
            "union",
            "update",
            "fromkeys");

    /// How deep a look goes; beyond, there may be anything.
    private static final int DEEPEST = 20;

    private final boolean asKey;
    private int depth;
    private boolean found;

    private Sight(boolean asKey) {
        this.asKey = asKey;
    }

    /// How a built-in looks at what it is given. Constructors look into it.
    static int of(Object callee) {
        if (!(callee instanceof Builtin builtin)) {
            return callee instanceof PyClass ? INTO : AS_KEY;
        }
        return ALOOF.contains(builtin.name()) ? AT : THOROUGH.contains(builtin.name()) ? INTO : AS_KEY;
    }

    /// Whether others may change what a value shows.
    public static boolean isOpen(@Nullable Object value) {
        return value instanceof PyObject object && (object.isShared() || object.showsShared());
    }

    /// Whether an operation that looks into a value comes to something like that. Methods of the value itself are
    /// called in turn.
    static boolean into(@Nullable Object value) {
        return value instanceof PyInstance instance && isPlain(instance) ? isOpen(value) : within(value);
    }

    /// Whether all an object can do is up to the program.
    private static boolean isPlain(PyInstance instance) {
        PyClass type = instance.pyClass();
        while (type.isUserDefined() && type.base() != null) {
            type = type.base();
        }
        return type == Types.OBJECT;
    }

    /// As [#into], for an operation that calls the methods of the value itself at once, too.
    public static boolean within(@Nullable Object value) {
        return find(value, false);
    }

    /// Whether that goes for one of these values.
    public static boolean isWithinAny(Object[] values) {
        for (Object value : values) {
            if (within(value)) {
                return true;
            }
        }
        return false;
    }

    /// As [#within], for an operation that compares a value with others as a key, if it does so at all.
    static boolean asKey(@Nullable Object value) {
        return find(value, true);
    }

    private static boolean find(@Nullable Object value, boolean asKey) {
        if (!(value instanceof PyObject)) {
            return false;
        }
        Sight sight = new Sight(asKey);
        sight.accept(value);
        return sight.found;
    }

    /// Whether a binary operator comes to one: sums of lists only move what is inside.
    static boolean operands(int operator, Object left, Object right) {
        if (!(left instanceof PyObject || right instanceof PyObject)) {
            return false;
        }
        if (Operators.isSequence(left) && right instanceof PyInstance
                || left instanceof PyInstance && Operators.isSequence(right)) {
            return true;
        }
        return operator == 0 || operator == Operators.FIRST_IN_PLACE
                ? isOpen(left) || isOpen(right)
                : into(left) || into(right);
    }

    /// Whether a search for an item looks at one: in a table only at those that may be equal.
    static boolean search(Object container, Object item) {
        return (container instanceof PySet || container instanceof PyDict ? isOpen(container) : into(container))
                || within(item);
    }

    /// Whether the call of a built-in looks at one.
    ///
    /// @param look how it looks at its arguments, as [#of] says
    static boolean call(int look, @Nullable Object self, Object[] arguments) {
        if (argument(look, self)) {
            return true;
        }
        for (Object argument : arguments) {
            if (argument(look, argument)) {
                return true;
            }
        }
        return false;
    }

    private static boolean argument(int look, @Nullable Object value) {
        return switch (look) {
            case AT -> isOpen(value);
            case AS_KEY -> asKey(value);
            default -> value instanceof PyGenerator || within(value);
        };
    }

    @Override
    public void accept(Object value) {
        if (found || !(value instanceof PyObject object)) {
            return;
        }
        if (isOpen(object) || depth == DEEPEST) {
            found = true;
        } else {
            look(object);
        }
    }

    private void look(PyObject object) {
        switch (object) {
            case PyInstance instance when instance.pyClass().isAsked() -> found = true;
            case PyTuple tuple -> enter(tuple);
            case PySlice slice -> enter(slice);
            case PyInstance instance when isPlain(instance) -> {}
            case PyClass _, PyModule _, PyFunction _, Builtin _, PyGenerator _ -> {}
            default -> {
                if (!asKey) {
                    enter(object);
                }
            }
        }
    }

    private void enter(PyObject object) {
        depth++;
        object.visit(this);
        depth--;
    }
}
