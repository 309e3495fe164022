package dev.baton.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.baton.export.AtomicFile;
import dev.baton.export.CollapsedStacks;
import dev.baton.export.RunSummary;
import dev.baton.export.TraceEvents;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `baton simulate`: runs a scenario on the simulated machine and prints what happened.
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "Simulates a Python program.")
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.py", description = "The program.")
    private Path file = Path.of("");

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Option(names = "--cores", paramLabel = "N", description = "Cores of the machine, 1 to 1024.")
    private @Nullable Integer cores;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "Switch interval of the GIL, for example 1ms; the interpreter's own by default.")
    private @Nullable String interval;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the summary.")
    private Formats.Untabled format = Formats.Untabled.TEXT;

    @Option(names = "--trace", paramLabel = "OUT.json", description = "Writes the trace for Perfetto.")
    private @Nullable Path traceFile;

    @Option(names = "--collapsed", paramLabel = "OUT.txt", description = "Writes collapsed stacks for flame graphs.")
    private @Nullable Path collapsedFile;

    @Override
    public Integer call() throws IOException {
        Map<String, String> values = machine.singleValues();
        Scenario scenario = Scenario.read(file).with(values);
        String parameters = String.join(
                " ",
                values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
        List<String> pythons = machine.pythons(scenario);
        requireWritable(traceFile, pythons);
        requireWritable(collapsedFile, pythons);
        List<Trace> traces = new ArrayList<>();
        for (String python : pythons) {
            RunOptions options = machine.options(scenario, python, cores, parameters)
                    .withSwitchInterval(interval == null ? null : Times.nanos("--interval", interval));
            traces.add(Simulation.run(scenario, options, Interruption::isAsked));
        }
        writeFiles(traces);
        print(traces);
        return traces.stream()
                .mapToInt(trace -> ExitStatus.of(trace.outcome()))
                .max()
                .orElse(ExitStatus.DONE);
    }

    private void print(List<Trace> traces) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Formats.Untabled.JSON) {
            ArrayNode runs = JsonNodeFactory.instance.arrayNode();
            traces.forEach(trace -> runs.add(RunSummary.of(trace)));
            out.println(Formats.json(runs));
            return;
        }
        for (Trace trace : traces) {
            new RunText(out, trace).print();
        }
        if (traces.size() == 2) {
            double ratio = (double) traces.get(0).makespanNanos()
                    / Math.max(1, traces.get(1).makespanNanos());
            out.println(traces.get(1).header().python() + " is "
                    + Formats.decimals(ratio, 2) + " times as fast as "
                    + traces.get(0).header().python() + " here (simulated).");
        }
    }

    private static void requireWritable(@Nullable Path path, List<String> pythons) throws IOException {
        if (path != null) {
            for (String python : pythons) {
                AtomicFile.requireWritable(named(path, pythons, python));
            }
        }
    }

    private void writeFiles(List<Trace> traces) throws IOException {
        List<String> pythons =
                traces.stream().map(trace -> trace.header().python()).toList();
        for (Trace trace : traces) {
            if (traceFile != null) {
                Path path = named(traceFile, pythons, trace.header().python());
                AtomicFile.write(path, out -> TraceEvents.write(trace, out));
            }
            if (collapsedFile != null) {
                Path path = named(collapsedFile, pythons, trace.header().python());
                AtomicFile.write(path, out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CollapsedStacks.write(trace, writer);
                    writer.flush();
                });
            }
        }
    }

    /// With several runs each file has the interpreter's name in its own.
    private static Path named(Path path, List<String> pythons, String python) {
        Path last = path.getFileName();
        if (pythons.size() == 1 || last == null) {
            return path;
        }
        String name = last.toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        return path.resolveSibling(name.substring(0, dot) + "-" + python + name.substring(dot));
    }
}
