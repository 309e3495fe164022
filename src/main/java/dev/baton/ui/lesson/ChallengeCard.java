package dev.baton.ui.lesson;

import dev.baton.ui.lesson.ChallengeViewModel.State;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A challenge: what to do, a hint, and a button that tries the learner's program.
final class ChallengeCard extends Card {
    private final ChallengeViewModel model;
    private final VBox outcome = new VBox();

    ChallengeCard(ChallengeViewModel model, TextLook look) {
        super(Feather.TARGET, "Your turn");
        this.model = model;
        outcome.getStyleClass().add("lesson-outcome");
        content().getChildren().add(look.flow(model.challenge().task(), "lesson-question"));
        if (!model.challenge().hint().isEmpty()) {
            TitledPane hint = new TitledPane("Hint", look.flow(model.challenge().hint(), "lesson-why"));
            hint.setId("challenge-hint");
            hint.setExpanded(false);
            hint.setAnimated(false);
            hint.getStyleClass().add("lesson-hint");
            content().getChildren().add(hint);
        }
        content().getChildren().addAll(attempt(), outcome);
        model.stateProperty().subscribe(this::show);
    }

    private Button attempt() {
        Button attempt = new Button("Try my program");
        attempt.setId("challenge-try");
        attempt.getStyleClass().addAll("accent", "lesson-primary");
        attempt.setWrapText(true);
        attempt.setOnAction(event -> model.attempt());
        attempt.disableProperty().bind(model.stateProperty().map(state -> state == State.RUNNING));
        return attempt;
    }

    private void show(State state) {
        String text = model.messageProperty().get();
        outcome.getChildren().clear();
        if (getParent() != null) {
            bringIntoView();
        }
        switch (state) {
            case OPEN -> {}
            case RUNNING ->
                outcome.getChildren().add(verdict(Feather.LOADER, "Running your program", "lesson-waiting"));
            case PASSED -> outcome.getChildren().add(verdict(Feather.CHECK_CIRCLE, "Passed. " + text, "lesson-right"));
            case NOT_YET -> outcome.getChildren().add(verdict(Feather.X_CIRCLE, "Not yet. " + text, "lesson-wrong"));
            case FAILED -> outcome.getChildren().add(verdict(Feather.ALERT_TRIANGLE, text, "lesson-wrong"));
        }
    }
}
