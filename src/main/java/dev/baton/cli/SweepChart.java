package dev.baton.cli;

import dev.baton.scenario.Scenario;
import dev.baton.stats.Replications;
import dev.baton.study.SimulatedSpeedup;
import dev.baton.study.Sweep;
import dev.baton.trace.RunHeader;
import dev.baton.ui.chart.ChartModel;
import dev.baton.ui.chart.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The points of a sweep as a chart: a line for each interpreter, and for each machine where there are several.
final class SweepChart {
    private static final List<Tone> LOCKED = List.of(Tone.GIL, Tone.ORANGE, Tone.MAGENTA);
    private static final List<Tone> FREE = List.of(Tone.GREEN, Tone.BLUE, Tone.CYAN, Tone.OLIVE);

    private SweepChart() {}

    static ChartModel of(Scenario scenario, List<Sweep.Point> points, SimulatedSpeedup speedup) {
        String threads = scenario.header().threads();
        if (threads == null || !points.getFirst().values().containsKey(threads)) {
            throw new CommandFailure(
                    "there is no speedup to draw",
                    threads == null
                            ? "Name the constant that counts the threads in the file's [tool.baton] settings, for"
                                    + " example threads = \"THREADS\"."
                            : oneThread(threads));
        }
        Map<String, List<ChartModel.Point>> lines = new LinkedHashMap<>();
        Map<String, Boolean> locked = new LinkedHashMap<>();
        boolean machines = distinct(points, RunHeader::cores) > 1;
        boolean intervals = distinct(points, header -> header.python() + header.switchIntervalNanos())
                > distinct(points, RunHeader::python);
        for (Sweep.Point point : points) {
            Replications gain = speedup.of(point);
            if (gain != null) {
                RunHeader header = point.header();
                String name = header.python()
                        + (machines ? ", " + header.cores() + " cores" : "")
                        + (intervals && header.gilEnabled() ? ", " + Formats.millis(header.switchIntervalNanos()) : "");
                locked.putIfAbsent(name, header.gilEnabled());
                double count = SimulatedSpeedup.threads(point, threads);
                lines.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new ChartModel.Point(count, gain.mean(), gain.low(), gain.high()));
            }
        }
        if (lines.isEmpty()) {
            throw new CommandFailure("there is no speedup to draw", oneThread(threads));
        }
        return model("Speedup over one thread", "threads", scenario, points, series(lines, locked), !machines);
    }

    private static long distinct(List<Sweep.Point> points, Function<RunHeader, Object> setting) {
        return points.stream().map(Sweep.Point::header).map(setting).distinct().count();
    }

    private static String oneThread(String threads) {
        return "Sweep --set " + threads + "=1,2,4 so that one thread is the base.";
    }

    /// The interpreters at one point, the first of them as the base.
    static ChartModel comparison(Scenario scenario, List<Sweep.Point> points) {
        Map<String, List<ChartModel.Point>> lines = new LinkedHashMap<>();
        Map<String, Boolean> locked = new LinkedHashMap<>();
        Sweep.Point base = points.getFirst();
        for (Sweep.Point point : points) {
            double gain = base.makespanNanos().mean() / point.makespanNanos().mean();
            String name = point.header().python();
            locked.put(name, point.header().gilEnabled());
            lines.put(name, List.of(new ChartModel.Point(1, gain, gain, gain)));
        }
        String title = "Speedup over " + base.header().python();
        return model(title, "the program as it is", scenario, points, series(lines, locked), false);
    }

    private static ChartModel model(
            String title,
            String xLabel,
            Scenario scenario,
            List<Sweep.Point> points,
            List<ChartModel.Series> series,
            boolean oneMachine) {
        int cores = points.getFirst().header().cores();
        return new ChartModel(
                title,
                scenario.header().title(),
                oneMachine ? "a simulated machine with " + cores + " cores" : "a simulated machine",
                seeds(points.getFirst()),
                xLabel,
                "",
                "×",
                series,
                oneMachine ? cores : 0,
                oneMachine);
    }

    private static String seeds(Sweep.Point point) {
        long first = point.runs().getFirst().seed();
        long last = point.runs().getLast().seed();
        return first == last ? "seed " + first : "seeds " + first + " to " + last + ", 95 % of the mean";
    }

    private static List<ChartModel.Series> series(
            Map<String, List<ChartModel.Point>> lines, Map<String, Boolean> locked) {
        List<ChartModel.Series> series = new ArrayList<>();
        int[] used = new int[2];
        lines.forEach((name, drawn) -> {
            boolean gil = Boolean.TRUE.equals(locked.get(name));
            List<Tone> tones = gil ? LOCKED : FREE;
            Tone tone = tones.get(used[gil ? 0 : 1]++ % tones.size());
            series.add(new ChartModel.Series(name, tone, true, drawn));
        });
        return series;
    }
}
