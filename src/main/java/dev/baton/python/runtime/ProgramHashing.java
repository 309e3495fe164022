package dev.baton.python.runtime;

import dev.baton.python.object.Hashing;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;

/// Keys whose class defines `__eq__` or `__hash__`: the methods of the program are called at once.
record ProgramHashing(Evaluator evaluator) implements Hashing {
    @Override
    public long hash(PyInstance instance) {
        Object method = instance.pyClass().lookup("__hash__");
        if (method == null) {
            return instance.identity();
        }
        if (method == Singleton.NONE) {
            throw PyRaise.typeError("unhashable type: '" + instance.pyClass().name() + "'");
        }
        Object hash = SpecialMethods.taken(evaluator, instance, "__hash__", evaluator.callNow(method, instance));
        return (Long) hash;
    }

    @Override
    public boolean equal(PyInstance instance, Object other) {
        boolean asked = Operators.special(instance, "__eq__") != null || Operators.special(other, "__eq__") != null;
        return instance == other || asked && evaluator.operators().isEqual(instance, other);
    }
}
