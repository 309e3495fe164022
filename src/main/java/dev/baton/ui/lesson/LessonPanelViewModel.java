package dev.baton.ui.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lesson.Block;
import dev.baton.lesson.Course;
import dev.baton.lesson.ExpressionError;
import dev.baton.lesson.Lesson;
import dev.baton.lesson.LessonRuns;
import dev.baton.lesson.Mentions;
import dev.baton.lesson.Progress;
import dev.baton.lesson.Scene;
import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.Simulation;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the lesson panel knows: the course, the open step, and what is being run for it.
///
/// Runs happen on the background executor; leaving a step cancels them.
public final class LessonPanelViewModel implements AutoCloseable {
    private final Course course;
    private final Progress progress;
    private final LessonRuns runs;
    private final Executor background;
    private final Executor properties;
    private final ReadOnlyObjectWrapper<@Nullable StepViewModel> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    /// What was wrong with the progress that was kept, until a step was shown with it.
    private String notice;
    private AtomicBoolean left = new AtomicBoolean();
    private Consumer<SceneRequest> onScene = request -> {};
    private Consumer<ChallengeResult> onChallenge = result -> {};
    private Supplier<Optional<String>> program = Optional::empty;

    /// What came of an attempt at a challenge.
    public record ChallengeResult(String lesson, String challenge, boolean passed) {}

    /// @param background runs simulations and writes files
    /// @param properties runs what changes properties: the user interface's thread
    public LessonPanelViewModel(
            Course course, Progress progress, LessonRuns runs, Executor background, Executor properties) {
        this.course = course;
        this.progress = progress;
        this.runs = runs;
        this.background = background;
        this.properties = properties;
        notice = progress.notice();
        problem.set(notice);
    }

    /// Who shows scenes.
    public void setOnScene(Consumer<SceneRequest> listener) {
        onScene = listener;
    }

    /// Who is told about attempts at challenges.
    public void setOnChallenge(Consumer<ChallengeResult> listener) {
        onChallenge = listener;
    }

    /// Where the text of the learner's current program comes from; without one, challenges try the lesson's own.
    public void setProgram(Supplier<Optional<String>> source) {
        program = source;
    }

    public Course course() {
        return course;
    }

    public Progress progress() {
        return progress;
    }

    /// The open step, null while the list of lessons is shown.
    public ReadOnlyObjectProperty<@Nullable StepViewModel> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether runs are on their way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much of them is done, 0 to 1.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// What to tell the learner, empty for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Shows the list of lessons.
    public void openCourse() {
        leave();
        step.set(null);
    }

    /// Opens a lesson where it was left off: at its first step not seen, or at the first.
    public void open(Lesson lesson) {
        int first = 0;
        while (first < lesson.steps().size()
                && progress.visited(lesson, lesson.steps().get(first))) {
            first++;
        }
        open(lesson, first < lesson.steps().size() ? first : 0);
    }

    /// Opens a step of the lesson of this id, counted from 1; says so when there is none.
    public void open(String id, int number) {
        Optional<Lesson> lesson = course.lesson(id);
        if (lesson.isEmpty()) {
            openCourse();
            problem.set("There is no lesson '" + id + "'. Choose one from the list.");
        } else {
            open(lesson.get(), Math.clamp(number - 1, 0, lesson.get().steps().size() - 1));
        }
    }

    private void open(Lesson lesson, int index) {
        leave();
        StepViewModel opened = new StepViewModel(lesson, index, this);
        progress.visit(lesson, opened.step());
        save();
        step.set(opened);
        prepare(opened);
    }

    private void leave() {
        left.set(true);
        left = new AtomicBoolean();
        busy.set(false);
        problem.set(notice);
        notice = "";
    }

    /// Goes to the next step, the next lesson, or from the last one to the list.
    public void next() {
        move(1);
    }

    /// Goes to the step before, or to the list from the first.
    public void back() {
        move(-1);
    }

    private void move(int distance) {
        StepViewModel from = step.get();
        if (from == null) {
            return;
        }
        int index = from.index() + distance;
        Lesson lesson = from.lesson();
        if (index >= 0 && index < lesson.steps().size()) {
            open(lesson, index);
            return;
        }
        Optional<Lesson> neighbour = course.neighbour(lesson, distance);
        if (neighbour.isEmpty()) {
            openCourse();
        } else {
            open(neighbour.get(), distance > 0 ? 0 : neighbour.get().steps().size() - 1);
        }
    }

