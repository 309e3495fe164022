package dev.baton.sim.machine;

/// The processors of a machine.
///
/// With simultaneous multithreading (SMT) two hardware threads share one core: hardware thread `i` and the one half the
/// machine further, as Linux numbers them on x86. While both are busy, each gets only a part of its speed.
///
/// @param threads hardware threads, 1 or more; an even number with SMT
/// @param sharedPercent speed of a hardware thread whose sibling is busy too, in percent of its speed alone, 1 to 100;
///     100 for a machine without SMT
public record Hardware(int threads, int sharedPercent) {
    static final int FULL = 100;

    /// Checks the numbers.
    public Hardware {
        if (threads < 1) {
            throw new IllegalArgumentException("a machine has 1 core or more, not " + threads);
        }
        if (sharedPercent < 1 || sharedPercent > FULL) {
            throw new IllegalArgumentException("a shared speed is 1 to 100 percent, not " + sharedPercent);
        }
        if (sharedPercent < FULL && threads % 2 != 0) {
            throw new IllegalArgumentException("with two hardware threads a core, " + threads + " is not possible");
        }
    }

    /// This many cores of their own.
    public static Hardware of(int cores) {
        return new Hardware(cores, FULL);
    }

    /// Whether two hardware threads share a core.
    public boolean isShared() {
        return sharedPercent < FULL;
    }

    /// The hardware thread on the same core, itself without SMT.
    public int sibling(int thread) {
        return isShared() ? (thread + threads / 2) % threads : thread;
    }

    /// The parts of a nanosecond's work that a hardware thread does in a nanosecond with its core for itself.
    int fullSpeed() {
        return isShared() ? FULL : 1;
    }

    /// The parts it does while its sibling is busy, or not.
    int speed(boolean siblingIsBusy) {
        return siblingIsBusy ? sharedPercent : fullSpeed();
    }
}
