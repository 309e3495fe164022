package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import org.jspecify.annotations.Nullable;

/// Resumes a generator for a built-in.
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
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (delegated && !entered) {
            generator.state = PyGenerator.State.SUSPENDED;
        }
        if (delegated || entered) {
            return received == null ? Singleton.NONE : received;
        }
        if (generator.state == PyGenerator.State.FINISHED) {
            throw thrown != null ? thrown : new PyRaise(Iteration.stopIteration(Singleton.NONE));
        }
        if (thrown == null) {
            entered = true;
            evaluator.iteration.enterGenerator(generator, sent);
            return CALLED;
        }
        if (generator.state == PyGenerator.State.CREATED) {
            generator.state = PyGenerator.State.FINISHED;
            throw thrown;
        }
        PyGenerator inner = generator.delegate();
        if (inner == null || generator.state == PyGenerator.State.RUNNING) {
            return raiseHere(evaluator, thrown);
        }
        delegated = true;
        generator.state = PyGenerator.State.RUNNING;
        evaluator.enter(new Resumption(inner, Singleton.NONE, thrown));
        return CALLED;
    }

    private Object raiseHere(Evaluator evaluator, PyRaise raise) {
        entered = true;
        evaluator.iteration.enterGenerator(generator, Singleton.NONE);
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
