package dev.baton.python.module;

import dev.baton.python.object.Libm;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Floats;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Reals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The module `math`: functions on floats; those on whole numbers are in [WholeNumbers].
///
/// **Simplifications**: transcendental functions are Java's `StrictMath`, which can differ from a C library's in the
/// last digit.
final class MathModule {
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(-5_000);
    private static final BigInteger MOST_EXPONENT = BigInteger.valueOf(5_000);

    private final PyModule module = new PyModule("math");

    private MathModule() {}

    static PyModule create(Interpreter interpreter) {
        MathModule math = new MathModule();
        math.constant("pi", Math.PI);
        math.constant("e", Math.E);
        math.constant("tau", 2 * Math.PI);
        math.constant("inf", Double.POSITIVE_INFINITY);
        math.constant("nan", Double.NaN);
        math.defineRoots();
        math.defineAngles();
        math.defineParts();
        math.definePredicates();
        math.defineSums();
        WholeNumbers.define(math.module);
        return math.module;
    }

    private void constant(String name, double value) {
        module.attributes().put(name, value);
    }

    private void put(String name, int least, int most, Builtin.Body body) {
        define(module, name, least, most, body);
    }

    /// Defines a function of the module that takes so many arguments by position.
    static void define(PyModule module, String name, int least, int most, Builtin.Body body) {
        module.attributes().put(name, Parameters.counted(name, "math." + name, least, most, body));
    }

    /// A function of one float; what is infinite or not a number without cause raises.
    private void one(String name, DoubleUnaryOperator function) {
        put(name, 1, 1, (evaluator, a, _) -> {
            double x = number(evaluator, a[0]);
            return checked(function.applyAsDouble(x), Double.isFinite(x), Double.isNaN(x));
        });
    }

    private void two(String name, DoubleBinaryOperator function) {
        put(name, 2, 2, (evaluator, a, _) -> {
            double x = number(evaluator, a[0]);
            double y = number(evaluator, a[1]);
            boolean finite = Double.isFinite(x) && Double.isFinite(y);
            return checked(function.applyAsDouble(x, y), finite, Double.isNaN(x) || Double.isNaN(y));
        });
    }

    private static Object checked(double result, boolean finite, boolean unknown) {
        if (Double.isNaN(result) && !unknown) {
            throw PyRaise.valueError("math domain error");
        }
        if (Double.isInfinite(result) && finite) {
            throw PyRaise.overflow("math range error");
        }
        return result;
    }

    static double number(Evaluator evaluator, Object value) {
        return Reals.of(evaluator, value);
    }

