package dev.baton.ui.app;

import dev.baton.ui.timeline.TimelineViewModel;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What is chosen on the timeline, in words; away when nothing is.
final class DetailsView extends VBox {
    private final TimelineViewModel timeline;

    DetailsView(TimelineViewModel timeline) {
        this.timeline = timeline;
        setId("details");
        getStyleClass().add("details");
        InvalidationListener change = source -> show();
        timeline.selectedProperty().addListener(change);
        timeline.rangeProperty().addListener(change);
        managedProperty().bind(visibleProperty());
        show();
    }

    private void show() {
        List<String> lines = timeline.details();
        setVisible(!lines.isEmpty());
        getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            Label label = new Label(lines.get(i));
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add(i == 0 ? "details-title" : i == 2 && isSource() ? "details-code" : "quiet");
            getChildren().add(label);
        }
    }

    /// Sees to it that they are scrolled into view where they appear, their beginning at least.
    void showIn(ScrollPane scroll) {
        boundsInParentProperty().addListener((source, before, now) -> {
            double room = scroll.getViewportBounds().getHeight();
            double hidden = scroll.getContent().getLayoutBounds().getHeight() - room;
            double least = Math.min(now.getMinY(), now.getMaxY() - room) / hidden;
            if (isVisible() && hidden > 0 && scroll.getVvalue() < least) {
                scroll.setVvalue(least);
            }
        });
    }

    private boolean isSource() {
        return timeline.selectedProperty().get() != null;
    }
}
