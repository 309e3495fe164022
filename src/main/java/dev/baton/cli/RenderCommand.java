package dev.baton.cli;

import dev.baton.export.AtomicFile;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.study.SimulatedSpeedup;
import dev.baton.study.Sweep;
import dev.baton.trace.Trace;
import dev.baton.ui.app.WorldPicture;
import dev.baton.ui.chart.ChartImage;
import dev.baton.ui.chart.ChartModel;
import dev.baton.ui.picture.OffscreenToolkit;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `baton render`: draws the stage, the timeline or the speedup of a scenario into a picture, without a display.
@Command(name = "render", mixinStandardHelpOptions = true, description = "Draws a picture of a simulated run.")
final class RenderCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "stage|timeline|speedup", description = "What to draw.")
    private View view = View.STAGE;

    @Parameters(index = "1", paramLabel = "FILE.py", description = "The program.")
    private Path file = Path.of("");

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Option(names = "--cores", paramLabel = "N", description = "Cores of the machine, 1 to 1024.")
    private @Nullable Integer cores;

    @Option(names = "--out", required = true, paramLabel = "OUT.png", description = "Where to write the picture.")
    private Path out = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The instant to draw, for example 12ms; half of the run by default.")
    private @Nullable String at;

    @Option(names = "--from", paramLabel = "T", description = "Start of the timeline.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "T", description = "End of the timeline.")
    private @Nullable String to;

    @Option(names = "--size", paramLabel = "WxH", description = "Size of the picture in units.")
    private String size = "1200x640";

    @Option(names = "--scale", paramLabel = "1..4", description = "Pixels for each unit.")
    private int scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Colours of the picture.")
    private MeasureCommand.Theme theme = MeasureCommand.Theme.LIGHT;

    /// What can be drawn.
    enum View {
        STAGE,
        TIMELINE,
        SPEEDUP
    }

    @Override
    public Integer call() throws IOException {
        if (scale < 1 || scale > ChartImage.LARGEST_SCALE) {
            throw new CommandFailure("--scale takes 1 to " + ChartImage.LARGEST_SCALE + ", not " + scale, null);
        }
        int[] dimensions = dimensions();
        AtomicFile.requireWritable(out);
        Scenario scenario = Scenario.read(file).with(machine.singleValues());
        if (view == View.SPEEDUP) {
            drawSpeedup(scenario);
            return ExitStatus.DONE;
        }
        return drawRun(scenario, dimensions);
    }

    private int drawRun(Scenario scenario, int[] dimensions) throws IOException {
        List<World> worlds = new ArrayList<>();
        for (String python : machine.pythons(scenario)) {
            RunOptions options = machine.options(scenario, python, cores, "");
            Trace trace = Simulation.run(scenario, options, Interruption::isAsked);
            worlds.add(World.of(Profiles.get(python).title(), trace, scenario.source()));
        }
        Session session = new Session(worlds);
        OffscreenToolkit.start();
        WorldPicture picture = new WorldPicture(session, dimensions[0], dimensions[1], scale, theme.palette());
        long nanos = at == null ? session.makespanNanos() / 2 : Times.nanos("--at", at);
        if (view == View.STAGE) {
            picture.stage(nanos, out);
        } else {
            picture.timeline(
                    nanos,
                    from == null ? 0 : Times.nanos("--from", from),
                    to == null ? session.makespanNanos() : Times.nanos("--to", to),
                    out);
        }
        return worlds.stream()
                .mapToInt(world -> ExitStatus.of(world.trace().outcome()))
                .max()
                .orElse(ExitStatus.DONE);
    }

    private void drawSpeedup(Scenario scenario) throws IOException {
        String threads = scenario.header().threads();
        int count = cores == null ? scenario.header().cores() : cores;
        List<String> counts = new ArrayList<>();
        for (int n = 1; n <= 2 * count; n *= 2) {
            counts.add(String.valueOf(n));
        }
        RunOptions base = machine.options(scenario, machine.pythons(scenario).getFirst(), count, "");
        Map<String, List<String>> values = threads == null ? Map.of() : Map.of(threads, counts);
        Sweep.Grid grid = new Sweep.Grid(values, machine.pythons(scenario), List.of(count), base);
        List<Sweep.Point> points = Sweep.run(scenario, grid, done -> {}, Interruption::isAsked);
        OffscreenToolkit.start();
        ChartModel chart = threads == null
                ? SweepChart.comparison(scenario, points)
                : SweepChart.of(scenario, points, new SimulatedSpeedup(scenario, points));
        ChartImage.write(chart, out, scale, theme.palette());
    }

    private int[] dimensions() {
        String[] parts = size.split("x", -1);
        try {
            int width = Integer.parseInt(parts[0]);
            int height = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
            if (width >= 200 && width <= 4000 && height >= 150 && height <= 4000) {
                return new int[] {width, height};
            }
        } catch (NumberFormatException e) {
            throw new CommandFailure("--size takes WIDTHxHEIGHT, for example 1200x640, not " + size, null);
        }
        throw new CommandFailure("--size takes 200x150 to 4000x4000, not " + size, null);
    }
}
