package dev.baton.export;

import dev.baton.measure.Measurement;
import dev.baton.measure.Point;
import dev.baton.stats.Estimate;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// A measurement as a table: one row a point.
public final class MeasurementCsv {
    private static final List<String> HEADER = List.of(
            "workload",
            "strategy",
            "python",
            "threads",
            "rounds",
            "time_low_ns",
            "time_median_ns",
            "time_high_ns",
            "speedup_low",
            "speedup_median",
            "speedup_high",
            "efficiency",
            "check",
            "noise",
            "cores_received",
            "cpu_per_step",
            "blocked_share",
            "handoffs_per_second",
            "beyond_cores",
            "provisional");

    private MeasurementCsv() {}

    public static void write(Measurement measurement, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(HEADER);
        for (Point point : measurement.points()) {
            csv.row(row(measurement.workload(), point));
        }
    }

    private static List<?> row(String workload, Point point) {
        Estimate time = point.timeNanos();
        Estimate speedup = point.speedup();
        return List.of(
                workload,
                point.strategy(),
                Objects.requireNonNullElse(point.python(), ""),
                point.threads(),
                point.rounds(),
                Rounded.nanos(time.low()),
                Rounded.nanos(time.median()),
                Rounded.nanos(time.high()),
                Rounded.ratio(speedup.low()),
                Rounded.ratio(speedup.median()),
                Rounded.ratio(speedup.high()),
                Rounded.ratio(point.efficiency()),
                point.correct() ? "ok" : "wrong",
                Rounded.ratio(point.noise()),
                Rounded.ratio(point.coresReceived()),
                Rounded.ratio(point.cpuPerStep()),
                Rounded.ratio(point.blockedShare()),
                Rounded.ratio(point.handoffsPerSecond()),
                point.beyondCores(),
                point.isProvisional());
    }
}
