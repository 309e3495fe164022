package dev.baton.ui.app;

import dev.baton.ui.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The shortcuts, over everything else until Esc.
final class HelpOverlay extends StackPane {
    private static final int COLUMNS = 2;

    HelpOverlay(ShellViewModel shell, Shortcuts shortcuts) {
        setId("help-overlay");
        getStyleClass().add("veil");
        visibleProperty().bind(shell.helpProperty());
        managedProperty().bind(visibleProperty());
        Label title = new Label("Keyboard");
        title.getStyleClass().add("sheet-title");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button close = Icons.button(
                Feather.X, "Close (Esc)", () -> shell.helpProperty().set(false));
        HBox head = new HBox(title, spring, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(grid(shortcuts));
        scroll.setFitToWidth(true);
        VBox sheet = new VBox(head, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(event -> shell.helpProperty().set(false));
    }

    private static GridPane grid(Shortcuts shortcuts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        int rows = (shortcuts.all().size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < shortcuts.all().size(); i++) {
            Shortcuts.Shortcut shortcut = shortcuts.all().get(i);
            Label key = new Label(shortcut.keys());
            key.getStyleClass().add("key");
            int column = i / rows * 2;
            grid.add(key, column, i % rows);
            Label what = new Label(shortcut.what());
            what.getStyleClass().add("key-what");
            grid.add(what, column + 1, i % rows);
        }
        return grid;
    }
}
