package dev.baton.cli;

import dev.baton.lesson.Course;
import dev.baton.lesson.Finding;
import dev.baton.lesson.Lesson;
import dev.baton.lesson.LessonCheck;
import dev.baton.lesson.Step;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `baton lessons`: lists, checks and shows lessons.
@Command(
        name = "lessons",
        mixinStandardHelpOptions = true,
        description = "Lists, checks and shows lessons.",
        subcommands = {
            LessonsCommand.ListCommand.class,
            LessonsCommand.CheckCommand.class,
            LessonsCommand.ShowCommand.class
        })
final class LessonsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.USAGE;
    }

    /// `baton lessons list`.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the lessons.")
    static final class ListCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            for (Lesson lesson : Course.bundled().lessons()) {
                out.printf(
                        "%2d  %-24s %s (%d min, %d steps)%n",
                        lesson.number(),
                        lesson.id(),
                        lesson.title(),
                        lesson.minutes(),
                        lesson.steps().size());
            }
            return ExitStatus.DONE;
        }
    }

    /// `baton lessons check`: runs every scenario and checks every answer.
    @Command(name = "check", mixinStandardHelpOptions = true, description = "Checks lessons by running them.")
    static final class CheckCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "A folder with a course.toml; the bundled course by default.")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new CommandFailure(folder + ": no such folder", "Name a folder with a course.toml.");
            }
            Course course = folder == null ? Course.bundled() : Course.read(folder);
            List<Finding> findings = LessonCheck.check(course, () -> false);
            PrintWriter out = spec.commandLine().getOut();
            for (Finding finding : findings) {
                out.println(finding.text());
                if (finding.advice() != null) {
                    out.println("    " + finding.advice());
                }
            }
            long errors = findings.stream().filter(Finding::isError).count();
            out.println(course.lessons().size() + " lessons, " + errors + " errors, " + (findings.size() - errors)
                    + " warnings");
            return errors == 0 ? ExitStatus.DONE : ExitStatus.FAULT;
        }
    }

    /// `baton lessons show`.
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a lesson.")
    static final class ShowCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "The lesson; 'baton lessons list' lists them.")
        private String id = "";

        @Override
        public Integer call() {
            Course course = Course.bundled();
            Lesson lesson = course.lesson(id)
                    .orElseThrow(() -> new CommandFailure(
                            "there is no lesson " + id,
                            "The lessons are "
                                    + String.join(
                                            ", ",
                                            course.lessons().stream()
                                                    .map(Lesson::id)
                                                    .toList()) + "."));
            PrintWriter out = spec.commandLine().getOut();
            out.println(lesson.title() + " (" + lesson.minutes() + " min)");
            lesson.objectives().forEach(objective -> out.println("  - " + objective));
            for (Step step : lesson.steps()) {
                out.println();
                out.println(step.title());
            }
            out.println();
            out.println(lesson.files().text(Lesson.FILE));
            return ExitStatus.DONE;
        }
    }
}
