package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A fold under way: takes one item, does with it what is to be done, and only then takes the next one.
final class Folding extends NativeFrame {
    private final Object iterable;
    private final Fold fold;
    private @Nullable Object iterator;
    /// The item whose key is being computed.
    private @Nullable Object item;
    /// An item that waits for its time.
    private @Nullable Object waiting;
    private boolean ended;

    Folding(Object iterable, Fold fold) {
        this.iterable = iterable;
        this.fold = fold;
    }

    @Override
    protected boolean looksAround() {
        return fold.isSeen() || PyObject.isOpen(iterator == null ? iterable : iterator);
    }

    @Override
    protected Object step(Evaluator on, @Nullable Object received) {
        if (ended) {
            return received == null ? Singleton.NONE : received;
        }
        Object from = iterator;
        if (from == null) {
            from = received == null ? on.iteration.iterator(iterable) : received;
            if (from instanceof Frame frame) {
                on.enter(frame);
                return CALLED;
            }
            iterator = from;
            return takeAll(on, from, null);
        }
        return takeAll(on, from, received);
    }

    /// @param received an item, or the key of the last one
    private Object takeAll(Evaluator on, Object from, @Nullable Object received) {
        Object arrived = received;
        while (true) {
            if (arrived == null) {
                arrived = waiting == null ? next(on, from) : waiting;
                if (arrived == null) {
                    return end(on);
                }
                if (isAnswer(arrived)) {
                    return arrived;
                }
                waiting = arrived;
                if (on.freeThreaded && looksAround() && !on.onTime()) {
                    return NOT_YET;
                }
                waiting = null;
            }
            if (item == null) {
                item = arrived;
                arrived = fold.keyOf(on, arrived);
                if (arrived instanceof Frame frame) {
                    on.enter(frame);
                    return CALLED;
                }
            }
            Object taken = item;
            item = null;
            if (fold.take(taken, arrived)) {
                return end(on);
            }
            arrived = null;
        }
    }

    /// The next item, null at the end, or what [#step] is to return.
    private static @Nullable Object next(Evaluator on, Object from) {
        on.charge(on.iteration.itemNanos());
        try {
            if (!(from instanceof PyIterator own)) {
                return on.iteration.take(from);
            }
            Object next = own.next(on);
            if (next instanceof Frame frame) {
                on.enter(frame);
                return CALLED;
            }
            return next;
        } catch (PyRaise raise) {
            if (isEnd(raise)) {
                return null;
            }
            throw raise;
        }
    }

    private Object end(Evaluator on) {
        Object value = fold.result();
        if (value instanceof Frame frame) {
            ended = true;
            on.enter(frame);
            return CALLED;
        }
        return value;
    }

    private static boolean isEnd(PyRaise raise) {
        return raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION);
    }

    @Override
    protected Object raised(Evaluator on, PyRaise raise) {
        if (!ended && iterator != null && item == null && isEnd(raise)) {
            return end(on);
        }
        throw raise;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        fold.visit(visitor);
        visitor.accept(iterable);
        if (iterator != null) {
            visitor.accept(iterator);
        }
        show(waiting, visitor);
        if (item != null) {
            visitor.accept(item);
        }
    }
}
