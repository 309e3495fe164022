package dev.baton.python.object;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Python's arithmetic on int, float and bool.
public final class Numbers {
    private static final int MOST_POWER_BITS = 1 << 22;
    private static final int DOUBLE_BITS = 53;
    private static final int SPARE_BITS = 2;

    private Numbers() {}

    /// Whether this is an int or a bool.
    public static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    /// Whether this is an int, a bool or a float.
    public static boolean isNumber(Object value) {
        return value instanceof Double || isInteger(value);
    }

    /// An int or bool as `Long` or `BigInteger`.
    public static Object integer(Object value) {
        return value instanceof Boolean flag ? (Object) (flag ? 1L : 0L) : value;
    }

    /// An int or bool as `BigInteger`.
    public static BigInteger big(Object value) {
        return switch (value) {
            case BigInteger x -> x;
            case Long x -> BigInteger.valueOf(x);
            case Boolean x -> x ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw new IllegalStateException(value.toString());
        };
    }

    /// A number as a double; too large an int raises OverflowError.
    public static double toDouble(Object value) {
        return switch (value) {
            case Double x -> x;
            case Long x -> x;
            case Boolean x -> x ? 1 : 0;
            case BigInteger x -> finite(x.doubleValue());
            default -> throw PyRaise.typeError("must be real number, not " + Types.nameOf(value));
        };
    }

    /// Whether a number is not too large an int for a double.
    public static boolean fitsDouble(Object value) {
        return !(value instanceof BigInteger big) || Double.isFinite(big.doubleValue());
    }

    private static double finite(double value) {
        if (Double.isInfinite(value)) {
            throw PyRaise.overflow("int too large to convert to float");
        }
        return value;
    }

    /// A big integer in its smallest form.
    public static Object shrink(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    public static Object add(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            return toDouble(a) + toDouble(b);
        }
        if (integer(a) instanceof Long x && integer(b) instanceof Long y) {
            long sum = x + y;
            return ((x ^ sum) & (y ^ sum)) < 0 ? (Object) big(x).add(big(y)) : sum;
        }
        return shrink(big(a).add(big(b)));
    }

