package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
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
        this.thrown = thrown;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(generator);
        visitor.accept(sent);
        show(thrown, visitor);
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
        if (!(generator.awaited() instanceof Resumable inner) || generator.state == PyGenerator.State.RUNNING) {
            return raiseHere(evaluator, raise);
        }
        delegated = true;
        generator.state = PyGenerator.State.RUNNING;
        evaluator.enter(isExit(raise) ? inner.close() : inner.raise(raise));
        return CALLED;
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
