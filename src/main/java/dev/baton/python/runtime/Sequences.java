package dev.baton.python.runtime;

import dev.baton.python.object.Equality;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Operators on strings and containers.
final class Sequences {
    static final int ADD = 0;
    static final int AND = 1;
    private static final int MULTIPLY = 5;
    private static final int MODULO = 6;
    private static final int OR = 7;
    static final int SUBTRACT = 10;
    private static final int XOR = 12;
    private static final int MOST_ITEMS = 1 << 26;

    private final Evaluator evaluator;
    private final long itemNanos;

    Sequences(Evaluator evaluator) {
        this.evaluator = evaluator;
        itemNanos = evaluator.interpreter.profile().number("call.item_ns");
    }

    /// The value of an operator, null when it does not exist for these operands.
    @Nullable
    Object operate(int operator, boolean inPlace, Object left, Object right) {
        Object counted = left instanceof PyCounter counter
                ? Counters.operate(evaluator, operator, inPlace, counter, right)
                : null;
        if (counted != null) {
            return counted;
        }
        return switch (operator) {
            case ADD -> add(left, right, inPlace);
            case MULTIPLY -> Numbers.isInteger(right) ? repeat(left, right, inPlace) : repeat(right, left, false);
            case MODULO -> left instanceof String text ? evaluator.texts.percent(text, right) : null;
            case AND, OR, SUBTRACT, XOR -> combine(operator, inPlace, left, right);
            default -> null;
        };
    }

    private @Nullable Object add(Object left, Object right, boolean inPlace) {
        if (left instanceof String x && right instanceof String y) {
            return concatenate(x, y);
        }
        if (left instanceof PyList x && inPlace && !Iteration.isPlain(right)) {
            return evaluator.iteration.foldInTurn(right, Fold.each(x, () -> x, item -> extend(x, item)));
        }
        if (left instanceof PyList x && inPlace) {
            Object[] items = evaluator.iteration.toArray(right);
            x.replace(x.size(), x.size(), items);
            for (Object item : items) {
                evaluator.interpreter.stored(x, item);
            }
            return x;
        }
        if (left instanceof PyList x && right instanceof PyList y) {
            return own(new PyList(joined(x.toArray(), y.toArray())));
        }
        return left instanceof PyTuple x && right instanceof PyTuple y
                ? own(new PyTuple(joined(x.toArray(), y.toArray())))
                : null;
    }

    private void extend(PyList list, Object item) {
        list.add(item);
        evaluator.interpreter.stored(list, item);
    }

    String concatenate(String x, String y) {
        charge(y.length() / 8);
        return x.concat(y);
    }

