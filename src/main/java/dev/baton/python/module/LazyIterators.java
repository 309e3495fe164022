package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.DictView;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.Indexing;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.PyFunction;
import dev.baton.python.runtime.PyIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The iterators that built-in functions return: each takes items of others when it is asked for one.
final class LazyIterators {
    private LazyIterators() {}

    static Object enumerate(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("enumerate", arguments, keywords, "iterable", "start");
        Object start = Indexing.of(evaluator, p.orElse(1, 0L));
        if (!Numbers.isInteger(start)) {
            throw PyRaise.typeError("'" + Types.nameOf(start) + "' object cannot be interpreted as an integer");
        }
        return make(evaluator, Types.ENUMERATE, List.of(p.required(0)), new Combination() {
            private Object index = Numbers.integer(start);

            @Override
            public boolean isImmediate() {
                return true;
            }

            @Override
            public Object combine(Evaluator on, Object[] items) {
                Object pair = on.interpreter().own(new PyTuple(index, items[0]), on.thread());
                index = Numbers.add(index, 1L);
                return pair;
            }
        });
    }

    static Object zip(Evaluator evaluator, Object[] arguments, String[] keywords) {
        int count = arguments.length - keywords.length;
        boolean strict = false;
        for (int i = 0; i < keywords.length; i++) {
            if (!keywords[i].equals("strict")) {
                throw PyRaise.typeError("zip() got an unexpected keyword argument '" + keywords[i] + "'");
            }
            strict = evaluator.operators().truthNow(arguments[count + i]);
        }
        List<Object> sources = List.of(arguments).subList(0, count);
        Combining zip = make(evaluator, Types.ZIP, sources, new Combination() {
            @Override
            public boolean isImmediate() {
                return true;
            }

            @Override
            public Object combine(Evaluator on, Object[] items) {
                return on.interpreter().own(new PyTuple(items), on.thread());
            }
        });
        zip.strict = strict;
        return zip;
    }

    static Object map(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (arguments.length < 2) {
            throw PyRaise.typeError("map() must have at least two arguments.");
        }
        Object function = arguments[0];
        List<Object> sources = List.of(arguments).subList(1, arguments.length);
        return make(
                evaluator,
                Types.MAP,
                sources,
                (on, items) -> on.calls().call(function, items, Builtin.NO_KEYWORDS),
                function);
    }

    static Object filter(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("filter", arguments, keywords, 2, 2);
        Combining filter = make(
                evaluator,
                Types.FILTER,
                List.of(arguments[1]),
                (on, items) ->
                        arguments[0] == Singleton.NONE ? items[0] : on.calls().call(arguments[0], items[0]),
                arguments[0]);
        filter.filters = true;
        return filter;
    }

    static Object reversed(Evaluator evaluator, Object[] arguments) {
        Object sequence = arguments[0];
        if (sequence instanceof PyRange range) {
            long last = range.get(range.size() - 1);
            return evaluator
                    .iteration()
                    .iterator(
                            range.size() == 0 ? range : new PyRange(last, range.start() - range.step(), -range.step()));
        }
        if (sequence instanceof PyInstance instance
                && instance.pyClass().lookup("__reversed__") instanceof Object own) {
            return evaluator.calls().call(own, instance);
        }
        if (sequence instanceof PyInstance instance
                && instance.pyClass().lookup("__getitem__") instanceof Object item) {
            return byIndex(evaluator, instance, item);
        }
        if (!(sequence instanceof PyList
                || sequence instanceof DictView
                || sequence instanceof PyTuple
                || sequence instanceof String
                || sequence instanceof PyDict)) {
            throw PyRaise.typeError("'" + Types.nameOf(sequence) + "' object is not reversible");
        }
        return evaluator.iteration().backwards(sequence);
    }

    /// Backwards over an object of the program, by its `__len__` and `__getitem__`.
    private static Combining byIndex(Evaluator evaluator, PyInstance sequence, Object item) {
        long length = (Long) Builtins.now(evaluator, Builtins.length(evaluator, sequence));
        Object backwards = evaluator.interpreter().own(new PyRange(length - 1, -1, -1), evaluator.thread());
        return make(
                evaluator,
                Types.REVERSED,
                List.of(backwards),
                (on, items) -> on.calls().call(item, sequence, items[0]),
                item,
                sequence);
    }

    /// An iterator.
    ///
    /// @param used what the combination refers to
    private static Combining make(
            Evaluator evaluator, PyClass type, List<Object> sources, Combination combination, Object... used) {
        List<Object> iterators = new ArrayList<>();
        for (Object source : sources) {
            iterators.add(Builtins.now(evaluator, evaluator.iteration().iterator(source)));
        }
        return evaluator
                .interpreter()
                .own(new Combining(type, iterators, combination, List.of(used)), evaluator.thread());
    }

    /// Makes an item of items, or a [Frame] that does.
    private interface Combination {
        Object combine(Evaluator evaluator, Object[] items);

