package dev.baton.python.module;

import dev.baton.python.object.Libm;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Calls;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.TimedAction;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The module `random`: CPython's generator and what is drawn from it. Without a seed of its own a generator takes the
/// scenario's.
final class RandomModule {
    private final Interpreter interpreter;
    private final PyClass type = new PyClass("Random", Types.OBJECT, PyClass.Layout.RESOURCE, "random");
    private long unseeded;

    private RandomModule(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static PyModule create(Interpreter interpreter) {
        return new RandomModule(interpreter).module();
    }

    private PyModule module() {
        defineSeeds();
        defineNumbers();
        defineDistributions();
        defineChoices();
        PyModule module = new PyModule("random");
        PyInstance shared = new PyInstance(type);
        seed(shared, Singleton.NONE);
        for (Map.Entry<String, Object> each : type.attributes().entrySet()) {
            Builtin method = (Builtin) each.getValue();
            if (!each.getKey().startsWith("__")) {
                module.attributes().put(each.getKey(), new Builtin(each.getKey(), ofAll(method, shared)));
            }
        }
        module.attributes().put("Random", type);
        return module;
    }

    /// A method of the generator that the functions of the module share: without a GIL, threads call it at their times.
    private Builtin.Body ofAll(Builtin method, PyInstance shared) {
        Builtin.Body body = (evaluator, a, k) -> method.body().call(evaluator, Calls.prepend(shared, a), k);
        return interpreter.isFreeThreaded() && !method.name().equals("seed")
                ? (evaluator, a, k) -> TimedAction.now(evaluator, () -> body.call(evaluator, a, k))
                : body;
    }

    private interface Draw {
        Object of(Evaluator evaluator, MersenneTwister twister, Parameters parameters);
    }

    private void define(String name, Draw draw, String... parameters) {
        String[] names = new String[parameters.length + 1];
        names[0] = "self";
        System.arraycopy(parameters, 0, names, 1, parameters.length);
        type.attributes().put(name, new Builtin(name, (evaluator, a, k) -> {
            Parameters p = Parameters.of("Random." + name, a, k, names);
            return draw.of(evaluator, twister((PyInstance) p.required(0)), p);
        }));
    }

    private MersenneTwister twister(PyInstance instance) {
        if (!(instance.resource() instanceof MersenneTwister)) {
            seed(instance, Singleton.NONE);
        }
        if (instance.resource() instanceof MersenneTwister twister) {
            return twister;
        }
        throw new IllegalStateException("a generator without a state");
    }

    private void seed(PyInstance instance, Object value) {
        MersenneTwister twister = instance.resource() instanceof MersenneTwister known ? known : new MersenneTwister();
        BigInteger root = BigInteger.valueOf(interpreter.setup().seed()).shiftLeft(16);
        twister.seed(value == Singleton.NONE ? root.add(BigInteger.valueOf(unseeded++)) : value);
        instance.resource(twister);
    }

    private Object seeded(PyInstance instance, Object value) {
        seed(instance, value);
        return Singleton.NONE;
    }

    private void defineSeeds() {
        for (String name : new String[] {"__init__", "seed"}) {
            type.attributes().put(name, new Builtin(name, (evaluator, a, k) -> {
                Parameters p = Parameters.of("Random." + name, a, k, "self", "a", "version");
                PyInstance self = (PyInstance) p.required(0);
                Object value = p.orElse(1, Singleton.NONE);
                return value == Singleton.NONE || interpreter.isFreeThreaded()
                        ? new TimedAction(0, () -> seeded(self, value))
                        : seeded(self, value);
            }));
        }
    }

    private static double number(Parameters p, int index, double otherwise) {
        return p.has(index) ? Numbers.toDouble(p.required(index)) : otherwise;
    }

    private void defineNumbers() {
        define("random", (evaluator, twister, p) -> twister.uniform());
        define(
                "getrandbits",
                (evaluator, twister, p) -> {
                    long count = Constructors.index(evaluator, p.required(1));
                    if (count < 0 || count > 1 << 20) {
                        throw PyRaise.valueError(
                                count < 0 ? "number of bits must be non-negative" : "too many random bits");
                    }
                    return Numbers.shrink(twister.bits((int) count));
                },
                "k");
        define(
                "randint",
                (evaluator, twister, p) -> {
                    BigInteger low = WholeNumbers.whole(evaluator, p.required(1));
                    BigInteger high = WholeNumbers.whole(evaluator, p.required(2));
                    if (high.compareTo(low) < 0) {
                        throw PyRaise.valueError("empty range in randint(" + low + ", " + high + ")");
                    }
                    return Numbers.shrink(
                            low.add(twister.below(high.subtract(low).add(BigInteger.ONE))));
                },
                "a",
                "b");
        define("randrange", (evaluator, twister, p) -> range(evaluator, twister, p), "start", "stop", "step");
        define(
                "uniform",
                (evaluator, twister, p) -> {
                    double low = number(p, 1, 0);
                    return low + (Numbers.toDouble(p.required(2)) - low) * twister.uniform();
                },
                "a",
                "b");
    }

    private static Object range(Evaluator evaluator, MersenneTwister twister, Parameters p) {
        BigInteger start = p.has(2) ? WholeNumbers.whole(evaluator, p.required(1)) : BigInteger.ZERO;
        BigInteger stop = WholeNumbers.whole(evaluator, p.has(2) ? p.required(2) : p.required(1));
        BigInteger step = p.has(3) ? WholeNumbers.whole(evaluator, p.required(3)) : BigInteger.ONE;
        if (step.signum() == 0) {
            throw PyRaise.valueError("zero step for randrange()");
        }
        BigInteger width = stop.subtract(start).multiply(BigInteger.valueOf(step.signum()));
        if (width.signum() <= 0) {
            String bounds = p.has(3) ? start + ", " + stop + ", " + step : start + ", " + stop;
            throw PyRaise.valueError(
                    p.has(2) ? "empty range in randrange(" + bounds + ")" : "empty range for randrange()");
        }
        BigInteger size = step.abs();
        BigInteger count = width.add(size).subtract(BigInteger.ONE).divide(size);
        return Numbers.shrink(start.add(step.multiply(twister.below(count))));
    }

    private void defineDistributions() {
        define("gauss", (evaluator, twister, p) -> number(p, 1, 0) + twister.gauss() * number(p, 2, 1), "mu", "sigma");
        define(
                "normalvariate",
                (evaluator, twister, p) -> number(p, 1, 0) + twister.normal() * number(p, 2, 1),
                "mu",
                "sigma");
        define(
                "expovariate",
                (evaluator, twister, p) -> Numbers.trueDivide(-Libm.log(1.0 - twister.uniform()), number(p, 1, 1)),
                "lambd");
        define(
                "triangular",
                (evaluator, twister, p) -> {
                    double low = number(p, 1, 0);
                    double high = number(p, 2, 1);
                    double u = twister.uniform();
                    if (low == high) {
                        return low;
                    }
                    double c = p.has(3) ? (number(p, 3, 0) - low) / (high - low) : 0.5;
                    return u > c
                            ? high + (low - high) * StrictMath.sqrt((1.0 - u) * (1.0 - c))
                            : low + (high - low) * StrictMath.sqrt(u * c);
                },
                "low",
                "high",
                "mode");
    }

    private static int length(Evaluator evaluator, Object sequence) {
        Object length = Builtins.now(evaluator, Builtins.length(evaluator, sequence));
        return Math.toIntExact(Constructors.index(evaluator, length));
    }

    private void defineChoices() {
        define(
                "choice",
                (evaluator, twister, p) -> {
                    int size = length(evaluator, p.required(1));
                    if (size == 0) {
                        throw PyRaise.indexError("Cannot choose from an empty sequence");
                    }
                    return evaluator.itemNow(p.required(1), (long) twister.below(size));
                },
                "seq");
        define("choices", RandomModule::choices, "population", "weights", "cum_weights*", "k*");
        define("sample", RandomModule::sample, "population", "k");
        define(
                "shuffle",
                (evaluator, twister, p) -> {
                    if (!(p.required(1) instanceof PyList list)) {
                        throw PyRaise.typeError(
                                "'" + Types.nameOf(p.required(1)) + "' object does not support item assignment");
                    }
                    evaluator.charge(20L * list.size());
                    for (int i = list.size() - 1; i > 0; i--) {
                        int j = twister.below(i + 1);
                        Object moved = list.get(i);
                        list.set(i, list.get(j));
                        list.set(j, moved);
                    }
                    return Singleton.NONE;
                },
                "x");
    }

    private static Object choices(Evaluator evaluator, MersenneTwister twister, Parameters p) {
        Object[] population = evaluator.iteration().toArray(p.required(1));
        Object[] chosen = new Object[Math.clamp(Constructors.index(evaluator, p.orElse(4, 1L)), 0, 1 << 24)];
        evaluator.charge(20L * chosen.length);
        double[] sums = p.has(3)
                ? numbers(evaluator, p.required(3), false)
                : p.has(2) ? numbers(evaluator, p.required(2), true) : new double[0];
        boolean weighted = p.has(2) || p.has(3);
        if (weighted && sums.length != population.length) {
            throw PyRaise.valueError("The number of weights does not match the population");
        }
        if (population.length == 0 && chosen.length > 0) {
            throw PyRaise.indexError("list index out of range");
        }
        if (weighted && !(sums[sums.length - 1] > 0)) {
            throw PyRaise.valueError("Total of weights must be greater than zero");
        }
        for (int i = 0; i < chosen.length; i++) {
            double drawn = twister.uniform();
            chosen[i] = population[
                    weighted ? place(sums, drawn * sums[sums.length - 1]) : (int) (drawn * population.length)];
        }
        return evaluator.interpreter().own(new PyList(chosen), evaluator.thread());
    }

    private static double[] numbers(Evaluator evaluator, Object values, boolean summed) {
        Object[] items = evaluator.iteration().toArray(values);
        double[] numbers = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            numbers[i] = Numbers.toDouble(items[i]) + (summed && i > 0 ? numbers[i - 1] : 0);
        }
        return numbers;
    }

