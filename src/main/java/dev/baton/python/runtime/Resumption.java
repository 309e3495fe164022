package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Resumes a generator or coroutine for a built-in.
final class Resumption extends NativeFrame {
    private final PyGenerator generator;
    private final Object sent;
    private final @Nullable PyRaise thrown;
    private boolean entered;
    private boolean delegated;

    Resumption(PyGenerator generator, Object sent, @Nullable PyRaise thrown) {
        this.generator = generator;
        this.sent = sent;
        this.thrown = thrown == null ? null : PyRaise.chained(thrown.exception());
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(generator);
        visitor.accept(sent);
        show(thrown, visitor);
    }

    @Override
    protected boolean looksAround() {
        return PyObject.isOpen(generator);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (delegated && !entered) {
            generator.state = PyGenerator.State.SUSPENDED;
            if (thrown != null && isExit(thrown)) {
                return raiseHere(evaluator, thrown);
            }
        }
        if (delegated || entered) {
            return received == null ? Singleton.NONE : received;
        }
        if (generator.state == PyGenerator.State.FINISHED) {
            throw finished();
        }
        if (thrown == null) {
            entered = true;
            evaluator.iteration.generators.enter(generator, sent);
            return CALLED;
        }
        return raise(evaluator, thrown);
    }

    private PyRaise finished() {
        if (generator.isCoroutine()) {
            return PyRaise.runtimeError("cannot reuse already awaited coroutine");
        }
        return thrown != null ? thrown : new PyRaise(Iteration.stopIteration(Singleton.NONE));
    }

    private Object raise(Evaluator evaluator, PyRaise raise) {
        if (generator.state == PyGenerator.State.CREATED) {
            generator.state = PyGenerator.State.FINISHED;
            throw raise;
        }
        Object inner = generator.awaited();
        if (inner == null) {
            return raiseHere(evaluator, raise);
        }
        delegated = true;
        generator.state = PyGenerator.State.RUNNING;
        try {
            Object result = delegate(evaluator, inner, raise);
            if (result instanceof Frame frame) {
                evaluator.enter(frame);
                return CALLED;
            }
            return step(evaluator, result);
        } catch (PyRaise refused) {
            return raised(evaluator, refused);
        }
    }

    /// Has what the generator waits for come to its end, or handle an exception, if it can.
    private static Object delegate(Evaluator evaluator, Object inner, PyRaise raise) {
        if (inner instanceof Resumable resumable) {
            return isExit(raise) ? resumable.close() : resumable.raise(raise);
        }
        Object method = evaluator.attributes.find(inner, isExit(raise) ? "close" : "throw");
        if (method == null) {
            throw raise;
        }
        return isExit(raise) ? evaluator.calls.call(method) : evaluator.calls.call(method, raise.exception());
    }

    private static boolean isExit(PyRaise raise) {
        return raise.exception().pyClass().isSubclassOf(ExceptionTypes.GENERATOR_EXIT);
    }

    private Object raiseHere(Evaluator evaluator, PyRaise raise) {
        entered = true;
        evaluator.iteration.generators.enter(generator, Singleton.NONE);
        generator.frame.pc--;
        evaluator.raising.throwInto(generator.frame, raise);
        return CALLED;
    }

    @Override
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        if (!delegated || entered) {
            throw raise;
        }
        generator.state = PyGenerator.State.SUSPENDED;
        return raiseHere(evaluator, raise);
    }
}
