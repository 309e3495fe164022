package dev.baton.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.export.Csv;
import dev.baton.stats.Replications;
import dev.baton.study.SimulatedSpeedup;
import dev.baton.study.Sweep;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The points of a sweep as a table: one row each, with 95 % intervals where there are several seeds.
record SweepTable(Sweep.Grid grid, List<Sweep.Point> points, SimulatedSpeedup speedup) {
    private static final double NANOS_PER_MILLI = 1e6;

    ArrayNode json() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Sweep.Point point : points) {
            ObjectNode row = rows.addObject();
            row.put("python", point.header().python());
            row.put("cores", point.header().cores());
            ObjectNode values = row.putObject("values");
            point.values().forEach(values::put);
            row.put("outcome", point.outcome().word());
            Replications time = point.makespanNanos();
            row.put("makespan_ns", Math.round(time.mean()));
            Replications gain = speedup.of(point);
            if (gain != null) {
                row.put("speedup", gain.mean());
            }
            row.put("interval_ns", point.header().switchIntervalNanos());
            row.put("seeds", time.count());
            row.put("makespan_median_ns", Math.round(time.median()));
            row.put("makespan_low_ns", Math.round(time.low()));
            row.put("makespan_high_ns", Math.round(time.high()));
            if (gain != null) {
                row.put("speedup_low", gain.low()).put("speedup_high", gain.high());
            }
        }
        return rows;
    }

    void csv(PrintWriter out) throws IOException {
        Csv csv = new Csv(out);
        List<Object> head = new ArrayList<>(List.of("python", "cores"));
        head.addAll(grid.values().keySet());
        head.addAll(List.of("outcome", "makespan_ns", "speedup", "interval_ns", "seeds", "makespan_median_ns"));
        head.addAll(List.of("makespan_low_ns", "makespan_high_ns", "speedup_low", "speedup_high"));
        csv.row(head);
        for (Sweep.Point point : points) {
            Replications time = point.makespanNanos();
            Replications gain = speedup.of(point);
            List<Object> row = new ArrayList<>(
                    List.of(point.header().python(), point.header().cores()));
            row.addAll(point.values().values());
            row.add(point.outcome().word());
            row.add(Math.round(time.mean()));
            row.add(decimals(gain, gain == null ? 0 : gain.mean()));
            row.add(point.header().switchIntervalNanos());
            row.add(time.count());
            row.add(Math.round(time.median()));
            row.add(Math.round(time.low()));
            row.add(Math.round(time.high()));
            row.add(decimals(gain, gain == null ? 0 : gain.low()));
            row.add(decimals(gain, gain == null ? 0 : gain.high()));
            csv.row(row);
        }
    }

    private static String decimals(@Nullable Replications gain, double value) {
        return gain == null ? "" : Formats.decimals(value, 4);
    }

    void text(PrintWriter out) {
        String format = "%-8s %5s  %-24s %14s %9s%s%n";
        boolean several = grid.seeds() > 1;
        String extra = several ? "   95 % of the mean time, over " + grid.seeds() + " seeds" : "";
        out.printf(Locale.ROOT, format, "python", "cores", "values", "time", "speedup", extra);
        for (Sweep.Point point : points) {
            Replications time = point.makespanNanos();
            Replications gain = speedup.of(point);
            out.printf(
                    Locale.ROOT,
                    format,
                    point.header().python(),
                    point.header().cores(),
                    values(point),
                    Formats.millis(Math.round(time.mean())),
                    gain == null ? "" : Formats.decimals(gain.mean(), 2) + "x",
                    several ? range(time) : "");
        }
    }

    private static String range(Replications time) {
        return "   " + Formats.decimals(time.low() / NANOS_PER_MILLI, 3) + " to "
                + Formats.decimals(time.high() / NANOS_PER_MILLI, 3) + " ms";
    }

    private String values(Sweep.Point point) {
        List<String> values = new ArrayList<>();
        if (grid.intervals().size() > 1 && point.header().gilEnabled()) {
            values.add(
                    "interval=" + Formats.decimals(point.header().switchIntervalNanos() / NANOS_PER_MILLI, 3) + "ms");
        }
        point.values().forEach((name, value) -> values.add(name + "=" + value));
        return String.join(" ", values);
    }
}
