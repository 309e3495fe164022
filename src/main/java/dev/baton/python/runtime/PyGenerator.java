package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Types;

/// A generator: a frame that is set aside between its yields.
public final class PyGenerator extends PyObject {
    final PyFrame frame;
    State state = State.CREATED;

    PyGenerator(PyFrame frame) {
        this.frame = frame;
    }

    /// Where a generator stands.
    enum State {
        CREATED,
        SUSPENDED,
        RUNNING,
        FINISHED
    }

    /// The name of its function.
    public String name() {
        return frame.linked.code.name();
    }

    @Override
    public PyClass pyClass() {
        return Types.GENERATOR;
    }

    @Override
    public long sizeBytes() {
        return 200;
    }
}
