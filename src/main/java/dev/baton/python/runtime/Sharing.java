package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import java.util.ArrayDeque;

/// Decides which objects other threads can reach. An object is private to its thread until it is *published*: handed
/// to a new thread, bound to a global variable while other threads exist, or stored in an object that is shared
/// already. Sharing is for good and spreads to everything that can be reached.
///
/// It spreads through objects without an owner, too: the machine makes some on the way, as bound methods. Only what was
/// there before the program leads to nothing of the program's, and it is never marked, for other runs have it as well.
final class Sharing {
    private final ArrayDeque<Object> pending = new ArrayDeque<>();

    /// Publishes a value and everything it leads to.
    void publish(Object value) {
        pending.push(value);
        spread();
    }

    /// Notes that a value was stored in an object: what a shared object leads to is shared.
    void stored(PyObject into, Object value) {
        if (into.isShared() && value instanceof PyObject object && !object.isShared()) {
            publish(value);
        }
    }

    /// Notes that an object may lead elsewhere than before.
    void changed(PyObject object) {
        if (object.isShared()) {
            object.visit(pending::push);
            spread();
        }
    }

    private void spread() {
        while (!pending.isEmpty()) {
            if (pending.pop() instanceof PyObject object && !object.isShared() && !isBuiltIn(object)) {
                if (!isConstant(object)) {
                    object.share();
                }
                object.visit(pending::push);
            }
        }
    }

    /// Whether an object was there before the program and is the same in every run.
    private static boolean isBuiltIn(PyObject object) {
        return object.owner() == PyObject.IMMORTAL && (object instanceof PyClass || object instanceof Builtin);
    }

    /// Whether an object may be a constant of compiled code. It cannot change, so a walk through such objects ends
    /// without marks.
    private static boolean isConstant(PyObject object) {
        return object.owner() == PyObject.IMMORTAL
                && (object instanceof PyTuple
                        || object instanceof PySlice
                        || object instanceof PySet set && set.isFrozen());
    }
}
