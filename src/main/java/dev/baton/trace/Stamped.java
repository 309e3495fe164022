package dev.baton.trace;

/// A time and a small number in one long, ordered by time: how a trace keeps its times.
final class Stamped {
    /// The greatest number that fits beside a time.
    static final int MOST = 0xFFFF;

    private static final int NUMBER_BITS = 16;

    private Stamped() {}

    /// A time and a number from 0 to [#MOST].
    static long of(long nanos, int number) {
        return nanos << NUMBER_BITS | number;
    }

    static long nanos(long stamped) {
        return stamped >> NUMBER_BITS;
    }

    static int number(long stamped) {
        return (int) stamped & MOST;
    }

    /// The last index in a column of these whose time is at most `nanos`, -1 when the first is later.
    static int floor(LongColumn column, long nanos) {
        return column.floor(of(Math.min(nanos, Trace.LAST_NANOS), MOST));
    }
}
