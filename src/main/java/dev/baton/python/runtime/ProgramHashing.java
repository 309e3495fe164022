package dev.baton.python.runtime;

import dev.baton.python.object.Equality;
import dev.baton.python.object.Hashing;
import dev.baton.python.object.Numbers;
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
        Object hash = evaluator.callNow(method, instance);
        if (!Numbers.isInteger(hash)) {
            throw PyRaise.typeError("__hash__ method should return an integer");
        }
        return Numbers.integer(hash) instanceof Long value ? value : Equality.hash(hash);
    }

    @Override
    public boolean equal(PyInstance instance, Object other) {
        return evaluator.operators().isEqual(instance, other);
    }
}
