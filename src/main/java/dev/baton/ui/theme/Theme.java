package dev.baton.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// The two looks of the window.
public enum Theme {
    LIGHT(Palette.LIGHT, new PrimerLight().getUserAgentStylesheet()),
    DARK(Palette.DARK, new PrimerDark().getUserAgentStylesheet());

    private static final String DARK_CLASS = "dark";

    private final Palette palette;
    private final String controls;

    Theme(Palette palette, String controls) {
        this.palette = palette;
        this.controls = controls;
    }

    /// The colours of this look.
    public Palette palette() {
        return palette;
    }

    /// The other look.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Dresses a scene, and every control of the program.
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(controls);
        String base = stylesheet("base.css");
        if (!scene.getStylesheets().contains(base)) {
            scene.getStylesheets().addFirst(base);
        }
        scene.getRoot().getStyleClass().remove(DARK_CLASS);
        if (this == DARK) {
            scene.getRoot().getStyleClass().add(DARK_CLASS);
        }
    }

    /// The address of a bundled style sheet.
    public static String stylesheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/dev/baton/assets/css/" + name), name)
                .toExternalForm();
    }
}
