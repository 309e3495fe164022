package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.runtime.Evaluator;

/// What `math.sumprod` adds up: whole numbers exactly, then floats in three times their precision, then anything.
///
/// **Simplification**: both inputs are read to their ends before anything is multiplied.
///
/// **Source**: CPython 3.14 `Modules/mathmodule.c`, `math_sumprod_impl`; Ogita, Rump and Oishi, *Accurate sum and dot
/// product*, 2005, algorithm 5.10.
final class SumOfProducts {
    private final Evaluator evaluator;
    private Object total = 0L;
    private boolean wholeOnly = true;
    private boolean floatsOnly = true;
    private double high;
    private double low;
    private double tiny;
    private boolean hasFloats;

    SumOfProducts(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    void add(Object p, Object q) {
        wholeOnly &= isWhole(p) && isWhole(q);
        if (wholeOnly) {
            total = Numbers.add(total, Numbers.multiply(p, q));
        } else if (!floatsOnly || !addFloats(p, q)) {
            endFloats();
            total = apply("add", total, apply("mul", p, q));
        }
    }

    Object total() {
        endFloats();
        return total;
    }

    private static boolean isWhole(Object value) {
        return Numbers.isInteger(value) && !(value instanceof Boolean);
    }

    private boolean addFloats(Object p, Object q) {
        boolean floats = p instanceof Double && Numbers.isNumber(q) || q instanceof Double && Numbers.isNumber(p);
        return floats
                && Numbers.fitsDouble(p)
                && Numbers.fitsDouble(q)
                && add(Numbers.toDouble(p), Numbers.toDouble(q));
    }

    private boolean add(double p, double q) {
        double product = p * q;
        double sum = high + product;
        if (!Double.isFinite(sum)) {
            return false;
        }
        double lostByProduct = Math.fma(p, q, -product);
        double lostBySum = lost(high, product, sum);
        double first = low + lostByProduct;
        double second = first + lostBySum;
        tiny += lost(low, lostByProduct, first) + lost(first, lostBySum, second);
        high = sum;
        low = second;
        hasFloats = true;
        return true;
    }

    /// What rounding took from a sum.
    private static double lost(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    private void endFloats() {
        floatsOnly &= wholeOnly;
        if (hasFloats) {
            hasFloats = false;
            total = apply("add", total, high + (low + tiny));
        }
    }

    private Object apply(String operator, Object left, Object right) {
        return Builtins.now(evaluator, evaluator.operators().apply(operator, left, right));
    }
}
