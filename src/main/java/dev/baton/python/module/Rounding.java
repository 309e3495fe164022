package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// `round`: half to even, on the exact value of a float.
final class Rounding {
    private static final BigInteger FEWEST = BigInteger.valueOf(-400);

    private Rounding() {}

    static Object call(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("round", arguments, keywords, "number", "ndigits");
        Object number = p.required(0);
        if (number instanceof PyInstance instance && instance.pyClass().lookup("__round__") != null) {
            Object method = java.util.Objects.requireNonNull(instance.pyClass().lookup("__round__"));
            return p.has(1)
                    ? evaluator.calls().call(method, number, p.required(1))
                    : evaluator.calls().call(method, number);
        }
        if (!Numbers.isNumber(number)) {
            throw PyRaise.typeError("type " + Types.nameOf(number) + " doesn't define __round__ method");
        }
        if (number instanceof Double value) {
            return p.has(1) ? places(value, digits(evaluator, p.required(1))) : whole(value);
        }
        return p.has(1) ? integer(Numbers.big(number), digits(evaluator, p.required(1))) : Numbers.integer(number);
    }

    private static int digits(Evaluator evaluator, Object value) {
        return WholeNumbers.whole(evaluator, value)
                .max(FEWEST)
                .min(FEWEST.negate())
                .intValue();
    }

    private static Object whole(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Numbers.truncate(value);
        }
        return Numbers.truncate(Math.rint(value));
    }

    private static Object places(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        double rounded =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        return rounded == 0 ? Math.copySign(0.0, value) : rounded;
    }

    private static Object integer(BigInteger value, int digits) {
        if (digits >= 0) {
            return Numbers.shrink(value);
        }
        return Numbers.shrink(
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toBigInteger());
    }
}
