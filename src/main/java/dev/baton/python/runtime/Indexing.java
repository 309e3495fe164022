package dev.baton.python.runtime;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PySlice;

/// Whole numbers where Python wants one: what `__index__` of a program's class returns stands for the object.
public final class Indexing {
    private Indexing() {}

    /// The whole number that an object stands for, the object itself when it stands for none.
    public static Object of(Evaluator evaluator, Object value) {
        Object own = SpecialMethods.now(evaluator, value, "__index__");
        return own == null ? value : own;
    }

    /// Whether the program's code says which item of a container a key stands for.
    static boolean isAsked(Object container, Object key) {
        return wantsNumbers(container)
                && (key instanceof PyInstance || key instanceof PySlice slice && !isPlain(slice));
    }

    private static boolean wantsNumbers(Object container) {
        return !(container instanceof PyInstance || container instanceof PyDict);
    }

    /// A key as a container wants it: a sequence wants whole numbers and slices of them.
    public static Object key(Evaluator evaluator, Object container, Object key) {
        if (!wantsNumbers(container)) {
            return key;
        }
        if (key instanceof PySlice slice) {
            return isPlain(slice)
                    ? slice
                    : new PySlice(
                            of(evaluator, slice.start()), of(evaluator, slice.stop()), of(evaluator, slice.step()));
        }
        return of(evaluator, key);
    }

    private static boolean isPlain(PySlice slice) {
        return !(slice.start() instanceof PyInstance)
                && !(slice.stop() instanceof PyInstance)
                && !(slice.step() instanceof PyInstance);
    }
}
