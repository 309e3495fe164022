package dev.baton.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lesson.Course;
import dev.baton.lesson.LessonRuns;
import dev.baton.lesson.Progress;
import dev.baton.lesson.SampleCourse;
import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LessonPanelTest {
    @TempDir
    Path user;

    private final List<SceneRequest> scenes = new CopyOnWriteArrayList<>();
    private final List<LessonPanelViewModel.ChallengeResult> results = new CopyOnWriteArrayList<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private LessonPanelViewModel model;

    @Start
    void start(Stage stage) {
        Fonts.load();
        model = model();
        Scene scene = new Scene(new LessonPanel(model, url -> {}), 320, 800);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private LessonPanelViewModel model() {
        LessonPanelViewModel made = new LessonPanelViewModel(
                Course.read(SampleCourse.write(user.resolve("course"), SampleCourse.LESSON)),
                Progress.in(user),
                new LessonRuns(),
                background,
                Platform::runLater);
        made.setOnScene(scenes::add);
        made.setOnChallenge(results::add);
        return made;
    }

    @AfterEach
    void close() {
        model.close();
        background.shutdownNow();
    }

    @Test
    void aRightPredictionPlaysTheSceneAndSaysWhy(FxRobot robot) throws TimeoutException {
        robot.clickOn("#lesson-sample");
        await(() -> scenes.size() == 1);
        assertEquals(List.of("3.14", "3.14t"), scenes.getFirst().pythons());
        assertFalse(scenes.getFirst().play());
        robot.clickOn("#choice-1").clickOn("#predict-lock-in");
        await(() -> verdict(robot).startsWith("Right: The other"));
        await(() -> scenes.size() == 2);
        assertTrue(scenes.get(1).play());
        assertEquals(2, scenes.get(1).cores());
        assertTrue(spoken(robot).contains("Two cores are better."));
        assertFalse(robot.lookup("#predict-lock-in").query().getParent().isVisible());
    }

    /// Also when a lesson is opened at once.
    @Test
    void damagedProgressIsToldWithTheFirstStep(FxRobot robot) throws IOException {
        Files.writeString(user.resolve(Progress.FILE), "{broken");
        robot.interact(() -> {
            model.close();
            model = model();
            model.open("sample", 1);
        });
        assertTrue(
                model.problemProperty().get().contains("could not be read"),
                model.problemProperty().get());
        robot.interact(model::next);
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void aWrongPredictionIsRefutedByTheRun(FxRobot robot) throws TimeoutException {
        robot.clickOn("#lesson-sample").clickOn("#choice-0").type(KeyCode.ENTER);
        await(() -> verdict(robot).equals("Not this time. The run says: The other."));
        assertTrue(
                spoken(robot).stream().anyMatch(text -> text.matches("It took \\d+\\.\\d ms\\.")),
                spoken(robot).toString());
        assertTrue(robot.lookup("#choice-1").query().getStyleClass().contains("lesson-choice-right"));
        assertTrue(robot.lookup("#choice-0").query().isDisabled());
    }

    @Test
    void aStepIsNeverWiderThanItsPanel(FxRobot robot) {
        robot.clickOn("#lesson-sample");
        robot.interact(() -> robot.lookup(".lesson-panel").query().setStyle("-fx-font-size: 26px;"));
        ScrollPane scroll = robot.lookup(".lesson-scroll").queryAs(ScrollPane.class);
        Region body = (Region) scroll.getContent();
        assertEquals(scroll.getViewportBounds().getWidth(), body.getWidth(), 1);
        Node button = robot.lookup("#predict-lock-in").query();
        assertTrue(button.getBoundsInParent().getMaxX()
                <= button.getParent().getLayoutBounds().getMaxX() + 1);
    }

    @Test
    void lockingInNothingAsksForAnAnswer(FxRobot robot) {
        robot.clickOn("#lesson-sample").clickOn("#predict-lock-in");
        assertTrue(labels(robot).contains("Choose an answer first."));
        robot.clickOn("#predict-skip");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#choice-1").query().isDisabled());
    }

    @Test
    void aNumberIsJudgedWithinItsTolerance(FxRobot robot) throws TimeoutException {
        open(2);
        robot.clickOn("#predict-number").write("many").type(KeyCode.ENTER);
        assertTrue(labels(robot).contains("Write a number, for example 2.5."));
        robot.doubleClickOn("#predict-number").write("3,2").type(KeyCode.ENTER);
        await(() -> verdict(robot).equals("Right: 3 threads."));
    }

    @Test
    void stepsAreWalkedByButtonsAndKeys(FxRobot robot) {
        robot.clickOn("#lesson-sample");
        assertEquals("step 1 of 3", label(robot, "#lesson-step"));
        robot.clickOn("#lesson-next");
        assertEquals("Second step", label(robot, "#lesson-title"));
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals("Third step", label(robot, "#lesson-title"));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals("Second step", label(robot, "#lesson-title"));
        robot.clickOn("#lesson-back").clickOn("#lesson-back");
        assertNull(model.stepProperty().get());
        assertTrue(labels(robot).contains("4 min · done"), labels(robot).toString());
    }

    @Test
    void aChallengeTriesTheLearnersProgram(FxRobot robot) throws TimeoutException {
        open(3);
        robot.clickOn("#challenge-try");
        await(() -> labels(robot).contains("Not yet. Your program runs, but does not do it yet."));
        model.setProgram(() -> Optional.of("x = 1\n"));
        robot.clickOn("#challenge-try");
        await(() -> labels(robot).contains("Passed. Your program does it."));
        assertEquals(
                List.of(false, true),
                results.stream()
                        .map(LessonPanelViewModel.ChallengeResult::passed)
                        .toList());
        model.setProgram(() -> Optional.of("x = (\n"));
        robot.clickOn("#challenge-try");
        await(() -> labels(robot).stream().anyMatch(text -> text.startsWith("busy.py:1:")));
    }

    @Test
    void answersAreThereAgainAfterARestart(FxRobot robot) throws TimeoutException {
        robot.clickOn("#lesson-sample").clickOn("#choice-0").clickOn("#predict-lock-in");
        await(() -> verdict(robot).startsWith("Not this time"));
        await(() -> Files.exists(user.resolve(Progress.FILE))
                && Files.readString(user.resolve(Progress.FILE)).contains("question-1"));
        LessonPanelViewModel again = model();
        robot.interact(() -> again.open("sample", 1));
        StepViewModel step = again.stepProperty().get();
        assertNotNull(step);
        await(() -> step.questions().getFirst().stateProperty().get() == QuestionViewModel.State.WRONG);
        again.close();
    }

    @Test
    void leavingAStepDropsItsResults(FxRobot robot) {
        robot.interact(() -> {
            model.open("sample", 1);
            StepViewModel first = model.stepProperty().get();
            model.next();
            assertNotNull(first);
            WaitForAsyncUtils.waitForFxEvents();
            assertNull(first.numbersProperty().get());
        });
    }

    @Test
    void aWordOfTheGlossaryIsExplained(FxRobot robot) throws TimeoutException {
        robot.clickOn("#lesson-sample");
        await(() -> model.stepProperty().get() instanceof StepViewModel step
                && step.numbersProperty().get() != null);
        robot.clickOn("GIL");
        await(() -> labels(robot).contains("One lock."));
    }

    @Test
    void anUnknownLessonIsExplained(FxRobot robot) {
        robot.interact(() -> model.open("nothing", 1));
        assertTrue(labels(robot).contains("There is no lesson 'nothing'. Choose one from the list."));
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        robot.clickOn("#lesson-sample");
        for (Node control : robot.lookup(node -> node.isFocusTraversable() && node.getId() != null)
                .queryAll()) {
            boolean named = control.getAccessibleText() != null
                    || control instanceof javafx.scene.control.Labeled labeled
                            && !labeled.getText().isEmpty();
            assertTrue(named, control.toString());
        }
        assertTrue(robot.lookup("#choice-0").queryAs(RadioButton.class).isWrapText());
    }

    private void open(int number) {
        Platform.runLater(() -> model.open("sample", number));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup("#question-verdict .label")
                .tryQuery()
                .map(node -> ((Label) node).getText())
                .orElse("");
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label label && label.isVisible()).queryAll().stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<String> spoken(FxRobot robot) {
        return robot.lookup(".lesson-flow").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
