package dev.baton.trace;

/// How a simulated run ended.
public enum Outcome {
    /// Every thread came to its end.
    FINISHED,
    /// Threads are left that can never run again.
    DEADLOCK,
    /// An exception reached the top of the main thread.
    EXCEPTION,
    /// A limit on time, instructions, memory or threads stopped the run; the trace holds what there is.
    LIMIT;

    /// The word scripts read.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
