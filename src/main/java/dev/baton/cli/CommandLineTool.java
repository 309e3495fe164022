package dev.baton.cli;

import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Runs one command: finds it, reports what goes wrong in one line, and gives the exit status.
public final class CommandLineTool {
    private final PrintWriter out;
    private final PrintWriter error;

    /// A tool that writes to these.
    public CommandLineTool(PrintWriter out, PrintWriter error) {
        this.out = out;
        this.error = error;
    }

    /// A tool on the streams of this process, in UTF-8 whatever the locale.
    public static CommandLineTool standard() {
        return new CommandLineTool(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /// Runs a command and returns its exit status.
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new BatonCommand());
        line.setOut(out);
        line.setErr(error);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, _) -> report(e.getMessage(), "Try 'baton --help'.", ExitStatus.USAGE));
        line.setExecutionExceptionHandler((e, _, _) -> failed(e));
        int status = line.execute(arguments);
        out.flush();
        error.flush();
        return status;
    }

    private int failed(Exception e) {
        return switch (e) {
            case ScenarioError fault -> report(fault.message(), fault.advice(), ExitStatus.USAGE);
            case CommandFailure fault -> report(fault.getMessage(), fault.advice(), ExitStatus.USAGE);
            case Simulation.Cancelled _ -> report("interrupted", null, ExitStatus.INTERRUPTED);
            case IOException fault -> report(fault.getMessage(), null, ExitStatus.USAGE);
            case IllegalArgumentException fault -> report(fault.getMessage(), null, ExitStatus.USAGE);
            default -> throw new IllegalStateException(e);
        };
    }

    private int report(@Nullable String message, @Nullable String advice, int status) {
        error.println("baton: " + message);
        if (advice != null) {
            error.println(advice);
        }
        return status;
    }
}
