package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The smallest window with type twice as large as usual.
@ExtendWith(ApplicationExtension.class)
class LargeTypeTest {
    @TempDir
    Path home;

    private Shell shell;

    @Start
    void start(Stage stage) throws Exception {
        Fonts.load();
        Settings settings = Settings.in(home);
        settings.set(Settings.Key.SCALE, 2);
        shell = new Shell(Fixtures.equipment(), settings, Runnable::run, Runnable::run);
        shell.look().placeProperty().set(Place.EXPLORE);
        stage.setScene(shell.scene(1024, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void everyShortcutIsSaidInFull(FxRobot robot) {
        robot.interact(() -> shell.look().helpProperty().set(true));
        robot.interact(() -> robot.lookup("#help-overlay").queryParent().layout());
        Set<Label> words = robot.lookup("#help-overlay .label").queryAllAs(Label.class);
        assertTrue(words.size() > 40, "labels: " + words.size());
        words.stream().filter(label -> !label.getText().isEmpty()).forEach(LargeTypeTest::assertWhole);
    }

    @Test
    void controlsStayInTheirPanelAndHeadsAreWhole(FxRobot robot) {
        assertWithin(
                robot.lookup(".explore-panel").query(), robot.lookup("#reseed").query());
        assertTrue(isNarrow(robot));
        assertWhole(robot.lookup("PROGRAM").queryAs(Label.class));
    }

    @Test
    void whatIsChosenIsSeenFromItsBeginning(FxRobot robot) {
        robot.interact(() -> shell.timeline().mark(0, 5_000_000));
        WaitForAsyncUtils.waitForFxEvents();
        Bounds title = onScreen(robot.lookup("#details .details-title").query());
        Bounds panel = onScreen(robot.lookup(".right-scroll").query());
        assertTrue(panel.contains(title), title + " in " + panel);
    }

    @Test
    void nothingIsPushedOutOfTheWindowWhenItBecomesSmaller(FxRobot robot) {
        Window window = robot.window(0);
        robot.interact(() -> window.setHeight(window.getHeight() + 200));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> window.setHeight(window.getHeight() - 200));
        WaitForAsyncUtils.waitForFxEvents();
        double height = window.getScene().getHeight();
        Bounds top = onScreen(robot.lookup(".top-bar").query());
        Bounds bottom = onScreen(robot.lookup("#transport").query());
        assertTrue(top.getMinY() >= 0 && bottom.getMaxY() <= height, top + " and " + bottom + " in " + height);
    }

    @Test
    void theFiguresAreSeenBesideTheProgram(FxRobot robot) {
        double column = onScreen(robot.lookup(".right-panel").query()).getHeight();
        double figures = onScreen(robot.lookup(".right-scroll").query()).getHeight();
        assertTrue(figures > 0.4 * column && figures < 0.6 * column, figures + " of " + column);
    }

    @Test
    void problemsStandBelowTheTopAndTheLastTakesThePlaceOfTheOneBefore(FxRobot robot) {
        ComboBox<?> picker = robot.lookup("#scenario-picker").queryComboBox();
        robot.interact(() -> picker.getSelectionModel().selectLast());
        robot.interact(() -> shell.workbench().session().reload());
        Set<Node> notices = robot.lookup(".notice").queryAll();
        assertEquals(1, notices.size());
        Bounds notice = onScreen(notices.iterator().next());
        assertTrue(
                notice.getMinY() >= onScreen(robot.lookup(".top-bar").query()).getMaxY());
    }

    @Test
    void theTypeCanBeMadeSmallerAgain(FxRobot robot) {
        robot.interact(() -> shell.look().scaleProperty().set(1));
        assertFalse(isNarrow(robot));
    }

    private static boolean isNarrow(FxRobot robot) {
        PseudoClass narrow = PseudoClass.getPseudoClass("narrow");
        return robot.lookup(".shell").query().getPseudoClassStates().contains(narrow);
    }

    private static void assertWhole(Label label) {
        assertEquals(label.getText(), ((Text) label.lookup(".text")).getText());
    }

    private static void assertWithin(Node panel, Node control) {
        assertTrue(onScreen(control).getMaxX() <= onScreen(panel).getMaxX(), control + " in " + panel);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