        /// Whether it never needs a frame.
        default boolean isImmediate() {
            return false;
        }
    }

    /// Takes an item of each of its sources and combines them.
    private static final class Combining extends PyIterator {
        private final PyClass type;
        private final List<Object> iterators;
        private final Combination combination;
        private final List<Object> used;
        private final boolean immediate;
        private boolean filters;
        private boolean strict;

        Combining(PyClass type, List<Object> iterators, Combination combination, List<Object> used) {
            this.type = type;
            this.iterators = iterators;
            this.combination = combination;
            this.used = used;
            immediate = combination.isImmediate()
                    && iterators.stream().allMatch(each -> each instanceof PyIterator own && own.isImmediate());
        }

        @Override
        public PyClass pyClass() {
            return type;
        }

        @Override
        public void visit(Consumer<Object> visitor) {
            iterators.forEach(visitor);
            used.forEach(visitor);
        }

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            if (iterators.isEmpty()) {
                return null;
            }
            return isImmediate() ? nextNow(evaluator) : new Step();
        }

        @Override
        public boolean isImmediate() {
            return immediate && !strict;
        }

        @Override
        public @Nullable PyObject source() {
            PyObject known = null;
            for (int i = 0; i < iterators.size() && (known == null || !known.isShared()); i++) {
                known = sourceOf(iterators.get(i));
            }
            return known;
        }

        private static PyObject sourceOf(Object iterator) {
            PyObject source = iterator instanceof PyIterator own ? own.source() : null;
            return source == null ? (PyObject) iterator : source;
        }

        private @Nullable Object nextNow(Evaluator evaluator) {
            Object[] items = new Object[iterators.size()];
            for (int i = 0; i < items.length; i++) {
                Object item = ((PyIterator) iterators.get(i)).next(evaluator);
                if (item == null) {
                    return null;
                }
                items[i] = item;
            }
            return combination.combine(evaluator, items);
        }

        /// The production of one item.
        private final class Step extends NativeFrame {
            private Object[] items = new Object[iterators.size()];
            private int taken;
            private boolean combining;

            @Override
            protected void visit(Consumer<Object> visitor) {
                visitor.accept(Combining.this);
                for (int i = 0; i < taken; i++) {
                    visitor.accept(items[i]);
                }
            }

            @Override
            protected boolean looksAround() {
                return isOpen(Combining.this) || looksAtOpen();
            }

            @Override
            protected Object step(Evaluator evaluator, @Nullable Object received) {
                Object arrived = received;
                while (true) {
                    if (combining) {
                        Object value = arrived == null ? combination.combine(evaluator, items) : arrived;
                        if (value instanceof Frame frame) {
                            evaluator.calls().enter(frame);
                            return CALLED;
                        }
                        if (!filters) {
                            return value;
                        }
                        if (evaluator.operators().truthNow(value)) {
                            return items[0];
                        }
                        items = new Object[iterators.size()];
                        taken = 0;
                        combining = false;
                        arrived = null;
                    }
                    Object item = arrived == null ? take(evaluator) : arrived;
                    if (item instanceof Frame frame) {
                        evaluator.calls().enter(frame);
                        return CALLED;
                    }
                    items[taken++] = item;
                    combining = taken == items.length;
                    arrived = null;
                    if (mustWait(evaluator)) {
                        return NOT_YET;
                    }
                }
            }

            /// Whether a built-in is to look, at its time, at what was taken.
            private boolean mustWait(Evaluator evaluator) {
                return combining && evaluator.interpreter().isFreeThreaded() && looksAtOpen() && !evaluator.onTime();
            }

            private boolean looksAtOpen() {
                return !used.isEmpty()
                        && !(used.getFirst() instanceof PyFunction)
                        && (isOpen(used.getFirst()) || isAnyOpen(items));
            }

            @Override
            protected Object raised(Evaluator evaluator, PyRaise raise) {
                if (!combining && raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
                    throw ended(evaluator, raise);
                }
                throw raise;
            }

            private PyRaise ended(Evaluator evaluator, PyRaise end) {
                if (strict && taken > 0) {
                    return PyRaise.valueError("zip() argument " + (taken + 1) + " is shorter than argument"
                            + (taken > 1 ? "s 1-" + taken : " 1"));
                }
                for (int i = 1; strict && i < iterators.size(); i++) {
                    if (evaluator.iteration().toArray(iterators.get(i)).length > 0) {
                        return PyRaise.valueError(
                                "zip() argument " + (i + 1) + " is longer than argument" + (i > 1 ? "s 1-" + i : " 1"));
                    }
                }
                return end;
            }

            private Object take(Evaluator evaluator) {
                try {
                    return evaluator.iteration().nextOf(iterators.get(taken));
                } catch (PyRaise raise) {
                    throw raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)
                            ? ended(evaluator, raise)
                            : raise;
                }
            }
        }
    }
}
