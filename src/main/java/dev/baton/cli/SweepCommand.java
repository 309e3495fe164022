package dev.baton.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.export.AtomicFile;
import dev.baton.export.Csv;
import dev.baton.scenario.Scenario;
import dev.baton.study.SimulatedSpeedup;
import dev.baton.study.Sweep;
import dev.baton.trace.Trace;
import dev.baton.ui.chart.ChartImage;
import dev.baton.ui.picture.OffscreenToolkit;
import dev.baton.ui.theme.Palette;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `baton sweep`: simulates a scenario over a grid of parameters.
@Command(name = "sweep", mixinStandardHelpOptions = true, description = "Simulates a program over a grid of values.")
final class SweepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.py", description = "The program.")
    private Path file = Path.of("");

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Option(names = "--cores", split = ",", paramLabel = "N", description = "Cores of the machine, 1 to 1024.")
    private List<Integer> cores = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How to print the table.")
    private Formats.Format format = Formats.Format.TEXT;

    @Option(names = "--png", paramLabel = "OUT.png", description = "Draws the speedup.")
    private @Nullable Path png;

    @Override
    public Integer call() throws IOException {
        if (png != null) {
            AtomicFile.requireWritable(png);
        }
        Scenario scenario = Scenario.read(file);
        List<Integer> machines = cores.isEmpty() ? List.of(scenario.header().cores()) : cores;
        Sweep.Grid grid = new Sweep.Grid(
                machine.values(),
                machine.pythons(scenario),
                machines,
                machine.options(scenario, machine.pythons(scenario).getFirst(), machines.getFirst(), ""));
        List<Sweep.Point> points = Sweep.run(scenario, grid, done -> {}, Interruption::isAsked);
        SimulatedSpeedup speedup = new SimulatedSpeedup(scenario, points);
        if (png != null) {
            OffscreenToolkit.start();
            ChartImage.write(SweepChart.of(scenario, points, speedup), png, 2, Palette.LIGHT);
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(Formats.json(json(points, speedup)));
            case CSV -> csv(out, points, speedup, grid);
            case TEXT -> text(out, points, speedup);
        }
        return points.stream()
                .mapToInt(point -> ExitStatus.of(point.trace().outcome()))
                .max()
                .orElse(ExitStatus.DONE);
    }

    private static ArrayNode json(List<Sweep.Point> points, SimulatedSpeedup speedup) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Sweep.Point point : points) {
            Trace trace = point.trace();
            ObjectNode row = rows.addObject();
            row.put("python", trace.header().python());
            row.put("cores", trace.header().cores());
            ObjectNode values = row.putObject("values");
            point.values().forEach(values::put);
            row.put("outcome", trace.outcome().word());
            row.put("makespan_ns", trace.makespanNanos());
            double gain = speedup.of(point);
            if (!Double.isNaN(gain)) {
                row.put("speedup", gain);
            }
        }
        return rows;
    }

    private static void csv(PrintWriter out, List<Sweep.Point> points, SimulatedSpeedup speedup, Sweep.Grid grid)
            throws IOException {
        Csv csv = new Csv(out);
        List<Object> head = new ArrayList<>(List.of("python", "cores"));
        head.addAll(grid.values().keySet());
        head.addAll(List.of("outcome", "makespan_ns", "speedup"));
        csv.row(head);
        for (Sweep.Point point : points) {
            Trace trace = point.trace();
            List<Object> row = new ArrayList<>(
                    List.of(trace.header().python(), trace.header().cores()));
            row.addAll(point.values().values());
            row.add(trace.outcome().word());
            row.add(trace.makespanNanos());
            row.add(Formats.decimals(speedup.of(point), 4));
            csv.row(row);
        }
    }

    private static void text(PrintWriter out, List<Sweep.Point> points, SimulatedSpeedup speedup) {
        out.printf(Locale.ROOT, "%-8s %5s  %-24s %14s %9s%n", "python", "cores", "values", "time", "speedup");
        for (Sweep.Point point : points) {
            Trace trace = point.trace();
            List<String> values = new ArrayList<>();
            for (Map.Entry<String, String> value : point.values().entrySet()) {
                values.add(value.getKey() + "=" + value.getValue());
            }
            String gain = Formats.decimals(speedup.of(point), 2);
            out.printf(
                    Locale.ROOT,
                    "%-8s %5d  %-24s %14s %9s%n",
                    trace.header().python(),
                    trace.header().cores(),
                    String.join(" ", values),
                    Formats.millis(trace.makespanNanos()),
                    gain.isEmpty() ? "" : gain + "x");
        }
    }
}
