package dev.baton.measure;

import dev.baton.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/// Made-up measurements for tests that need one.
public final class Samples {
    private Samples() {}

    /// Four cores, three strategies, as they come out on a quiet machine.
    public static Measurement fourCores(int cleanRounds, boolean finished) {
        List<Point> points = new ArrayList<>();
        int[] threads = {1, 2, 3, 4, 6, 8};
        double[] isolated = {1, 1.98, 2.93, 3.84, 3.86, 3.83};
        double[] locks = {0.97, 1.8, 2.6, 3.31, 3.2, 3.12};
        double[] global = {1, 0.99, 0.98, 0.97, 0.97, 0.96};
        for (int i = 0; i < threads.length; i++) {
            points.add(point("global-lock", threads[i], global[i], cleanRounds, 196));
            points.add(point("object-locks", threads[i], locks[i], cleanRounds, 0));
            points.add(point("isolated", threads[i], isolated[i], cleanRounds, 0));
        }
        return new Measurement(
                new Host("Test CPU", 4, 1L << 34, "Linux 6.1", "jvm"),
                "primes",
                "primes near one million by trial division",
                1,
                points,
                new Noise(60, 50, 0.001, 0.05, 0),
                cleanRounds,
                40,
                0.018,
                finished);
    }

    /// The same with few usable rounds.
    public static Measurement noisy() {
        Measurement quiet = fourCores(3, true);
        return new Measurement(
                quiet.host(),
                quiet.workload(),
                quiet.title(),
                quiet.seed(),
                quiet.points(),
                new Noise(60, 12, 0.03, 0.6, 0),
                3,
                40,
                0.2,
                true);
    }

    /// The same points, each with these speedups of single rounds.
    public static Measurement withRounds(Measurement measurement, List<Double> speedups) {
        List<Point> points = measurement.points().stream()
                .map(p -> new Point(
                        p.strategy(),
                        p.title(),
                        p.python(),
                        p.threads(),
                        p.rounds(),
                        p.timeNanos(),
                        p.speedup(),
                        speedups,
                        p.correct(),
                        p.noise(),
                        p.coresReceived(),
                        p.cpuPerStep(),
                        p.blockedShare(),
                        p.handoffsPerSecond(),
                        p.beyondCores()))
                .toList();
        return new Measurement(
                measurement.host(),
                measurement.workload(),
                measurement.title(),
                measurement.seed(),
                points,
                measurement.noise(),
                measurement.cleanRounds(),
                measurement.wantedRounds(),
                measurement.precision(),
                measurement.finished());
    }

    public static Point point(String strategy, int threads, double speedup, int rounds, double handoffs) {
        return new Point(
                strategy,
                Strategies.named(strategy).orElseThrow().title(),
                null,
                threads,
                rounds,
                Estimate.exactly(8e6).times(1 / speedup),
                new Estimate(speedup * 0.96, speedup, speedup * 1.02),
                List.of(speedup * 0.96, speedup, speedup * 1.02),
                true,
                0.001,
                handoffs > 0 ? 1 : Math.min(threads, 4) * 0.99,
                strategy.equals("object-locks") ? 1.2 : 1,
                handoffs > 0 ? 0.7 : 0,
                handoffs,
                threads > 4);
    }
}
