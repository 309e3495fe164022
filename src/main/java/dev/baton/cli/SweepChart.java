package dev.baton.cli;

import dev.baton.scenario.Scenario;
import dev.baton.study.SimulatedSpeedup;
import dev.baton.study.Sweep;
import dev.baton.ui.chart.ChartModel;
import dev.baton.ui.chart.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The points of a sweep as a chart: a line for each interpreter, and for each machine where there are several.
final class SweepChart {
    private static final List<Tone> LOCKED = List.of(Tone.GIL, Tone.ORANGE, Tone.MAGENTA);
    private static final List<Tone> FREE = List.of(Tone.GREEN, Tone.BLUE, Tone.CYAN, Tone.OLIVE);

    private SweepChart() {}

    static ChartModel of(Scenario scenario, List<Sweep.Point> points, SimulatedSpeedup speedup) {
        String threads = scenario.header().threads();
        if (threads == null) {
            throw new CommandFailure(
                    scenario.fileName() + ": the header does not say which constant counts the threads",
                    "Add threads = \"NAME\" to its [tool.baton] settings.");
        }
        Map<String, List<ChartModel.Point>> lines = new LinkedHashMap<>();
        Map<String, Boolean> locked = new LinkedHashMap<>();
        boolean several =
                points.stream().map(p -> p.trace().header().cores()).distinct().count() > 1;
        for (Sweep.Point point : points) {
            double gain = speedup.of(point);
            if (!Double.isNaN(gain)) {
                var header = point.trace().header();
                String name = header.python() + (several ? ", " + header.cores() + " cores" : "");
                locked.putIfAbsent(name, header.gilEnabled());
                lines.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new ChartModel.Point(
                                Double.parseDouble(point.values().getOrDefault(threads, "1")), gain, gain, gain));
            }
        }
        if (lines.isEmpty()) {
            throw new CommandFailure(
                    "there is no speedup to draw", "Sweep --set " + threads + "=1,2,4 so that one thread is the base.");
        }
        int cores = points.getFirst().trace().header().cores();
        long seed = points.getFirst().trace().header().seed();
        return new ChartModel(
                "Speedup over one thread",
                scenario.header().title(),
                several ? "a simulated machine" : "a simulated machine with " + cores + " cores",
                "seed " + seed,
                "threads",
                "",
                "×",
                series(lines, locked),
                several ? 0 : cores,
                true);
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
