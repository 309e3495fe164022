package dev.baton.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.baton.measure.Measurement;
import dev.baton.measure.Measurer;
import dev.baton.measure.Samples;
import dev.baton.ui.chart.SpeedupChart;
import dev.baton.ui.theme.Palette;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MeasureViewTest {
    @TempDir
    Path folder;

    private volatile Measurer measurer = MeasureViewModelTest.Endless.INSTANCE;
    private MeasureViewModel model;
    private MeasureView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        model = new MeasureViewModel(
                (plan, progress, cancelled) -> measurer.measure(plan, progress, cancelled), Platform::runLater);
        view = new MeasureView(model, (name, kind) -> Optional.of(folder.resolve(name)), LocalDate.of(2026, 11, 20));
        stage.setScene(new Scene(ThemedRoot.around(view, Palette.LIGHT), 1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, view::close);
    }

    @Test
    void pointsAppearAndStopKeepsThem(FxRobot robot) throws TimeoutException {
        assertTrue(robot.lookup("#measure-empty").query().isVisible());
        robot.clickOn("#measure-start");
        await(() -> robot.lookup("#measure-chart").query().isVisible());
        assertFalse(robot.lookup("#measure-empty").query().isVisible());
        assertEquals("31 of 40 clean rounds", label(robot, "#measure-rounds").getText());
        robot.clickOn("#measure-stop");
        await(() -> !model.runningProperty().get());
        assertEquals("done", label(robot, "#measure-rounds").getText());
        assertTrue(robot.lookup("#measure-chart").query().isVisible());
        assertTrue(robot.lookup("#measure-headline .headline-strong").queryAll().size() >= 4);
    }

    @Test
    void enterStartsAndEscapeStops(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        await(() -> model.runningProperty().get());
        robot.type(KeyCode.ESCAPE);
        await(() -> !model.runningProperty().get());
    }

    @Test
    void pictureAndNumbersAreSaved(FxRobot robot) throws Exception {
        run(Samples.fourCores(40, true));
        robot.clickOn("#measure-export");
        robot.clickOn("#measure-png-dark-2");
        await(() -> label(robot, "#measure-message").getText().startsWith("Saved"));
        assertEquals(
                1920,
                ImageIO.read(folder.resolve("baton-measurement.png").toFile()).getWidth());
        robot.clickOn("#measure-message-close");
        assertFalse(robot.lookup("#measure-message").query().getParent().isVisible());
        fire(robot, "measure-csv");
        fire(robot, "measure-json");
        assertTrue(Files.exists(folder.resolve("baton-measurement.csv")));
        assertTrue(Files.exists(folder.resolve("baton-measurement.json")));
    }

    @Test
    void noisyHostIsNamed(FxRobot robot) throws TimeoutException {
        run(Samples.noisy());
        assertTrue(label(robot, "#measure-notice").isVisible());
        assertTrue(label(robot, "#measure-notice").getText().startsWith("This machine is busy"));
    }

    @Test
    void chartShowsTheChosenQuantity(FxRobot robot) throws TimeoutException {
        run(Samples.fourCores(40, true));
        robot.clickOn("#measure-time");
        String text = robot.lookup("#measure-chart").queryAs(SpeedupChart.class).getAccessibleText();
        assertTrue(text.startsWith("Time for the same work, MEASURED"), text);
    }

    @Test
    void everyControlHasAnAccessibleNameOrText(FxRobot robot) {
        Set<Node> controls = robot.lookup(node -> node.isFocusTraversable()
                        && node.getId() != null
                        && node.getId().startsWith("measure-"))
                .queryAll();
        assertTrue(controls.size() >= 7, controls.toString());
        for (Node control : controls) {
            boolean named = control.getAccessibleText() != null
                    || control instanceof Button button && !button.getText().isEmpty();
            assertTrue(named, control.toString());
        }
    }

    @Test
    void wrongInputIsExplainedInTheWindow(FxRobot robot) {
        robot.doubleClickOn("#measure-threads").eraseText(6).write("x");
        robot.clickOn("#measure-start");
        assertTrue(label(robot, "#measure-message").getText().contains("is not a number of threads"));
    }

    @Test
    void budgetIsTakenFromTheFieldAndKeptWhenItIsNoNumber(FxRobot robot) {
        robot.doubleClickOn("#measure-budget .text-field").write("45").type(KeyCode.TAB);
        assertEquals(45, model.budgetSecondsProperty().get());
        robot.doubleClickOn("#measure-budget .text-field").write("soon").type(KeyCode.TAB);
        assertEquals(45, model.budgetSecondsProperty().get());
    }

    @Test
    void noTextIsCutAtTheSmallestWindow(FxRobot robot) throws TimeoutException {
        run(Samples.fourCores(40, true));
        WaitForAsyncUtils.waitForFxEvents();
        assertNothingIsCut(robot);
    }

    @Test
    void noTextIsCutWithTypeTwiceAsLarge(FxRobot robot) throws TimeoutException {
        run(Samples.fourCores(40, true));
        robot.interact(() -> view.setStyle("-fx-font-size: 26px;"));
        await(() -> robot.lookup(".measure-scroll").queryAll().size() == 1);
        assertTrue(view.minWidth(-1) <= view.getScene().getWidth(), "needs " + view.minWidth(-1));
        assertNothingIsCut(robot);
        robot.interact(() -> view.setStyle(""));
        await(() -> robot.lookup(".measure-scroll").queryAll().size() == 2);
    }

    private static void assertNothingIsCut(FxRobot robot) {
        for (Node node : robot.lookup(".label").queryAll()) {
            if (node instanceof Label label
                    && label.isVisible()
                    && !label.getText().isEmpty()) {
                Node drawn = label.lookup(".text");
                assertNotNull(drawn, label.getText());
                String text = ((javafx.scene.text.Text) drawn).getText();
                assertEquals(label.getText(), text);
            }
        }
    }

    private void run(Measurement result) throws TimeoutException {
        measurer = (plan, progress, cancelled) -> {
            progress.accept(result);
            return result;
        };
        Platform.runLater(model::start);
        await(() ->
                !model.runningProperty().get() && model.measurementProperty().get() == result);
    }

    private static void fire(FxRobot robot, String id) {
        MenuItem item = robot.lookup("#measure-export").queryAs(MenuButton.class).getItems().stream()
                .filter(candidate -> id.equals(candidate.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
    }

    private static Label label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
