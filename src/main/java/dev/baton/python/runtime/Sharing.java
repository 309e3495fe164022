package dev.baton.python.runtime;

import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyObject;
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
            if (next instanceof PyMethod method) {
                pending.push(method.self());
            } else if (next instanceof PyObject object && !object.isShared() && object.owner() != PyObject.IMMORTAL) {
                object.share();
                Referents.visit(object, pending::push);
            }
        }
    }

    /// Notes that a value was stored in an object: what a shared object leads to is shared.
    void stored(PyObject into, Object value) {
        if (into.isShared() && value instanceof PyObject object && !object.isShared()) {
            publish(value);
        }
    }
}
