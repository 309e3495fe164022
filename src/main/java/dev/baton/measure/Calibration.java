package dev.baton.measure;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// How many steps make a burst as long as wanted, found by the baseline's time on a core.
final class Calibration {
    private static final int FIRST_STEPS = 16;
    private static final int MOST_STEPS = 1 << 26;
    private static final int WARM_BURSTS = 4;
    private static final long WARM_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private final double nanosPerStep;

    private Calibration(double nanosPerStep) {
        this.nanosPerStep = nanosPerStep;
    }

    /// Runs every strategy of the plan a few times, so that all is compiled, then times the baseline.
    static Calibration of(Protocol protocol, Plan plan, Crew crew, BooleanSupplier cancelled) {
        Strategy baseline = protocol.baseline();
        int steps = warmSteps(baseline, plan, crew, cancelled);
        int most = Math.min(protocol.host().cores(), plan.largestThreads());
        for (Strategy strategy : plan.strategies()) {
            int threads = Math.min(most, strategy.mostThreads());
            for (int burst = 0; burst < WARM_BURSTS && !cancelled.getAsBoolean(); burst++) {
                strategy.burst(crew, plan.workload(), threads, steps);
            }
        }
        return new Calibration(cost(baseline, plan, crew, steps));
    }

    /// The steps of a burst of this length.
    int steps(long burstNanos) {
        return Math.clamp((long) (burstNanos / nanosPerStep), 1, MOST_STEPS);
    }

    private static int warmSteps(Strategy baseline, Plan plan, Crew crew, BooleanSupplier cancelled) {
        int steps = FIRST_STEPS;
        while (steps < MOST_STEPS && !cancelled.getAsBoolean()) {
            if (baseline.burst(crew, plan.workload(), 1, steps).cpuNanos() >= WARM_NANOS) {
                break;
            }
            steps *= 2;
        }
        return steps;
    }

    /// The least of a few: whatever disturbs a burst makes it dearer.
    private static double cost(Strategy baseline, Plan plan, Crew crew, int steps) {
        double least = Double.MAX_VALUE;
        for (int burst = 0; burst < WARM_BURSTS; burst++) {
            long cpu = baseline.burst(crew, plan.workload(), 1, steps).cpuNanos();
            least = Math.min(least, Math.max(1, cpu) / (double) steps);
        }
        return least;
    }
}
