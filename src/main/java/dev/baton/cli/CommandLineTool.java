package dev.baton.cli;

import dev.baton.scenario.Excerpt;
import dev.baton.scenario.ScenarioError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Runs one command: finds it, reports what goes wrong in one line, with advice and the place in the source in further
/// ones, and gives the exit status.
public final class CommandLineTool {
    private static final int EXCERPT_WIDTH = 72;
    private static final int EXCERPT_INDENT = 4;

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
        try (Interruption interruption = new Interruption()) {
            int status = line(interruption).execute(arguments);
            out.flush();
            error.flush();
            return status;
        }
    }

    private CommandLine line(Interruption interruption) {
        CommandLine line = new CommandLine(new BatonCommand());
        line.setOut(out);
        line.setErr(error);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, _) -> report(e.getMessage(), "Try 'baton --help'.", ExitStatus.USAGE));
        line.setExecutionExceptionHandler((e, _, _) -> failed(e));
        line.setExecutionStrategy(parsed -> execute(parsed, interruption));
        return line;
    }

    /// The window sees to its own end; everything else stops cleanly when interrupted.
    private int execute(ParseResult parsed, Interruption interruption) {
        if (parsed.hasSubcommand()) {
            interruption.listen();
        }
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            return report(
                    "there is not enough memory for this",
                    "Simulate less, or give Java more memory with the environment variable JDK_JAVA_OPTIONS=-Xmx8g.",
                    ExitStatus.LIMIT);
        } catch (StackOverflowError e) {
            return ownFault(e);
        }
    }

    /// Reports why a command ended early.
    int failed(Exception e) {
        if (Thread.interrupted()) {
            return report("interrupted", null, ExitStatus.INTERRUPTED);
        }
        return switch (e) {
            case ScenarioError fault -> report(fault);
            case CommandFailure fault -> report(fault.getMessage(), fault.advice(), ExitStatus.USAGE);
            case IOException fault -> report(fault.getMessage(), null, ExitStatus.USAGE);
            case IllegalArgumentException fault -> report(fault.getMessage(), null, ExitStatus.USAGE);
            default -> ownFault(e);
        };
    }

    /// Reports a fault of Baton's own, with what whoever mends it wants to know.
    private int ownFault(Throwable fault) {
        report(
                "Baton itself has failed, which is no fault of the program's",
                "Please report it together with the program and these lines:",
                ExitStatus.FAULT);
        fault.printStackTrace(error);
        return ExitStatus.FAULT;
    }

    private int report(ScenarioError error) {
        error.faults().forEach(fault -> {
            report(fault.message(), fault.advice(), ExitStatus.USAGE);
            excerpt(fault.excerpt());
        });
        return ExitStatus.USAGE;
    }

    private void excerpt(@Nullable Excerpt excerpt) {
        if (excerpt != null) {
            error.println(excerpt.text(EXCERPT_WIDTH).indent(EXCERPT_INDENT).stripTrailing());
        }
    }

    /// One line, whatever a file name or a value contains.
    private int report(@Nullable String message, @Nullable String advice, int status) {
        error.println("baton: " + String.valueOf(message).replaceAll("\\R", " "));
        if (advice != null) {
            error.println(advice);
        }
        return status;
    }
}
