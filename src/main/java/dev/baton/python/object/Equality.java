package dev.baton.python.object;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Python's `==` and `hash` between built-in values. Instances compare by identity here; the evaluator calls their
/// own `__eq__`.
public final class Equality {
    /// Up to here every int is a float exactly.
    private static final long LARGEST_EXACT = 1L << 53;

    private static final long PRIME = (1L << 61) - 1;
    private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

    private Equality() {}

    /// Whether two values are equal, as containers see it: the same object is always equal.
    public static boolean same(Object a, Object b) {
        return a == b || equal(a, b);
    }

    /// Whether two values are equal.
    public static boolean equal(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.equals(y);
        }
        return switch (a) {
            case Long x when b instanceof Long y -> x.longValue() == y.longValue();
            case String x -> x.equals(b) || b instanceof PyInstance && equalInstances(a, b);
            case Long _, BigInteger _, Double _, Boolean _ ->
                isNumber(b) ? equalNumbers(a, b) : b instanceof PyInstance && equalInstances(a, b);
            case PyTuple x -> b instanceof PyTuple y && equalItems(x.items(), y.items());
            case PySet x -> b instanceof PySet y && x.equalTo(y);
            case PyRange x -> b instanceof PyRange y && x.equalTo(y);
            case PyMethod x -> b instanceof PyMethod y && x.self() == y.self() && x.function() == y.function();
            default -> a == b || equalInstances(a, b);
        };
    }

    private static boolean equalInstances(Object a, Object b) {
        Hashing left = a instanceof PyInstance x ? x.pyClass().hashing() : null;
        if (left != null) {
            return left.equal((PyInstance) a, b);
        }
        Hashing right = b instanceof PyInstance y ? y.pyClass().hashing() : null;
        return right != null && right.equal((PyInstance) b, a);
    }

    private static boolean equalItems(java.util.List<Object> a, java.util.List<Object> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger;
    }

    private static boolean equalNumbers(Object a, Object b) {
        return compareNumbers(a, b) == 0;
    }

    /// Compares two numbers exactly; 2 when one of them is not a number (NaN).
    public static int compareNumbers(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return x.isNaN() || y.isNaN() ? 2 : x < y ? -1 : x > y ? 1 : 0;
        }
        if (a instanceof Double x) {
            return special(x, b, 1);
        }
        if (b instanceof Double y) {
            return special(y, a, -1);
        }
        Object x = Numbers.integer(a);
        Object y = Numbers.integer(b);
        if (x instanceof Long p && y instanceof Long q) {
            return Long.compare(p, q);
        }
        return Numbers.big(x).compareTo(Numbers.big(y));
    }

    private static int special(double value, Object integer, int sign) {
        if (Double.isNaN(value)) {
            return 2;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? sign : -sign;
        }
        if (Numbers.integer(integer) instanceof Long whole && Math.abs(whole) <= LARGEST_EXACT) {
            return sign * (value < whole ? -1 : value > whole ? 1 : 0);
        }
        return sign * new BigDecimal(value).compareTo(new BigDecimal(Numbers.big(integer)));
    }

    /// The hash of a value, as CPython computes it for numbers and tuples.
    public static long hash(Object value) {
        if (value instanceof String text) {
            return hashText(text);
        }
        if (value instanceof Long number) {
            return hashLong(number);
        }
        return switch (value) {
            case Boolean x -> x ? 1 : 0;
            case BigInteger x -> fixed(x.signum() * x.abs().mod(BIG_PRIME).longValue());
            case Double x -> hashDouble(x);
            case PyTuple x -> hashTuple(x);
            case PySet x when x.isFrozen() -> x.frozenHash();
            case PyList _, PyDict _, PySet _ -> throw unhashable(value);
            case PyInstance x when x.pyClass().hashing() != null -> hashInstance(x);
            case PyRange x -> hashRange(x);
            case PyMethod x -> hash(x.function()) * 31 + 7;
            case PyObject x -> fixed(x.identity());
            default -> value.toString().hashCode();
        };
    }

    private static long hashInstance(PyInstance instance) {
        Hashing hashing = instance.pyClass().hashing();
        return hashing == null ? fixed(instance.identity()) : fixed(hashing.hash(instance));
    }

    private static long hashRange(PyRange range) {
        long size = range.size();
        Object start = size == 0 ? Singleton.NONE : (Object) range.start();
        Object step = size < 2 ? Singleton.NONE : (Object) range.step();
        return hashTuple(new PyTuple(size, start, step));
    }

    /// Explains why a value cannot be looked for in a container.
    ///
    /// @param role what the value was to be, for example `dict key`
    static PyRaise cannotUse(Object value, String role, PyRaise why) {
        if (why.exception().pyClass() != ExceptionTypes.TYPE_ERROR
                || !why.exception().arguments().get(0).toString().startsWith("unhashable")) {
            return why;
        }
        return PyRaise.typeError("cannot use '" + Types.nameOf(value) + "' as a " + role + " ("
                + why.exception().arguments().get(0) + ")");
    }

    private static PyRaise unhashable(Object value) {
        return PyRaise.typeError("unhashable type: '" + Types.nameOf(value) + "'");
    }

    private static long hashLong(long value) {
        if (value > -PRIME && value < PRIME) {
            return fixed(value);
        }
        return fixed(value < 0 ? -(Long.remainderUnsigned(-value, PRIME)) : value % PRIME);
    }

    private static long hashText(String text) {
        return text.hashCode() * 0x9E3779B97F4A7C15L >> 3;
    }

    private static long hashDouble(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 0x1p62) {
            return hashLong((long) value);
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? 314159 : -314159;
        }
        if (Double.isNaN(value)) {
            return 0;
        }
        return hashFraction(value);
    }

    private static long hashFraction(double value) {
        int exponent = Math.getExponent(value) + 1;
        double mantissa = Math.abs(Math.scalb(value, -exponent));
        long hash = 0;
        while (mantissa != 0) {
            hash = ((hash << 28) & PRIME) | (hash >> (61 - 28));
            mantissa *= 268435456.0;
            exponent -= 28;
            long digit = (long) mantissa;
            mantissa -= digit;
            hash += digit;
            if (hash >= PRIME) {
                hash -= PRIME;
            }
        }
        int shift = exponent >= 0 ? exponent % 61 : 61 - 1 - ((-1 - exponent) % 61);
        hash = ((hash << shift) & PRIME) | (hash >> (61 - shift));
        return fixed(value < 0 ? -hash : hash);
    }

    private static long hashTuple(PyTuple tuple) {
        long hash = 2870177450012600261L;
        for (Object item : tuple.items()) {
            hash += hash(item) * -4417276706812531889L;
            hash = Long.rotateLeft(hash, 31) * -7046029288634856825L;
        }
        hash += tuple.size() ^ (2870177450012600261L ^ 3527539L);
        return hash == -1 ? 1546275796 : hash;
    }

    private static long fixed(long hash) {
        return hash == -1 ? -2 : hash;
    }
}
