package dev.baton.cli;

import dev.baton.export.AtomicFile;
import dev.baton.scenario.Scenario;
import dev.baton.study.SimulatedSpeedup;
import dev.baton.study.Sweep;
import dev.baton.ui.chart.ChartImage;
import dev.baton.ui.picture.OffscreenToolkit;
import dev.baton.ui.theme.Palette;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
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

    @Option(
            names = "--interval",
            split = ",",
            paramLabel = "TIME",
            description = "Switch intervals of the GIL, for example 1ms,5ms; the interpreter's own by default.")
    private List<String> intervals = new ArrayList<>();

    @Option(names = "--seeds", paramLabel = "N", description = "Runs of each point, with as many seeds; 1 by default.")
    private int seeds = 1;

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
        Sweep.Grid grid = grid(scenario);
        List<Sweep.Point> points = Sweep.run(scenario, grid, progress(grid.runs()), Interruption::isAsked);
        SimulatedSpeedup speedup = new SimulatedSpeedup(scenario, points);
        if (png != null) {
            OffscreenToolkit.start();
            ChartImage.write(SweepChart.of(scenario, points, speedup), png, 2, Palette.LIGHT);
        }
        print(new SweepTable(grid, points, speedup));
        return points.stream()
                .mapToInt(point -> ExitStatus.of(point.outcome()))
                .max()
                .orElse(ExitStatus.DONE);
    }

    private Sweep.Grid grid(Scenario scenario) {
        List<Integer> machines = cores.isEmpty() ? List.of(scenario.header().cores()) : cores;
        return new Sweep.Grid(
                machine.values(),
                machine.pythons(scenario),
                machines,
                intervals.stream().map(text -> Times.nanos("--interval", text)).toList(),
                seeds,
                machine.options(scenario, machine.pythons(scenario).getFirst(), machines.getFirst(), ""));
    }

    /// Tells how far the sweep is, at every tenth of the way.
    private IntConsumer progress(int runs) {
        PrintWriter error = spec.commandLine().getErr();
        return done -> {
            if (10L * done / runs > 10L * (done - 1) / runs) {
                error.println(done + " of " + runs + " runs done");
                error.flush();
            }
        };
    }

    private void print(SweepTable table) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(Formats.json(table.json()));
            case CSV -> table.csv(out);
            case TEXT -> table.text(out);
        }
    }
}
