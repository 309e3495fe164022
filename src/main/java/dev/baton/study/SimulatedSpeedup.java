package dev.baton.study;

import dev.baton.scenario.Header;
import dev.baton.scenario.Scenario;
import dev.baton.trace.Trace;
import java.util.List;
import java.util.Map;

/// How much faster a scenario is with several threads than with one, from the points of a sweep.
public final class SimulatedSpeedup {
    private final Scenario scenario;
    private final List<Sweep.Point> points;

    /// Speedups among these points.
    public SimulatedSpeedup(Scenario scenario, List<Sweep.Point> points) {
        this.scenario = scenario;
        this.points = points;
    }

    /// The speedup of a point over the point that differs only in having one thread, `NaN` when there is none.
    public double of(Sweep.Point point) {
        String threads = scenario.header().threads();
        if (threads == null || !point.values().containsKey(threads)) {
            return Double.NaN;
        }
        double count = threads(point, threads);
        for (Sweep.Point other : points) {
            if (isBaseOf(other, point, threads)) {
                double ratio =
                        (double) other.trace().makespanNanos() / point.trace().makespanNanos();
                return scenario.header().work() == Header.Work.PER_THREAD ? ratio * count : ratio;
            }
        }
        return Double.NaN;
    }

    /// How many threads a point has, `NaN` when the value of the constant is no decimal number.
    public static double threads(Sweep.Point point, String constant) {
        String value = point.values().getOrDefault(constant, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : Double.NaN;
    }

    private static boolean isBaseOf(Sweep.Point base, Sweep.Point point, String threads) {
        Map<String, String> wanted = new java.util.LinkedHashMap<>(point.values());
        wanted.put(threads, "1");
        return base.values().equals(wanted) && sameMachine(base.trace(), point.trace());
    }

    private static boolean sameMachine(Trace a, Trace b) {
        return a.header().python().equals(b.header().python())
                && a.header().cores() == b.header().cores();
    }
}
