package dev.baton.python.object;

import java.util.function.Consumer;

/// A slice; parts that were left out are None.
public final class PySlice extends PyObject {
    private final Object start;
    private final Object stop;
    private final Object step;

    /// A slice of these parts.
    public PySlice(Object start, Object stop, Object step) {
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /// The places a slice means in a sequence.
    ///
    /// @param start first index
    /// @param step distance, never 0
    /// @param count how many items
    public record Places(int start, int step, int count) {
        /// The place of the `i`-th item.
        public int at(int i) {
            return start + i * step;
        }

        /// One past the last place when the step is 1.
        public int end() {
            return start + count;
        }
    }

    /// What the slice means in a sequence of this length.
    public Places places(int length) {
        long stepBy = step == Singleton.NONE ? 1 : index(step);
        if (stepBy == 0) {
            throw PyRaise.valueError("slice step cannot be zero");
        }
        long low = stepBy < 0 ? -1 : 0;
        long high = stepBy < 0 ? length - 1L : length;
        long from = start == Singleton.NONE ? (stepBy < 0 ? high : low) : clamp(index(start), length, low, high);
        long to = stop == Singleton.NONE ? (stepBy < 0 ? low : high) : clamp(index(stop), length, low, high);
        long count = stepBy > 0
                ? from < to ? (to - from - 1) / stepBy + 1 : 0
                : from > to ? (from - to - 1) / -stepBy + 1 : 0;
        int boundedStep = Math.clamp(stepBy, -Integer.MAX_VALUE, Integer.MAX_VALUE);
        return new Places((int) from, boundedStep, (int) count);
    }

    private static long clamp(long index, int length, long low, long high) {
        return Math.clamp(index < 0 ? index + length : index, low, high);
    }

    private static long index(Object value) {
        return switch (Numbers.integer(value)) {
            case Long x -> Math.clamp(x, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case java.math.BigInteger x -> x.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            default -> throw PyRaise.typeError("slice indices must be integers or None or have an __index__ method");
        };
    }

    public Object start() {
        return start;
    }

    public Object stop() {
        return stop;
    }

    public Object step() {
        return step;
    }

    @Override
    public @org.jspecify.annotations.Nullable Object attribute(String name) {
        return switch (name) {
            case "start" -> start;
            case "stop" -> stop;
            case "step" -> step;
            default -> null;
        };
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        show(start, visitor);
        show(stop, visitor);
        show(step, visitor);
    }

    @Override
    public PyClass pyClass() {
        return Types.SLICE;
    }
}
