package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Iterates by calling `__getitem__` with 0, 1, 2 and so on.
final class ByIndex extends PyIterator {
    private final Object sequence;
    private final Object method;
    private long index;

    ByIndex(Object sequence, Object method) {
        this.sequence = sequence;
        this.method = method;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(sequence);
        visitor.accept(method);
    }

    @Override
    public @Nullable Object next(Evaluator evaluator) {
        return new NativeFrame() {
            @Override
            protected void visit(Consumer<Object> visitor) {
                visitor.accept(ByIndex.this);
            }

            @Override
            protected boolean looksAround() {
                return isOpen(ByIndex.this);
            }

            @Override
            protected Object step(Evaluator on, @Nullable Object received) {
                if (received != null) {
                    return received;
                }
                Object result = on.calls.call(method, sequence, index++);
                if (result instanceof Frame frame) {
                    on.enter(frame);
                    return CALLED;
                }
                return result;
            }

            @Override
            protected Object raised(Evaluator on, PyRaise raise) {
                boolean end = raise.exception().pyClass().isSubclassOf(ExceptionTypes.INDEX_ERROR);
                throw end ? new PyRaise(Iteration.stopIteration(Singleton.NONE)) : raise;
            }
        };
    }
}
