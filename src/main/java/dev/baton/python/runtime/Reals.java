package dev.baton.python.runtime;

import dev.baton.python.object.Numbers;

/// Floats where Python wants one: what `__float__` of a program's class returns stands for the object, or else what
/// `__index__` does.
///
/// **Source**: CPython 3.14 `Objects/floatobject.c`, `PyFloat_AsDouble`.
public final class Reals {
    private Reals() {}

    /// The number that an object stands for.
    public static double of(Evaluator evaluator, Object value) {
        Object own = SpecialMethods.now(evaluator, value, "__float__");
        return Numbers.toDouble(own == null ? Indexing.of(evaluator, value) : own);
    }
}
