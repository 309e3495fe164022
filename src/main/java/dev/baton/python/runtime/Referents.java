package dev.baton.python.runtime;

import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What an object refers to, one call for each reference: what `tp_traverse` is in CPython.
final class Referents {
    private Referents() {}

    /// Visits what an object refers to; numbers and strings among the items of containers are left out.
    static void visit(PyObject object, Consumer<Object> visitor) {
        switch (object) {
            case PyTuple tuple -> {
                for (int i = 0; i < tuple.size(); i++) {
                    visitObject(tuple.get(i), visitor);
                }
            }
            case PyList list -> {
                for (int i = 0; i < list.size(); i++) {
                    visitObject(list.get(i), visitor);
                }
            }
            case PySet set -> set.items().forEach(visitor);
            case PyDict dict -> visitDict(dict, visitor);
            case PyInstance instance -> {
                visitor.accept(instance.pyClass());
                instance.visitValues(visitor);
            }
            case PyClass type -> {
                type.attributes().values().forEach(visitor);
                some(type.base(), visitor);
            }
            case PyModule module -> module.attributes().values().forEach(visitor);
            case PyFunction function -> {
                visitor.accept(function.defaults());
                visitor.accept(function.closure());
                some(function.keywordDefaults(), visitor);
                function.attributes().values().forEach(visitor);
            }
            case PyMethod method -> {
                visitor.accept(method.function());
                visitor.accept(method.self());
            }
            case PyCell cell -> some(cell.get(), visitor);
            case PyDescriptor descriptor -> {
                visitor.accept(descriptor.getter());
                some(descriptor.setter(), visitor);
                some(descriptor.deleter(), visitor);
            }
            case PyIterator iterator -> some(iterator.source(), visitor);
            case Resumable resumable -> resumable.visit(visitor);
            default -> {}
        }
    }

    private static void visitObject(Object value, Consumer<Object> visitor) {
        if (value instanceof PyObject) {
            visitor.accept(value);
        }
    }

    private static void visitDict(PyDict dict, Consumer<Object> visitor) {
        for (int i = 0; i < dict.end(); i++) {
            Object key = dict.keyAt(i);
            if (key != null) {
                visitObject(key, visitor);
                visitObject(dict.valueAt(i), visitor);
            }
        }
    }

    /// Visits the variables of a function that runs, and what lies on its stack.
    static void visitFrame(PyFrame frame, Consumer<Object> visitor) {
        for (int i = 0; i < frame.top; i++) {
            some(frame.slots[i], visitor);
        }
        if (frame.names != null) {
            Objects.requireNonNull(frame.names).values().forEach(visitor);
        }
        some(frame.generator, visitor);
        visitor.accept(frame.function);
    }

    private static void some(@Nullable Object value, Consumer<Object> visitor) {
        if (value != null) {
            visitor.accept(value);
        }
    }
}
