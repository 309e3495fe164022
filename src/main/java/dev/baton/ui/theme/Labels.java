package dev.baton.ui.theme;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels that say their words in full.
public final class Labels {
    private Labels() {}

    /// A label that goes on in further lines where it is too narrow.
    public static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
