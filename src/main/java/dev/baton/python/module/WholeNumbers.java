package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import java.math.BigInteger;

/// The functions of `math` on ints.
final class WholeNumbers {
    private static final long MOST = 100_000;

    private WholeNumbers() {}

    static void define(PyModule module) {
        MathModule.define(module, "gcd", 0, Integer.MAX_VALUE, (evaluator, a, _) -> {
            BigInteger divisor = BigInteger.ZERO;
            for (Object each : a) {
                divisor = divisor.gcd(whole(each));
            }
            return Numbers.shrink(divisor);
        });
        MathModule.define(module, "lcm", 0, Integer.MAX_VALUE, (evaluator, a, _) -> {
            BigInteger multiple = BigInteger.ONE;
            for (Object each : a) {
                multiple = multiple(multiple, whole(each));
            }
            return Numbers.shrink(multiple);
        });
        MathModule.define(module, "isqrt", 1, 1, (evaluator, a, _) -> {
            if (whole(a[0]).signum() < 0) {
                throw PyRaise.valueError("isqrt() argument must be nonnegative");
            }
            return Numbers.shrink(whole(a[0]).sqrt());
        });
        MathModule.define(module, "factorial", 1, 1, (evaluator, a, _) -> {
            if (whole(a[0]).signum() < 0) {
                throw PyRaise.valueError("factorial() not defined for negative values");
            }
            long n = small(whole(a[0]));
            evaluator.charge(n * evaluator.interpreter().itemNanos());
            return Numbers.shrink(falling(BigInteger.valueOf(n), n));
        });
        MathModule.define(module, "perm", 1, 2, (evaluator, a, _) -> {
            BigInteger n = natural(a[0], "n");
            BigInteger k = a.length == 2 ? natural(a[1], "k") : n;
            return k.compareTo(n) > 0 ? (Object) 0L : Numbers.shrink(falling(n, small(k)));
        });
        MathModule.define(module, "comb", 2, 2, (evaluator, a, _) -> {
            BigInteger n = natural(a[0], "n");
            BigInteger k = natural(a[1], "k");
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

    private static BigInteger whole(Object value) {
        if (!Numbers.isInteger(value)) {
            Constructors.index(value);
        }
        return Numbers.big(value);
    }

    private static BigInteger natural(Object value, String name) {
        if (whole(value).signum() < 0) {
            throw PyRaise.valueError(name + " must be a non-negative integer");
        }
        return whole(value);
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
