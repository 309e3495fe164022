package dev.baton.measure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The catalogue of the ways to run a workload.
public final class Strategies {
    private static final int ANY = 256;
    private static final long KERNEL_BURST = TimeUnit.MILLISECONDS.toNanos(8);
    /// Ten switch intervals, so that a burst holds several hand-offs.
    private static final long LOCK_BURST = TimeUnit.MILLISECONDS.toNanos(50);

    private static final Supplier<Pace> FREE = Pace.Free::new;
    private static final Supplier<Pace> ONE_AT_A_TIME =
            () -> new Pace.OneAtATime(new GlobalLock(GlobalLock.SWITCH_INTERVAL_NANOS));

    private static final Strategy SEQUENTIAL = new ThreadStrategy(
            "sequential", "one thread", "the baseline of every speedup", 1, KERNEL_BURST, Sharing.NOTHING, false, FREE);
    private static final Strategy ISOLATED = new ThreadStrategy(
            "isolated", "no shared state", "merged at the end", ANY, KERNEL_BURST, Sharing.NOTHING, false, FREE);

    private static final List<Strategy> ALL = List.of(
            SEQUENTIAL,
            new ThreadStrategy(
                    "global-lock",
                    "one global lock",
                    "CPython's algorithm, 5 ms turns",
                    ANY,
                    LOCK_BURST,
                    Sharing.ONE_STATE,
                    true,
                    ONE_AT_A_TIME),
            new ThreadStrategy(
                    "object-locks",
                    "a lock per object",
                    "each object has its own",
                    ANY,
                    KERNEL_BURST,
                    Sharing.OBJECT_LOCKS,
                    false,
                    FREE),
            ISOLATED);

    private Strategies() {}

    public static List<Strategy> all() {
        return ALL;
    }

    public static Optional<Strategy> named(String name) {
        return ALL.stream().filter(strategy -> strategy.name().equals(name)).findFirst();
    }

    /// What every speedup is a ratio to.
    static Strategy baseline() {
        return SEQUENTIAL;
    }

    /// A strategy whose threads never wait for one another: what slows them down is the host.
    static Strategy canary() {
        return ISOLATED;
    }
}
