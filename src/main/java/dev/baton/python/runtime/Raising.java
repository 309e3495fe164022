package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Exceptions: raising, finding the handler, matching.
final class Raising {
    private final Evaluator evaluator;
    private @Nullable PyException passedOn;

    Raising(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    PyRaise raise(PyClass type, String message) {
        return PyRaise.of(type, message);
    }

    /// Goes on in the frame's handler for its current instruction, or closes the generators of the loops that the
    /// exception leaves before it is raised again; false when there is neither.
    boolean handle(PyFrame f, PyRaise raise) {
        PyException exception = raise.exception();
        if (evaluator.iteration.endsIteration(f, exception)) {
            return true;
        }
        if (raise.chain()) {
            chain(exception, evaluator.handled());
        }
        note(f, exception);
        CodeObject code = f.linked.code;
        int range = code.handlerAt(f.pc);
        int depth = f.linked.fastCount + (range < 0 ? 0 : code.handlerDepth(range));
        if (dropLoops(f, depth, raise)) {
            return true;
        }
        if (range < 0) {
            return false;
        }
        if (exception.owner() == PyObject.IMMORTAL) {
            evaluator.interpreter.own(exception, evaluator.thread());
        }
        Arrays.fill(f.slots, depth, f.slots.length, null);
        f.top = depth;
        if (code.handlerPushesLasti(range)) {
            f.push((long) f.pc);
        }
        f.push(exception);
        f.pc = code.handlerTarget(range);
        return true;
    }

    private boolean dropLoops(PyFrame f, int depth, PyRaise raise) {
        PyGenerator dropped = f.takeDropped(depth);
        if (dropped == null) {
            return false;
        }
        evaluator.enter(new Dropping(dropped, raise));
        return true;
    }

    private void note(PyFrame f, PyException exception) {
        if (passedOn == exception) {
            passedOn = null;
            return;
        }
        passedOn = null;
        if (!f.linked.code.isFrozen()) {
            exception.traceback().add(f.place());
        }
    }

    /// Makes what is being handled the context of an exception when it is raised; no chain of contexts leads back to
    /// it.
    void chain(PyException exception, @Nullable PyException handled) {
        if (handled == null || handled == exception) {
            return;
        }
        for (PyException link = handled; link != null; link = link.context()) {
            if (link.context() == exception) {
                link.context(null);
            }
        }
        exception.context(handled);
        evaluator.interpreter.stored(exception, handled);
    }

    /// Leaves a frame that has no handler.
    void leave(PyFrame f) {
        PyGenerator generator = f.generator;
        if (generator != null) {
            evaluator.sees(generator);
            evaluator.iteration.generators.leave(generator, PyGenerator.State.FINISHED);
        }
    }

    /// Raises an exception at the place where a generator was suspended, in the context of what the generator itself
    /// handles there.
    void throwInto(PyFrame f, PyRaise raise) {
        chain(raise.exception(), evaluator.thread().handling().here());
        if (!handle(f, raise)) {
            evaluator.thread().pop(f);
            leave(f);
            throw raise;
        }
    }

    /// Raises an exception on, from a place that its traceback does not name once more.
    PyRaise again(PyException exception) {
        passedOn = exception;
        return PyRaise.chained(exception);
    }

    int execute(PyFrame f, Opcode opcode, int argument) {
        if (mustWait(f, opcode, argument)) {
            return Signal.LATER;
        }
        switch (opcode) {
            case PUSH_EXC_INFO -> {
                Object exception = f.pop();
                PyException before = evaluator.thread().handling().here();
                f.push(before == null ? Singleton.NONE : before);
                f.push(exception);
                evaluator.thread().handling().here((PyException) exception);
            }
            case POP_EXCEPT -> {
                Object before = f.pop();
                evaluator.thread().handling().here(before instanceof PyException exception ? exception : null);
            }
            case CHECK_EXC_MATCH -> {
                Object type = f.pop();
                f.push(matches((PyException) f.peek(1), type));
            }
            case RERAISE -> {
                throw again((PyException) f.pop());
            }
            case WITH_EXCEPT_START -> {
                return callExit(f);
            }
            default -> throw raised(f, argument);
        }
        return Signal.NEXT;
    }

    /// Whether others can see an exception be raised or a generator end by it, or its class or that of its cause calls
    /// methods of the program at once, which see what others can change.
    private boolean mustWait(PyFrame f, Opcode opcode, int argument) {
        boolean raises = opcode == Opcode.RAISE_VARARGS && argument > 0;
        boolean passesOn = opcode == Opcode.RERAISE || opcode == Opcode.WITH_EXCEPT_START;
        Object raised = raises || passesOn ? f.peek(raises ? argument : 1) : null;
        boolean isMade = isMadeByProgram(raised) || raises && argument == 2 && isMadeByProgram(f.peek(1));
        boolean leaves = raised != null && evaluator.mustWaitFor(f.generator);
        return leaves || evaluator.mustWaitIf(isMade) || !(raised instanceof PyClass) && evaluator.mustWaitFor(raised);
    }

    private static boolean isMadeByProgram(@Nullable Object raised) {
        return raised instanceof PyClass type
                && (type.lookup("__init__") instanceof PyFunction
                        || type.isUserDefined() && type.lookup("__new__") != null);
    }

    private int callExit(PyFrame f) {
        Object exception = f.peek(1);
        Object self = f.peek(4);
        Object method = f.peek(5);
        Object path = evaluator.attributes().get(exception, "__traceback__");
        Object result = evaluator.calls.call(method, self, Types.of(exception), exception, path);
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(result);
        return Signal.NEXT;
    }

    private PyRaise raised(PyFrame f, int argument) {
        if (argument == 0) {
            PyException handled = evaluator.handled();
            if (handled == null) {
                return raise(ExceptionTypes.RUNTIME_ERROR, "No active exception to reraise");
            }
            return again(handled);
        }
        Object cause = argument == 2 ? f.pop() : null;
        PyException exception = exceptionOf(f.pop());
        if (cause != null) {
            exception.cause(cause == Singleton.NONE ? null : causeOf(cause));
            evaluator.interpreter.changed(exception);
        }
        return new PyRaise(exception);
    }

    private PyException causeOf(Object value) {
        if (value instanceof PyException || value instanceof PyClass) {
            return exceptionOf(value);
        }
        throw PyRaise.typeError("exception causes must derive from BaseException");
    }

    PyException exceptionOf(Object value, Object... arguments) {
        if (value instanceof PyException exception) {
            return exception;
        }
        if (value instanceof PyClass type && type.isSubclassOf(ExceptionTypes.BASE_EXCEPTION)) {
            Object made = evaluator.calls.call(type, arguments);
            return (PyException)
                    (made instanceof Frame frame ? evaluator.callNow(new Builtin("make", (_, _, _) -> frame)) : made);
        }
        throw PyRaise.typeError("exceptions must derive from BaseException");
    }

    /// Whether an except clause catches an exception.
    boolean matches(PyException exception, Object type) {
        return switch (type) {
            case PyClass single
            when single.isSubclassOf(ExceptionTypes.BASE_EXCEPTION) ->
                exception.pyClass().isSubclassOf(single);
            case PyTuple several -> several.items().stream().anyMatch(each -> matches(exception, each));
            default ->
                throw PyRaise.typeError("catching classes that do not inherit from BaseException is not allowed");
        };
    }

    PyRaise unknownName(PyFrame f, String name) {
        Namespace globals = f.globals;
        List<String> known = new ArrayList<>(List.of(f.linked.code.fastNames()));
        known.addAll(globals.names());
        known.addAll(globals.builtinNames());
        String near = Suggestion.nearest(name, known);
        PyRaise raise = raise(ExceptionTypes.NAME_ERROR, "name '" + name + "' is not defined");
        boolean module = evaluator.interpreter.modules().isModule(name);
        raise.exception()
                .hint(
                        near == null
                                ? module ? ". Did you forget to import '" + name + "'?" : ""
                                : Suggestion.hint(near)
                                        + (module ? " Or did you forget to import '" + name + "'?" : ""));
        return raise;
    }

    PyRaise unboundVariable(PyFrame f, int index) {
        String name = f.linked.code.fastNames()[index];
        if (index >= f.linked.code.firstFree()) {
            return raise(
                    ExceptionTypes.NAME_ERROR,
                    "cannot access free variable '" + name
                            + "' where it is not associated with a value in enclosing scope");
        }
        return raise(
                ExceptionTypes.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + name + "' where it is not associated with a value");
    }
}
