package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import org.jspecify.annotations.Nullable;

/// Instructions as compiled code executes them directly: on values, while the frame stays as it is.
///
/// Each returns its result, or null when it has none. Then either nothing was done, because the instruction must wait
/// for its time or is none of these, or it ended with a frame to enter or an exception, which [CompiledRuns] keeps
/// until [#resume] has brought the frame up to date.
final class Direct {
    /// What an iterator without another item gives.
    static final Object EXHAUSTED = new Object();

    private Direct() {}

    /// Goes on as the evaluation loop does with an instruction that had no result.
    ///
    /// @return as [RegionSupport#step]
    static int resume(Evaluator e, PyFrame f, int pc, int top, long start, long count, long counted) {
        Object pending = e.compiled.takePending();
        if (pending == null) {
            return f.linked.opcodes[pc] == Opcode.FOR_ITER
                    ? RegionSupport.forIter(e, f, pc, top, start, count, counted)
                    : RegionSupport.step(e, f, pc, top, start, count, counted);
        }
        e.executed += count + 1;
        e.interpreter.countLocal(counted);
        f.pc = pc;
        f.top = top;
        e.begin(start, e.clock);
        if (pending instanceof PyRaise raise) {
            throw raise;
        }
        for (int i = f.linked.operands(pc); i > 0; i--) {
            f.slots[--f.top] = null;
        }
        e.enter((Frame) pending);
        return Region.FRAME;
    }

    private static boolean isShared(@Nullable Object value) {
        return value instanceof PyObject object && object.isShared();
    }

    /// A result, unless it is a frame to enter.
    private static @Nullable Object result(Evaluator e, Object value) {
        return value instanceof Frame ? e.compiled.pend(value) : value;
    }

    /// A truth value, or a frame whose result will be taken for one.
    private static @Nullable Object truth(Evaluator e, Object value) {
        if (value instanceof Frame frame) {
            frame.after = Frame.After.PUSH_TRUTH;
            return e.compiled.pend(frame);
        }
        return value;
    }

    /// What was read from a container, counted where every thread counts for itself.
    private static @Nullable Object counted(Evaluator e, Object value, boolean freeThreaded) {
        if (freeThreaded) {
            if (ReferenceCounts.isCountedByAll(value)) {
                return null;
            }
            e.counts.read(value);
        }
        return value;
    }

    // ---- calls

