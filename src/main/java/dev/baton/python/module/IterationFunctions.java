package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Calls;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Quantifier;
import dev.baton.python.runtime.Sorting;
import dev.baton.python.runtime.Sorting.Keyed;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The built-in functions that consume or make iterators.
final class IterationFunctions {
    private static final long MOST_CHARGED = 1L << 48;

    private IterationFunctions() {}

    static Map<String, Object> names() {
        Map<String, Object> names = new LinkedHashMap<>();
        put(names, "iter", (evaluator, a, k) -> {
            Parameters.count("iter", a, k, 1, 2);
            if (a.length == 2) {
                if (!Calls.isCallable(a[0])) {
                    throw PyRaise.typeError("iter(v, w): v must be callable");
                }
                return evaluator.interpreter().own(new UntilValue(a[0], a[1]), evaluator.thread());
            }
            return evaluator.iteration().iterator(a[0]);
        });
        put(names, "next", Next::call);
        put(names, "aiter", NextAsync::iterator);
        put(names, "anext", NextAsync::next);
        put(names, "sum", IterationFunctions::sum);
        put(names, "min", (evaluator, a, k) -> extreme(evaluator, "min", a, k));
        put(names, "max", (evaluator, a, k) -> extreme(evaluator, "max", a, k));
        put(names, "sorted", IterationFunctions::sorted);
        put(names, "reversed", (evaluator, a, k) -> {
            Parameters.countAll("reversed", a, k, 1, 1);
            return LazyIterators.reversed(evaluator, a);
        });
        put(names, "enumerate", LazyIterators::enumerate);
        put(names, "zip", LazyIterators::zip);
        put(names, "map", LazyIterators::map);
        put(names, "filter", LazyIterators::filter);
        put(names, "any", (evaluator, a, k) -> quantifier(evaluator, "any", a, k));
        put(names, "all", (evaluator, a, k) -> quantifier(evaluator, "all", a, k));
        return names;
    }

    private static Object quantifier(Evaluator evaluator, String name, Object[] arguments, String[] keywords) {
        Parameters.count(name, arguments, keywords, 1, 1);
        return evaluator.iteration().foldInTurn(arguments[0], Quantifier.ofTruth(evaluator, name.equals("any")));
    }

    private static void put(Map<String, Object> names, String name, Builtin.Body body) {
        names.put(name, Parameters.uncounted(name, body));
    }

    private static Object sum(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("sum", arguments, keywords, "iterable", "start");
        Object start = p.orElse(1, 0L);
        if (start instanceof String) {
            throw PyRaise.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (p.required(0) instanceof PyRange range && Numbers.isInteger(start)) {
            return sumOfRange(evaluator, range, start);
        }
        return evaluator.iteration().fold(p.required(0), new Total(evaluator, start));
    }

    /// The sum of a range takes its time, however long it is, but not its memory.
    private static Object sumOfRange(Evaluator evaluator, PyRange range, Object start) {
        evaluator.charge(Math.multiplyExact(evaluator.iteration().itemNanos(), Math.min(range.size(), MOST_CHARGED)));
        BigInteger size = BigInteger.valueOf(range.size());
        BigInteger ends = BigInteger.valueOf(range.start()).add(BigInteger.valueOf(range.get(range.size() - 1)));
        BigInteger sum =
                range.size() == 0 ? BigInteger.ZERO : size.multiply(ends).shiftRight(1);
        return Numbers.shrink(sum.add(Numbers.big(start)));
    }

    private static Object extreme(Evaluator evaluator, String name, Object[] arguments, String[] keywords) {
        int positional = arguments.length - keywords.length;
        Object key = Singleton.NONE;
        Object otherwise = null;
        for (int i = 0; i < keywords.length; i++) {
            switch (keywords[i]) {
                case "key" -> key = arguments[positional + i];
                case "default" -> otherwise = arguments[positional + i];
                default ->
                    throw PyRaise.typeError(name + "() got an unexpected keyword argument '" + keywords[i] + "'");
            }
        }
        if (positional == 0) {
            throw PyRaise.typeError(name + " expected at least 1 argument, got 0");
        }
        Extreme extreme = new Extreme(evaluator, name, key, otherwise);
        if (key != Singleton.NONE) {
            Object items = positional == 1 ? arguments[0] : new PyTuple(Arrays.copyOf(arguments, positional));
            return evaluator.iteration().foldInTurn(items, extreme);
        }
        if (positional == 1) {
            return evaluator.iteration().fold(arguments[0], extreme);
        }
        for (int i = 0; i < positional; i++) {
            extreme.take(arguments[i], arguments[i]);
        }
        return extreme.result();
    }

    /// Computes the key of each item, by calls of the program where a key function is given, and goes on from there.
    ///
    /// @param changed what will be changed then, None for nothing
    static Object withKeys(
            Evaluator evaluator, Object[] items, Object key, Object changed, Function<Keyed[], Object> then) {
        if (key != Singleton.NONE) {
            return new Keys(items, key, changed, then);
        }
        Keyed[] keyed = new Keyed[items.length];
        for (int i = 0; i < items.length; i++) {
            keyed[i] = new Keyed(items[i], items[i]);
        }
        return then.apply(keyed);
    }

    private static Object sorted(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (arguments.length - keywords.length != 1) {
            throw PyRaise.typeError("sorted expected 1 argument, got " + (arguments.length - keywords.length));
        }
        Parameters p = Parameters.of("sorted", arguments, keywords, "iterable", "key*", "reverse*");
        Object key = p.orElse(1, Singleton.NONE);
        boolean reverse = evaluator.operators().truthNow(p.orElse(2, false));
        return evaluator
                .iteration()
                .consume(
                        p.required(0),
                        items -> withKeys(evaluator, items, key, Singleton.NONE, keyed -> evaluator
                                .interpreter()
                                .own(new PyList(Sorting.sort(evaluator, keyed, reverse)), evaluator.thread())));
    }
}
