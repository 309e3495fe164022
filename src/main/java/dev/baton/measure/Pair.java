package dev.baton.measure;

import java.util.List;

/// A burst of a point with the baseline burst beside it, and the canary bursts around both if it needs any.
///
/// @param baselineSteps how many steps the baseline's one thread did
/// @param pointSteps how many the point's threads did together
record Pair(int threads, long baselineSteps, long pointSteps, Burst baseline, Burst point, List<Burst> canaries) {

    double speedup() {
        return work() * baseline.wallNanos() / Math.max(1, point.wallNanos());
    }

    double cpuPerStep() {
        return point.cpuNanos() / work() / Math.max(1, baseline.cpuNanos());
    }

    double nanosPerStep() {
        return point.wallNanos() / (double) pointSteps;
    }

    private double work() {
        return pointSteps / (double) baselineSteps;
    }

    boolean isCorrect() {
        return point.correct() && baseline.correct();
    }
}
