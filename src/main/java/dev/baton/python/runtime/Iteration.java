package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Iterators, generators and what consumes them.
public final class Iteration {
    /// Most items a built-in takes at once: what a host with little memory bears.
    private static final int MOST_ITEMS = 20_000_000;

    private final Evaluator evaluator;
    private final long itemNanos;
    final Generators generators;

    Iteration(Evaluator evaluator) {
        this.evaluator = evaluator;
        generators = new Generators(evaluator);
        itemNanos = evaluator.interpreter.profile().number("call.item_ns");
    }

    /// What one item of an iterator costs a built-in.
    public long itemNanos() {
        return itemNanos;
    }

    // ---- instructions

    /// GET_ITER and GET_YIELD_FROM_ITER.
    int getIter(PyFrame f) {
        Object iterable = f.peek(1);
        if (evaluator.mustWaitFor(iterable)) {
            return Signal.LATER;
        }
        if (iterable instanceof PyGenerator generator
                && generator.isCoroutine()
                && f.linked.opcodes[f.pc] == Opcode.GET_YIELD_FROM_ITER) {
            throw PyRaise.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        Object iterator = iterator(iterable);
        f.pop();
        if (iterator instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(iterator);
        return Signal.NEXT;
    }

    /// FOR_ITER: pushes the next item, or goes behind the END_FOR it names.
    int forIter(PyFrame f) {
        Object iterator = f.peek(1);
        f.linked.noteOther(f.pc);
        if (evaluator.mustWaitFor(iterator)) {
            return Signal.LATER;
        }
        if (iterator instanceof PyIterator own) {
            PyObject source = own.source();
            int ready = source == null ? Signal.NEXT : evaluator.locks.beginRead(source);
            return ready == Signal.NEXT ? nextItem(f, own) : ready;
        }
        if (iterator instanceof PyGenerator generator) {
            return generators.resume(generator, Singleton.NONE, f);
        }
        return enterNext(f, iterator);
    }

    private int nextItem(PyFrame f, PyIterator iterator) {
        Object item;
        try {
            item = iterator.next(evaluator);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        if (item != null && !(item instanceof Frame)) {
            f.push(item);
            return evaluator.locks.end(Signal.NEXT);
        }
        evaluator.locks.abandon();
        if (item instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.pc = f.argument() + 1;
        return Signal.JUMP;
    }

    private int enterNext(PyFrame f, Object iterator) {
        Object result = nextOf(iterator);
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(result);
        return Signal.NEXT;
    }

    /// Tells the frame on top, which consumes an iterator, that it is exhausted.
    static int stop(PyFrame f, Object value) {
        Opcode opcode = f.linked.opcodes[f.pc];
        if (opcode == Opcode.FOR_ITER) {
            f.pc = f.argument() + 1;
            return Signal.JUMP;
        }
        if (opcode == Opcode.SEND) {
            f.push(value);
            f.pc = f.argument();
            return Signal.JUMP;
        }
        throw new PyRaise(stopIteration(value));
    }

    static PyException stopIteration(Object value) {
        return value == Singleton.NONE
                ? new PyException(ExceptionTypes.STOP_ITERATION)
                : new PyException(ExceptionTypes.STOP_ITERATION, value);
    }

    /// Whether an exception at this instruction means that its iterator is exhausted; goes on behind it if so.
    boolean endsIteration(PyFrame f, PyException exception) {
        Opcode opcode = f.linked.opcodes[f.pc];
        if (opcode != Opcode.FOR_ITER && opcode != Opcode.SEND
                || !exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
            return false;
        }
        stop(f, Generators.valueOf(exception));
        return true;
    }

    // ---- from anywhere

    /// An iterator over a value, or a [Frame] of its `__iter__`.
    public Object iterator(Object iterable) {
        evaluator.sees(iterable);
        return switch (iterable) {
            case PyIterator own -> own;
            case PyGenerator generator
            when generator.kind() != PyGenerator.Kind.GENERATOR -> throw notIterable(generator);
            case Resumable resumable -> resumable;
            case PyInstance instance -> iteratorOf(instance);
            default -> {
                PyIterator built = builtIn(iterable);
                if (built == null) {
                    throw notIterable(iterable);
                }
                yield evaluator.interpreter.own(built, evaluator.thread());
            }
        };
    }

    private static PyRaise notIterable(Object value) {
        return PyRaise.typeError("'" + Types.nameOf(value) + "' object is not iterable");
    }

    private Object iteratorOf(PyInstance instance) {
        Object method = evaluator.attributes.classAttribute(instance.pyClass(), "__iter__");
        if (method != null) {
            return Checked.of(
                    evaluator.calls.call(method, instance),
                    result -> SpecialMethods.taken(evaluator, instance, "__iter__", result));
        }
        Object item = instance.pyClass().lookup("__getitem__");
        if (item == null) {
            throw notIterable(instance);
        }
        return new ByIndex(instance, item);
    }

    private static @Nullable PyIterator builtIn(Object iterable) {
        return switch (iterable) {
            case PyList list -> new Iterators.OverList(list);
            case PyTuple tuple -> new Iterators.OverTuple(tuple, Types.TUPLE_ITERATOR);
            case PyRange range -> new Iterators.OverRange(range);
            case PyDict dict -> new Iterators.OverDict(dict, DictView.Kind.KEYS);
            case DictView view -> new Iterators.OverDict(view.dict(), view.kind());
            case PySet set -> new Iterators.OverSet(set);
            case String text -> new Iterators.OverText(text);
            default -> null;
        };
    }

    /// Whether the items of this value can be had without running code of the program.
    public static boolean isPlain(Object iterable) {
        return builtIn(iterable) != null;
    }

    /// Whether a value has items, however they are had.
    public static boolean isIterable(Object value) {
        return isPlain(value) || isAsked(value);
    }

    /// Whether a value has to be asked for its items one after the other, which may run code of the program.
    static boolean isAsked(Object iterable) {
        return switch (iterable) {
            case PyInstance instance ->
                instance.pyClass().lookup("__iter__") != null
                        || instance.pyClass().lookup("__getitem__") != null;
            case PyGenerator generator -> generator.kind() == PyGenerator.Kind.GENERATOR;
            default -> iterable instanceof PyIterator || iterable instanceof Resumable;
        };
    }

    /// The next item of an iterator, or a [Frame] that produces it; raises StopIteration at the end.
    public Object nextOf(Object iterator) {
        evaluator.sees(iterator);
        switch (iterator) {
            case PyIterator own -> {
                Object item = own.next(evaluator);
                if (item == null) {
                    throw new PyRaise(stopIteration(Singleton.NONE));
                }
                return item;
            }
            case PyGenerator generator
            when generator.kind() != PyGenerator.Kind.GENERATOR -> throw notAnIterator(generator);
            case Resumable resumable -> {
                return resumable.send(Singleton.NONE);
            }
            case PyInstance instance -> {
                Object method = instance.pyClass().lookup("__next__");
                if (method != null) {
                    return evaluator.calls.call(method, instance);
                }
                throw notAnIterator(instance);
            }
            default -> throw notAnIterator(iterator);
        }
    }

    /// Takes the next item of an iterator for a built-in's frame, which is on top; raises StopIteration at the end.
    ///
    /// @return the item, or what [NativeFrame#step] is to return: then the item arrives as the result of another
    /// frame
    public Object take(Object iterator) {
        if (iterator instanceof PyGenerator generator && generators.isReady(generator)) {
            return generators.take(generator);
        }
        Object item = nextOf(iterator);
        if (item instanceof Frame frame) {
            evaluator.enter(frame);
            return NativeFrame.CALLED;
        }
        return item;
    }

    private static PyRaise notAnIterator(Object value) {
        return PyRaise.typeError("'" + Types.nameOf(value) + "' object is not an iterator");
    }

    /// Whether a value is an iterator: what a built-in returned, a generator, or an object of the program that says so.
    public boolean isIterator(Object value) {
        return value instanceof PyIterator
                || value instanceof Resumable
                || Operators.special(value, "__next__") != null;
    }

    /// What `reversed` returns for a sequence that has its items.
    public Object backwards(Object sequence) {
        List<Object> items = new ArrayList<>(List.of(toArray(sequence)));
        Collections.reverse(items);
        PyClass type = sequence instanceof PyList ? Types.LIST_REVERSE_ITERATOR : Types.REVERSED;
        PyIterator made = new Iterators.OverTuple(new PyTuple(items.toArray()), type);
        return evaluator.interpreter.own(made, evaluator.thread());
    }

    /// All items of a value, calling code of the program at once where there is any.
    public Object[] toArray(Object iterable) {
        evaluator.sees(iterable);
        Object[] items =
                switch (iterable) {
                    case PyTuple tuple -> tuple.toArray();
                    case PyList list -> list.toArray();
                    default -> {
                        PyIterator built = builtIn(iterable);
                        yield built == null ? collectNow(iterable, Integer.MAX_VALUE) : drain(built);
                    }
                };
        evaluator.charge(items.length * itemNanos);
        return items;
    }

    private Object[] drain(PyIterator iterator) {
        List<Object> items = new ArrayList<>();
        for (Object item = iterator.next(evaluator); item != null; item = iterator.next(evaluator)) {
            requireRoom(items);
            items.add(item);
        }
        return items.toArray();
    }

    /// Ends what would take more items than a host with little memory bears.
    static void requireRoom(List<Object> items) {
        if (items.size() == MOST_ITEMS) {
            throw PyRaise.of(
                    ExceptionTypes.MEMORY_ERROR,
                    "more than " + MOST_ITEMS + " items at once are too many for the simulated machine");
        }
    }

    /// As [#toArray], but for what has to be asked for its items no more than so many of them.
    Object[] toArray(Object iterable, int most) {
        if (isPlain(iterable)) {
            return toArray(iterable);
        }
        Object[] items = collectNow(iterable, most);
        evaluator.charge(items.length * itemNanos);
        return items;
    }

    private Object[] collectNow(Object iterable, int most) {
        Frame collecting = new Folding(iterable, Fold.collect(most, PyTuple::new));
        Object all = evaluator.callNow(new Builtin("collect", (_, _, _) -> collecting));
        return ((PyTuple) all).toArray();
    }

    /// A frame that takes all items of a value and turns them into a result.
    public NativeFrame collect(Object iterable, Function<Object[], Object> result) {
        return new Folding(iterable, Fold.collect(Integer.MAX_VALUE, result));
    }

    /// Makes something of the items of a value: at once when that runs no code of the program, else by a [Frame].
    public Object fold(Object iterable, Fold fold) {
        if (!isPlain(iterable)) {
            return foldInTurn(iterable, fold);
        }
        for (Object item : toArray(iterable)) {
            if (fold.take(item, item)) {
                break;
            }
        }
        return fold.result();
    }

    /// A frame that takes the items of a value one by one, as they come.
    public NativeFrame foldInTurn(Object iterable, Fold fold) {
        return new Folding(iterable, fold);
    }

    /// Turns all items of a value into a result: at once when that runs no code of the program, else by a [Frame].
    public Object consume(Object iterable, Function<Object[], Object> result) {
        return isPlain(iterable) ? result.apply(toArray(iterable)) : collect(iterable, result);
    }
}