    /// The title of what [#next] (1) or [#back] (-1) opens.
    public String neighbourTitle(int distance) {
        StepViewModel from = step.get();
        if (from == null) {
            return "";
        }
        int index = from.index() + distance;
        if (index >= 0 && index < from.lesson().steps().size()) {
            return from.lesson().steps().get(index).title();
        }
        return course.neighbour(from.lesson(), distance).map(Lesson::title).orElse("All lessons");
    }

    /// Shows the step's scene, and runs what its numbers and answers need.
    private void prepare(StepViewModel opened) {
        AtomicBoolean cancelled = left;
        busy.set(true);
        done.set(0);
        background.execute(() -> {
            try {
                opened.step().scene().ifPresent(scene -> show(opened.lesson(), scene, cancelled));
                Map<String, JsonNode> results = runs.results(
                        opened.lesson(),
                        Mentions.runs(opened.step()),
                        cancelled::get,
                        share -> apply(cancelled, () -> done.set(share)));
                apply(cancelled, () -> {
                    busy.set(false);
                    opened.setNumbers(results);
                });
            } catch (ScenarioError e) {
                apply(cancelled, () -> fail("This step cannot be run: " + e.sentences()));
            } catch (Simulation.Cancelled _) {
                // The learner went on.
            }
        });
    }

    private void fail(String text) {
        busy.set(false);
        problem.set(text);
    }

    private void apply(AtomicBoolean cancelled, Runnable change) {
        properties.execute(() -> {
            if (!cancelled.get()) {
                change.run();
            }
        });
    }

    private void show(Lesson lesson, Scene scene, AtomicBoolean cancelled) {
        SceneRequest request = SceneRequest.of(lesson, scene);
        apply(cancelled, () -> onScene.accept(request));
    }

    /// Plays what a prediction is about.
    void play(StepViewModel from, Block.Question question) {
        Scene own = question.play();
        Optional<Scene> scene = own == null ? from.step().scene() : Optional.of(own);
        scene.ifPresent(shown -> replay(from, shown.playing()));
    }

    /// Shows a scene again.
    void replay(StepViewModel from, Scene scene) {
        AtomicBoolean cancelled = left;
        background.execute(() -> {
            try {
                show(from.lesson(), scene, cancelled);
            } catch (ScenarioError e) {
                apply(cancelled, () -> problem.set(e.sentences()));
            }
        });
    }

    /// Runs the learner's program against a challenge.
    void attempt(StepViewModel from, ChallengeViewModel attempted) {
        AtomicBoolean cancelled = left;
        Block.Challenge challenge = attempted.challenge();
        Optional<String> own = program.get();
        background.execute(() -> {
            try {
                String source = own.orElseGet(() -> from.lesson().files().text(challenge.file()));
                boolean passed = runs.passes(from.lesson(), challenge, source, cancelled::get);
                apply(cancelled, () -> ended(from.lesson(), attempted, passed));
            } catch (ScenarioError e) {
                apply(cancelled, () -> attempted.end(ChallengeViewModel.State.FAILED, e.sentences()));
            } catch (ExpressionError e) {
                String text = "The run has no such number: " + e.message() + ".";
                apply(cancelled, () -> attempted.end(ChallengeViewModel.State.FAILED, text));
            } catch (Simulation.Cancelled _) {
                // The learner went on.
            }
        });
    }

    private void ended(Lesson lesson, ChallengeViewModel attempted, boolean passed) {
        String id = attempted.challenge().id();
        if (passed) {
            progress.answer(lesson, id, new Progress.Answer("passed", true));
            save();
        }
        attempted.end(
                passed ? ChallengeViewModel.State.PASSED : ChallengeViewModel.State.NOT_YET,
                passed ? "Your program does it." : "Your program runs, but does not do it yet.");
        onChallenge.accept(new ChallengeResult(lesson.id(), id, passed));
    }

    void remember(Lesson lesson, Block.Question question, Progress.Answer answer) {
        if (!progress.answer(lesson, question.id()).equals(Optional.of(answer))) {
            progress.answer(lesson, question.id(), answer);
            save();
        }
    }

    private void save() {
        background.execute(() -> {
            try {
                progress.save();
            } catch (IOException e) {
                properties.execute(() -> problem.set("Your progress is not kept: " + e.getMessage() + "."));
            }
        });
    }

    /// Cancels what is being run.
    @Override
    public void close() {
        left.set(true);
    }
}
