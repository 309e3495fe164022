package dev.baton.measure;

import dev.baton.stats.Bootstrap;
import dev.baton.stats.Estimate;
import dev.baton.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The pairs collected for one point: clean ones, or the disturbed ones while there are no others.
final class Tally {
    static final int MOST_ROUNDS = 40;
    private static final int LEAST_ROUNDS = 8;
    private static final double TIGHT = 0.02;

    private final Strategy strategy;
    private final int threads;
    private final boolean beyondCores;
    private final long referenceSteps;
    private final long seed;
    private final List<Pair> clean = new ArrayList<>();
    private final List<Pair> disturbed = new ArrayList<>();
    private boolean correct = true;
    private @Nullable Point point;

    /// A tally that states times for this many steps.
    Tally(Strategy strategy, int threads, boolean beyondCores, long referenceSteps, long seed) {
        this.strategy = strategy;
        this.threads = threads;
        this.beyondCores = beyondCores;
        this.referenceSteps = referenceSteps;
        this.seed = seed;
    }

    Strategy strategy() {
        return strategy;
    }

    int threads() {
        return threads;
    }

    int cleanRounds() {
        return clean.size();
    }

    void add(Pair pair, boolean accepted) {
        (accepted ? clean : disturbed).add(pair);
        correct &= pair.isCorrect();
        point = null;
    }

    boolean isDone() {
        return clean.size() >= MOST_ROUNDS
                || clean.size() >= LEAST_ROUNDS
                        && point().map(Point::speedup).stream().allMatch(s -> s.relativeHalfWidth() <= TIGHT);
    }

    /// The point as it stands, once there is any pair.
    Optional<Point> point() {
        if (point == null && !pairs().isEmpty()) {
            point = computed();
        }
        return Optional.ofNullable(point);
    }

    private List<Pair> pairs() {
        return clean.isEmpty() ? disturbed : clean;
    }

    private Point computed() {
        double[] speedups = values(Pair::speedup);
        Estimate time = Bootstrap.median(values(Pair::nanosPerStep), seed);
        return new Point(
                strategy.name(),
                strategy.title(),
                null,
                threads,
                clean.size(),
                time.times(referenceSteps),
                Bootstrap.median(speedups, seed),
                pairs().stream().map(Pair::speedup).toList(),
                correct,
                median(pair -> pair.point().waitShare()),
                median(pair -> pair.point().coresReceived()),
                median(Pair::cpuPerStep),
                median(pair -> pair.point().blockedShare()),
                median(Tally::handoffsPerSecond),
                beyondCores);
    }

    private static double handoffsPerSecond(Pair pair) {
        return pair.point().handoffs()
                * (double) TimeUnit.SECONDS.toNanos(1)
                / Math.max(1, pair.point().wallNanos());
    }

    private double median(ToDoubleFunction<Pair> value) {
        return Quantiles.median(values(value));
    }

    private double[] values(ToDoubleFunction<Pair> value) {
        return pairs().stream().mapToDouble(value).toArray();
    }
}
