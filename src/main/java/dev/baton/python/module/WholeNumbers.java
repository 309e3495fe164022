package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Indexing;
import java.math.BigInteger;

/// The functions of `math` on ints.
final class WholeNumbers {
    private static final long MOST = 100_000;

    private static final BigInteger LEAST_INT = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MOST_INT = BigInteger.valueOf(Integer.MAX_VALUE);

    private WholeNumbers() {}

    static void define(PyModule module) {
        MathModule.define(module, "gcd", 0, Integer.MAX_VALUE, (evaluator, a, _) -> {
            BigInteger divisor = BigInteger.ZERO;
            for (Object each : a) {
                divisor = divisor.gcd(whole(evaluator, each));
            }
            return Numbers.shrink(divisor);
        });
        MathModule.define(module, "lcm", 0, Integer.MAX_VALUE, (evaluator, a, _) -> {
            BigInteger multiple = BigInteger.ONE;
            for (Object each : a) {
                multiple = multiple(multiple, whole(evaluator, each));
            }
            return Numbers.shrink(multiple);
        });
        MathModule.define(module, "isqrt", 1, 1, (evaluator, a, _) -> {
            BigInteger square = whole(evaluator, a[0]);
            if (square.signum() < 0) {
                throw PyRaise.valueError("isqrt() argument must be nonnegative");
            }
            return Numbers.shrink(square.sqrt());
        });
        MathModule.define(module, "factorial", 1, 1, (evaluator, a, _) -> {
            BigInteger whole = whole(evaluator, a[0]);
            if (whole.signum() < 0) {
                throw PyRaise.valueError("factorial() not defined for negative values");
            }
            long n = small(whole);
            evaluator.charge(n * evaluator.interpreter().itemNanos());
            return Numbers.shrink(falling(BigInteger.valueOf(n), n));
        });
        MathModule.define(module, "perm", 1, 2, (evaluator, a, _) -> {
            BigInteger n = natural(evaluator, a[0], "n");
            BigInteger k = a.length == 2 && a[1] != Singleton.NONE ? natural(evaluator, a[1], "k") : n;
            return k.compareTo(n) > 0 ? (Object) 0L : Numbers.shrink(falling(n, small(k)));
        });
        MathModule.define(module, "comb", 2, 2, (evaluator, a, _) -> {
            BigInteger n = natural(evaluator, a[0], "n");
            BigInteger k = natural(evaluator, a[1], "k");
            if (k.compareTo(n) > 0) {
                return 0L;
            }
            long few = small(k.min(n.subtract(k)));
            return Numbers.shrink(falling(n, few).divide(falling(BigInteger.valueOf(few), few)));
        });
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.signum() == 0 || b.signum() == 0
                ? BigInteger.ZERO
                : a.divide(a.gcd(b)).multiply(b).abs();
    }

    /// A whole number of any size, for which an object of the program may stand.
    static BigInteger whole(Evaluator evaluator, Object value) {
        Object number = Indexing.of(evaluator, value);
        if (!Numbers.isInteger(number)) {
            throw PyRaise.typeError("'" + Types.nameOf(number) + "' object cannot be interpreted as an integer");
        }
        return Numbers.big(number);
    }

    /// A whole number, or the nearest one that a C int holds.
    static int clamped(Evaluator evaluator, Object value) {
        return whole(evaluator, value).max(LEAST_INT).min(MOST_INT).intValue();
    }

    private static BigInteger natural(Evaluator evaluator, Object value, String name) {
        BigInteger number = whole(evaluator, value);
        if (number.signum() < 0) {
            throw PyRaise.valueError(name + " must be a non-negative integer");
        }
        return number;
    }

    private static long small(BigInteger value) {
        if (value.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw PyRaise.overflow("an argument over " + MOST + " is too large for the simulated machine");
        }
        return value.longValueExact();
    }

    /// The product of the `count` numbers from `from` downwards.
    private static BigInteger falling(BigInteger from, long count) {
        BigInteger product = BigInteger.ONE;
        for (long i = 0; i < count; i++) {
            product = product.multiply(from.subtract(BigInteger.valueOf(i)));
        }
        return product;
    }
}
