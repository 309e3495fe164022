package dev.baton.ui.lesson;

import dev.baton.lesson.Block;
import dev.baton.lesson.Inline;
import dev.baton.ui.lesson.QuestionViewModel.State;
import dev.baton.ui.theme.ControlRow;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// A question with its choices or number field, and what came of the answer.
final class QuestionCard extends Card {
    private final QuestionViewModel model;
    private final StepViewModel step;
    private final TextLook look;
    private final VBox outcome = new VBox();
    private final Button lockIn = new Button();
    private final boolean asked;

    /// @param first whether Enter locks this question in
    QuestionCard(QuestionViewModel model, StepViewModel step, TextLook look, boolean first) {
        boolean predicts = model.question().kind() == Block.Question.Kind.PREDICT;
        super(
                predicts ? Feather.HELP_CIRCLE : Feather.CHECK_SQUARE,
                predicts ? "Predict, then watch" : "Check yourself");
        this.model = model;
        this.step = step;
        this.look = look;
        asked = model.stateProperty().get() == State.OPEN;
        outcome.getStyleClass().add("lesson-outcome");
        TextFlow question = look.flow(model.question().text(), "lesson-question");
        content()
                .getChildren()
                .addAll(question, answer(), remark(model.problemProperty()), buttons(predicts, first), outcome);
        model.stateProperty().subscribe(this::show);
    }

    private VBox answer() {
        VBox box = new VBox();
        box.getStyleClass().add("lesson-choices");
        switch (model.question().answer()) {
            case Block.Answer.OneOf(List<Block.Choice> choices) -> {
                ToggleGroup group = new ToggleGroup();
                for (int i = 0; i < choices.size(); i++) {
                    box.getChildren().add(choice(choices.get(i), i, group));
                }
            }
            case Block.Answer.Near near -> box.getChildren().add(number(near));
        }
        return box;
    }

    private RadioButton choice(Block.Choice choice, int index, ToggleGroup group) {
        RadioButton button = new RadioButton();
        button.setId("choice-" + index);
        button.getStyleClass().add("lesson-choice");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setToggleGroup(group);
        model.chosenProperty().subscribe(chosen -> button.setSelected(chosen.intValue() == index));
        button.setOnAction(event -> model.chosenProperty().set(index));
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.chosenProperty().set(index);
                model.lockIn();
                event.consume();
            }
        });
        step.numbersProperty().subscribe(results -> button.setText(step.plain(choice.text())));
        model.stateProperty().subscribe(state -> mark(button, index, state));
        return button;
    }

    private void mark(RadioButton button, int index, State state) {
        button.setDisable(state != State.OPEN);
        boolean decided = state == State.RIGHT || state == State.WRONG || state == State.SKIPPED;
        button.getStyleClass().removeAll("lesson-choice-right", "lesson-choice-wrong");
        if (decided && model.isRight(index)) {
            button.getStyleClass().add("lesson-choice-right");
        } else if (decided && model.chosenProperty().get() == index) {
            button.getStyleClass().add("lesson-choice-wrong");
        }
    }

    private ControlRow number(Block.Answer.Near near) {
        TextField field = new TextField();
        field.setId("predict-number");
        field.setPromptText("a number");
        field.setAccessibleText("Your answer" + (near.unit().isEmpty() ? "" : ", " + near.unit()));
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(model.guessProperty());
        field.disableProperty().bind(model.stateProperty().map(state -> state != State.OPEN));
        field.setOnAction(event -> model.lockIn());
        Label unit = new Label(near.unit());
        unit.getStyleClass().add("lesson-unit");
        return new ControlRow(field, unit);
    }

    private ControlRow buttons(boolean predicts, boolean first) {
        lockIn.setText(predicts ? "Lock in and play" : "Check");
        lockIn.setId("predict-lock-in");
        lockIn.getStyleClass().addAll("accent", "lesson-primary");
        lockIn.setDefaultButton(first);
        lockIn.setWrapText(true);
        lockIn.setOnAction(event -> model.lockIn());
        Button skip = new Button("Skip");
        skip.setId("predict-skip");
        skip.setAccessibleText("Skip this question and show the answer");
        skip.getStyleClass().addAll("flat", "lesson-skip");
        skip.setOnAction(event -> model.skip());
        ControlRow row = new ControlRow(lockIn, skip);
        row.visibleProperty().bind(model.stateProperty().map(state -> state == State.OPEN));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void show(State state) {
        outcome.getChildren().clear();
        lockIn.setDefaultButton(lockIn.isDefaultButton() && state == State.OPEN);
        switch (state) {
            case OPEN -> {}
            case WAITING ->
                outcome.getChildren().add(verdict(Feather.LOADER, "Running it to find out", "lesson-waiting"));
            case RIGHT -> reveal(verdict(Feather.CHECK_CIRCLE, "Right: " + model.truth() + ".", "lesson-right"));
            case WRONG ->
                reveal(verdict(
                        Feather.X_CIRCLE, "Not this time. The run says: " + model.truth() + ".", "lesson-wrong"));
            case SKIPPED ->
                reveal(verdict(Feather.SKIP_FORWARD, "The answer: " + model.truth() + ".", "lesson-waiting"));
        }
    }

    private void reveal(HBox verdict) {
        verdict.setId("question-verdict");
        HBox.setHgrow(verdict, Priority.ALWAYS);
        outcome.getChildren().add(verdict);
        for (List<Inline> reason : model.explanations()) {
            outcome.getChildren().add(look.flow(reason, "lesson-why"));
        }
        if (asked) {
            bringIntoView();
        }
    }
}
