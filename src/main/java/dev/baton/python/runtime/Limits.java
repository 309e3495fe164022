package dev.baton.python.runtime;

/// What ends a run that does not end by itself.
///
/// @param virtualNanos most virtual time in nanoseconds
/// @param instructions most bytecode instructions
/// @param threads most threads that ever start
public record Limits(long virtualNanos, long instructions, int threads) {
    /// Ten virtual minutes, two thousand million instructions, ten thousand threads.
    public static final Limits USUAL = new Limits(600_000_000_000L, 2_000_000_000L, 10_000);
}
