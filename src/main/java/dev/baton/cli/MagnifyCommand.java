package dev.baton.cli;

import dev.baton.export.CloseUpJson;
import dev.baton.scenario.CloseUp;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `baton magnify`: runs a scenario and looks at a window of the run instruction by instruction.
@Command(
        name = "magnify",
        mixinStandardHelpOptions = true,
        description = "Shows every instruction, reference count and lock operation of a window of a run.")
final class MagnifyCommand implements Callable<Integer> {
    private static final long USUAL_NANOS = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.py", description = "The program.")
    private Path file = Path.of("");

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Option(names = "--cores", paramLabel = "N", description = "Cores of the machine, 1 to 1024.")
    private @Nullable Integer cores;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Start of the window, for example 12.5ms; 0 by default.")
    private String from = "0";

    @Option(names = "--to", paramLabel = "TIME", description = "Its end; 10us after the start by default.")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it.")
    private Formats.Untabled format = Formats.Untabled.TEXT;

    @Override
    public Integer call() {
        long fromNanos = Times.nanos("--from", from);
        long toNanos = to == null ? fromNanos + USUAL_NANOS : Times.nanos("--to", to);
        if (toNanos <= fromNanos) {
            throw new CommandFailure("--to must be later than --from: " + to + " is not later than " + from, null);
        }
        Scenario scenario = Scenario.read(file).with(machine.singleValues());
        List<String> pythons = machine.pythons(scenario);
        RunOptions options = machine.options(scenario, pythons.getFirst(), cores, "");
        Trace trace = Simulation.run(scenario, options, Interruption::isAsked);
        if (fromNanos >= trace.makespanNanos()) {
            throw new CommandFailure(
                    "--from is " + from + ", but the run ends at " + Formats.millis(trace.makespanNanos()),
                    "Take an earlier time.");
        }
        CloseUp closeUp = Simulation.magnify(trace, scenario, options, fromNanos, toNanos, Interruption::isAsked);
        PrintWriter out = spec.commandLine().getOut();
        if (format == Formats.Untabled.JSON) {
            out.println(Formats.json(CloseUpJson.of(closeUp)));
        } else {
            new CloseUpText(out, closeUp).print();
        }
        return closeUp.isCut() ? ExitStatus.LIMIT : ExitStatus.DONE;
    }
}
