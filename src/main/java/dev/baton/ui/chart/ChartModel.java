package dev.baton.ui.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/// Everything a speedup chart shows, apart from size and theme.
///
/// @param yUnit what follows the numbers of the y axis, as the multiplication sign after a speedup
/// @param cores where the shaded area of more threads than cores begins; 0 for none
/// @param ideal whether to draw the line on which N threads are N times as fast
public record ChartModel(
        String title,
        String subtitle,
        String footerLeft,
        String footerRight,
        String xLabel,
        String yLabel,
        String yUnit,
        List<Series> series,
        int cores,
        boolean ideal) {

    public ChartModel {
        series = List.copyOf(series);
    }

    /// One line: points with an interval each, measured on a host or simulated.
    public record Series(String name, Tone tone, boolean simulated, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /// How far a point can be trusted.
    public enum Standing {
        SOUND,
        /// Drawn faintly: too few rounds were left alone so far.
        PROVISIONAL,
        /// The computation behind it gave a wrong result.
        WRONG
    }

    /// @param rounds the values of single rounds, where their spread says more than the interval
    public record Point(double x, double median, double low, double high, Standing standing, List<Double> rounds) {

        public Point {
            rounds = List.copyOf(rounds);
        }

        /// A point that needs no mark.
        public Point(double x, double median, double low, double high) {
            this(x, median, low, high, Standing.SOUND, List.of());
        }
    }

    /// Says where the numbers come from; no chart is without it.
    public String origin() {
        boolean measured = series.stream().anyMatch(line -> !line.simulated());
        boolean simulated = series.stream().anyMatch(Series::simulated);
        if (measured && simulated) {
            return "MEASURED (points) and SIMULATED (dotted)";
        }
        return simulated ? "SIMULATED" : "MEASURED";
    }

    public boolean isEmpty() {
        return series.stream().allMatch(line -> line.points().isEmpty());
    }

    double largestX() {
        return xs().max().orElse(1);
    }

    double largestY() {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::high)
                .max()
                .orElse(1);
    }

    DoubleStream xs() {
        return series.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::x);
    }

    /// A chart without measured points keeps the markers of its simulated ones.
    boolean hasMarkers(Series line) {
        return !line.simulated() || series.stream().allMatch(Series::simulated);
    }
}
