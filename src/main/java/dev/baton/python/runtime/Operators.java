package dev.baton.python.runtime;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// The values of binary operators and comparisons, and truth.
public final class Operators {
    static final int FIRST_IN_PLACE = 13;
    private static final String[] SYMBOLS = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"};
    private static final String[] NAMES = {
        "add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor"
    };

    private final Evaluator evaluator;
    final Sequences sequences;
    final Comparisons comparisons;
    private final long floatNanos;
    private final long textNanos;
    private final long digitNanos;
    private final long powerNanos;
    private final long divideNanos;

    Operators(Evaluator evaluator) {
        this.evaluator = evaluator;
        sequences = new Sequences(evaluator);
        comparisons = new Comparisons(evaluator, sequences);
        Profile profile = evaluator.interpreter.profile();
        floatNanos = profile.number("operator.float_ns");
        textNanos = profile.number("operator.text_ns");
        digitNanos = profile.number("operator.big_int_digit_ns");
        powerNanos = profile.number("operator.power_ns");
        divideNanos = profile.number("operator.divide_ns");
    }

    /// What a quick operator costs beyond its instruction.
    long extraNanos(int operator) {
        return operator == 2 || operator == 15 || operator == 6 || operator == 19 ? divideNanos : 0;
    }

    /// The value of an operator on ints that fit 64 bits, null when it takes more thought.
    static @Nullable Object quick(int operator, long x, long y) {
        switch (operator) {
            case 0, 13 -> {
                long sum = x + y;
                return ((x ^ sum) & (y ^ sum)) < 0 ? null : (Object) sum;
            }
            case 10, 23 -> {
                long difference = x - y;
                return ((x ^ y) & (x ^ difference)) < 0 ? null : (Object) difference;
            }
            case 5, 18 -> {
                long low = x * y;
                return Math.multiplyHigh(x, y) == low >> 63 ? (Object) low : null;
            }
            case 1, 14 -> {
                return x & y;
            }
            case 2, 15 -> {
                return y > 0 ? Math.floorDiv(x, y) : null;
            }
            case 6, 19 -> {
                return y > 0 ? Math.floorMod(x, y) : null;
            }
            default -> {
                return null;
            }
        }
    }

