package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;

/// Generators, coroutines and asynchronous generators: making, resuming, suspending and ending them.
///
/// **Source**: CPython 3.14 `Objects/genobject.c` and `Python/bytecodes.c`.
final class Generators {
    private final Evaluator evaluator;
    final Awaiting awaiting;

    Generators(Evaluator evaluator) {
        this.evaluator = evaluator;
        awaiting = new Awaiting(evaluator);
    }

    /// The instructions of generators.
    int execute(PyFrame f, Opcode opcode) {
        switch (opcode) {
            case RETURN_GENERATOR -> {
                return make(f);
            }
            case YIELD_VALUE -> {
                return yieldValue(f);
            }
            case SEND -> {
                return send(f);
            }
            case END_SEND -> {
                Object value = f.pop();
                f.pop();
                f.push(value);
                return Signal.NEXT;
            }
            default -> {
                return cleanUpThrow(f);
            }
        }
    }

    private int make(PyFrame f) {
        PyGenerator generator = evaluator.interpreter.own(new PyGenerator(f), evaluator.thread());
        f.generator = generator;
        f.pc++;
        Frame receiver = f.back instanceof Checked ? f.back.back : f.back;
        generator.ownedByLoop = receiver instanceof PyFrame caller && isMadeForLoop(generator, caller);
        Frame back = f.back;
        evaluator.frames.finish(f, generator);
        if (generator.isCoroutine() && back instanceof PyFrame caller && isDropped(caller)) {
            evaluator.enter(warning(caller, generator));
        }
        return Signal.FRAME;
    }

    /// Whether the caller goes on to iterate over its result, which it keeps nowhere else.
    private static boolean isMadeForLoop(PyGenerator generator, PyFrame caller) {
        Opcode[] opcodes = caller.linked.opcodes;
        int next = opcodes[caller.pc] == Opcode.GET_ITER ? caller.pc : caller.pc + 1;
        return generator.kind() == PyGenerator.Kind.GENERATOR
                && opcodes[next] == Opcode.GET_ITER
                && opcodes[next + 1] == Opcode.FOR_ITER;
    }

    /// POP_TOP of the iterator of a loop that is left before its end.
    int drop(PyFrame f) {
        evaluator.enter(new Dropping((PyGenerator) f.pop(), null));
        return Signal.FRAME;
    }

    private static boolean isDropped(PyFrame caller) {
        return caller.linked.opcodes[caller.pc] == Opcode.POP_TOP;
    }

    /// A call of a coroutine function that stands alone as a statement does nothing.
    private Frame warning(PyFrame caller, PyGenerator coroutine) {
        int line = caller.linked.code.lineAt(caller.pc);
        String name = coroutine.frame.linked.code.qualifiedName();
        Failures failures = evaluator.interpreter.failures();
        Frame warning = TimedAction.effect(
                () -> failures.warn(line, "RuntimeWarning: coroutine '" + name + "' was never awaited"));
        warning.after = Frame.After.DISCARD;
        return warning;
    }

    /// Resumes a generator for the instruction that drives it.
    int resume(PyGenerator generator, Object sent, PyFrame f) {
        if (generator.state == PyGenerator.State.FINISHED) {
            if (generator.isCoroutine()) {
                throw PyRaise.runtimeError("cannot reuse already awaited coroutine");
            }
            return Iteration.stop(f, Singleton.NONE);
        }
        enter(generator, sent);
        return Signal.FRAME;
    }

    /// Puts a generator's frame on the stack.
    void enter(PyGenerator generator, Object sent) {
        evaluator.sees(generator);
        if (generator.state == PyGenerator.State.RUNNING) {
            throw PyRaise.valueError(generator.kind().label() + " already executing");
        }
        if (generator.state == PyGenerator.State.CREATED && sent != Singleton.NONE) {
            throw PyRaise.typeError("can't send non-None value to a just-started "
                    + generator.kind().label());
        }
        evaluator.enter(generator.frame);
        generator.state = PyGenerator.State.RUNNING;
        generator.frame.push(sent);
        evaluator.thread().handling().resume(generator);
    }

    /// Notes that a generator's frame is no longer on the stack.
    void leave(PyGenerator generator, PyGenerator.State state) {
        generator.state = state;
        evaluator.thread().handling().suspend(generator);
    }

