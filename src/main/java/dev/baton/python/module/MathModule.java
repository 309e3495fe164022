package dev.baton.python.module;

import dev.baton.python.object.Libm;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Floats;
import dev.baton.python.runtime.Interpreter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The module `math`: functions on floats; those on whole numbers are in [WholeNumbers].
///
/// **Simplifications**: transcendental functions are Java's `StrictMath`, which can differ from a C library's in the
/// last digit.
final class MathModule {
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
            double x = number(a[0]);
            return checked(function.applyAsDouble(x), Double.isFinite(x), Double.isNaN(x));
        });
    }

    private void two(String name, DoubleBinaryOperator function) {
        put(name, 2, 2, (evaluator, a, _) -> {
            double x = number(a[0]);
            double y = number(a[1]);
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

    static double number(Object value) {
        return Numbers.toDouble(value);
    }

    private void defineRoots() {
        put("sqrt", 1, 1, (evaluator, a, _) -> {
            double x = number(a[0]);
            if (x < 0) {
                throw PyRaise.valueError("expected a nonnegative input, got " + Floats.repr(x));
            }
            return StrictMath.sqrt(x);
        });
        one("cbrt", Libm::cbrt);
        one("exp", Libm::exp);
        one("expm1", StrictMath::expm1);
        two("pow", (x, y) -> {
            if (x == 0 && y < 0 && Double.isFinite(y)) {
                throw PyRaise.valueError("math domain error");
            }
            return Libm.pow(x, y);
        });
        put("log", 1, 2, (evaluator, a, _) -> {
            double value = logarithm(a[0]);
            return a.length == 1 ? (Object) value : Numbers.trueDivide(value, logarithm(a[1]));
        });
        put("log2", 1, 1, (evaluator, a, _) -> {
            double x = positive(a[0]);
            int exponent = Math.getExponent(x);
            boolean exact = x == Math.scalb(1.0, exponent) && exponent <= Double.MAX_EXPONENT;
            return exact ? (double) exponent : Libm.log2(x);
        });
        put("log10", 1, 1, (evaluator, a, _) -> StrictMath.log10(positive(a[0])));
        one("log1p", x -> {
            if (x <= -1) {
                throw PyRaise.valueError("expected argument value > -1, got " + Floats.repr(x));
            }
            return StrictMath.log1p(x);
        });
    }

    private static double positive(Object value) {
        double x = number(value);
        if (x <= 0) {
            String given = value instanceof Double ? ", got " + Floats.repr(x) : "";
            throw PyRaise.valueError("expected a positive input" + given);
        }
        return x;
    }

    private static double logarithm(Object value) {
        if (value instanceof BigInteger big && big.signum() > 0) {
            int shift = Math.max(0, big.bitLength() - 60);
            return Libm.log(big.shiftRight(shift).doubleValue()) + shift * Libm.log(2);
        }
        return Libm.log(positive(value));
    }

    private void defineAngles() {
        one("sin", x -> Libm.sin(angle(x)));
        one("cos", x -> Libm.cos(angle(x)));
        one("tan", x -> Libm.tan(angle(x)));
        put("asin", 1, 1, (evaluator, a, _) -> Libm.asin(unit(a[0])));
        put("acos", 1, 1, (evaluator, a, _) -> Libm.acos(unit(a[0])));
        one("atan", Libm::atan);
        two("atan2", StrictMath::atan2);
        one("sinh", StrictMath::sinh);
        one("cosh", StrictMath::cosh);
        one("tanh", StrictMath::tanh);
        one("degrees", x -> x * (180 / Math.PI));
        one("radians", x -> x * (Math.PI / 180));
        put("hypot", 0, Integer.MAX_VALUE, (evaluator, a, _) -> {
            if (a.length == 2) {
                return StrictMath.hypot(number(a[0]), number(a[1]));
            }
            double sum = 0;
            for (Object each : a) {
                sum += number(each) * number(each);
            }
            return StrictMath.sqrt(sum);
        });
    }

    private static double angle(double x) {
        if (Double.isInfinite(x)) {
            throw PyRaise.valueError("expected a finite input, got " + Floats.repr(x));
        }
        return x;
    }

    private static double unit(Object value) {
        double x = number(value);
        if (x < -1 || x > 1) {
            throw PyRaise.valueError("expected a number in range from -1 up to 1, got " + Floats.repr(x));
        }
        return x;
    }

    private void defineParts() {
        put("floor", 1, 1, (evaluator, a, _) -> whole(evaluator, a[0], "__floor__", Math::floor));
        put("ceil", 1, 1, (evaluator, a, _) -> whole(evaluator, a[0], "__ceil__", Math::ceil));
        put("trunc", 1, 1, (evaluator, a, _) -> whole(evaluator, a[0], "__trunc__", x -> x));
        one("fabs", Math::abs);
        two("fmod", (x, y) -> x % y);
        two("copysign", Math::copySign);
        put("modf", 1, 1, (evaluator, a, _) -> {
            double x = number(a[0]);
            double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
            double rest = Double.isInfinite(x) ? 0.0 : x - whole;
            return new PyTuple(Math.copySign(rest, x), Math.copySign(whole, x));
        });
        put("frexp", 1, 1, (evaluator, a, _) -> {
            double x = number(a[0]);
            if (x == 0 || !Double.isFinite(x)) {
                return new PyTuple(x, 0L);
            }
            int exponent = Math.getExponent(x) + 1;
            double half = Math.scalb(x, -exponent);
            int more = Math.abs(half) < 0.5 ? Math.getExponent(half) + 1 : 0;
            return new PyTuple(Math.scalb(half, -more), (long) exponent + more);
        });
        put("ldexp", 2, 2, (evaluator, a, _) -> {
            long exponent = Numbers.big(a[1]).longValue();
            double result = Math.scalb(number(a[0]), Math.clamp(exponent, -5_000, 5_000));
            if (Double.isInfinite(result) && Double.isFinite(number(a[0]))) {
                throw PyRaise.overflow("math range error");
            }
            return result;
        });
        put("ulp", 1, 1, (evaluator, a, _) -> Math.ulp(number(a[0])));
        put("nextafter", 2, 2, (evaluator, a, _) -> Math.nextAfter(number(a[0]), number(a[1])));
    }

    private static Object whole(Evaluator evaluator, Object value, String method, DoubleUnaryOperator rounding) {
        if (Numbers.isInteger(value)) {
            return Numbers.integer(value);
        }
        @Nullable
        Object own = value instanceof Double ? null : evaluator.attributes().find(value, method);
        return own != null ? evaluator.calls().call(own) : Numbers.truncate(rounding.applyAsDouble(number(value)));
    }

    private void is(String name, DoublePredicate test) {
        put(name, 1, 1, (evaluator, a, _) -> test.test(number(a[0])));
    }

    private void definePredicates() {
        is("isfinite", Double::isFinite);
        is("isinf", Double::isInfinite);
        is("isnan", Double::isNaN);
        module.attributes().put("isclose", new Builtin("isclose", (evaluator, a, k) -> {
            Parameters p = Parameters.of("isclose", a, k, "a", "b", "rel_tol*", "abs_tol*");
            double x = number(p.required(0));
            double y = number(p.required(1));
            double relative = number(p.orElse(2, 1e-9)) * Math.max(Math.abs(x), Math.abs(y));
            double allowed = Math.max(relative, number(p.orElse(3, 0.0)));
            return x == y || Double.isFinite(x) && Double.isFinite(y) && Math.abs(x - y) <= allowed;
        }));
    }

    private void defineSums() {
        put("fsum", 1, 1, (evaluator, a, _) -> evaluator.iteration().consume(a[0], MathModule::exactSum));
        put("dist", 2, 2, (evaluator, a, _) -> {
            Object[] p = evaluator.iteration().toArray(a[0]);
            Object[] q = evaluator.iteration().toArray(a[1]);
            if (p.length != q.length) {
                throw PyRaise.valueError("both points must have the same number of dimensions");
            }
            double sum = 0;
            for (int i = 0; i < p.length; i++) {
                sum += Math.pow(number(p[i]) - number(q[i]), 2);
            }
            return StrictMath.sqrt(sum);
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
            Object sum = 0L;
            for (int i = 0; i < p.length; i++) {
                sum = Numbers.add(sum, Numbers.multiply(p[i], q[i]));
            }
            return sum;
        });
    }

    private static Object exactSum(Object[] items) {
        BigDecimal exact = BigDecimal.ZERO;
        double rough = 0;
        for (Object item : items) {
            double x = number(item);
            rough += x;
            exact = Double.isFinite(x) ? exact.add(new BigDecimal(x)) : exact;
        }
        return Double.isFinite(rough) ? exact.doubleValue() : rough;
    }
}
