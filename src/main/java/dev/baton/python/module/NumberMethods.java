package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/// The methods of `int` and `float`.
final class NumberMethods {

    private NumberMethods() {}

    static Map<String, Builtin> ofInt() {
        MethodTable table = new MethodTable(Types.INT);
        table.reading("bit_length", 0, 0, (evaluator, a, _) ->
                (long) Numbers.big(a[0]).abs().bitLength());
        table.reading("bit_count", 0, 0, (evaluator, a, _) ->
                (long) Numbers.big(a[0]).abs().bitCount());
        table.reading("is_integer", 0, 0, (evaluator, a, _) -> true);
        table.reading("conjugate", 0, 0, (evaluator, a, _) -> Numbers.integer(a[0]));
        table.reading("__index__", 0, 0, (evaluator, a, _) -> Numbers.integer(a[0]));
        table.reading("as_integer_ratio", 0, 0, (evaluator, a, _) -> new PyTuple(Numbers.integer(a[0]), 1L));
        return table.methods();
    }

    static Map<String, Builtin> ofFloat() {
        MethodTable table = new MethodTable(Types.FLOAT);
        table.reading(
                "is_integer",
                0,
                0,
                (evaluator, a, _) -> Double.isFinite((Double) a[0]) && (Double) a[0] == Math.rint((Double) a[0]));
        table.reading("conjugate", 0, 0, (evaluator, a, _) -> a[0]);
        table.reading("as_integer_ratio", 0, 0, (evaluator, a, _) -> ratio((Double) a[0]));
        return table.methods();
    }

    private static Object ratio(double value) {
        if (Double.isNaN(value)) {
            throw PyRaise.valueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(value)) {
            throw PyRaise.overflow("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(value);
        BigInteger below = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        BigInteger above = exact.multiply(new BigDecimal(below)).toBigIntegerExact();
        BigInteger common = above.gcd(below);
        return new PyTuple(Numbers.shrink(above.divide(common)), Numbers.shrink(below.divide(common)));
    }
}
