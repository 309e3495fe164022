package dev.baton.python.runtime;

import dev.baton.python.object.Equality;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import org.jspecify.annotations.Nullable;

/// Special methods that the program's classes define and CPython calls, and what it takes from them.
///
/// **Source**: CPython 3.14 `Objects/typeobject.c`, `Objects/object.c` and `Objects/abstract.c`.
public final class SpecialMethods {
    private SpecialMethods() {}

    /// What a special method without parameters returns, or a [Frame] that will say it; null when there is none.
    public static @Nullable Object call(Evaluator evaluator, PyInstance self, String name) {
        Object method = self.pyClass().lookup(name);
        return method == null
                ? null
                : Checked.of(evaluator.calls.call(method, self), result -> taken(evaluator, self, name, result));
    }

    /// `str` of an object whose class has its own `__repr__` alone; null when it has none.
    static @Nullable Object strByRepr(Evaluator evaluator, PyInstance self) {
        Object method = self.pyClass().lookup("__repr__");
        return method == null
                ? null
                : Checked.of(evaluator.calls.call(method, self), result -> taken(evaluator, self, "__str__", result));
    }

    /// What a special method without parameters returns, at once; null when there is none.
    static @Nullable Object now(Evaluator evaluator, Object value, String name) {
        Object method = Operators.special(value, name);
        return method == null ? null : taken(evaluator, (PyInstance) value, name, evaluator.callNow(method, value));
    }

    /// What CPython makes of a result.
    static Object taken(Evaluator evaluator, PyInstance self, String name, Object result) {
        String type = Types.nameOf(result);
        return switch (name) {
            case "__len__" -> length(result);
            case "__hash__" -> hash(result);
            case "__bool__" ->
                expect(result instanceof Boolean, result, "__bool__ should return bool, returned " + type);
            case "__iter__" ->
                expect(
                        evaluator.iteration.isIterator(result),
                        result,
                        "iter() returned non-iterator of type '" + type + "'");
            case "__str__", "__repr__" ->
                expect(result instanceof String, result, name + " returned non-string (type " + type + ")");
            case "__format__" -> expect(result instanceof String, result, "__format__ must return a str, not " + type);
            case "__int__", "__index__" ->
                Numbers.integer(
                        expect(Numbers.isInteger(result), result, name + " returned non-int (type " + type + ")"));
            case "__float__" ->
                expect(
                        result instanceof Double,
                        result,
                        self.pyClass().name() + ".__float__ returned non-float (type " + type + ")");
            default -> result;
        };
    }

    private static Object expect(boolean holds, Object result, String otherwise) {
        if (!holds) {
            throw PyRaise.typeError(otherwise);
        }
        return result;
    }

    private static Object length(Object result) {
        String type = Types.nameOf(result);
        expect(Numbers.isInteger(result), result, "'" + type + "' object cannot be interpreted as an integer");
        if (Numbers.big(result).signum() < 0) {
            throw PyRaise.valueError("__len__() should return >= 0");
        }
        Object length = Numbers.integer(result);
        if (!(length instanceof Long)) {
            throw PyRaise.of(ExceptionTypes.OVERFLOW_ERROR, "cannot fit '" + type + "' into an index-sized integer");
        }
        return length;
    }

    private static Object hash(Object result) {
        return Equality.hash(expect(Numbers.isInteger(result), result, "__hash__ method should return an integer"));
    }
}
