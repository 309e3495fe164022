package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Counters;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Iteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The constructor and the methods of `collections.Counter`.
///
/// **Simplifications**: each is one step under a GIL, as if it were written in C; `elements` makes all of them at once.
///
/// **Source**: CPython 3.14 `Lib/collections/__init__.py`.
final class CounterMethods {
    private static final int MOST_ELEMENTS = 1 << 22;

    private CounterMethods() {}

    static Object make(Evaluator evaluator, Object[] arguments, String[] keywords) {
        PyCounter made = evaluator.interpreter().own(new PyCounter(), evaluator.thread());
        return counted(evaluator, made, "add", "__init__", arguments, keywords, made);
    }

    static Map<String, Builtin> all() {
        MethodTable table = new MethodTable(Types.COUNTER);
        define(table, "update", "add");
        define(table, "subtract", "sub");
        table.named("most_common", Builtin.Section.SELF, CounterMethods::mostCommon);
        table.locking(
                "elements", 0, 0, (evaluator, a, _) -> evaluator.iteration().iterator(elements(evaluator, counter(a))));
        table.locking("total", 0, 0, (evaluator, a, _) -> {
            Total total = new Total(evaluator, 0L);
            counter(a).keys().forEach(item -> total.take(counter(a).count(item), item));
            return total.result();
        });
        table.reading("__missing__", 1, 1, (_, _, _) -> 0L);
        table.function("fromkeys", 1, 2, (_, _, _) -> {
            throw PyRaise.of(
                    ExceptionTypes.NOT_IMPLEMENTED_ERROR,
                    "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
        });
        return table.methods();
    }

    private static PyCounter counter(Object[] arguments) {
        return (PyCounter) arguments[0];
    }

    private static void define(MethodTable table, String name, String operator) {
        table.named(name, (evaluator, a, k) -> {
            Object[] rest = java.util.Arrays.copyOfRange(a, 1, a.length);
            return counted(evaluator, counter(a), operator, name, rest, k, Singleton.NONE);
        });
    }

    /// Adds or takes away the counts of the arguments of a call, those by name last.
    private static Object counted(
            Evaluator evaluator,
            PyCounter counter,
            String operator,
            String method,
            Object[] arguments,
            String[] keywords,
            Object result) {
        int positional = arguments.length - keywords.length;
        if (positional > 1) {
            throw PyRaise.typeError("Counter." + method + "() takes from 1 to 2 positional arguments but "
                    + (positional + 1) + " were given");
        }
        PyDict named = new PyDict();
        for (int i = 0; i < keywords.length; i++) {
            named.put(keywords[i], arguments[positional + i]);
        }
        Object first = positional == 1 ? arguments[0] : Singleton.NONE;
        if (first instanceof PyDict counts) {
            merge(evaluator, counter, operator, counts);
        } else if (first != Singleton.NONE) {
            requireIterable(first);
            return new Tally(evaluator, counter, operator, () -> merge(evaluator, counter, operator, named, result))
                    .all(first);
        }
        return merge(evaluator, counter, operator, named, result);
    }

    private static void requireIterable(Object value) {
        if (!Iteration.isIterable(value)) {
            throw PyRaise.typeError("'" + Types.nameOf(value) + "' object is not iterable");
        }
    }

    private static Object merge(Evaluator evaluator, PyCounter counter, String operator, PyDict counts, Object result) {
        merge(evaluator, counter, operator, counts);
        return result;
    }

    /// Counts that an empty counter gets are not added to anything: they need not be numbers.
    private static void merge(Evaluator evaluator, PyCounter counter, String operator, PyDict counts) {
        boolean plain = counter.size() == 0 && operator.equals("add");
        for (Object item : counts.keys()) {
            Object count = Objects.requireNonNull(counts.get(item));
            Object sum = plain ? count : evaluator.operators().applyNow(operator, counter.count(item), count);
            DictMethods.put(evaluator, counter, item, sum);
        }
        evaluator.charge(counts.size() * evaluator.interpreter().itemNanos());
    }

    private static Object mostCommon(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("Counter.most_common", arguments, keywords, "self", "n");
        PyCounter counter = counter(arguments);
        List<Object> pairs = new ArrayList<>();
        List<Object> ranked = Counters.ranked(evaluator, counter);
        long most = p.has(1) ? Constructors.index(evaluator, p.required(1)) : ranked.size();
        for (Object item : ranked.subList(0, Math.clamp(most, 0, ranked.size()))) {
            pairs.add(evaluator.interpreter().own(new PyTuple(item, counter.count(item)), evaluator.thread()));
        }
        return evaluator.interpreter().own(new PyList(pairs.toArray()), evaluator.thread());
    }

    private static PyTuple elements(Evaluator evaluator, PyCounter counter) {
        List<Object> elements = new ArrayList<>();
        for (Object item : counter.keys()) {
            long times = Math.max(0, Constructors.index(evaluator, counter.count(item)));
            if (times > MOST_ELEMENTS - elements.size()) {
                throw PyRaise.of(
                        ExceptionTypes.MEMORY_ERROR,
                        "more than " + MOST_ELEMENTS + " elements are too many for the simulated machine");
            }
            elements.addAll(Collections.nCopies((int) times, item));
        }
        return new PyTuple(elements.toArray());
    }
}
