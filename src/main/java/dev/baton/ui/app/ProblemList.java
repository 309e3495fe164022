package dev.baton.ui.app;

import dev.baton.ui.theme.Icons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Several problems of one program at once: how many there are, and a list of them that scrolls when it is long.
final class ProblemList extends VBox {
    ProblemList(List<String> problems, Runnable close) {
        getStyleClass().add("problem-list");
        VBox list = new VBox();
        list.getStyleClass().add("problem-items");
        problems.forEach(problem -> list.getChildren().add(wrapped(problem, "problem-item")));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(list.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(String.join(" ", problems));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(problems.size(), close), scroll);
    }

    private static HBox head(int count, Runnable close) {
        Label title = wrapped(count + " things keep this program from running", "problem-title");
        title.setGraphic(Icons.icon(Feather.ALERT_CIRCLE));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button button = new Button("", Icons.icon(Feather.X));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText("Close the list of problems");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> close.run());
        HBox head = new HBox(title, button);
        head.getStyleClass().add("problem-head");
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