    private static int place(double[] sums, double wanted) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (wanted < sums[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Object sample(Evaluator evaluator, MersenneTwister twister, Parameters p) {
        Object population = p.required(1);
        if (!(population instanceof PyList
                || population instanceof PyTuple
                || population instanceof PyRange
                || population instanceof String)) {
            throw PyRaise.typeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
        }
        int size = length(evaluator, population);
        long wanted = Constructors.index(evaluator, p.required(2));
        if (wanted < 0 || wanted > size) {
            throw PyRaise.valueError("Sample larger than population or is negative");
        }
        Object[] chosen = new Object[(int) wanted];
        evaluator.charge(20L * chosen.length);
        double room = 21 + (wanted > 5 ? Math.pow(4, Math.ceil(Math.log(wanted * 3) / Math.log(4))) : 0);
        if (size <= room) {
            Object[] pool = evaluator.iteration().toArray(population);
            for (int i = 0; i < chosen.length; i++) {
                int j = twister.below(size - i);
                chosen[i] = pool[j];
                pool[j] = pool[size - i - 1];
            }
        } else {
            Set<Integer> taken = new LinkedHashSet<>();
            for (int i = 0; i < chosen.length; i++) {
                int j = twister.below(size);
                while (!taken.add(j)) {
                    j = twister.below(size);
                }
                chosen[i] = evaluator.itemNow(population, (long) j);
            }
        }
        return evaluator.interpreter().own(new PyList(chosen), evaluator.thread());
    }
}
