package dev.baton.stats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Amdahl's law fitted to a curve: throughput(N) = single / (serial + (1 - serial) / N).
///
/// Models: a serial share of the work. Does not model: waiting that grows with the number of threads.
/// Source: Amdahl 1967; fitted as universal scalability without coherence cost, the serial share held within 0 to 1.
///
/// @param single the fitted throughput of one thread
/// @param limit the largest number of threads at which the curve may be read, twice the largest that was fitted
public record AmdahlFit(double single, double serial, int limit) {

    /// The best fit, or nothing with fewer than two numbers of threads.
    public static Optional<AmdahlFit> of(List<ScalingSample> samples) {
        if (ScalingSample.distinct(samples) < 2) {
            return Optional.empty();
        }
        int limit = 2 * ScalingSample.largest(samples);
        double[] costs = ScalingSample.costs(samples);
        double[] ones = ScalingSample.ones(samples);
        LeastSquares both = LeastSquares.relative(costs, ones, ScalingSample.others(samples));
        double serial = both.coefficient(1) / both.coefficient(0);
        if (both.isNonNegative() && serial <= 1) {
            return Optional.of(new AmdahlFit(1 / both.coefficient(0), serial, limit));
        }
        double[] threads = samples.stream().mapToDouble(ScalingSample::threads).toArray();
        LeastSquares parallel = LeastSquares.relative(costs, ones);
        LeastSquares alone = LeastSquares.relative(costs, threads);
        return Stream.of(parallel, alone)
                .min((left, right) -> Double.compare(left.residual(), right.residual()))
                .map(best -> new AmdahlFit(1 / best.coefficient(0), best == alone ? 1 : 0, limit));
    }

    /// The throughput at this number of threads; beyond the limit the curve says nothing.
    public double throughput(double threads) {
        UniversalScalabilityFit.checkLimit(threads, limit);
        return single / (serial + (1 - serial) / threads);
    }
}
