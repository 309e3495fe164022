package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.Set;

/// Calls that give no other thread a turn: for the rare places where a container needs a method of the program, such as
/// `__repr__` of an item.
///
/// It sees what others have done until then. With several processes or interpreters, and under a GIL that looks
/// elsewhere than at loops and calls: once the program has a class with such a method, whatever may call one waits for
/// its time first, and nothing is compiled, see [Evaluator#waits]. Without the GIL: as [Sight] says.
///
/// **Simplifications**: in CPython such a call has switching points like any other. Under the GIL of 3.12 and later,
/// with one process, it does not wait: it may see a wait that has not run out yet, or a clock too early. Methods of the
/// library, as for `repr([lock])` and `"%s" % value`, and `__init__` of a `threading.local` do not wait: they may see a
/// little less than others have done.
final class CallsAtOnce {
    /// The methods of the program that built-ins call like this.
    static final Set<String> METHODS = Set.of(
            "__eq__",
            "__ne__",
            "__lt__",
            "__le__",
            "__gt__",
            "__ge__",
            "__hash__",
            "__bool__",
            "__len__",
            "__repr__",
            "__str__",
            "__format__",
            "__index__",
            "__int__",
            "__float__",
            "__iter__",
            "__next__",
            "__getitem__",
            "__add__",
            "__radd__",
            "__reduce__",
            "__getstate__",
            "__setstate__");

    /// How deep they are nested: what the stack of a thread of the host bears twice.
    static final int MOST = 150;

    private final Evaluator evaluator;
    private int depth;

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
        depth++;
        evaluator.atomic(true);
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
            depth--;
            evaluator.atomic(depth > 0);
            thread.backTo(base, framesBelow);
        }
    }

    /// What such a call ends in when it would have to wait.
    static PyRaise blocks() {
        return PyRaise.runtimeError("a blocking call cannot stand in a method that a built-in calls");
    }

    private Object goOnTo(NativeFrame gate, PyThread thread) {
        while (thread.frame() != gate) {
            Frame frame = thread.frame();
            if (frame == null) {
                throw new IllegalStateException("the stack fell below its gate");
            }
            if (evaluator.goOn(frame) == Evaluator.Pause.BLOCKED) {
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
