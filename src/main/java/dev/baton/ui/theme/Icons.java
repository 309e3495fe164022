package dev.baton.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons, and buttons that show one and say in words what they do.
public final class Icons {
    private Icons() {}

    /// An icon in the colour of the text around it.
    public static FontIcon icon(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /// A flat button with an icon; its name is its tooltip and what a screen reader says.
    public static Button button(Ikon ikon, String name, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon(ikon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
