package dev.baton.ui.theme;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Controls beside each other, or below each other where there is no room; none is wider than the row.
public final class ControlRow extends FlowPane {
    public ControlRow(Region... controls) {
        super(controls);
        getStyleClass().add("control-row");
        setPrefWrapLength(0);
        setMinWidth(0);
        for (Region control : controls) {
            control.setMinWidth(0);
            control.maxWidthProperty().bind(widthProperty());
        }
    }
}
