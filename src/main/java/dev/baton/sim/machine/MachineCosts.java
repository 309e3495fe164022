package dev.baton.sim.machine;

/// What the operating system and the hardware charge, all in nanoseconds.
///
/// @param contextSwitchNanos putting another thread on a core
/// @param migrationNanos refilling the cache of a core the thread was not on before
/// @param wakeupNanos from the wake-up call until the thread stands in a run queue
/// @param timeSliceNanos CPU time a thread gets while others queue for its core
/// @param timerSlackNanos how late a timer fires
/// @param threadStartNanos from the start call until the new thread stands in a run queue
public record MachineCosts(
        long contextSwitchNanos,
        long migrationNanos,
        long wakeupNanos,
        long timeSliceNanos,
        long timerSlackNanos,
        long threadStartNanos) {
    /// A machine on which everything but work is free; its time slice is a second.
    public static final MachineCosts FREE = new MachineCosts(0, 0, 0, 1_000_000_000L, 0, 0);
}
