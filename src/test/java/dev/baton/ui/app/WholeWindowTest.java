package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.TraceValidator;
import dev.baton.ui.playback.Problem;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.World;
import dev.baton.ui.playback.WorldRequest;
import dev.baton.ui.theme.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window with everything real behind it: simulator, lessons, program files.
@ExtendWith(ApplicationExtension.class)
class WholeWindowTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path home;

    private final Simulator simulator = new Simulator();
    private LessonDesk desk;
    private Shell shell;

    @Start
    void start(Stage stage) throws Exception {
        Fonts.load();
        Executor background =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        Settings settings = Settings.in(home);
        desk = new LessonDesk(simulator, home, address -> {});
        shell = new Shell(BatonWindow.equipment(simulator, desk), settings, background, Platform::runLater);
        stage.setScene(shell.scene(1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private Session session() {
        return shell.workbench().session().sessionProperty().get();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitWorlds(String python) throws Exception {
        await(() -> session().worlds().stream()
                .anyMatch(world -> world.trace().header().python().equals(python)));
    }

    @Test
    void theFirstWorldsAreRealRunsOfOneProgram(FxRobot robot) throws Exception {
        awaitWorlds("3.14t");
        List<World> worlds = session().worlds();
        assertEquals(2, worlds.size());
        for (World world : worlds) {
            assertEquals(List.of(), TraceValidator.faults(world.trace()));
        }
        assertEquals(worlds.get(0).source(), worlds.get(1).source());
        assertTrue(worlds.get(0).trace().makespanNanos()
                > 3 * worlds.get(1).trace().makespanNanos());
    }

    @Test
    void aPredictionIsCheckedAgainstTheRunAndTheRunThenPlays(FxRobot robot) throws Exception {
        robot.interact(() -> desk.open("sixty-seconds", 1));
        await(() -> !robot.lookup("#choice-2").queryAll().isEmpty());
        await(() -> session().worlds().size() == 2
                && session().worlds().getFirst().trace().header().title().equals("Four private piles"));
        robot.interact(() -> robot.lookup("#choice-2").query().requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.ENTER);
        await(() -> !robot.lookup("#question-verdict").queryAll().isEmpty());
        await(() -> shell.workbench().playback().playingProperty().get());
        assertTrue(shows(robot, "Right"));
    }

    @Test
    void aWindowOpensWithDamagedSettingsAndSaysSo(FxRobot robot) throws Exception {
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("settings.properties"), "dark=neither");
        Set<Node> told = new LinkedHashSet<>();
        robot.interact(
                () -> told.addAll(new Shell(Fixtures.equipment(), Settings.in(other), Runnable::run, Runnable::run)
                        .scene(1000, 700)
                        .getRoot()
                        .lookupAll(".notice")));
        assertEquals(1, told.size());
    }

    private static boolean shows(FxRobot robot, String words) {
        return robot
                .from(robot.listWindows().getFirst().getScene().getRoot())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    @Test
    void aProgramThatCannotRunIsASentenceAndTheOldRunStays(FxRobot robot) throws Exception {
        awaitWorlds("3.14t");
        Session before = session();
        Path file = Files.writeString(home.resolve("bad.py"), "import numpy, socket\n");
        robot.interact(
                () -> shell.workbench().session().choose(new WorldRequest(file.toString(), 4, List.of("3.14"), 1)));
        await(() -> !shell.workbench().session().problemsProperty().get().isEmpty());
        List<Problem> problems = shell.workbench().session().problemsProperty().get();
        String numpy = problems.get(0).sentence();
        assertTrue(numpy.startsWith("bad.py:1:1:") && numpy.contains("baton.native"), numpy);
        assertTrue(problems.get(1).sentence().contains("baton.io"), problems::toString);
        assertEquals(before, session());
        assertEquals(2, robot.lookup(".problem-item").queryAll().size());
        assertTrue(shows(robot, "2 things keep this program from running"));
        assertTrue(shows(robot, "import numpy, socket\n^"));
        robot.interact(
                () -> robot.lookup(".problem-head .icon-button").queryButton().fire());
        assertTrue(robot.lookup(".problem-list").queryAll().isEmpty());
    }

    @Test
    void aSyntaxErrorStandsUnderItsLine(FxRobot robot) throws Exception {
        awaitWorlds("3.14t");
        Path file = Files.writeString(home.resolve("bad.py"), "def f():\n    for i in range(3)\n        print(i)\n");
        robot.interact(
                () -> shell.workbench().session().choose(new WorldRequest(file.toString(), 4, List.of("3.14"), 1)));
        await(() -> !shell.workbench().session().problemsProperty().get().isEmpty());
        assertTrue(shows(robot, "1 thing keeps this program from running"));
        assertTrue(shows(robot, "for i in range(3)\n                 ^"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".problem-list").queryAll().isEmpty());
        robot.type(KeyCode.R);
        await(() -> !robot.lookup(".problem-list").queryAll().isEmpty());
        Files.writeString(file, "def f():\n    for i in range(3):\n        print(i)\n");
        robot.type(KeyCode.R);
        await(() -> shell.workbench().session().problemsProperty().get().isEmpty());
        await(() -> robot.lookup(".problem-list").queryAll().isEmpty());
    }

    @Test
    void exploreShowsWhatAProgramWritesWhenItDoes(FxRobot robot) throws Exception {
        awaitWorlds("3.14t");
        Path file =
                Files.writeString(home.resolve("talks.py"), "import time\ntime.sleep(1)\nprint('at', 'last')\n1 / 0\n");
        robot.interact(() -> shell.look().placeProperty().set(Place.EXPLORE));
        System.gc();
        robot.interact(
                () -> shell.workbench().session().choose(new WorldRequest(file.toString(), 4, List.of("3.14"), 1)));
        await(() -> shows(robot, "Nothing yet."));
        robot.interact(() -> shell.workbench().playback().seek(Long.MAX_VALUE));
        assertTrue(shows(robot, "at last"));
        assertTrue(shows(robot, "ZeroDivisionError"));
    }

    @Test
    void exploreSaysWhatTheHeaderOfAFileSays(FxRobot robot) throws Exception {
        awaitWorlds("3.14t");
        Path file = Files.writeString(
                home.resolve("own.py"),
                "# /// script\n# [tool.baton]\n# title = \"My own\"\n# about = \"It adds.\"\n# ///\nprint(1 + 1)\n");
        robot.interact(() -> shell.look().placeProperty().set(Place.EXPLORE));
        robot.interact(
                () -> shell.workbench().session().choose(new WorldRequest(file.toString(), 4, List.of("3.14"), 1)));
        await(() -> shows(robot, "It adds."));
        assertTrue(shows(robot, "My own"));
    }

    @Test
    void anEndlessProgramCanBeCancelled(FxRobot robot) throws Exception {
        awaitWorlds("3.14t");
        Session before = session();
        Path file = Files.writeString(home.resolve("endless.py"), "while True:\n    pass\n");
        robot.interact(
                () -> shell.workbench().session().choose(new WorldRequest(file.toString(), 4, List.of("3.14"), 1)));
        await(() -> shell.workbench().session().loadingProperty().get());
        robot.interact(() -> shell.workbench().session().cancel());
        assertFalse(shell.workbench().session().loadingProperty().get());
        assertEquals(before, session());
    }

    @Test
    void anUnknownLessonIsASentenceAboveTheList(FxRobot robot) throws Exception {
        robot.interact(() -> desk.open("no-such-lesson", 1));
        await(() -> shows(robot, "There is no lesson 'no-such-lesson'"));
        assertFalse(robot.lookup("#lesson-sixty-seconds").queryAll().isEmpty());
    }
}
