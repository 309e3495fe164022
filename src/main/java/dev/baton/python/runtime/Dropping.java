package dev.baton.python.runtime;

import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Closes a generator that only a loop knew, when the loop is left before its end. What goes wrong is reported and then
/// forgotten, as when CPython frees an object.
final class Dropping extends NativeFrame {
    private final PyGenerator generator;
    private final @Nullable PyRaise leaving;
    private boolean entered;

    /// @param leaving the exception that left the loop, null when the program did
    Dropping(PyGenerator generator, @Nullable PyRaise leaving) {
        this.generator = generator;
        this.leaving = leaving;
        after = After.DISCARD;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!entered) {
            entered = true;
            evaluator.enter(generator.close());
            return CALLED;
        }
        return end(evaluator);
    }

    @Override
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        PyException exception = raise.exception();
        if (exception.traceback().isEmpty() && back instanceof PyFrame loop) {
            exception.traceback().add(loop.place());
        }
        String doing = "closing generator " + evaluator.texts().reprNow(generator);
        evaluator.enter(
                TimedAction.effect(() -> evaluator.interpreter.failures().ignored(doing, exception)));
        return CALLED;
    }

    /// What was closed in vain goes all the same, and the loops that it was in with it, unless it handles an exception:
    /// that one has been in its frame, and leads back there.
    private Object end(Evaluator evaluator) {
        PyFrame frame = generator.frame;
        boolean goes = !generator.isFinished() && generator.handled == null;
        PyGenerator inner = goes ? frame.takeDropped(frame.linked.fastCount) : null;
        if (inner != null) {
            evaluator.enter(new Dropping(inner, null));
            return CALLED;
        }
        if (leaving != null) {
            throw evaluator.raising.again(leaving.exception());
        }
        return Singleton.NONE;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(generator);
        if (leaving != null) {
            visitor.accept(leaving.exception());
        }
    }
}
