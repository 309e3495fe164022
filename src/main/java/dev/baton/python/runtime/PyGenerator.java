package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Types;
import org.jspecify.annotations.Nullable;

/// A generator: a frame that is set aside between its yields.
public final class PyGenerator extends PyObject {
    private static final int RESUME_KIND = 3;
    private static final int AFTER_YIELD_FROM = 2;

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

    /// The generator that a suspended one waits for in `yield from`, null for none.
    @Nullable
    PyGenerator delegate() {
        boolean yieldsFrom = state == State.SUSPENDED
                && frame.linked.opcodes[frame.pc] == Opcode.RESUME
                && (frame.linked.arguments[frame.pc] & RESUME_KIND) == AFTER_YIELD_FROM;
        return yieldsFrom && frame.slots[frame.top - 1] instanceof PyGenerator inner ? inner : null;
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