    private void defineRoots() {
        put("sqrt", 1, 1, (evaluator, a, _) -> {
            double x = number(evaluator, a[0]);
            if (x < 0) {
                throw PyRaise.valueError("expected a nonnegative input, got " + Floats.repr(x));
            }
            return StrictMath.sqrt(x);
        });
        one("cbrt", Libm::cbrt);
        one("exp", Libm::exp);
        one("expm1", StrictMath::expm1);
        one("exp2", x -> Libm.pow(2, x));
        two("pow", (x, y) -> {
            if (x == 0 && y < 0 && Double.isFinite(y)) {
                throw PyRaise.valueError("math domain error");
            }
            return Libm.pow(x, y);
        });
        put("log", 1, 2, (evaluator, a, _) -> {
            double value = logarithm(evaluator, a[0], Libm::log);
            return a.length == 1 ? (Object) value : Numbers.trueDivide(value, logarithm(evaluator, a[1], Libm::log));
        });
        put("log2", 1, 1, (evaluator, a, _) -> logarithm(evaluator, a[0], MathModule::log2));
        put("log10", 1, 1, (evaluator, a, _) -> logarithm(evaluator, a[0], StrictMath::log10));
        one("log1p", x -> {
            if (x <= -1) {
                throw PyRaise.valueError("expected argument value > -1, got " + Floats.repr(x));
            }
            return StrictMath.log1p(x);
        });
    }

    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        boolean exact = x == Math.scalb(1.0, exponent) && exponent <= Double.MAX_EXPONENT;
        return exact ? (double) exponent : Libm.log2(x);
    }

    /// A logarithm, also of an int that no float can hold.
    private static double logarithm(Evaluator evaluator, Object value, DoubleUnaryOperator log) {
        if (value instanceof BigInteger big && big.signum() > 0 && !Numbers.fitsDouble(big)) {
            int bits = big.bitLength();
            double part = Math.scalb(big.shiftRight(bits - Long.SIZE).doubleValue(), -Long.SIZE);
            return log.applyAsDouble(part) + log.applyAsDouble(2) * bits;
        }
        double x = value instanceof BigInteger big ? big.signum() : number(evaluator, value);
        if (x <= 0) {
            String given = Numbers.isInteger(value) ? "" : ", got " + Floats.repr(x);
            throw PyRaise.valueError("expected a positive input" + given);
        }
        return log.applyAsDouble(number(evaluator, value));
    }

    private void defineAngles() {
        one("sin", x -> Libm.sin(angle(x)));
        one("cos", x -> Libm.cos(angle(x)));
        one("tan", x -> Libm.tan(angle(x)));
        put("asin", 1, 1, (evaluator, a, _) -> Libm.asin(unit(evaluator, a[0])));
        put("acos", 1, 1, (evaluator, a, _) -> Libm.acos(unit(evaluator, a[0])));
        one("atan", Libm::atan);
        two("atan2", StrictMath::atan2);
        one("sinh", StrictMath::sinh);
        one("cosh", StrictMath::cosh);
        one("tanh", StrictMath::tanh);
        one("degrees", x -> x * (180 / Math.PI));
        one("radians", x -> x * (Math.PI / 180));
        put(
                "hypot",
                0,
                Integer.MAX_VALUE,
                (evaluator, a, _) -> Libm.hypot(Arrays.stream(a)
                        .mapToDouble(each -> number(evaluator, each))
                        .toArray()));
    }

    private static double angle(double x) {
        if (Double.isInfinite(x)) {
            throw PyRaise.valueError("expected a finite input, got " + Floats.repr(x));
        }
        return x;
    }

    private static double unit(Evaluator evaluator, Object value) {
        double x = number(evaluator, value);
        if (x < -1 || x > 1) {
            throw PyRaise.valueError("expected a number in range from -1 up to 1, got " + Floats.repr(x));
        }
        return x;
    }

    private void defineParts() {
        put("floor", 1, 1, (evaluator, a, _) -> floor(evaluator, a[0]));
        put("ceil", 1, 1, (evaluator, a, _) -> ceil(evaluator, a[0]));
        put("trunc", 1, 1, (evaluator, a, _) -> whole(evaluator, a[0], "__trunc__", x -> x));
        one("fabs", Math::abs);
        two("fmod", (x, y) -> x % y);
        two("remainder", Math::IEEEremainder);
        two("copysign", Math::copySign);
        put("modf", 1, 1, (evaluator, a, _) -> {
            double x = number(evaluator, a[0]);
            double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
            double rest = Double.isInfinite(x) ? 0.0 : x - whole;
            return new PyTuple(Math.copySign(rest, x), Math.copySign(whole, x));
        });
        put("frexp", 1, 1, (evaluator, a, _) -> {
            double x = number(evaluator, a[0]);
            if (x == 0 || !Double.isFinite(x)) {
                return new PyTuple(x, 0L);
            }
            int exponent = Math.getExponent(x) + 1;
            double half = Math.scalb(x, -exponent);
            int more = Math.abs(half) < 0.5 ? Math.getExponent(half) + 1 : 0;
            return new PyTuple(Math.scalb(half, -more), (long) exponent + more);
        });
        put("ldexp", 2, 2, (evaluator, a, _) -> {
            double x = number(evaluator, a[0]);
            if (!Numbers.isInteger(a[1])) {
                throw PyRaise.typeError("Expected an int as second argument to ldexp.");
            }
            int exponent =
                    Numbers.big(a[1]).max(LEAST_EXPONENT).min(MOST_EXPONENT).intValue();
            return checked(Math.scalb(x, exponent), Double.isFinite(x), Double.isNaN(x));
        });
        put("ulp", 1, 1, (evaluator, a, _) -> Math.ulp(number(evaluator, a[0])));
        put("nextafter", 2, 2, (evaluator, a, _) -> Math.nextAfter(number(evaluator, a[0]), number(evaluator, a[1])));
    }

    static Object floor(Evaluator evaluator, Object value) {
        return whole(evaluator, value, "__floor__", Math::floor);
    }

    static Object ceil(Evaluator evaluator, Object value) {
        return whole(evaluator, value, "__ceil__", Math::ceil);
    }

    private static Object whole(Evaluator evaluator, Object value, String method, DoubleUnaryOperator rounding) {
        if (Numbers.isInteger(value)) {
            return Numbers.integer(value);
        }
        @Nullable
        Object own = value instanceof Double ? null : evaluator.attributes().find(value, method);
        if (own == null && method.equals("__trunc__") && !(value instanceof Double)) {
            throw PyRaise.typeError("type " + Types.nameOf(value) + " doesn't define __trunc__ method");
        }
        return own != null
                ? evaluator.calls().call(own)
                : Numbers.truncate(rounding.applyAsDouble(number(evaluator, value)));
    }

    private void is(String name, DoublePredicate test) {
        put(name, 1, 1, (evaluator, a, _) -> test.test(number(evaluator, a[0])));
    }

    private void definePredicates() {
        is("isfinite", Double::isFinite);
        is("isinf", Double::isInfinite);
        is("isnan", Double::isNaN);
        module.attributes().put("isclose", new Builtin("isclose", (evaluator, a, k) -> {
            Parameters p = Parameters.of("isclose", a, k, "a", "b", "rel_tol*", "abs_tol*");
            double x = number(evaluator, p.required(0));
            double y = number(evaluator, p.required(1));
            double relative = number(evaluator, p.orElse(2, 1e-9)) * Math.max(Math.abs(x), Math.abs(y));
            double allowed = Math.max(relative, number(evaluator, p.orElse(3, 0.0)));
            return x == y || Double.isFinite(x) && Double.isFinite(y) && Math.abs(x - y) <= allowed;
        }));
    }

    private void defineSums() {
        put("fsum", 1, 1, (evaluator, a, _) -> evaluator
                .iteration()
                .consume(a[0], items -> exactSum(evaluator, items)));
        put("dist", 2, 2, (evaluator, a, _) -> {
            Object[] p = evaluator.iteration().toArray(a[0]);
            Object[] q = evaluator.iteration().toArray(a[1]);
            if (p.length != q.length) {
                throw PyRaise.valueError("both points must have the same number of dimensions");
            }
            double[] apart = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                apart[i] = number(evaluator, p[i]) - number(evaluator, q[i]);
            }
            return Libm.hypot(apart);
        });
        module.attributes().put("prod", new Builtin("prod", (evaluator, a, k) -> {
            Parameters p = Parameters.of("prod", a, k, "iterable", "start*");
            return evaluator.iteration().consume(p.required(0), items -> {
                Object product = p.orElse(1, 1L);
                for (Object item : items) {
                    product = Builtins.now(evaluator, evaluator.operators().apply("mul", product, item));
                }
                return product;
            });
        }));
        put("sumprod", 2, 2, (evaluator, a, _) -> {
            Object[] p = evaluator.iteration().toArray(a[0]);
            Object[] q = evaluator.iteration().toArray(a[1]);
            if (p.length != q.length) {
                throw PyRaise.valueError("Inputs are not the same length");
            }
            SumOfProducts sum = new SumOfProducts(evaluator);
            for (int i = 0; i < p.length; i++) {
                sum.add(p[i], q[i]);
            }
            return sum.total();
        });
    }

    private static Object exactSum(Evaluator evaluator, Object[] items) {
        BigDecimal exact = BigDecimal.ZERO;
        double rough = 0;
        for (Object item : items) {
            double x = number(evaluator, item);
            rough += x;
            exact = Double.isFinite(x) ? exact.add(new BigDecimal(x)) : exact;
        }
        return Double.isFinite(rough) ? exact.doubleValue() : rough;
    }
}
