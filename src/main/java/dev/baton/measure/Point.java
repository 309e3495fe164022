package dev.baton.measure;

import dev.baton.stats.Estimate;
import dev.baton.stats.SpeedupCurve;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way to run the workload at one number of threads, as far as it is measured.
///
/// @param title the strategy's name on a chart
/// @param python the version of the real interpreter that ran it, or null for the JVM
/// @param rounds how many clean rounds it stands on; 0 while only disturbed ones are known
/// @param timeNanos the time for the work that one thread does in one short burst
/// @param speedups the speedup that each round gave
/// @param noise the share of the threads' time in which they were ready but had no core
/// @param cpuPerStep time on a core for each step, as a ratio to one thread's
/// @param beyondCores whether there are more threads than cores, so that they wait by nature
public record Point(
        String strategy,
        String title,
        @Nullable String python,
        int threads,
        int rounds,
        Estimate timeNanos,
        Estimate speedup,
        List<Double> speedups,
        boolean correct,
        double noise,
        double coresReceived,
        double cpuPerStep,
        double blockedShare,
        double handoffsPerSecond,
        boolean beyondCores) {
    private static final int SETTLED_ROUNDS = 3;

    public Point {
        speedups = List.copyOf(speedups);
    }

    public double efficiency() {
        return speedup.median() / threads;
    }

    public boolean isProvisional() {
        return rounds < SETTLED_ROUNDS;
    }

    /// As a point of a curve to which laws are fitted.
    SpeedupCurve.Point onCurve() {
        Set<SpeedupCurve.Mark> marks = EnumSet.noneOf(SpeedupCurve.Mark.class);
        if (isProvisional()) {
            marks.add(SpeedupCurve.Mark.PROVISIONAL);
        }
        if (beyondCores) {
            marks.add(SpeedupCurve.Mark.BEYOND_CORES);
        }
        if (!correct) {
            marks.add(SpeedupCurve.Mark.WRONG_RESULT);
        }
        return new SpeedupCurve.Point(threads, speedup, marks);
    }
}
