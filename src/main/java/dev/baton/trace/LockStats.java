package dev.baton.trace;

/// Totals of one lock over a run, times in nanoseconds of virtual time.
///
/// @param acquisitions how often it was acquired
/// @param contended how many of these had to wait or spin
/// @param waitNanos time spent waiting for it, summed over threads
/// @param holdNanos time it was held
/// @param maxQueue most threads that ever waited at once
/// @param handoffs changes of holder from one thread to another
/// @param forcedDrops releases that another thread asked for
public record LockStats(
        long acquisitions,
        long contended,
        long waitNanos,
        long holdNanos,
        int maxQueue,
        long handoffs,
        long forcedDrops) {
    /// No activity at all.
    public static final LockStats NONE = new LockStats(0, 0, 0, 0, 0, 0, 0);

    /// Whether a thread ever had to wait.
    public boolean isWaitedFor() {
        return contended > 0 || waitNanos > 0;
    }
}
