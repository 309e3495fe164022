package dev.baton.cli;

import dev.baton.lesson.Course;
import dev.baton.lesson.Lesson;
import dev.baton.scenario.Scenario;
import dev.baton.ui.app.BatonWindow;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the window.
final class WindowLauncher {
    private WindowLauncher() {}

    static int open(@Nullable String target, boolean present, int step) {
        if (target != null) {
            check(target);
        }
        BatonWindow.open(target, present, step);
        return ExitStatus.DONE;
    }

    /// Refuses what cannot be opened before a window appears.
    private static void check(String target) {
        if (target.endsWith(".py")) {
            Scenario.read(Path.of(target));
            return;
        }
        Course course = Course.bundled();
        if (course.lesson(target).isEmpty()) {
            throw new CommandFailure(
                    "there is no command, scenario file or lesson " + target,
                    "The lessons are "
                            + String.join(
                                    ", ",
                                    course.lessons().stream().map(Lesson::id).toList())
                            + "; 'baton --help' lists the commands.");
        }
    }
}