    /// Whether a generator can be resumed by [#run] for its next item.
    boolean isReady(PyGenerator generator) {
        PyFrame frame = generator.frame;
        return !(generator.isShared() && evaluator.interpreter.isFreeThreaded())
                && generator.state == PyGenerator.State.SUSPENDED
                && generator.kind() == PyGenerator.Kind.GENERATOR
                && frame.linked.isReady(frame.pc);
    }

    /// Resumes a generator in compiled code.
    ///
    /// @return [Region#RETURNED] when it has yielded, else its frame is on top, and what [Region#run] returns
    int run(PyGenerator generator) {
        enter(generator, Singleton.NONE);
        return evaluator.compiled.run(generator.frame, generator.frame.pc);
    }

    /// As [Iteration#take], in compiled code.
    Object take(PyGenerator generator) {
        int why;
        try {
            why = run(generator);
        } catch (PyRaise raise) {
            evaluator.frames.raiseInto(raise);
            return NativeFrame.CALLED;
        }
        Object result = evaluator.compiled.result;
        return why == Region.RETURNED && result != null ? result : NativeFrame.answer(why);
    }

    private int yieldValue(PyFrame f) {
        if (evaluator.mustWaitFor(f.generator)) {
            return Signal.LATER;
        }
        Object value = f.pop();
        suspend(f);
        f.pc++;
        evaluator.frames.finish(f, value);
        return Signal.FRAME;
    }

    /// Notes that a generator comes to stand still behind a yield; its frame is still on the stack.
    void suspend(PyFrame f) {
        PyGenerator generator = f.generator;
        if (generator == null) {
            throw new IllegalStateException("yield outside a generator");
        }
        leave(generator, PyGenerator.State.SUSPENDED);
        evaluator.interpreter.changed(generator);
    }

    private int send(PyFrame f) {
        if (evaluator.mustWaitFor(f.peek(2))) {
            return Signal.LATER;
        }
        Object value = f.pop();
        Object receiver = f.peek(1);
        if (receiver instanceof PyGenerator generator) {
            return resume(generator, value, f);
        }
        Object result = value == Singleton.NONE ? evaluator.iteration.nextOf(receiver) : sent(receiver, value);
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(result);
        return Signal.NEXT;
    }

    /// What an iterator gives for a value sent to it: one that is no generator has a method for that, or takes none.
    private Object sent(Object receiver, Object value) {
        return receiver instanceof Resumable other
                ? other.send(value)
                : evaluator.calls.call(evaluator.attributes.get(receiver, "send"), value);
    }

    private int cleanUpThrow(PyFrame f) {
        PyException exception = (PyException) f.pop();
        f.pop();
        f.pop();
        if (!exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
            throw evaluator.raising.again(exception);
        }
        f.push(Singleton.NONE);
        f.push(valueOf(exception));
        return Signal.NEXT;
    }

    /// What a StopIteration brings.
    static Object valueOf(PyException stopIteration) {
        PyTuple arguments = stopIteration.arguments();
        return arguments.size() > 0 ? arguments.get(0) : Singleton.NONE;
    }

    /// A generator's code returned: its consumer learns that it is exhausted.
    int finished(PyFrame f, PyGenerator generator, Object value) {
        leave(generator, PyGenerator.State.FINISHED);
        PyThread thread = evaluator.thread();
        thread.pop(f);
        if (thread.frame() instanceof PyFrame caller) {
            Iteration.stop(caller, value);
        } else {
            thread.raise(new PyRaise(Iteration.stopIteration(value)));
        }
        return Signal.FRAME;
    }

    /// What an exception that left a generator's code becomes, which must not pass for the end of an iteration.
    static PyException outside(PyFrame f, PyException exception) {
        PyGenerator.Kind kind = PyGenerator.Kind.of(f.linked.code);
        boolean ends = exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION);
        boolean endsAsync = kind == PyGenerator.Kind.ASYNC_GENERATOR
                && exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ASYNC_ITERATION);
        if (!ends && !endsAsync) {
            return exception;
        }
        String raised = ends ? "StopIteration" : "StopAsyncIteration";
        PyException error = new PyException(ExceptionTypes.RUNTIME_ERROR, kind.label() + " raised " + raised);
        error.cause(exception);
        error.context(exception);
        return error;
    }
}
