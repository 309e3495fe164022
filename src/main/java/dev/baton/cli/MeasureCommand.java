package dev.baton.cli;

import dev.baton.export.AtomicFile;
import dev.baton.export.MeasurementCsv;
import dev.baton.export.MeasurementJson;
import dev.baton.measure.Measurement;
import dev.baton.measure.Plan;
import dev.baton.measure.Point;
import dev.baton.measure.Protocol;
import dev.baton.measure.Strategies;
import dev.baton.measure.Strategy;
import dev.baton.measure.ThreadCounts;
import dev.baton.measure.Workload;
import dev.baton.measure.Workloads;
import dev.baton.ui.chart.ChartImage;
import dev.baton.ui.measure.MeasurementChart;
import dev.baton.ui.picture.OffscreenToolkit;
import dev.baton.ui.theme.Palette;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `baton measure`: really runs a workload on this host's cores.
@Command(name = "measure", mixinStandardHelpOptions = true, description = "Measures a workload on this machine.")
final class MeasureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WORKLOAD", description = "A workload; 'baton workloads' lists them.")
    private String workload = "";

    @Option(names = "--strategy", split = ",", paramLabel = "S", description = "Ways to run it; all by default.")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "1,2,4", description = "Thread counts; 1 to twice the cores by default.")
    private @Nullable String threads;

    @Option(names = "--budget", paramLabel = "30s", description = "Longest time to measure, in seconds.")
    private String budget = "30s";

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How to print the result.")
    private Formats.Format format = Formats.Format.TEXT;

    @Option(names = "--png", paramLabel = "OUT.png", description = "Draws the chart.")
    private @Nullable Path png;

    @Option(names = "--scale", paramLabel = "1..4", description = "Pixels for each unit of the picture.")
    private int scale = 2;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Colours of the picture.")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the bootstrap intervals.")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        if (scale < 1 || scale > ChartImage.LARGEST_SCALE) {
            throw new CommandFailure("--scale takes 1 to " + ChartImage.LARGEST_SCALE + ", not " + scale, null);
        }
        if (png != null) {
            AtomicFile.requireWritable(png);
        }
        Measurement measurement = new Protocol().measure(plan(), progress -> {}, Thread.currentThread()::isInterrupted);
        Interruption.check();
        if (png != null) {
            draw(measurement, png);
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> MeasurementJson.write(measurement, out);
            case CSV -> MeasurementCsv.write(measurement, out);
            case TEXT -> text(out, measurement);
        }
        out.flush();
        PrintWriter notes = spec.commandLine().getErr();
        measurement.noise().notice().ifPresent(notice -> notes.println("baton: " + notice));
        return ExitStatus.DONE;
    }

    private void draw(Measurement measurement, Path into) throws IOException {
        OffscreenToolkit.start();
        String footer = "measured " + LocalDate.now() + " · seed " + seed;
        ChartImage.write(
                MeasurementChart.of(measurement, MeasurementChart.Quantity.SPEEDUP, footer),
                into,
                scale,
                theme.palette());
    }

    private Plan plan() {
        Workload chosen = Workloads.named(workload)
                .orElseThrow(() -> new CommandFailure(
                        "there is no workload " + workload,
                        "The workloads are "
                                + String.join(
                                        ", ",
                                        Workloads.all().stream()
                                                .map(Workload::name)
                                                .toList()) + "."));
        List<Strategy> ways = strategies.isEmpty()
                ? Strategies.all()
                : strategies.stream().map(MeasureCommand::strategy).toList();
        String counts =
                threads == null ? ThreadCounts.usual(Runtime.getRuntime().availableProcessors()) : threads;
        return new Plan(chosen, ways, ThreadCounts.parse(counts), seconds(budget), seed);
    }

    private static Strategy strategy(String name) {
        return Strategies.named(name)
                .orElseThrow(() -> new CommandFailure(
                        "there is no strategy " + name,
                        "The strategies are "
                                + String.join(
                                        ", ",
                                        Strategies.all().stream()
                                                .map(Strategy::name)
                                                .toList()) + "."));
    }

    private static Duration seconds(String text) {
        try {
            double seconds = Double.parseDouble(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
            if (seconds > 0 && seconds <= 86_400) {
                return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
            }
        } catch (NumberFormatException e) {
            throw new CommandFailure("--budget takes seconds, for example 30s, not " + text, null);
        }
        throw new CommandFailure("--budget takes more than 0 and at most 86400 seconds, not " + text, null);
    }

    private static void text(PrintWriter out, Measurement measurement) {
        out.println(measurement.title() + " (measured on " + measurement.host().cpu() + ", "
                + measurement.host().cores() + " cores)");
        out.printf(
                Locale.ROOT,
                "%-16s %7s %9s %17s %8s %7s%n",
                "strategy",
                "threads",
                "speedup",
                "95 %",
                "rounds",
                "check");
        for (Point point : measurement.points()) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %7d %9s %17s %8d %7s%n",
                    point.strategy(),
                    point.threads(),
                    (point.isProvisional() ? "~" : "")
                            + Formats.decimals(point.speedup().median(), 2) + "x",
                    Formats.decimals(point.speedup().low(), 2) + " to "
                            + Formats.decimals(point.speedup().high(), 2),
                    point.rounds(),
                    point.correct() ? "ok" : "WRONG");
        }
    }

    /// The two looks of a picture.
    enum Theme {
        LIGHT(Palette.LIGHT),
        DARK(Palette.DARK);

        private final Palette palette;

        Theme(Palette palette) {
            this.palette = palette;
        }

        Palette palette() {
            return palette;
        }
    }
}
