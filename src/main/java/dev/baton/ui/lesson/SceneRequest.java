package dev.baton.ui.lesson;

import dev.baton.lesson.Lesson;
import dev.baton.lesson.Scene;
import dev.baton.scenario.Header;
import dev.baton.scenario.Scenario;
import java.util.List;

/// What a lesson asks the window to show.
///
/// @param id names the program, the same whenever the lesson shows the same
/// @param scenario the program, constants replaced
/// @param pythons interpreter profiles side by side
/// @param cores cores of the machine
/// @param seed root of every random stream
/// @param atNanos where the playhead stands
/// @param nanosPerSecond virtual nanoseconds a second, 0 to leave the speed alone
/// @param focus what to look at
/// @param play whether it plays at once
public record SceneRequest(
        String id,
        Scenario scenario,
        List<String> pythons,
        int cores,
        long seed,
        long atNanos,
        long nanosPerSecond,
        Scene.Focus focus,
        boolean play) {
    public SceneRequest {
        pythons = List.copyOf(pythons);
    }

    /// Reads the program of a scene.
    ///
    /// @throws dev.baton.scenario.ScenarioError when it cannot be read
    static SceneRequest of(Lesson lesson, Scene scene) {
        Scenario scenario =
                Scenario.parse(scene.file(), lesson.files().text(scene.file())).with(scene.set());
        Header header = scenario.header();
        return new SceneRequest(
                lesson.id() + "/" + scene.file() + scene.set(),
                scenario,
                scene.pythons().isEmpty() ? header.python() : scene.pythons(),
                scene.cores() == null ? header.cores() : scene.cores(),
                scene.seed() == null ? header.seed() : scene.seed(),
                scene.atNanos(),
                scene.nanosPerSecond(),
                scene.focus(),
                scene.play());
    }
}
