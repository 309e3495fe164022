package dev.baton.sim.machine;

import dev.baton.sim.engine.RandomStream;

/// What the other work of a shared host does to the threads of a machine, at random but from the seed.
///
/// **Models**: wake-ups that come late, by an exponentially distributed time; a thread that wakes after a while, finds
/// that another process has taken the core it left idle, and goes to a core where a thread of its own program runs.
///
/// **Does not model**: time taken from threads in the middle of their work, which lengthens all of them alike; other
/// processes as such.
///
/// **Simplifications**: the same rate at all times; a wait makes a core idle, whether or not another thread of the
/// program came in between.
///
/// **Source**: the osnoise and timerlat tracers of Linux (`Documentation/trace`) name the same two effects; the level
/// of
/// a host is measured by pinging an idle thread.
public final class OsNoise {
    private static final int PERMILLE = 1_000;

    private final Level level;
    private final RandomStream chance;

    /// How much others disturb.
    ///
    /// @param takenAfterNanos how long a core is idle on average until another process takes it, 0 for ever
    /// @param latePermille how many of a thousand wake-ups come late
    /// @param lateMeanNanos by how much, on average
    public record Level(long takenAfterNanos, int latePermille, long lateMeanNanos) {
        /// A host without other work.
        public static final Level NONE = new Level(0, 0, 0);
    }

    /// The noise of a run.
    ///
    /// @param seed root of its stream
    public OsNoise(Level level, long seed) {
        this.level = level;
        chance = new RandomStream(seed, "os-noise");
    }

    /// By how much the next wake-up comes late.
    long latenessNanos() {
        return happens(level.latePermille) ? chance.nextExponential(level.lateMeanNanos) : 0;
    }

    /// Whether a thread that waited so long finds its core taken.
    boolean displacesAfter(long waitNanos) {
        return level.takenAfterNanos > 0 && chance.nextExponential(level.takenAfterNanos) < waitNanos;
    }

    private boolean happens(int permille) {
        return permille > 0 && chance.nextInt(PERMILLE) < permille;
    }
}
