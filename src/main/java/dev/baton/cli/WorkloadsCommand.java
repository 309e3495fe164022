package dev.baton.cli;

import dev.baton.measure.Strategies;
import dev.baton.measure.Workloads;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `baton workloads`: what can be measured, and how.
@Command(name = "workloads", mixinStandardHelpOptions = true, description = "Lists what can be measured.")
final class WorkloadsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Workloads");
        Workloads.all().forEach(workload -> out.printf(Locale.ROOT, "  %-14s %s%n", workload.name(), workload.title()));
        out.println("Strategies");
        Strategies.all()
                .forEach(
                        way -> out.printf(Locale.ROOT, "  %-14s %s: %s%n", way.name(), way.title(), way.description()));
        return ExitStatus.DONE;
    }
}
