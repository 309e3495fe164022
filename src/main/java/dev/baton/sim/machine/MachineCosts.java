package dev.baton.sim.machine;

/// What the operating system and the hardware charge, all in nanoseconds.
///
/// @param contextSwitchNanos putting another thread on a core
/// @param migrationNanos refilling the cache of a core the thread was not on before
/// @param wakeupNanos from the wake-up call until the thread stands in a run queue
/// @param timeSliceNanos CPU time a thread gets while others queue for its core
/// @param timerSlackNanos how late a timer fires
/// @param threadStartNanos from the start call until the new thread stands in a run queue
/// @param wakeupGranularityNanos how much more CPU time than a woken thread a running one must have had since it last
///     blocked, to be taken off its core for it
/// @param tickNanos the scheduler's tick, at which alone a slice ends; 0 when slices end exactly
public record MachineCosts(
        long contextSwitchNanos,
        long migrationNanos,
        long wakeupNanos,
        long timeSliceNanos,
        long timerSlackNanos,
        long threadStartNanos,
        long wakeupGranularityNanos,
        long tickNanos) {
    private static final long NEVER = Long.MAX_VALUE / 2;

    /// A machine on which everything but work is free; its time slice is a second.
    public static final MachineCosts FREE = new MachineCosts(0, 0, 0, 1_000_000_000L, 0, 0);

    /// Costs of a machine on which a woken thread takes nobody off a core and slices end exactly.
    public MachineCosts(
            long contextSwitchNanos,
            long migrationNanos,
            long wakeupNanos,
            long timeSliceNanos,
            long timerSlackNanos,
            long threadStartNanos) {
        this(
                contextSwitchNanos,
                migrationNanos,
                wakeupNanos,
                timeSliceNanos,
                timerSlackNanos,
                threadStartNanos,
                NEVER,
                0);
    }

    /// How long after its time a thread acts that a timer wakes on an idle core.
    public long timerWakeupNanos() {
        return timerSlackNanos + wakeupNanos + contextSwitchNanos;
    }

    /// The first tick at this time or after it.
    long tickFrom(long nanos) {
        return tickNanos == 0 ? nanos : Math.ceilDiv(nanos, tickNanos) * tickNanos;
    }
}
