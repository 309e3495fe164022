package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `close` of a generator or coroutine: raises GeneratorExit where it stands and takes only its end for an answer.
final class Closing extends NativeFrame {
    private final PyGenerator generator;
    private boolean raised;

    Closing(PyGenerator generator) {
        this.generator = generator;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(generator);
    }

    @Override
    protected boolean looksAround() {
        return PyObject.isOpen(generator);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (generator.state == PyGenerator.State.FINISHED) {
            return Singleton.NONE;
        }
        if (raised) {
            throw PyRaise.runtimeError(generator.kind().label() + " ignored GeneratorExit");
        }
        raised = true;
        PyException exit = new PyException(ExceptionTypes.GENERATOR_EXIT);
        evaluator.raising.chain(exit, evaluator.handled());
        evaluator.enter(generator.raise(new PyRaise(exit)));
        return CALLED;
    }

    @Override
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        PyException exception = raise.exception();
        if (exception.pyClass().isSubclassOf(ExceptionTypes.GENERATOR_EXIT)) {
            return Singleton.NONE;
        }
        if (exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
            return Generators.valueOf(exception);
        }
        throw raise;
    }
}