    /// Calls a built-in that looks at nothing but its arguments.
    ///
    /// @param reads whether it reads an item of its object
    static @Nullable Object call(
            Evaluator e, Builtin.Body body, Object[] arguments, boolean freeThreaded, boolean reads) {
        if (freeThreaded && PyObject.isAnyOpen(arguments)) {
            return null;
        }
        try {
            Object value = body.call(e, arguments, Builtin.NO_KEYWORDS);
            if (value instanceof Frame) {
                return e.compiled.pend(NativeFrame.holding(arguments, value));
            }
            return reads ? counted(e, value, freeThreaded) : value;
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    // ---- operators

    /// BINARY_OP.
    static @Nullable Object binary(Evaluator e, Object left, Object right, int operator, boolean freeThreaded) {
        if (freeThreaded && PyObject.isAnyOpen(left, right)) {
            return null;
        }
        try {
            return result(e, e.operators.apply(operator, left, right));
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// COMPARE_OP.
    static @Nullable Object compare(Evaluator e, Object left, Object right, int argument, boolean freeThreaded) {
        if (freeThreaded && PyObject.isAnyOpen(left, right)) {
            return null;
        }
        try {
            Object value = e.operators.comparisons.of(argument >> 5, left, right);
            return (argument & OperatorInstructions.TO_BOOL_FLAG) != 0 ? truth(e, value) : result(e, value);
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// A truth value, null for any other.
    static @Nullable Object flag(Object value) {
        return value instanceof Boolean ? value : null;
    }

    /// TO_BOOL.
    static @Nullable Object toBool(Evaluator e, Object value, boolean freeThreaded) {
        try {
            return freeThreaded && PyObject.isOpen(value) ? null : truth(e, e.operators.truth(value));
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// IS_OP.
    static boolean isSame(Object left, Object right) {
        return Operators.isSame(left, right);
    }

    /// UNARY_NEGATIVE of a number.
    static @Nullable Object negative(Object value) {
        return Numbers.isNumber(value) ? Numbers.negate(value) : null;
    }

    /// CONTAINS_OP.
    static @Nullable Object contains(
            Evaluator e, Object item, Object container, boolean negated, boolean freeThreaded) {
        if (container instanceof PyInstance
                || Iteration.isAsked(container)
                || freeThreaded && PyObject.isAnyOpen(container, item)) {
            return null;
        }
        try {
            return e.operators.sequences.contains(container, item) != negated;
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    // ---- items

    /// The item of a list at an index, null when there is none.
    static @Nullable Object itemOfList(Evaluator e, Object container, long index, boolean freeThreaded) {
        if (container instanceof PyList list && !(freeThreaded && list.isShared())) {
            int size = list.size();
            long place = index < 0 ? index + size : index;
            if (place >= 0 && place < size) {
                return counted(e, list.get((int) place), freeThreaded);
            }
        }
        return null;
    }

    /// BINARY_OP with `[]`.
    static @Nullable Object item(Evaluator e, Object container, Object key, boolean freeThreaded) {
        if (freeThreaded && PyObject.isAnyOpen(container, key) || Indexing.isAsked(container, key)) {
            return null;
        }
        try {
            Object value = e.subscripts.get(container, key);
            return value instanceof Frame ? e.compiled.pend(value) : counted(e, value, freeThreaded);
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// BINARY_SLICE.
    static @Nullable Object slice(Evaluator e, Object container, Object start, Object stop, boolean freeThreaded) {
        PySlice places = new PySlice(start, stop, Calls.none());
        if (freeThreaded && isShared(container) || Indexing.isAsked(container, places)) {
            return null;
        }
        try {
            return result(e, e.subscripts.get(container, places));
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// Sets the item of a list at an index; false when there is none, or others could see it.
    static boolean setItemOfList(Evaluator e, Object value, Object container, long index, boolean freeThreaded) {
        if (container instanceof PyList list && !list.isShared()) {
            int size = list.size();
            long place = index < 0 ? index + size : index;
            if (place >= 0 && place < size) {
                list.set((int) place, value);
                if (freeThreaded) {
                    e.counts.stored(value);
                }
                return true;
            }
        }
        return false;
    }

    /// STORE_SUBSCR.
    static boolean setItem(Evaluator e, Object value, Object container, Object key, boolean freeThreaded) {
        if (container instanceof PyInstance
                || freeThreaded && PyObject.isAnyOpen(container, key)
                || Indexing.isAsked(container, key)) {
            return false;
        }
        try {
            e.subscripts.set(container, key, value);
            e.subscripts.charge(container);
            return true;
        } catch (PyRaise raise) {
            e.compiled.pend(raise);
            return false;
        }
    }

    // ---- iteration

    /// GET_ITER.
    static @Nullable Object iterator(Evaluator e, Object iterable, boolean freeThreaded) {
        if (freeThreaded && PyObject.isOpen(iterable)) {
            return null;
        }
        try {
            return result(e, e.iteration.iterator(iterable));
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// FOR_ITER over a list, null when the iterator is another one.
    static @Nullable Object nextOfList(Object iterator, boolean freeThreaded) {
        if (!(iterator instanceof Iterators.OverList items)
                || freeThreaded && items.source().isShared()) {
            return null;
        }
        return items.hasNext() ? items.nextItem() : EXHAUSTED;
    }

    /// FOR_ITER over what a built-in iterates over.
    static @Nullable Object next(Evaluator e, Object iterator, boolean freeThreaded) {
        if (!(iterator instanceof PyIterator own) || freeThreaded && PyObject.isOpen(own)) {
            return null;
        }
        try {
            Object item = own.next(e);
            return item == null ? EXHAUSTED : result(e, item);
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// Whether a sequence can be taken apart into so many items.
    static boolean isSequenceOf(Object value, int count, boolean freeThreaded) {
        return switch (value) {
            case PyTuple tuple -> tuple.size() == count && !(freeThreaded && tuple.isShared());
            case PyList list -> list.size() == count && !(freeThreaded && list.isShared());
            default -> false;
        };
    }

    /// One of the items of such a sequence.
    static Object part(Object sequence, int index) {
        return sequence instanceof PyTuple tuple ? tuple.get(index) : ((PyList) sequence).get(index);
    }

    // ---- building

    /// BUILD_LIST.
    static Object list(Evaluator e, Object[] items) {
        return e.interpreter.own(new PyList(items), e.thread());
    }

    /// BUILD_TUPLE.
    static Object tuple(Evaluator e, Object[] items) {
        return e.interpreter.own(new PyTuple(items), e.thread());
    }

    /// BUILD_MAP.
    static @Nullable Object dict(Evaluator e, Object[] items) {
        try {
            return e.building.dict(items);
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// BUILD_STRING.
    static Object join(Object[] parts) {
        return Building.join(parts);
    }

    /// FORMAT_SIMPLE and FORMAT_WITH_SPEC.
    static @Nullable Object format(Evaluator e, Object value, Object spec, boolean freeThreaded) {
        if (freeThreaded && PyObject.isOpen(value)) {
            return null;
        }
        try {
            return result(e, e.texts.format(value, (String) spec));
        } catch (PyRaise raise) {
            return e.compiled.pend(raise);
        }
    }

    /// LIST_APPEND; false when others could see it, as they may in a coroutine that several threads resume.
    static boolean append(Object list, Object item) {
        if (isShared(list)) {
            return false;
        }
        ((PyList) list).add(item);
        return true;
    }

    /// SET_ADD.
    static boolean add(Evaluator e, Object set, Object item) {
        if (isShared(set)) {
            return false;
        }
        try {
            ((PySet) set).add(item);
            return true;
        } catch (PyRaise raise) {
            e.compiled.pend(raise);
            return false;
        }
    }

    /// MAP_ADD.
    static boolean put(Evaluator e, Object dict, Object key, Object value) {
        if (isShared(dict)) {
            return false;
        }
        try {
            ((PyDict) dict).put(key, value);
            return true;
        } catch (PyRaise raise) {
            e.compiled.pend(raise);
            return false;
        }
    }

    /// LOAD_DEREF.
    static @Nullable Object cell(Evaluator e, Object cell, boolean freeThreaded) {
        Object value = freeThreaded && isShared(cell) ? null : ((PyCell) cell).get();
        return value == null ? null : counted(e, value, freeThreaded);
    }
}
