package dev.baton.python.runtime;

/// Whether and when hot loops of the program are compiled for the host. It changes how fast a simulation runs, never
/// what it shows.
///
/// @param enabled whether loops are compiled at all
/// @param threshold passes of a loop before it is compiled
/// @param exitsOneIn how often a compiled loop is left for no reason: once in so many passes, 0 for never
public record Compilation(boolean enabled, int threshold, int exitsOneIn) {
    /// Loops are compiled when they are hot.
    public static final Compilation USUAL = new Compilation(true, 2_000, 0);

    /// Everything is interpreted.
    public static final Compilation OFF = new Compilation(false, 0, 0);
}
