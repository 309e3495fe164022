package dev.baton.python.object;

import java.util.function.Consumer;

/// A range of ints that fit 64 bits.
public final class PyRange extends PyObject {
    private final long start;
    private final long stop;
    private final long step;

    /// A range with a step that is not 0.
    public PyRange(long start, long stop, long step) {
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    public long start() {
        return start;
    }

    public long stop() {
        return stop;
    }

    public long step() {
        return step;
    }

    /// The number of items.
    public long size() {
        if (step > 0) {
            return start < stop ? (stop - 1 - start) / step + 1 : 0;
        }
        return start > stop ? (start - 1 - stop) / -step + 1 : 0;
    }

    /// Item `index`, from 0.
    public long get(long index) {
        return start + index * step;
    }

    /// The place of a value, -1 when the range does not contain it.
    public long indexOf(Object item) {
        boolean whole = item instanceof Double x && x == Math.rint(x) && !Double.isInfinite(x);
        if (!((whole ? Numbers.truncate((Double) item) : Numbers.integer(item)) instanceof Long value)) {
            return -1;
        }
        long offset = value - start;
        long place = offset / step;
        return offset % step == 0 && place >= 0 && place < size() ? place : -1;
    }

    boolean equalTo(PyRange other) {
        long size = size();
        return size == other.size() && (size == 0 || start == other.start && (size == 1 || step == other.step));
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
    public void visit(Consumer<Object> visitor) {}

    @Override
    public PyClass pyClass() {
        return Types.RANGE;
    }
}
