package dev.baton.ui.lesson;

import dev.baton.ui.theme.Icons;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// A framed part of a step with a coloured head: a question, a challenge, something to discuss.
class Card extends VBox {
    private final VBox content = new VBox();

    Card(Ikon ikon, String title) {
        getStyleClass().add("lesson-card");
        Label name = new Label(title);
        name.setWrapText(true);
        name.getStyleClass().add("lesson-card-title");
        HBox head = new HBox(Icons.icon(ikon), name);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lesson-card-head");
        content.getStyleClass().add("lesson-card-content");
        getChildren().addAll(head, content);
        setAccessibleText(title);
    }

    /// What stands below the head.
    final VBox content() {
        return content;
    }

    /// Scrolls until the end of the card is seen, once it is laid out; a new verdict must not hide below the edge.
    final void bringIntoView() {
        Platform.runLater(() -> {
            Node at = getParent();
            while (at != null && !(at instanceof ScrollPane)) {
                at = at.getParent();
            }
            if (at instanceof ScrollPane pane) {
                pane.layout();
                double hidden = pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
                double below =
                        getBoundsInParent().getMaxY() - pane.getViewportBounds().getHeight();
                if (hidden > 0) {
                    pane.setVvalue(Math.max(pane.getVvalue(), Math.clamp(below / hidden, 0, 1)));
                }
            }
        });
    }

    /// A line that says how it went, by an icon, a colour and words.
    static HBox verdict(Ikon ikon, String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(Icons.icon(ikon), label);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().addAll("lesson-verdict", style);
        return line;
    }

    /// A label that wraps, and takes no room while it is empty.
    static Label remark(javafx.beans.value.ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("lesson-problem");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
