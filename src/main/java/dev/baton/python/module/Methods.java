package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The methods of the built-in classes.
final class Methods {
    private Methods() {}

    static Map<PyClass, Map<String, Builtin>> all() {
        Map<PyClass, Map<String, Builtin>> all = new LinkedHashMap<>();
        all.put(Types.OBJECT, ObjectMethods.all());
        all.put(ExceptionTypes.BASE_EXCEPTION, ObjectMethods.ofException());
        all.put(ExceptionTypes.BASE_EXCEPTION_GROUP, ExceptionGroups.methods());
        all.put(Types.INT, NumberMethods.ofInt());
        all.put(Types.FLOAT, NumberMethods.ofFloat());
        all.put(Types.STR, StrMethods.all());
        all.put(Types.LIST, ListMethods.all());
        all.put(Types.TUPLE, SequenceMethods.ofTuple());
        all.put(Types.RANGE, SequenceMethods.ofRange());
        all.put(Types.DICT, DictMethods.all());
        all.put(Types.DEFAULT_DICT, DictKinds.ofDefault());
        all.put(Types.ORDERED_DICT, DictKinds.ofOrdered());
        all.put(Types.COUNTER, CounterMethods.all());
        all.put(Types.DICT_KEYS, DictMethods.ofView(Types.DICT_KEYS));
        all.put(Types.DICT_ITEMS, DictMethods.ofView(Types.DICT_ITEMS));
        all.put(Types.SET, SetMethods.all());
        all.put(Types.FROZENSET, SetMethods.ofFrozen());
        all.put(Types.GENERATOR, GeneratorMethods.ofIterator(Types.GENERATOR));
        all.put(Types.COROUTINE_WRAPPER, GeneratorMethods.ofIterator(Types.COROUTINE_WRAPPER));
        all.put(Types.COROUTINE, GeneratorMethods.ofCoroutine());
        all.put(Types.ASYNC_GENERATOR, GeneratorMethods.ofAsyncGenerator());
        for (PyClass awaitable :
                List.of(Types.ASYNC_GENERATOR_ASEND, Types.ASYNC_GENERATOR_ATHROW, Types.ANEXT_AWAITABLE)) {
            all.put(awaitable, GeneratorMethods.ofAwaitable(awaitable));
        }
        all.put(Types.PROPERTY, property());
        all.put(Types.ITERATOR, iterator());
        OperatorMethods.addTo(all);
        return all;
    }

    private static Map<String, Builtin> iterator() {
        MethodTable table = new MethodTable(Types.ITERATOR);
        table.reading("__iter__", 0, 0, (evaluator, a, _) -> a[0]);
        table.reading("__next__", 0, 0, Next::call);
        return table.methods();
    }

    /// The decorators that add to a property: each makes a new one.
    private static Map<String, Builtin> property() {
        MethodTable table = new MethodTable(Types.PROPERTY);
        table.reading("getter", 1, 1, (evaluator, a, _) -> {
            PyDescriptor old = (PyDescriptor) a[0];
            return own(evaluator, PyDescriptor.property(a[1], old.setter(), old.deleter(), old.documentation()));
        });
        table.reading("setter", 1, 1, (evaluator, a, _) -> {
            PyDescriptor old = (PyDescriptor) a[0];
            return own(evaluator, PyDescriptor.property(old.getter(), a[1], old.deleter(), old.documentation()));
        });
        table.reading("deleter", 1, 1, (evaluator, a, _) -> {
            PyDescriptor old = (PyDescriptor) a[0];
            return own(evaluator, PyDescriptor.property(old.getter(), old.setter(), a[1], old.documentation()));
        });
        return table.methods();
    }

    private static PyDescriptor own(Evaluator evaluator, PyDescriptor property) {
        return evaluator.interpreter().own(property, evaluator.thread());
    }
}
