package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.Resumable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What `anext` with a default gives to be awaited: the next item of an asynchronous iterator, or the default.
final class NextAsync extends Resumable {
    private final Resumable item;
    private final Object otherwise;

    private NextAsync(Resumable item, Object otherwise) {
        this.item = item;
        this.otherwise = otherwise;
    }

    /// `anext(iterator[, default])`.
    static Object next(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("anext", arguments, keywords, 1, 2);
        Object item = callSpecial(evaluator, arguments[0], "__anext__", "async iterator");
        if (arguments.length == 1) {
            return item;
        }
        return item instanceof Frame call ? new Call(call, arguments[1]) : orElse(item, arguments[1]);
    }

    /// `aiter(iterable)`.
    static Object iterator(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("aiter", arguments, keywords, 1, 1);
        return callSpecial(evaluator, arguments[0], "__aiter__", "async iterable");
    }

    private static Object callSpecial(Evaluator evaluator, Object value, String name, String what) {
        Object method = evaluator.attributes().classAttribute(Types.of(value), name);
        if (method == null) {
            throw PyRaise.typeError("'" + Types.nameOf(value) + "' object is not an " + what);
        }
        return evaluator.calls().call(method, value);
    }

    private static Object orElse(Object item, Object otherwise) {
        if (item instanceof Resumable resumable) {
            return new NextAsync(resumable, otherwise);
        }
        throw PyRaise.typeError("'" + Types.nameOf(item) + "' object can't be awaited");
    }

    @Override
    public Frame send(Object value) {
        return new Run(item.send(value));
    }

    @Override
    public Frame raise(PyRaise exception) {
        return new Run(item.raise(exception));
    }

    @Override
    public Frame close() {
        return item.close();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(item);
        visitor.accept(otherwise);
    }

    @Override
    public PyClass pyClass() {
        return Types.ANEXT_AWAITABLE;
    }

    /// Calls `__anext__` of the program and stands for what it returns.
    private static final class Call extends NativeFrame {
        private final Frame call;
        private final Object otherwise;

        Call(Frame call, Object otherwise) {
            this.call = call;
            this.otherwise = otherwise;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            show(call, visitor);
            visitor.accept(otherwise);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (received != null) {
                return orElse(received, otherwise);
            }
            evaluator.calls().enter(call);
            return CALLED;
        }
    }

    /// One run towards the item, whose end is the default.
    private final class Run extends NativeFrame {
        private final Frame resumption;
        private boolean begun;

        Run(Frame resumption) {
            this.resumption = resumption;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(NextAsync.this);
            show(resumption, visitor);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (begun) {
                return received == null ? Singleton.NONE : received;
            }
            begun = true;
            evaluator.calls().enter(resumption);
            return CALLED;
        }

        @Override
        protected Object raised(Evaluator evaluator, PyRaise raise) {
            if (raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
                throw new PyRaise(new PyException(ExceptionTypes.STOP_ITERATION, otherwise));
            }
            throw raise;
        }
    }
}
