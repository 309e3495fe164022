package dev.baton.study;

import dev.baton.scenario.Header;
import dev.baton.scenario.Scenario;
import dev.baton.stats.Replications;
import dev.baton.trace.RunHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much faster a scenario is with several threads than with one, from the points of a sweep. With several seeds,
/// each run is compared to the one with the same seed.
public final class SimulatedSpeedup {
    private final Scenario scenario;
    private final List<Sweep.Point> points;

    /// Speedups among these points.
    public SimulatedSpeedup(Scenario scenario, List<Sweep.Point> points) {
        this.scenario = scenario;
        this.points = points;
    }

    /// The speedup of a point over the point that differs only in having one thread, null when there is none.
    public @Nullable Replications of(Sweep.Point point) {
        String threads = scenario.header().threads();
        if (threads == null || !point.values().containsKey(threads)) {
            return null;
        }
        double count = scenario.header().work() == Header.Work.PER_THREAD ? threads(point, threads) : 1;
        for (Sweep.Point other : points) {
            if (isBaseOf(other, point, threads) && !Double.isNaN(count)) {
                return over(other, point, count);
            }
        }
        return null;
    }

    private static Replications over(Sweep.Point base, Sweep.Point point, double count) {
        double[] gains = new double[point.runs().size()];
        for (int i = 0; i < gains.length; i++) {
            double baseNanos = base.runs().get(i).makespanNanos();
            gains[i] = count * baseNanos / Math.max(1, point.runs().get(i).makespanNanos());
        }
        return Replications.of(gains);
    }

    /// How many threads a point has, `NaN` when the value of the constant is no decimal number.
    public static double threads(Sweep.Point point, String constant) {
        String value = point.values().getOrDefault(constant, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : Double.NaN;
    }

    private static boolean isBaseOf(Sweep.Point base, Sweep.Point point, String threads) {
        Map<String, String> wanted = new LinkedHashMap<>(point.values());
        wanted.put(threads, "1");
        return base.values().equals(wanted) && sameMachine(base.header(), point.header());
    }

    private static boolean sameMachine(RunHeader a, RunHeader b) {
        return a.python().equals(b.python())
                && a.cores() == b.cores()
                && a.switchIntervalNanos() == b.switchIntervalNanos();
    }
}
