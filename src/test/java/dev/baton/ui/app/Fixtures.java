package dev.baton.ui.app;

import dev.baton.ui.playback.SyntheticWorlds;
import dev.baton.ui.playback.WorldRequest;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A window fitted with hand-made worlds.
public final class Fixtures {
    private Fixtures() {}

    public static Equipment equipment() {
        SyntheticWorlds worlds = new SyntheticWorlds();
        return new Equipment(
                worlds,
                worlds,
                new WorldRequest(
                        System.getProperty("scenario", "four-dicts"),
                        Integer.getInteger("cores", 4),
                        List.of(System.getProperty("pythons", "3.14,3.14t").split(",")),
                        1),
                workbench -> panel("A lesson stands here."),
                workbench -> panel("Measurements stand here."));
    }

    /// Opens the window with hand-made worlds, to look at.
    public static void main(String[] args) {
        Application.launch(SyntheticApp.class, args);
    }

    private static VBox panel(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        VBox box = new VBox(label);
        box.getStyleClass().add("explore-panel");
        return box;
    }
}
