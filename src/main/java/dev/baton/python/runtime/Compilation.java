package dev.baton.python.runtime;

/// Whether and when hot loops of the program are compiled for the host, and whether private work runs ahead. It changes
/// how fast a simulation runs, never
/// what it shows.
///
/// @param enabled whether loops are compiled at all
/// @param threshold passes of a loop before it is compiled
/// @param exitsOneIn how often a compiled loop is left for no reason: once in so many passes, 0 for never
/// @param ordered whether every instruction waits for its time, also one that nobody else could observe
public record Compilation(boolean enabled, int threshold, int exitsOneIn, boolean ordered) {
    /// Loops are compiled when they are hot.
    public static final Compilation USUAL = new Compilation(true, 2_000, 0, false);

    /// Everything is interpreted.
    public static final Compilation OFF = new Compilation(false, 0, 0, false);

    /// Everything is interpreted in the order of time: slow, and the reference for all others.
    public static final Compilation ORDERED = new Compilation(false, 0, 0, true);
}
