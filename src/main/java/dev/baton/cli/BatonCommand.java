package dev.baton.cli;

import dev.baton.scenario.Resources;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `baton`: without a subcommand it opens the window.
@Command(
        name = "baton",
        mixinStandardHelpOptions = true,
        versionProvider = BatonCommand.Version.class,
        description = "See how Python's threads run, with the global lock and without it.",
        footer = {
            "",
            "Without a command, the window opens; a scenario file or the id of a lesson opens there.",
            "Exit status: 0 done, 1 the program raised or deadlocked or a check found faults,",
            "2 bad usage or input, 3 stopped by a limit, 130 interrupted."
        },
        subcommands = {
            SimulateCommand.class,
            MagnifyCommand.class,
            SweepCommand.class,
            MeasureCommand.class,
            RenderCommand.class,
            DisCommand.class,
            LessonsCommand.class,
            ValidateCommand.class,
            WorkloadsCommand.class,
            ProfilesCommand.class
        })
final class BatonCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.py|LESSON",
            description = "A scenario file or the id of a lesson to open.")
    private @Nullable String target;

    @Option(names = "--present", description = "Open full screen, with type that reads from the back row.")
    private boolean present;

    @Option(names = "--at", paramLabel = "STEP", description = "The step of the lesson to open, from 1.")
    private int step = 1;

    @Override
    public Integer call() {
        return WindowLauncher.open(target, present, step);
    }

    /// The version that the build wrote down.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"baton " + Resources.text("assets/version.txt").strip()};
        }
    }
}
