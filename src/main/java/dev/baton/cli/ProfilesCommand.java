package dev.baton.cli;

import dev.baton.python.runtime.Profile;
import dev.baton.scenario.Profiles;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `baton profiles`: the interpreters that can be simulated, and where their numbers come from.
@Command(name = "profiles", mixinStandardHelpOptions = true, description = "Lists the simulated interpreters.")
final class ProfilesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sources", description = "Shows every number with its source.")
    private boolean sources;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (String name : Profiles.names()) {
            Profile profile = Profiles.get(name);
            out.printf(
                    Locale.ROOT,
                    "%-8s %s, %s%n",
                    name,
                    profile.title(),
                    profile.freeThreaded() ? "no GIL" : "with the GIL");
            if (sources) {
                new TreeMap<>(profile.numbers())
                        .forEach((key, number) ->
                                out.printf(Locale.ROOT, "  %-28s %12d  %s%n", key, number.value(), number.source()));
            }
        }
        return ExitStatus.DONE;
    }
}
