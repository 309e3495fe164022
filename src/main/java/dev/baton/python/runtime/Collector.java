package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes the items of anything that can be iterated one by one, and turns them into a result or hands each over.
final class Collector extends NativeFrame {
    private final List<Object> items = new ArrayList<>();
    private final Consumer<Object> taker;
    private final Function<Object[], Object> result;
    private final Object iterable;
    private final int most;
    private @Nullable Object iterator;
    private boolean done;

    Collector(Object iterable, Function<Object[], Object> result) {
        this(iterable, Integer.MAX_VALUE, result);
    }

    /// @param most how many items are enough
    Collector(Object iterable, int most, Function<Object[], Object> result) {
        this.iterable = iterable;
        this.most = most;
        this.result = result;
        taker = items::add;
    }

    /// @param taker gets each item as it comes
    Collector(Object iterable, Consumer<Object> taker) {
        this.iterable = iterable;
        this.taker = taker;
        most = Integer.MAX_VALUE;
        result = _ -> Singleton.NONE;
    }

    @Override
    protected Object step(Evaluator on, @Nullable Object received) {
        if (done) {
            return received == null ? Singleton.NONE : received;
        }
        Object arrived = received;
        if (iterator == null) {
            Object found = arrived == null ? on.iteration.iterator(iterable) : arrived;
            if (found instanceof Frame frame) {
                on.enter(frame);
                return CALLED;
            }
            iterator = found;
            arrived = null;
        }
        if (arrived != null) {
            taker.accept(arrived);
        }
        return takeAll(on, iterator);
    }

    @Override
    void visit(Consumer<Object> visitor) {
        items.forEach(visitor);
        visitor.accept(iterable);
        if (iterator != null) {
            visitor.accept(iterator);
        }
    }

    private Object takeAll(Evaluator on, Object from) {
        while (items.size() < most) {
            Iteration.requireRoom(items);
            on.charge(on.iteration.itemNanos());
            Object item = from instanceof PyIterator own ? own.next(on) : on.iteration.take(from);
            if (item == null) {
                return end(on);
            }
            if (item instanceof Frame frame) {
                on.enter(frame);
                return CALLED;
            }
            if (isAnswer(item)) {
                return item;
            }
            taker.accept(item);
        }
        return end(on);
    }

    private Object end(Evaluator on) {
        Object value = result.apply(items.toArray());
        if (value instanceof Frame frame) {
            done = true;
            on.enter(frame);
            return CALLED;
        }
        return value;
    }

    @Override
    protected Object raised(Evaluator on, PyRaise raise) {
        if (!done && iterator != null && raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
            return end(on);
        }
        throw raise;
    }
}
