package dev.baton.trace;

/// Totals of a run that no interval shows.
///
/// Of a thread that is cut off, by the end of its process or by a limit, instructions and counts of references are also
/// those it had computed ahead.
///
/// @param instructions bytecode instructions executed
/// @param contextSwitches times a core changed to another thread
/// @param migrations times a thread continued on another core
/// @param localCounts reference count changes by the owning thread
/// @param sharedCounts reference count changes by other threads, atomic
/// @param merges reference counts merged for their owner
/// @param memoryPeakBytes most memory the simulated process used
public record Counters(
        long instructions,
        long contextSwitches,
        long migrations,
        long localCounts,
        long sharedCounts,
        long merges,
        long memoryPeakBytes) {
    /// No activity at all.
    public static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0);
}
