package dev.baton.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Gunther's universal scalability law fitted to a curve:
/// throughput(N) = single * N / (1 + contention (N-1) + coherence N (N-1)).
///
/// Models: queueing for what is shared, and the cost of keeping it coherent. Does not model: threads beyond the cores.
/// Simplifies: N / throughput is linear in the coefficients, so weighted least squares over the four sets of
/// coefficients that may be zero finds the best non-negative fit in closed form.
///
/// @param single the fitted throughput of one thread
/// @param limit the largest number of threads at which the curve may be read, twice the largest that was fitted
public record UniversalScalabilityFit(double single, double contention, double coherence, int limit) {
    private static final int LEAST_POINTS = 3;

    /// The best fit, or nothing with fewer than three numbers of threads.
    public static Optional<UniversalScalabilityFit> of(List<ScalingSample> samples) {
        if (ScalingSample.distinct(samples) < LEAST_POINTS) {
            return Optional.empty();
        }
        double[] costs = ScalingSample.costs(samples);
        double[] ones = ScalingSample.ones(samples);
        double[] others = ScalingSample.others(samples);
        double[] pairs = ScalingSample.pairs(samples);
        int limit = 2 * ScalingSample.largest(samples);
        return Stream.of(
                        candidate(limit, false, false, LeastSquares.relative(costs, ones)),
                        candidate(limit, true, false, LeastSquares.relative(costs, ones, others)),
                        candidate(limit, false, true, LeastSquares.relative(costs, ones, pairs)),
                        candidate(limit, true, true, LeastSquares.relative(costs, ones, others, pairs)))
                .filter(candidate -> candidate.squares().isNonNegative())
                .min((left, right) -> Double.compare(
                        left.squares().residual(), right.squares().residual()))
                .map(Candidate::fit);
    }

    /// The throughput at this number of threads; beyond the limit the curve says nothing.
    public double throughput(double threads) {
        checkLimit(threads, limit);
        return single * threads / (1 + contention * (threads - 1) + coherence * threads * (threads - 1));
    }

    /// Where throughput is greatest, if coherence cost makes it fall at all.
    public OptionalDouble peakThreads() {
        return coherence > 0 && contention < 1
                ? OptionalDouble.of(Math.sqrt((1 - contention) / coherence))
                : OptionalDouble.empty();
    }

    static void checkLimit(double threads, int limit) {
        if (threads > limit) {
            throw new IllegalArgumentException("a fit up to " + limit + " threads says nothing about " + threads);
        }
    }

    private static Candidate candidate(int limit, boolean contends, boolean coheres, LeastSquares squares) {
        double first = squares.coefficient(0);
        double contention = contends ? squares.coefficient(1) / first : 0;
        double coherence = coheres ? squares.coefficient(contends ? 2 : 1) / first : 0;
        return new Candidate(squares, new UniversalScalabilityFit(1 / first, contention, coherence, limit));
    }

    private record Candidate(LeastSquares squares, UniversalScalabilityFit fit) {}
}
