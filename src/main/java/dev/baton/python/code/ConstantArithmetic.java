package dev.baton.python.code;

import dev.baton.python.syntax.Expr.BinaryOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What operations on constants give at compile time; null where Python would raise, or CPython does not fold.
final class ConstantArithmetic {
    private static final int MAX_INT_BITS = 128;
    private static final int MAX_COLLECTION = 256;
    private static final int MAX_STRING = 4096;
    private static final int MAX_ITEMS = 1024;

    private ConstantArithmetic() {}

    static Object normal(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    private static @Nullable BigInteger integer(Object value) {
        return switch (value) {
            case Long number -> BigInteger.valueOf(number);
            case BigInteger number -> number;
            case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
            default -> null;
        };
    }

    private static @Nullable Double real(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        BigInteger integer = integer(value);
        if (integer == null) {
            return null;
        }
        double converted = integer.doubleValue();
        return Double.isInfinite(converted) ? null : (Double) converted;
    }

    static boolean isTrue(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Long number -> number != 0;
            case BigInteger number -> number.signum() != 0;
            case Double number -> number != 0.0;
            case String text -> !text.isEmpty();
            case Constant.Tuple tuple -> !tuple.items().isEmpty();
            case Constant.FrozenSet set -> !set.items().isEmpty();
            case Constant.Singleton single -> single != Constant.NONE;
            default -> true;
        };
    }

    // ---- one operand

    static @Nullable Object unary(Opcode opcode, Object operand) {
        BigInteger integer = integer(operand);
        return switch (opcode) {
            case UNARY_NOT -> !isTrue(operand);
            case UNARY_INVERT -> integer == null ? null : normal(integer.not());
            case UNARY_NEGATIVE ->
                integer != null
                        ? normal(integer.negate())
                        : operand instanceof Double number ? (Object) (-number) : null;
            case CALL_INTRINSIC_1 -> integer != null ? normal(integer) : operand instanceof Double ? operand : null;
            default -> null;
        };
    }

    // ---- two operands

    static @Nullable Object binary(Object left, int argument, Object right) {
        if (argument == ExpressionCompiler.SUBSCRIPT) {
            return subscript(left, right);
        }
        if (argument >= ExpressionCompiler.IN_PLACE) {
            return null;
        }
        BinaryOperator operator = BinaryOperator.values()[argument];
        BigInteger a = integer(left);
        BigInteger b = integer(right);
        if (left instanceof Boolean p && right instanceof Boolean q) {
            Object truth = logical(operator, p, q);
            if (truth != null) {
                return truth;
            }
        }
        if (a != null && b != null) {
            return integers(operator, a, b);
        }
        Double x = real(left);
        Double y = real(right);
        return x != null && y != null ? reals(operator, x, y) : sequences(operator, left, right);
    }

    private static @Nullable Object logical(BinaryOperator operator, boolean left, boolean right) {
        return switch (operator) {
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            default -> null;
        };
    }

    private static @Nullable Object integers(BinaryOperator operator, BigInteger a, BigInteger b) {
        boolean zero = b.signum() == 0;
        return switch (operator) {
            case ADD -> normal(a.add(b));
            case SUBTRACT -> normal(a.subtract(b));
            case MULTIPLY ->
                a.signum() != 0 && !zero && bits(a) + bits(b) > MAX_INT_BITS ? null : normal(a.multiply(b));
            case AND -> normal(a.and(b));
            case OR -> normal(a.or(b));
            case XOR -> normal(a.xor(b));
            case TRUE_DIVIDE -> zero ? null : quotient(a, b);
            case FLOOR_DIVIDE -> zero ? null : normal(floorDivide(a, b));
            case REMAINDER -> zero ? null : normal(a.subtract(floorDivide(a, b).multiply(b)));
            case POWER -> power(a, b);
            case LEFT_SHIFT -> leftShift(a, b);
            case RIGHT_SHIFT ->
                b.signum() < 0
                        ? null
                        : normal(a.shiftRight(
                                Math.min(b.bitLength() > 31 ? Integer.MAX_VALUE : b.intValue(), Integer.MAX_VALUE)));
            case MATRIX_MULTIPLY -> null;
        };
    }

    private static int bits(BigInteger value) {
        return value.abs().bitLength();
    }

    private static @Nullable Object quotient(BigInteger a, BigInteger b) {
        double value =
                new BigDecimal(a).divide(new BigDecimal(b), new MathContext(60)).doubleValue();
        return Double.isInfinite(value) ? null : (Object) value;
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static @Nullable Object power(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return a.signum() == 0 || b.bitLength() > 31 ? null : (Object) Math.pow(a.doubleValue(), b.doubleValue());
        }
        if (b.bitLength() > 31) {
            return bits(a) == 0 && b.signum() > 0 ? (Object) 0L : null;
        }
        if (a.signum() != 0 && b.signum() > 0 && bits(a) > MAX_INT_BITS / b.intValue()) {
            return null;
        }
        return normal(a.pow(b.intValue()));
    }

