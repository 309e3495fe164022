package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import java.util.function.Consumer;

/// What `sum` adds up: whole numbers first, then floats with the compensation of Neumaier, then anything.
///
/// **Source**: CPython 3.14 `Python/bltinmodule.c`, `builtin_sum_impl`.
final class Total implements Fold {
    private final Evaluator evaluator;
    private Kind kind;
    private long whole;
    private double sum;
    private double lost;
    private Object other;

    private enum Kind {
        WHOLE,
        FLOAT,
        OTHER
    }

    Total(Evaluator evaluator, Object start) {
        this.evaluator = evaluator;
        other = start;
        kind = start instanceof Long ? Kind.WHOLE : Kind.OTHER;
        whole = start instanceof Long number ? number : 0;
        if (start instanceof Double number) {
            addFloats(number);
        }
    }

    @Override
    public boolean take(Object item, Object key) {
        boolean added =
                switch (kind) {
                    case WHOLE -> item instanceof Long x && addWhole(x);
                    case FLOAT -> addsToFloat(item);
                    case OTHER -> false;
                };
        if (!added) {
            add(item);
        }
        return false;
    }

    private boolean addWhole(long x) {
        long next = whole + x;
        boolean fits = ((whole ^ next) & (x ^ next)) >= 0;
        if (fits) {
            whole = next;
        }
        return fits;
    }

    private boolean addsToFloat(Object item) {
        if (item instanceof Double x) {
            compensate(x);
            return true;
        }
        boolean fits = Numbers.isInteger(item) && Numbers.integer(item) instanceof Long;
        if (fits) {
            compensate(Numbers.toDouble(item));
        }
        return fits;
    }

    private void compensate(double x) {
        double next = sum + x;
        lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
        sum = next;
    }

    private void addFloats(double from) {
        kind = Kind.FLOAT;
        sum = from;
        lost = 0;
    }

    private void add(Object item) {
        boolean wasWhole = kind == Kind.WHOLE;
        Object added = Builtins.now(evaluator, evaluator.operators().apply("add", result(), item));
        kind = Kind.OTHER;
        other = added;
        if (wasWhole && added instanceof Double number) {
            addFloats(number);
        } else if (wasWhole && added instanceof Long number) {
            kind = Kind.WHOLE;
            whole = number;
        }
    }

    @Override
    public Object result() {
        return switch (kind) {
            case WHOLE -> whole;
            case FLOAT -> Double.isFinite(lost) ? sum + lost : sum;
            case OTHER -> other;
        };
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(other);
    }
}
