package dev.baton.measure;

import dev.baton.stats.AmdahlFit;
import dev.baton.stats.ScalabilityBand;
import dev.baton.stats.SpeedupCurve;
import java.util.List;
import java.util.Optional;

/// The scaling laws fitted to one strategy's points, as far as the points suffice.
public record Fits(String strategy, Optional<AmdahlFit> amdahl, Optional<ScalabilityBand> scalability) {

    static Fits of(String strategy, List<Point> points, long seed) {
        SpeedupCurve curve =
                new SpeedupCurve(points.stream().map(Point::onCurve).toList());
        List<ScalabilityBand.Rounds> rounds = points.stream()
                .filter(point -> point.correct() && !point.beyondCores())
                .map(point -> new ScalabilityBand.Rounds(point.threads(), speedups(point)))
                .toList();
        return new Fits(strategy, AmdahlFit.of(curve.samples()), ScalabilityBand.of(rounds, seed));
    }

    private static double[] speedups(Point point) {
        return point.speedups().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