    /// Whether two values are the same object; equal small ints and equal strings written in a program are.
    public static boolean isSame(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x.longValue() == y.longValue() && (x >= -5 && x <= 256 || a == b);
        }
        return a == b || a instanceof String x && b instanceof String y && x.equals(y);
    }

    /// The value of `left operator right`, or a [Frame] of a method of the program.
    Object apply(int operator, Object left, Object right) {
        int plain = operator >= FIRST_IN_PLACE ? operator - FIRST_IN_PLACE : operator;
        if (plain == 0 && left instanceof Long x && right instanceof Long y) {
            Object sum = quick(0, x, y);
            if (sum != null) {
                return sum;
            }
        }
        if (plain == 0 && left instanceof String x && right instanceof String y) {
            evaluator.charge(textNanos);
            return sequences.concatenate(x, y);
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return number(plain, left, right);
        }
        evaluator.sees(left);
        evaluator.sees(right);
        if (left instanceof PyInstance || right instanceof PyInstance) {
            Object called = callOperator(operator, plain, left, right);
            if (called != null) {
                return called;
            }
        }
        evaluator.charge(textNanos);
        Object value = sequences.operate(plain, operator >= FIRST_IN_PLACE, left, right);
        if (value == null) {
            throw unsupported(operator, left, right);
        }
        return value;
    }

    /// The value of an operator by its symbol's name, for example `add`.
    public Object apply(String name, Object left, Object right) {
        return apply(number(name), left, right);
    }

    /// The value of an operator by its symbol's name, calling methods of the program at once.
    public Object applyNow(String name, Object left, Object right) {
        return finishNow(apply(name, left, right));
    }

    /// The value of an operator that changes what is on its left, for example `or`.
    public Object applyInPlace(String name, Object left, Object right) {
        return apply(FIRST_IN_PLACE + number(name), left, right);
    }

    private static int number(String name) {
        return name.equals(NAMES[0]) ? 0 : java.util.Arrays.asList(NAMES).indexOf(name);
    }

    private Object number(int operator, Object left, Object right) {
        if (left instanceof Double || right instanceof Double) {
            evaluator.charge(floatNanos);
        } else if (left instanceof BigInteger || right instanceof BigInteger) {
            evaluator.charge(digitNanos
                    * (Numbers.big(left).bitLength() + Numbers.big(right).bitLength())
                    / 30);
        }
        return switch (operator) {
            case 0 -> Numbers.add(left, right);
            case 2 -> divided(Numbers.floorDivide(left, right));
            case 5 -> Numbers.multiply(left, right);
            case 6 -> divided(Numbers.modulo(left, right));
            case 8 -> {
                evaluator.charge(powerNanos);
                yield Numbers.power(left, right);
            }
            case 10 -> Numbers.subtract(left, right);
            case 11 -> divided(Numbers.trueDivide(left, right));
            default -> bits(operator, left, right);
        };
    }

    private Object divided(Object value) {
        evaluator.charge(divideNanos);
        return value;
    }

    private Object bits(int operator, Object left, Object right) {
        if (left instanceof Double || right instanceof Double || operator == 4) {
            throw unsupported(operator, left, right);
        }
        return switch (operator) {
            case 1 -> Numbers.and(left, right);
            case 3 -> Numbers.shiftLeft(left, right);
            case 7 -> Numbers.or(left, right);
            case 9 -> Numbers.shiftRight(left, right);
            default -> Numbers.xor(left, right);
        };
    }

    private @Nullable Object callOperator(int operator, int plain, Object left, Object right) {
        String name = NAMES[plain];
        if (operator >= FIRST_IN_PLACE) {
            Object inPlace = special(left, "__i" + name + "__");
            if (inPlace != null) {
                return evaluator.calls.call(inPlace, left, right);
            }
        }
        Object called = callMethods(name, left, right, unsupported(operator, left, right));
        return called == null ? repeated(operator, plain, left, right) : called;
    }

    /// `left.__name__(right)`, then `right.__rname__(left)`; null when there is neither. A subclass
    /// that does it in its own way comes first.
    private @Nullable Object callMethods(String name, Object left, Object right, PyRaise error) {
        Object forward = special(left, "__" + name + "__");
        Object reflected = Types.of(left) == Types.of(right) ? null : special(right, "__r" + name + "__");
        boolean subclass =
                Types.of(right).isSubclassOf(Types.of(left)) && reflected != special(left, "__r" + name + "__");
        if (reflected != null && (forward == null || subclass)) {
            return new Fallback(evaluator.calls.call(reflected, right, left), forward, left, right, error);
        }
        return forward == null
                ? null
                : new Fallback(evaluator.calls.call(forward, left, right), reflected, right, left, error);
    }

    /// `divmod(left, right)`, or a [Frame] of a method of the program.
    public Object divmod(Object left, Object right) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return new PyTuple(apply("floordiv", left, right), apply("mod", left, right));
        }
        PyRaise error = PyRaise.typeError("unsupported operand type(s) for divmod(): '" + Types.nameOf(left) + "' and '"
                + Types.nameOf(right) + "'");
        Object called = callMethods("divmod", left, right, error);
        if (called == null) {
            throw error;
        }
        return called;
    }

    private static PyRaise unsupported(int operator, Object left, Object right) {
        boolean inPlace = operator >= FIRST_IN_PLACE;
        String symbol = SYMBOLS[inPlace ? operator - FIRST_IN_PLACE : operator];
        String shown = symbol.equals("**") && !inPlace ? "** or pow()" : symbol + (inPlace ? "=" : "");
        if (symbol.equals("+") && left instanceof String) {
            return PyRaise.typeError("can only concatenate str (not \"" + Types.nameOf(right) + "\") to str");
        }
        if (symbol.equals("+") && (left instanceof PyList && !inPlace || left instanceof PyTuple)) {
            String type = Types.nameOf(left);
            return PyRaise.typeError(
                    "can only concatenate " + type + " (not \"" + Types.nameOf(right) + "\") to " + type);
        }
        if (symbol.equals("*") && (isSequence(left) || isSequence(right))) {
            Object factor = isSequence(left) ? right : left;
            return PyRaise.typeError("can't multiply sequence by non-int of type '" + Types.nameOf(factor) + "'");
        }
        return PyRaise.typeError("unsupported operand type(s) for " + shown + ": '" + Types.nameOf(left) + "' and '"
                + Types.nameOf(right) + "'");
    }

    /// A sequence times what stands for a whole number, null for anything else.
    private @Nullable Object repeated(int operator, int plain, Object left, Object right) {
        if (!SYMBOLS[plain].equals("*") || !isSequence(left) && !isSequence(right)) {
            return null;
        }
        Object factor = isSequence(left) ? right : left;
        Object number = Indexing.of(evaluator, factor);
        if (number == factor) {
            return null;
        }
        return isSequence(left) ? apply(operator, left, number) : apply(operator, number, right);
    }

    static boolean isSequence(Object value) {
        return value instanceof String || value instanceof PyList || value instanceof PyTuple;
    }

    /// The value of a comparison by its number in the order `<`, `<=`, `==`, `!=`, `>`, `>=`, or a [Frame].
    public Object compare(int comparison, Object left, Object right) {
        return comparisons.of(comparison, left, right);
    }

    /// Whether a container of a built-in class has an item.
    public boolean contains(Object container, Object item) {
        return sequences.contains(container, item);
    }

    /// Whether `left < right`, calling methods of the program at once where there are any: for sorting.
    public boolean isLess(Object left, Object right) {
        return truthNow(finishNow(comparisons.of(Comparisons.LESS, left, right)));
    }

    /// Whether `left > right`, calling methods of the program at once: for `max`.
    public boolean isGreater(Object left, Object right) {
        return truthNow(finishNow(comparisons.of(Comparisons.GREATER, left, right)));
    }

    /// Whether `left == right`, calling methods of the program at once.
    public boolean isEqual(Object left, Object right) {
        return left == right || truthNow(finishNow(comparisons.of(Comparisons.EQUAL, left, right)));
    }

    private Object finishNow(Object value) {
        return value instanceof Frame frame ? evaluator.callNow(new Builtin("compare", (_, _, _) -> frame)) : value;
    }

    /// The truth of a value, calling methods of the program at once.
    public boolean truthNow(Object value) {
        return truthOfResult(finishNow(truth(value)));
    }

    /// The truth of a value, or a [Frame] of `__bool__` or `__len__`.
    public Object truth(Object value) {
        evaluator.sees(value);
        return switch (value) {
            case Boolean flag -> flag;
            case Singleton single -> single != Singleton.NONE;
            case String text -> !text.isEmpty();
            case PyList list -> list.size() > 0;
            case PyTuple tuple -> tuple.size() > 0;
            case PyDict dict -> dict.size() > 0;
            case PySet set -> set.size() > 0;
            case PyRange range -> range.size() > 0;
            case PyInstance instance -> truthOfInstance(instance);
            default -> !Numbers.isNumber(value) || !Numbers.isZero(value);
        };
    }

    private Object truthOfInstance(PyInstance instance) {
        Object truth = SpecialMethods.call(evaluator, instance, "__bool__");
        if (truth != null) {
            return truth;
        }
        Object length = SpecialMethods.call(evaluator, instance, "__len__");
        return length == null ? (Object) true : Checked.of(length, found -> !found.equals(0L));
    }

    /// The truth of what a method of the program returned.
    boolean truthOfResult(Object result) {
        return result instanceof Boolean flag ? flag : !Boolean.FALSE.equals(truthNow(result));
    }

    /// A method that the class of a program's object defines.
    static @Nullable Object special(Object value, String name) {
        return value instanceof PyInstance instance ? instance.pyClass().lookup(name) : null;
    }
}