    public static Object subtract(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            return toDouble(a) - toDouble(b);
        }
        if (integer(a) instanceof Long x && integer(b) instanceof Long y) {
            long difference = x - y;
            return ((x ^ y) & (x ^ difference)) < 0 ? (Object) big(x).subtract(big(y)) : difference;
        }
        return shrink(big(a).subtract(big(b)));
    }

    public static Object multiply(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            return toDouble(a) * toDouble(b);
        }
        if (integer(a) instanceof Long x && integer(b) instanceof Long y) {
            long high = Math.multiplyHigh(x, y);
            long low = x * y;
            return high == low >> 63 ? (Object) low : big(x).multiply(big(y));
        }
        return shrink(big(a).multiply(big(b)));
    }

    public static Object trueDivide(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            double divisor = toDouble(b);
            if (divisor == 0) {
                throw PyRaise.zeroDivision("division by zero");
            }
            return toDouble(a) / divisor;
        }
        if (isZero(b)) {
            throw PyRaise.zeroDivision("division by zero");
        }
        return divideIntegers(integer(a), integer(b));
    }

    private static double divideIntegers(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && Math.abs(x) <= 1L << 53 && Math.abs(y) <= 1L << 53) {
            return (double) x / y;
        }
        double value = nearestQuotient(big(a), big(b));
        if (Double.isInfinite(value)) {
            throw PyRaise.overflow("integer division result too large for a float");
        }
        return value;
    }

    /// The double nearest to a quotient: some bits more than it has, the last of which says whether others were left
    /// out.
    ///
    /// Source: CPython's long_true_divide.
    private static double nearestQuotient(BigInteger a, BigInteger b) {
        int shift = Math.max(a.bitLength() - b.bitLength(), Double.MIN_EXPONENT + 1) - DOUBLE_BITS - SPARE_BITS;
        BigInteger[] parts = a.abs()
                .shiftLeft(Math.max(-shift, 0))
                .divideAndRemainder(b.abs().shiftLeft(Math.max(shift, 0)));
        long bits = parts[0].longValueExact() | parts[1].signum();
        int length = Long.SIZE - Long.numberOfLeadingZeros(bits);
        int extra = Math.max(length, Double.MIN_EXPONENT + 1 - shift) - DOUBLE_BITS;
        long even = bits >> extra & 1;
        long rounded = bits + (1L << extra - 1) - 1 + even >> extra << extra;
        double size = Math.scalb((double) rounded, shift);
        return a.signum() * b.signum() < 0 ? -size : size;
    }

    public static Object floorDivide(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            double divisor = toDouble(b);
            if (divisor == 0) {
                throw PyRaise.zeroDivision("division by zero");
            }
            return floorQuotient(toDouble(a), divisor);
        }
        if (isZero(b)) {
            throw PyRaise.zeroDivision("division by zero");
        }
        if (integer(a) instanceof Long x && integer(b) instanceof Long y && !(x == Long.MIN_VALUE && y == -1)) {
            return Math.floorDiv(x, y);
        }
        BigInteger[] parts = big(a).divideAndRemainder(big(b));
        boolean down = parts[1].signum() != 0 && parts[1].signum() != big(b).signum();
        return shrink(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    private static double floorQuotient(double a, double b) {
        double mod = a % b;
        double quotient = (a - mod) / b;
        if (mod != 0 && (b < 0) != (mod < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    public static Object modulo(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            double divisor = toDouble(b);
            if (divisor == 0) {
                throw PyRaise.zeroDivision("division by zero");
            }
            return floatModulo(toDouble(a), divisor);
        }
        if (isZero(b)) {
            throw PyRaise.zeroDivision("division by zero");
        }
        if (integer(a) instanceof Long x && integer(b) instanceof Long y) {
            return Math.floorMod(x, y);
        }
        BigInteger remainder = big(a).remainder(big(b));
        boolean other = remainder.signum() != 0 && remainder.signum() != big(b).signum();
        return shrink(other ? remainder.add(big(b)) : remainder);
    }

    private static double floatModulo(double a, double b) {
        double mod = a % b;
        if (mod == 0) {
            return Math.copySign(0.0, b);
        }
        return (b < 0) != (mod < 0) ? mod + b : mod;
    }

    public static Object power(Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            return floatPower(toDouble(a), toDouble(b));
        }
        BigInteger exponent = big(b);
        if (exponent.signum() < 0) {
            if (isZero(a)) {
                throw PyRaise.zeroDivision("zero to a negative power");
            }
            return floatPower(toDouble(a), toDouble(b));
        }
        BigInteger base = big(a);
        int bits = base.abs().bitLength();
        if (bits > 1 && (double) bits * exponent.doubleValue() > MOST_POWER_BITS) {
            throw PyRaise.of(ExceptionTypes.MEMORY_ERROR, "the power has too many digits for the simulated machine");
        }
        if (bits <= 1) {
            return shrink(base.signum() < 0 && !exponent.testBit(0) ? BigInteger.ONE : smallPower(base, exponent));
        }
        return shrink(base.pow(exponent.intValueExact()));
    }

    private static BigInteger smallPower(BigInteger base, BigInteger exponent) {
        if (exponent.signum() == 0 || base.signum() != 0) {
            return exponent.signum() == 0 ? BigInteger.ONE : base;
        }
        return BigInteger.ZERO;
    }

    /// Source: C99 `pow` as CPython's float_pow guards it.
    private static Object floatPower(double a, double b) {
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        if (finite && a == 0 && b < 0) {
            throw PyRaise.zeroDivision("zero to a negative power");
        }
        if (finite && a < 0 && b != Math.rint(b)) {
            throw PyRaise.valueError(
                    "a negative number to a fractional power is complex, and Baton has no complex numbers");
        }
        double result = Libm.pow(a, b);
        if (finite && Double.isInfinite(result)) {
            throw new PyRaise(new PyException(ExceptionTypes.OVERFLOW_ERROR, 34L, "Numerical result out of range"));
        }
        return result;
    }

    public static Object negate(Object a) {
        return switch (a) {
            case Double x -> -x;
            case BigInteger x -> shrink(x.negate());
            default -> subtract(0L, a);
        };
    }

    public static Object absolute(Object a) {
        if (a instanceof Double x) {
            return Math.abs(x);
        }
        return big(a).signum() < 0 ? negate(a) : integer(a);
    }

    public static Object invert(Object a) {
        return integer(a) instanceof Long x ? (Object) ~x : shrink(big(a).not());
    }

    public static Object and(Object a, Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x && y;
        }
        return integer(a) instanceof Long x && integer(b) instanceof Long y
                ? (Object) (x & y)
                : shrink(big(a).and(big(b)));
    }

    public static Object or(Object a, Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x || y;
        }
        return integer(a) instanceof Long x && integer(b) instanceof Long y
                ? (Object) (x | y)
                : shrink(big(a).or(big(b)));
    }

    public static Object xor(Object a, Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x ^ y;
        }
        return integer(a) instanceof Long x && integer(b) instanceof Long y
                ? (Object) (x ^ y)
                : shrink(big(a).xor(big(b)));
    }

    public static Object shiftLeft(Object a, Object b) {
        BigInteger distance = big(b);
        if (distance.signum() < 0) {
            throw PyRaise.valueError("negative shift count");
        }
        if (isZero(a)) {
            return 0L;
        }
        if (distance.bitLength() > 31 || distance.intValue() > MOST_POWER_BITS) {
            throw PyRaise.of(ExceptionTypes.MEMORY_ERROR, "the shift has too many digits for the simulated machine");
        }
        return shrink(big(a).shiftLeft(distance.intValue()));
    }

    public static Object shiftRight(Object a, Object b) {
        BigInteger distance = big(b);
        if (distance.signum() < 0) {
            throw PyRaise.valueError("negative shift count");
        }
        int bits = distance.bitLength() > 31 ? Integer.MAX_VALUE : distance.intValue();
        return integer(a) instanceof Long x ? (Object) (x >> Math.min(bits, 63)) : shrink(big(a).shiftRight(bits));
    }

    public static boolean isZero(Object a) {
        return switch (a) {
            case Long x -> x == 0;
            case Double x -> x == 0;
            case Boolean x -> !x;
            case BigInteger x -> x.signum() == 0;
            default -> false;
        };
    }

    /// A float truncated to an int.
    public static Object truncate(double value) {
        if (Double.isNaN(value)) {
            throw PyRaise.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw PyRaise.overflow("cannot convert float infinity to integer");
        }
        return Math.abs(value) < 0x1p62 ? (Object) (long) value : shrink(new BigDecimal(value).toBigInteger());
    }
}
