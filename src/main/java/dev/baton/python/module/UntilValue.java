package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.PyIterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `iter(function, sentinel)`: the results of a function until one equals the sentinel.
final class UntilValue extends PyIterator {
    private final Object function;
    private final Object sentinel;
    private boolean ended;

    UntilValue(Object function, Object sentinel) {
        this.function = function;
        this.sentinel = sentinel;
    }

    @Override
    public PyClass pyClass() {
        return Types.CALLABLE_ITERATOR;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(function);
        show(sentinel, visitor);
    }

    @Override
    public @Nullable Object next(Evaluator evaluator) {
        return ended ? null : new Call();
    }

    private final class Call extends NativeFrame {
        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(UntilValue.this);
        }

        @Override
        protected boolean looksAround() {
            return isOpen(UntilValue.this);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            Object result = received == null ? evaluator.calls().call(function) : received;
            if (result instanceof Frame frame) {
                evaluator.calls().enter(frame);
                return CALLED;
            }
            if (evaluator.operators().isEqual(result, sentinel)) {
                ended = true;
                throw new PyRaise(new PyException(ExceptionTypes.STOP_ITERATION));
            }
            return result;
        }
    }
}