    private static @Nullable Object leftShift(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return null;
        }
        if (a.signum() == 0 || b.signum() == 0) {
            return normal(a);
        }
        boolean big = b.bitLength() > 31 || b.intValue() > MAX_INT_BITS || bits(a) > MAX_INT_BITS - b.intValue();
        return big ? null : normal(a.shiftLeft(b.intValue()));
    }

    private static @Nullable Object reals(BinaryOperator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case TRUE_DIVIDE -> y == 0 ? null : (Object) (x / y);
            case FLOOR_DIVIDE -> y == 0 ? null : (Object) floorDivide(x, y);
            case REMAINDER -> y == 0 ? null : (Object) remainder(x, y);
            case POWER -> realPower(x, y);
            default -> null;
        };
    }

    private static double remainder(double x, double y) {
        double rest = x % y;
        if (rest == 0) {
            return Math.copySign(0.0, y);
        }
        return rest < 0 != y < 0 ? rest + y : rest;
    }

    private static double floorDivide(double x, double y) {
        double rest = x % y;
        double quotient = (x - rest) / y;
        if (rest != 0 && rest < 0 != y < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, x / y);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static @Nullable Object realPower(double x, double y) {
        if (x == 0 && y < 0 || x < 0 && y != Math.rint(y)) {
            return null;
        }
        double value = x == 1 ? 1.0 : Math.pow(x, y);
        return Double.isInfinite(value) && !Double.isInfinite(x) && !Double.isInfinite(y) ? null : (Object) value;
    }

    // ---- sequences

    private static @Nullable Object sequences(BinaryOperator operator, Object left, Object right) {
        if (operator == BinaryOperator.ADD) {
            return concatenated(left, right);
        }
        if (operator != BinaryOperator.MULTIPLY) {
            return null;
        }
        BigInteger times = integer(right) != null ? integer(right) : integer(left);
        Object sequence = integer(right) != null ? left : right;
        return times == null ? null : repeated(sequence, times);
    }

    private static @Nullable Object concatenated(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a + b;
        }
        if (left instanceof Constant.Tuple a && right instanceof Constant.Tuple b) {
            List<Object> items = new ArrayList<>(a.items());
            items.addAll(b.items());
            return new Constant.Tuple(items);
        }
        return null;
    }

    private static @Nullable Object repeated(Object sequence, BigInteger times) {
        if (sequence instanceof String text) {
            boolean fits = text.isEmpty() || fits(times, MAX_STRING / text.length());
            return fits ? text.repeat(text.isEmpty() ? 0 : times.intValue()) : null;
        }
        if (sequence instanceof Constant.Tuple tuple) {
            int size = tuple.items().size();
            if (size > 0 && !fits(times, MAX_COLLECTION / size)) {
                return null;
            }
            int count = size == 0 ? 0 : times.intValue();
            if (count > 0 && complexity(tuple, MAX_ITEMS / count) < 0) {
                return null;
            }
            List<Object> items = new ArrayList<>();
            Collections.nCopies(count, tuple.items()).forEach(items::addAll);
            return new Constant.Tuple(items);
        }
        return null;
    }

    private static boolean fits(BigInteger times, int limit) {
        return times.signum() >= 0 && times.bitLength() < 31 && times.intValue() <= limit;
    }

    private static int complexity(Object value, int limit) {
        int left = limit;
        if (value instanceof Constant.Tuple tuple) {
            left -= tuple.items().size();
            for (Object item : tuple.items()) {
                if (left < 0) {
                    return left;
                }
                left = complexity(item, left);
            }
        }
        return left;
    }

    private static @Nullable Object subscript(Object sequence, Object index) {
        int size =
                switch (sequence) {
                    case String text -> text.codePointCount(0, text.length());
                    case Constant.Tuple tuple -> tuple.items().size();
                    default -> -1;
                };
        if (size < 0) {
            return null;
        }
        if (index instanceof Constant.Slice slice) {
            return sliced(sequence, slice, size);
        }
        BigInteger number = integer(index);
        if (number == null || number.bitLength() > 31) {
            return null;
        }
        int at = number.intValue() < 0 ? number.intValue() + size : number.intValue();
        return at < 0 || at >= size ? null : item(sequence, at);
    }

    private static Object item(Object sequence, int at) {
        if (sequence instanceof Constant.Tuple tuple) {
            return tuple.items().get(at);
        }
        String text = (String) sequence;
        return Character.toString(text.codePointAt(text.offsetByCodePoints(0, at)));
    }

    private static @Nullable Object sliced(Object sequence, Constant.Slice slice, int size) {
        Integer step = part(slice.step(), 1);
        if (step == null || step == 0) {
            return null;
        }
        Integer start = part(slice.start(), step > 0 ? 0 : size - 1);
        Integer stop = part(slice.stop(), step > 0 ? size : -size - 1);
        if (start == null || stop == null) {
            return null;
        }
        int from = bound(start, step, size);
        int to = bound(stop, step, size);
        List<Object> items = new ArrayList<>();
        for (long at = from; step > 0 ? at < to : at > to; at += step) {
            items.add(item(sequence, (int) at));
        }
        return sequence instanceof String
                ? String.join("", items.stream().map(Object::toString).toList())
                : new Constant.Tuple(items);
    }

    private static @Nullable Integer part(Object value, int otherwise) {
        if (value == Constant.NONE) {
            return otherwise;
        }
        BigInteger number = integer(value);
        if (number == null) {
            return null;
        }
        int limit = 1 << 30;
        return number.min(BigInteger.valueOf(limit))
                .max(BigInteger.valueOf(-limit))
                .intValue();
    }

    private static int bound(int value, int step, int size) {
        int at = value < 0 ? value + size : value;
        return step > 0 ? Math.clamp(at, 0, size) : Math.clamp(at, -1, size - 1);
    }
}
