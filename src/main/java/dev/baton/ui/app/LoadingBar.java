package dev.baton.ui.app;

import dev.baton.ui.playback.SessionViewModel;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// How far a long simulation is, with a way to stop it. A short one never shows it.
final class LoadingBar extends HBox {
    private static final Duration PATIENCE = Duration.millis(250);

    LoadingBar(SessionViewModel session) {
        setId("loading");
        getStyleClass().add("loading");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Label words = new Label("Simulating");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(session.progressProperty());
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-load");
        cancel.setOnAction(event -> session.cancel());
        getChildren().addAll(words, bar, cancel);
        setVisible(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> setVisible(session.loadingProperty().get()));
        session.loadingProperty().addListener((source, before, now) -> {
            setVisible(false);
            if (now) {
                patience.playFromStart();
            } else {
                patience.stop();
            }
        });
    }
}
