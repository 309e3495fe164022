package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;

/// Calls that give no other thread a turn: for the rare places where a container needs a method of the program, such as
/// `__repr__` of an item.
///
/// What it sees and does of what others see is as of the start of the instruction, or of the step of a built-in, that
/// it
/// is a part of. If that did not wait for its time, and the call comes to something others may see or change, the run
/// is begun again in order, see [TooEarly].
///
/// **Simplification**: in CPython such a call has switching points like any other.
final class CallsAtOnce {
    /// How deep they are nested: what the stack of a thread of the host bears twice.
    static final int MOST = 150;

    private final Evaluator evaluator;
    private int depth;
    private long startNanos;

    CallsAtOnce(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// Calls something and waits for its result.
    Object call(Object callable, Object... arguments) {
        if (depth == MOST) {
            throw PyRaise.of(
                    ExceptionTypes.RECURSION_ERROR,
                    "maximum recursion depth exceeded: Baton nests calls of methods by built-ins " + MOST + " deep");
        }
        PyThread thread = evaluator.thread();
        Frame base = thread.frame();
        int framesBelow = thread.depth();
        long start = evaluator.instructionStart;
        if (depth++ == 0) {
            startNanos = start;
        }
        NativeFrame gate = new Gate(callable, arguments, evaluator.underWay);
        thread.push(gate);
        try {
            Object result = evaluator.calls.call(callable, arguments, Builtin.NO_KEYWORDS);
            if (!(result instanceof Frame frame)) {
                thread.pop(gate);
                return result;
            }
            evaluator.enter(frame);
            return goOnTo(gate, thread);
        } finally {
            evaluator.instructionStart = start;
            depth--;
            thread.backTo(base, framesBelow);
        }
    }

    /// Whether such a call is under way.
    boolean isUnderWay() {
        return depth > 0;
    }

    /// When the instruction began that makes the outermost one.
    long startNanos() {
        return startNanos;
    }

    /// Raises an error when a thread is about to block in such a call.
    void refuseToBlock() {
        if (depth > 0) {
            throw blocks();
        }
    }

    private static PyRaise blocks() {
        return PyRaise.runtimeError("a blocking call cannot stand in a method that a built-in calls");
    }

    private Object goOnTo(NativeFrame gate, PyThread thread) {
        while (thread.frame() != gate) {
            Frame frame = thread.frame();
            if (frame == null) {
                throw new IllegalStateException("the stack fell below its gate");
            }
            if (evaluator.frames.goOn(frame) == Evaluator.Pause.BLOCKED) {
                throw blocks();
            }
        }
        PyRaise raise = thread.takeRaise();
        if (raise != null) {
            throw raise;
        }
        Object result = thread.takeResult();
        return result == null ? Singleton.NONE : result;
    }
}
