package dev.baton.ui.app;

import dev.baton.ui.theme.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
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
        ScrollPane scroll = new ScrollPane(columns(shortcuts.all()));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox sheet = new VBox(head, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(event -> shell.helpProperty().set(false));
    }

    /// The list in columns, one below the other where they do not stand side by side.
    private static FlowPane columns(List<Shortcuts.Shortcut> all) {
        int rows = Math.ceilDiv(all.size(), COLUMNS);
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("keys");
        columns.setPrefWrapLength(Double.MAX_VALUE);
        for (int from = 0; from < all.size(); from += rows) {
            columns.getChildren().add(column(all.subList(from, Math.min(all.size(), from + rows))));
        }
        return columns;
    }

    private static GridPane column(List<Shortcuts.Shortcut> shortcuts) {
        GridPane column = new GridPane();
        column.getStyleClass().add("keys");
        for (int i = 0; i < shortcuts.size(); i++) {
            HBox key = new HBox(whole(shortcuts.get(i).keys(), "key"));
            key.getStyleClass().add("key-place");
            column.addRow(i, key, whole(shortcuts.get(i).what(), "key-what"));
        }
        return column;
    }

    private static Label whole(String text, String style) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
