package dev.baton.python.runtime;

import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import java.util.ArrayDeque;

/// Decides which objects other threads can reach. An object is private to its thread until it is *published*: handed
/// to a new thread, bound to a global variable while other threads exist, or stored in an object that is shared
/// already. Sharing is for good and spreads to everything that can be reached.
final class Sharing {
    private final ArrayDeque<Object> pending = new ArrayDeque<>();

    /// Publishes a value and everything it leads to.
    void publish(Object value) {
        pending.push(value);
        while (!pending.isEmpty()) {
            Object next = pending.pop();
            if (next instanceof PyObject object && !object.isShared() && object.owner() != PyObject.IMMORTAL) {
                object.share();
                follow(object);
            }
        }
    }

    /// Notes that a value was stored in an object: what a shared object leads to is shared.
    void stored(PyObject into, Object value) {
        if (into.isShared() && value instanceof PyObject object && !object.isShared()) {
            publish(value);
        }
    }

    private void follow(PyObject object) {
        switch (object) {
            case PyTuple tuple -> tuple.items().forEach(pending::push);
            case PyList list -> list.items().forEach(pending::push);
            case PySet set -> set.items().forEach(pending::push);
            case PyDict dict -> followDict(dict);
            case PyInstance instance -> followInstance(instance);
            case PyClass type -> followClass(type);
            case PyFunction function -> followFunction(function);
            case PyMethod method -> {
                pending.push(method.function());
                pending.push(method.self());
            }
            case PyCell cell -> push(cell.get());
            case PyDescriptor descriptor -> {
                pending.push(descriptor.getter());
                push(descriptor.setter());
                push(descriptor.deleter());
            }
            case PyIterator iterator -> push(iterator.source());
            case PyGenerator generator -> {
                for (Object slot : generator.frame.slots) {
                    push(slot);
                }
            }
            default -> {}
        }
    }

    private void followDict(PyDict dict) {
        for (int i = 0; i < dict.end(); i++) {
            Object key = dict.keyAt(i);
            if (key != null) {
                pending.push(key);
                pending.push(dict.valueAt(i));
            }
        }
    }

    private void followInstance(PyInstance instance) {
        pending.push(instance.pyClass());
        for (String name : instance.names()) {
            push(instance.get(name));
        }
    }

    private void followClass(PyClass type) {
        type.attributes().values().forEach(pending::push);
        push(type.base());
    }

    private void followFunction(PyFunction function) {
        pending.push(function.defaults());
        pending.push(function.closure());
        push(function.keywordDefaults());
    }

    private void push(@org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            pending.push(value);
        }
    }
}
