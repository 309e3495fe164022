package dev.baton.stats;

import java.util.List;

/// The throughput that a number of threads reached; a speedup is a throughput whose unit is one thread's.
public record ScalingSample(int threads, double throughput) {

    public ScalingSample {
        if (threads < 1 || !(throughput > 0)) {
            throw new IllegalArgumentException(threads + " threads with throughput " + throughput);
        }
    }

    static int largest(List<ScalingSample> samples) {
        return samples.stream().mapToInt(ScalingSample::threads).max().orElse(0);
    }

    static long distinct(List<ScalingSample> samples) {
        return samples.stream().mapToInt(ScalingSample::threads).distinct().count();
    }

    /// N divided by throughput: linear in the coefficients of Amdahl's law and of universal scalability.
    static double[] costs(List<ScalingSample> samples) {
        return samples.stream().mapToDouble(s -> s.threads() / s.throughput()).toArray();
    }

    static double[] ones(List<ScalingSample> samples) {
        return samples.stream().mapToDouble(s -> 1).toArray();
    }

    static double[] others(List<ScalingSample> samples) {
        return samples.stream().mapToDouble(s -> s.threads() - 1).toArray();
    }

    static double[] pairs(List<ScalingSample> samples) {
        return samples.stream()
                .mapToDouble(s -> (double) s.threads() * (s.threads() - 1))
                .toArray();
    }
}
