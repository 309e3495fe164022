package dev.baton.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The universal scalability law with the spread of its coefficients over resampled rounds.
public record ScalabilityBand(UniversalScalabilityFit fit, Estimate contention, Estimate coherence) {
    private static final int RESAMPLES = 200;

    /// The speedups that the rounds gave at one number of threads.
    public record Rounds(int threads, double[] speedups) {

        private ScalingSample sample(double speedup) {
            return new ScalingSample(threads, speedup);
        }

        private ScalingSample draw(SplitMix64 random) {
            return sample(Bootstrap.medianOfDraw(speedups, new double[speedups.length], random));
        }
    }

    /// The fit to the medians, or nothing with fewer than three numbers of threads.
    public static Optional<ScalabilityBand> of(List<Rounds> curve, long seed) {
        List<ScalingSample> medians = curve.stream()
                .map(rounds -> rounds.sample(Quantiles.median(rounds.speedups())))
                .toList();
        return UniversalScalabilityFit.of(medians).map(fit -> around(fit, resampled(curve, seed)));
    }

    private static List<UniversalScalabilityFit> resampled(List<Rounds> curve, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        List<UniversalScalabilityFit> fits = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<ScalingSample> drawn =
                    curve.stream().map(rounds -> rounds.draw(random)).toList();
            UniversalScalabilityFit.of(drawn).ifPresent(fits::add);
        }
        return fits;
    }

    private static ScalabilityBand around(UniversalScalabilityFit fit, List<UniversalScalabilityFit> fits) {
        double[] contentions =
                fits.stream().mapToDouble(UniversalScalabilityFit::contention).toArray();
        double[] coherences =
                fits.stream().mapToDouble(UniversalScalabilityFit::coherence).toArray();
        return new ScalabilityBand(
                fit, Bootstrap.around(fit.contention(), contentions), Bootstrap.around(fit.coherence(), coherences));
    }
}
