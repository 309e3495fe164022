package dev.baton.measure;

/// What one burst took: all its threads were released together, and it ended with the last of them.
///
/// @param wallNanos from the first start to the last end
/// @param threadNanos the threads' times from start to end, added up
/// @param cpuNanos the threads' times on a core, added up
/// @param waitNanos the threads' times ready to run without a core, added up; [#UNKNOWN] where the system does not say
/// @param handoffs how often a lock was passed on
/// @param correct whether the result equals that of the sequential computation
public record Burst(long wallNanos, long threadNanos, long cpuNanos, long waitNanos, long handoffs, boolean correct) {
    public static final long UNKNOWN = -1;

    /// Ready to run but without a core, as a share of the threads' time; 0 where the system does not say.
    public double waitShare() {
        return Math.max(0, waitNanos) / (double) Math.max(1, threadNanos);
    }

    /// Neither on a core nor waiting for one: blocked, as a share of the threads' time.
    public double blockedShare() {
        long blocked = threadNanos - cpuNanos - Math.max(0, waitNanos);
        return Math.max(0, blocked) / (double) Math.max(1, threadNanos);
    }

    /// How many cores the burst had on average.
    public double coresReceived() {
        return cpuNanos / (double) Math.max(1, wallNanos);
    }
}
