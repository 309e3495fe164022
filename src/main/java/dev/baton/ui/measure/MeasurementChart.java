package dev.baton.ui.measure;

import dev.baton.measure.Host;
import dev.baton.measure.Measurement;
import dev.baton.measure.Point;
import dev.baton.stats.Estimate;
import dev.baton.stats.Quantiles;
import dev.baton.ui.chart.ChartModel;
import java.util.List;
import java.util.function.Function;

/// A measurement as a chart.
public final class MeasurementChart {
    private static final double WIDE = 0.2;

    private MeasurementChart() {}

    /// What the chart shows of each point.
    public enum Quantity {
        SPEEDUP("speedup", "Speedup over one thread", "×", Point::speedup),
        EFFICIENCY("efficiency", "Speedup for each thread", "", p -> p.speedup().times(1.0 / p.threads())),
        TIME("time", "Time for the same work", " ms", point -> point.timeNanos().times(1e-6));

        private final String label;
        private final String title;
        private final String unit;
        private final Function<Point, Estimate> value;

        Quantity(String label, String title, String unit, Function<Point, Estimate> value) {
            this.label = label;
            this.title = title;
            this.unit = unit;
            this.value = value;
        }

        public String label() {
            return label;
        }
    }

    /// @param footer what stands at the right of the footer: seed, version, date
    public static ChartModel of(Measurement measurement, Quantity quantity, String footer) {
        return new ChartModel(
                quantity.title,
                subtitle(measurement),
                host(measurement.host()),
                footer,
                "threads",
                "",
                quantity.unit,
                measurement.strategies().stream()
                        .map(strategy -> series(measurement.pointsOf(strategy), quantity))
                        .toList(),
                measurement.host().cores(),
                quantity == Quantity.SPEEDUP);
    }

    static String host(Host host) {
        return host.cpu() + ", " + host.cores() + (host.cores() == 1 ? " core, " : " cores, ") + host.os();
    }

    private static String subtitle(Measurement measurement) {
        int least = measurement.points().stream().mapToInt(Point::rounds).min().orElse(0);
        int most = measurement.points().stream().mapToInt(Point::rounds).max().orElse(0);
        String rounds = least == most ? String.valueOf(most) : least + " to " + most;
        return measurement.title() + " · medians of " + rounds + " clean rounds, 95 % bands";
    }

    private static ChartModel.Series series(List<Point> points, Quantity quantity) {
        Point first = points.getFirst();
        List<ChartModel.Point> drawn = points.stream()
                .sorted((left, right) -> Integer.compare(left.threads(), right.threads()))
                .map(point -> drawn(point, quantity.value.apply(point)))
                .toList();
        return new ChartModel.Series(first.title(), StrategyTones.of(first.strategy()), false, drawn);
    }

    private static ChartModel.Point drawn(Point point, Estimate value) {
        return new ChartModel.Point(
                point.threads(), value.median(), value.low(), value.high(), standing(point), rounds(point, value));
    }

    /// The rounds of a point whose speedups differ much from round to round, as those of contended locks do.
    private static List<Double> rounds(Point point, Estimate value) {
        double[] speedups =
                point.speedups().stream().mapToDouble(Double::doubleValue).toArray();
        double spread = Quantiles.quantile(speedups, 0.9) - Quantiles.quantile(speedups, 0.1);
        boolean wide = !point.isProvisional() && spread > WIDE * point.speedup().median();
        boolean shown = wide && value.equals(point.speedup());
        return shown ? point.speedups() : List.of();
    }

    private static ChartModel.Standing standing(Point point) {
        if (!point.correct()) {
            return ChartModel.Standing.WRONG;
        }
        return point.isProvisional() ? ChartModel.Standing.PROVISIONAL : ChartModel.Standing.SOUND;
    }
}
