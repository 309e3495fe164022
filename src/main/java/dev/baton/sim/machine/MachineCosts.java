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
public record MachineCosts(
        long contextSwitchNanos,
        long migrationNanos,
        long wakeupNanos,
        long timeSliceNanos,
        long timerSlackNanos,
        long threadStartNanos,
        long wakeupGranularityNanos) {
    private static final long NEVER = Long.MAX_VALUE / 2;

    /// A machine on which everything but work is free; its time slice is a second.
    public static final MachineCosts FREE = new MachineCosts(0, 0, 0, 1_000_000_000L, 0, 0);

    /// Costs of a machine on which a woken thread takes nobody off a core.
    public MachineCosts(
            long contextSwitchNanos,
            long migrationNanos,
            long wakeupNanos,
            long timeSliceNanos,
            long timerSlackNanos,
            long threadStartNanos) {
        this(contextSwitchNanos, migrationNanos, wakeupNanos, timeSliceNanos, timerSlackNanos, threadStartNanos, NEVER);
    }
}
