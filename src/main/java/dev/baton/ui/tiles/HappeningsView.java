package dev.baton.ui.tiles;

import dev.baton.ui.playback.Times;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What happened last, as sentences.
public final class HappeningsView extends VBox {
    private final VBox sentences = new VBox();

    public HappeningsView(TilesViewModel tiles) {
        setId("happenings");
        getStyleClass().add("happenings");
        Label title = new Label("WHAT HAPPENED");
        title.getStyleClass().add("caps");
        sentences.getStyleClass().add("sentences");
        getChildren().addAll(title, sentences);
        tiles.happenings().addListener((source, before, now) -> {
            if (!now.equals(before)) {
                show(now);
            }
        });
        show(tiles.happenings().get());
    }

    private void show(List<Happening> happenings) {
        sentences
                .getChildren()
                .setAll(happenings.reversed().stream().map(HappeningsView::line).toList());
    }

    private static TextFlow line(Happening happening) {
        Text time = new Text(Times.millis(happening.nanos()) + " ");
        time.getStyleClass().add("sentence-time");
        Text words = new Text(happening.sentence());
        words.getStyleClass().add("sentence");
        return new TextFlow(time, words);
    }
}
