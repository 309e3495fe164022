package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.ScenarioCatalogue;
import dev.baton.ui.playback.SyntheticWorlds;
import dev.baton.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a user has it: mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class ShellTest {
    @TempDir
    Path home;

    private Shell shell;

    @Start
    void start(Stage stage) throws Exception {
        Fonts.load();
        shell = new Shell(Fixtures.equipment(), Settings.in(home), Runnable::run, Runnable::run);
        stage.setScene(shell.scene(1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void playButtonPlaysAndPauses(FxRobot robot) {
        robot.clickOn("#play");
        assertTrue(playback().playingProperty().get());
        robot.interact(() -> playback().frame(0));
        robot.interact(() -> playback().frame(16_000_000));
        assertEquals(80_000, nanos());
        robot.clickOn("#play");
        assertFalse(playback().playingProperty().get());
    }

    @Test
    void stepsGoForwardAndBack(FxRobot robot) {
        robot.interact(() -> playback().seek(4_000_000));
        robot.clickOn("#step-forward");
        assertEquals(SyntheticWorlds.TURN, nanos());
        robot.clickOn("#step-back");
        assertTrue(nanos() < 4_000_000);
        assertTrue(robot.lookup("#time").queryAs(Label.class).getText().endsWith(" ms"));
    }

    @Test
    void scrubberMovesTheClock(FxRobot robot) {
        robot.drag("#scrubber .thumb").moveBy(120, 0).drop();
        assertTrue(nanos() > 1_000_000, "at " + nanos());
        assertEquals(nanos(), robot.lookup("#scrubber").queryAs(Slider.class).getValue(), 1);
    }

    @Test
    void keysWorkTheClock(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        assertTrue(playback().playingProperty().get());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(SyntheticWorlds.TURN, nanos());
        assertFalse(playback().playingProperty().get());
        robot.type(KeyCode.LEFT);
        assertTrue(nanos() < SyntheticWorlds.TURN);
        robot.type(KeyCode.END);
        assertEquals(shell.workbench().session().sessionProperty().get().makespanNanos(), nanos());
        robot.type(KeyCode.HOME);
        assertEquals(0, nanos());
    }

    @Test
    void keysZoomPanAndFit(FxRobot robot) {
        long all = shell.timeline().viewportProperty().get().spanNanos();
        robot.type(KeyCode.W, KeyCode.W);
        long near = shell.timeline().viewportProperty().get().spanNanos();
        assertTrue(near < all);
        robot.type(KeyCode.D);
        assertTrue(shell.timeline().viewportProperty().get().fromNanos() > 0);
        robot.type(KeyCode.F);
        assertEquals(all, shell.timeline().viewportProperty().get().spanNanos());
    }

    @Test
    void controlKeysChangeThePlace(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        assertEquals(Place.MEASURE, shell.look().placeProperty().get());
        assertTrue(robot.lookup("Measurements stand here.").tryQuery().isPresent());
        robot.clickOn("#place-explore");
        assertTrue(robot.lookup("#reseed").tryQuery().isPresent());
    }

    @Test
    void leftPanelOpensAndCloses(FxRobot robot) {
        robot.type(KeyCode.L);
        assertFalse(robot.lookup("A lesson stands here.").tryQuery().isPresent());
        robot.clickOn("#aside");
        assertTrue(robot.lookup("A lesson stands here.").tryQuery().isPresent());
    }

    @Test
    void themeChanges(FxRobot robot) {
        boolean dark = shell.look().darkProperty().get();
        robot.clickOn("#theme");
        assertNotEquals(dark, shell.look().darkProperty().get());
        Node root = robot.lookup(".shell").query();
        assertEquals(!dark, root.getStyleClass().contains("dark"));
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        assertEquals(dark, shell.look().darkProperty().get());
    }

    @Test
    void changedCoresAreSimulatedAgain(FxRobot robot) {
        ComboBox<Integer> cores = robot.lookup("#cores").queryComboBox();
        robot.interact(() -> cores.setValue(8));
        assertEquals(
                8,
                shell.workbench()
                        .session()
                        .sessionProperty()
                        .get()
                        .worlds()
                        .getFirst()
                        .trace()
                        .coreCount());
    }

    @Test
    void openFileIsNamedInThePicker(FxRobot robot) {
        ComboBox<ScenarioCatalogue.Entry> picker =
                robot.lookup("#scenario-picker").queryComboBox();
        robot.interact(() -> shell.workbench().session().scenarioProperty().set("/home/me/race.py"));
        assertEquals("race.py", picker.getPromptText());
        robot.interact(() -> shell.workbench().session().scenarioProperty().set("sixteen"));
        assertEquals("Sixteen threads", picker.getValue().title());
    }

    @Test
    void interpretersComeAndGo(FxRobot robot) {
        robot.clickOn("#add-interpreter").clickOn("PyPy 7.3, global lock");
        assertEquals(
                3, shell.workbench().session().sessionProperty().get().worlds().size());
        robot.clickOn("#interpreters .chip-free .chip-away");
        assertEquals(
                2, shell.workbench().session().sessionProperty().get().worlds().size());
    }

    @Test
    void brokenScenarioIsToldAndWhatWasShownStays(FxRobot robot) {
        ComboBox<ScenarioCatalogue.Entry> picker =
                robot.lookup("#scenario-picker").queryComboBox();
        robot.interact(() -> picker.getSelectionModel().selectLast());
        Node notice = robot.lookup(".notice").query();
        assertTrue(notice.getAccessibleText().startsWith("Line 3"));
        assertFalse(shell.workbench().session().sessionProperty().get().isEmpty());
    }

    @Test
    void helpOpensAndCloses(FxRobot robot) {
        robot.clickOn("#help");
        assertTrue(robot.lookup("#help-overlay").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#help-overlay").query().isVisible());
    }

    @Test
    void clickOnTheTimelineTellsWhatHappenedThere(FxRobot robot) {
        robot.clickOn("#timeline");
        Node details = robot.lookup("#details").query();
        assertEquals(shell.timeline().details().isEmpty(), !details.isVisible());
        robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        robot.doubleClickOn("#timeline");
        assertEquals(0, shell.timeline().viewportProperty().get().fromNanos());
    }

    @Test
    void whatIsChosenIsScrolledIntoView(FxRobot robot) {
        robot.interact(() -> shell.timeline().mark(0, 5_000_000));
        WaitForAsyncUtils.waitForFxEvents();
        Bounds details = inScene(robot.lookup("#details").query());
        Bounds panel = inScene(robot.lookup(".right-scroll").query());
        assertTrue(panel.contains(details), details + " in " + panel);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void stageSaysItsSentenceToScreenReaders(FxRobot robot) {
        robot.interact(() -> playback().seek(18_300_000));
        String words = robot.lookup("#stage").query().getAccessibleText();
        assertTrue(words.contains("1 of 4 cores busy · thread 2 has the lock"), words);
    }

    @Test
    void everyControlThatTakesFocusHasAName(FxRobot robot) {
        Set<Node> controls = robot.lookup(node -> node instanceof Control).queryAll();
        for (Node node : controls) {
            boolean part = node instanceof ScrollBar || node instanceof ScrollPane || node instanceof SplitPane;
            if (node.isFocusTraversable() && !part) {
                boolean text = node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty();
                assertTrue(text || node.getAccessibleText() != null, node.toString());
            }
        }
    }

    private PlaybackViewModel playback() {
        return shell.workbench().playback();
    }

    private long nanos() {
        return playback().nanosProperty().get();
    }
}