    private Object[] joined(Object[] x, Object[] y) {
        charge(x.length + y.length);
        Object[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        return all;
    }

    private <T extends PyObject> T own(T object) {
        return evaluator.interpreter.own(object, evaluator.thread());
    }

    private void charge(long items) {
        evaluator.charge(items * itemNanos);
    }

    private @Nullable Object repeat(Object sequence, Object times, boolean inPlace) {
        boolean repeats = sequence instanceof String || sequence instanceof PyList || sequence instanceof PyTuple;
        if (!Numbers.isInteger(times) || !repeats) {
            return null;
        }
        if (!(Numbers.integer(times) instanceof Long wanted)) {
            throw PyRaise.overflow("cannot fit 'int' into an index-sized integer");
        }
        int count = Math.clamp(wanted, 0, Integer.MAX_VALUE);
        return switch (sequence) {
            case String text -> {
                requireRoom((long) text.length() * count);
                yield text.repeat(count);
            }
            case PyList list
            when inPlace -> {
                list.replace(0, list.size(), repeated(list.toArray(), count));
                yield list;
            }
            case PyList list -> own(new PyList(repeated(list.toArray(), count)));
            case PyTuple tuple -> own(new PyTuple(repeated(tuple.toArray(), count)));
            default -> null;
        };
    }

    private Object[] repeated(Object[] items, int count) {
        requireRoom((long) items.length * count);
        Object[] all = new Object[items.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(items, 0, all, i * items.length, items.length);
        }
        charge(all.length);
        return all;
    }

    private static void requireRoom(long items) {
        if (items > MOST_ITEMS) {
            throw PyRaise.of(
                    dev.baton.python.object.ExceptionTypes.MEMORY_ERROR,
                    "more than " + MOST_ITEMS + " items are too many for the simulated machine");
        }
    }

    /// Whether counters have an operator.
    static boolean isOfCounters(int operator) {
        return operator == ADD || operator == SUBTRACT || operator == OR || operator == AND;
    }

    private Object union(PyDict left, Object right, boolean inPlace) {
        PyDict both = left;
        if (!inPlace) {
            boolean plain = left.pyClass() == Types.DICT && right instanceof PyDict;
            both = own((plain ? (PyDict) right : left).fresh());
            both.putAll(left);
        }
        PyDict added = pairs(right);
        for (Object key : added.keys()) {
            Object value = java.util.Objects.requireNonNull(added.get(key));
            both.put(key, value);
            evaluator.interpreter.stored(both, key);
            evaluator.interpreter.stored(both, value);
        }
        charge(inPlace ? added.size() : both.size());
        return both;
    }

    private PyDict pairs(Object value) {
        if (value instanceof PyDict dict) {
            return dict;
        }
        PyDict dict = new PyDict();
        for (Object item : evaluator.iteration.toArray(value)) {
            Object[] pair = evaluator.iteration.toArray(item);
            if (pair.length != 2) {
                throw dev.baton.python.object.PyRaise.valueError("dictionary update sequence element #" + dict.size()
                        + " has length " + pair.length + "; 2 is required");
            }
            dict.put(pair[0], pair[1]);
        }
        return dict;
    }

    private @Nullable Object combine(int operator, boolean inPlace, Object left, Object right) {
        if (left instanceof PyDict x && operator == OR && (right instanceof PyDict || inPlace)) {
            return union(x, right, inPlace);
        }
        PySet x = asSet(left);
        PySet y = asSet(right);
        if (x == null || y == null) {
            return null;
        }
        charge(x.size() + y.size());
        if (inPlace && left instanceof PySet && !x.isFrozen()) {
            return combineInPlace(operator, x, y);
        }
        return own(
                switch (operator) {
                    case OR -> {
                        PySet union = x.copy(x.isFrozen());
                        union.addAll(y);
                        yield union;
                    }
                    case AND -> SetAlgebra.intersection(evaluator, x, y);
                    case SUBTRACT -> SetAlgebra.difference(x, y);
                    default -> SetAlgebra.symmetricDifference(evaluator, x, y);
                });
    }

    private PySet combineInPlace(int operator, PySet x, PySet y) {
        switch (operator) {
            case OR -> SetAlgebra.addAll(evaluator, x, y);
            case AND -> SetAlgebra.become(evaluator, x, SetAlgebra.intersection(evaluator, x, y));
            case SUBTRACT -> SetAlgebra.removeAll(x, y);
            default -> SetAlgebra.toggleAll(evaluator, x, y);
        }
        return x;
    }

    /// A set, or the set of what a view of keys or items shows.
    private @Nullable PySet asSet(Object value) {
        if (value instanceof PySet set) {
            return set;
        }
        if (value instanceof DictView view && view.kind() != DictView.Kind.VALUES) {
            PySet set = new PySet(false);
            SetAlgebra.addAll(evaluator, set, view);
            return set;
        }
        return null;
    }

    boolean equal(Object left, Object right) {
        return switch (left) {
            case PyList x when right instanceof PyList y -> equalItems(x.items(), y.items());
            case PyTuple x when right instanceof PyTuple y -> equalItems(x.items(), y.items());
            case PyDict x when right instanceof PyDict y -> x.equalTo(y, evaluator.operators::isEqual);
            case DictView view
            when asSet(view) instanceof PySet x && asSet(right) instanceof PySet y -> Equality.equal(x, y);
            case PySet x when right instanceof DictView view && asSet(view) instanceof PySet y -> Equality.equal(x, y);
            default -> Equality.equal(left, right);
        };
    }

    private boolean equalItems(List<Object> x, List<Object> y) {
        charge(Math.min(x.size(), y.size()));
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!evaluator.operators.isEqual(x.get(i), y.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The value of `<`, `<=`, `>` or `>=`, null when the operands have no order.
    @Nullable
    Object ordered(int comparison, Object left, Object right) {
        if (left instanceof String x && right instanceof String y) {
            return Comparisons.holds(comparison, compareText(x, y));
        }
        if (left instanceof PyCounter x && right instanceof PyCounter y) {
            return Counters.ordered(evaluator, comparison, x, y);
        }
        if (asSet(left) instanceof PySet x && asSet(right) instanceof PySet y) {
            return switch (comparison) {
                case 0 -> x.size() < y.size() && x.items().stream().allMatch(y::contains);
                case 1 -> x.items().stream().allMatch(y::contains);
                case 4 -> x.size() > y.size() && y.items().stream().allMatch(x::contains);
                default -> y.items().stream().allMatch(x::contains);
            };
        }
        if (left instanceof PyList x && right instanceof PyList y) {
            return orderedItems(comparison, x.items(), y.items());
        }
        return left instanceof PyTuple x && right instanceof PyTuple y
                ? orderedItems(comparison, x.items(), y.items())
                : null;
    }

    private Object orderedItems(int comparison, List<Object> x, List<Object> y) {
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            if (!evaluator.operators.isEqual(x.get(i), y.get(i))) {
                Object value = evaluator.operators.comparisons.of(comparison, x.get(i), y.get(i));
                return value instanceof Frame frame
                        ? evaluator.callNow(new Builtin("compare", (_, _, _) -> frame))
                        : value;
            }
        }
        return Comparisons.holds(comparison, Integer.compare(x.size(), y.size()));
    }

    /// Compares by code points, as Python does.
    private static int compareText(String x, String y) {
        int length = Math.min(x.length(), y.length());
        for (int i = 0; i < length; i++) {
            char a = x.charAt(i);
            char b = y.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(x.length(), y.length());
    }

    boolean contains(Object container, Object item) {
        evaluator.sees(container);
        if (container instanceof PyDict dict) {
            return dict.get(item) != null;
        }
        return switch (container) {
            case String text -> {
                if (!(item instanceof String part)) {
                    throw PyRaise.typeError("'in <string>' requires string as left operand, not " + Types.nameOf(item));
                }
                charge(text.length() / 8);
                yield text.contains(part);
            }
            case PySet set -> set.contains(item);
            case PyRange range when !(item instanceof PyInstance) -> range.indexOf(item) >= 0;
            case PyList list -> anyEqual(list.items(), item);
            case PyTuple tuple -> anyEqual(tuple.items(), item);
            case DictView view
            when view.kind() == DictView.Kind.KEYS -> view.dict().get(item) != null;
            case DictView _, PyRange _ -> anyEqual(Arrays.asList(evaluator.iteration.toArray(container)), item);
            default -> throw notContainer(container);
        };
    }

    private static PyRaise notContainer(Object value) {
        return PyRaise.typeError("argument of type '" + Types.nameOf(value) + "' is not a container or iterable");
    }

    private boolean anyEqual(List<Object> items, Object wanted) {
        for (Object item : items) {
            charge(1);
            if (evaluator.operators.isEqual(item, wanted)) {
                return true;
            }
        }
        return false;
    }
}
