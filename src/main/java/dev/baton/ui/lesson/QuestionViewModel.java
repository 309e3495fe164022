package dev.baton.ui.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lesson.Block;
import dev.baton.lesson.ExpressionError;
import dev.baton.lesson.Inline;
import dev.baton.lesson.Progress;
import dev.baton.lesson.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A question on its way from asked to answered.
public final class QuestionViewModel {
    /// No choice yet.
    public static final int NONE = -1;

    /// How far a question is.
    public enum State {
        /// It waits for an answer.
        OPEN,
        /// The answer is locked in; the runs that decide it are not done.
        WAITING,
        /// Answered rightly.
        RIGHT,
        /// Answered wrongly.
        WRONG,
        /// Skipped, and the answer shown.
        SKIPPED
    }

    private final Block.Question question;
    private final StepViewModel step;
    private final LessonPanelViewModel panel;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);
    private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    private final StringProperty guess = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean skipped;

    QuestionViewModel(Block.Question question, StepViewModel step, LessonPanelViewModel panel) {
        this.question = question;
        this.step = step;
        this.panel = panel;
        panel.progress().answer(step.lesson(), question.id()).ifPresent(this::restore);
    }

    /// Puts an earlier answer back; it is judged again once the numbers are there.
    private void restore(Progress.Answer answer) {
        skipped = answer.given().isEmpty();
        if (question.answer() instanceof Block.Answer.OneOf(List<Block.Choice> choices)) {
            int index = answer.given().matches("[0-7]") ? Integer.parseInt(answer.given()) : NONE;
            chosen.set(index < choices.size() ? index : NONE);
            skipped |= chosen.get() == NONE;
        } else {
            guess.set(answer.given());
            skipped |= number() == null;
        }
        state.set(State.WAITING);
    }

    public Block.Question question() {
        return question;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The number of the choice from 0, or [#NONE].
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /// The number guessed, as typed.
    public StringProperty guessProperty() {
        return guess;
    }

    /// What is wrong with the answer typed, empty for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Takes the answer, plays the scene of a prediction, and judges as soon as it can.
    public void lockIn() {
        if (state.get() != State.OPEN) {
            return;
        }
        boolean choice = question.answer() instanceof Block.Answer.OneOf;
        if (choice ? chosen.get() == NONE : number() == null) {
            problem.set(choice ? "Choose an answer first." : "Write a number, for example 2.5.");
            return;
        }
        problem.set("");
        state.set(State.WAITING);
        if (question.kind() == Block.Question.Kind.PREDICT) {
            panel.play(step, question);
        }
        judge();
    }

    /// Shows the answer without one given.
    public void skip() {
        if (state.get() == State.OPEN) {
            problem.set("");
            skipped = true;
            state.set(State.WAITING);
            judge();
        }
    }

    /// Decides a locked answer, when the numbers are there.
    void judge() {
        Map<String, JsonNode> results = step.numbersProperty().get();
        if (state.get() != State.WAITING || results == null) {
            return;
        }
        try {
            State verdict = skipped ? State.SKIPPED : right(results) ? State.RIGHT : State.WRONG;
            state.set(verdict);
            String given = skipped ? "" : chosen.get() != NONE ? Integer.toString(chosen.get()) : guess.get();
            panel.remember(step.lesson(), question, new Progress.Answer(given, verdict == State.RIGHT));
        } catch (ExpressionError e) {
            state.set(State.OPEN);
            problem.set("This question cannot be decided: " + e.message() + ".");
        }
    }

    private boolean right(Map<String, JsonNode> results) {
        return switch (question.answer()) {
            case Block.Answer.OneOf(List<Block.Choice> choices) ->
                choices.get(chosen.get()).when().holds(results);
            case Block.Answer.Near near -> {
                Double number = number();
                yield number != null && near.accepts(number, near.number().number(results));
            }
        };
    }

    private @Nullable Double number() {
        String text = guess.get().strip().replace(',', '.');
        return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?") ? Double.valueOf(text) : null;
    }

    /// Whether a choice is right; false until the question is decided.
    public boolean isRight(int choice) {
        Map<String, JsonNode> results = step.numbersProperty().get();
        return results != null
                && question.answer() instanceof Block.Answer.OneOf(List<Block.Choice> choices)
                && choices.get(choice).when().holds(results);
    }

    /// What the answer is, in words: the right choice, or the number.
    public String truth() {
        Map<String, JsonNode> results = step.numbersProperty().get();
        if (results == null) {
            return "";
        }
        return switch (question.answer()) {
            case Block.Answer.OneOf(List<Block.Choice> choices) ->
                choices.stream()
                        .filter(choice -> choice.when().holds(results))
                        .map(choice -> step.plain(choice.text()))
                        .findFirst()
                        .orElse("");
            case Block.Answer.Near near ->
                near.format().text(new Value.Num(near.number().number(results)))
                        + (near.unit().isEmpty() ? "" : " " + near.unit());
        };
    }

    /// Why: of a wrong choice its own reason, then that of the right one.
    public List<List<Inline>> explanations() {
        return switch (question.answer()) {
            case Block.Answer.OneOf(List<Block.Choice> choices) -> {
                List<List<Inline>> reasons = new ArrayList<>();
                for (int i = 0; i < choices.size(); i++) {
                    if (i == chosen.get() || state.get() == State.SKIPPED && isRight(i)) {
                        reasons.add(choices.get(i).why());
                    }
                }
                yield reasons;
            }
            case Block.Answer.Near near -> List.of(near.why());
        };
    }
}
