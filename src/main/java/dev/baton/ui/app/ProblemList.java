package dev.baton.ui.app;

import dev.baton.ui.playback.Problem;
import dev.baton.ui.theme.Icons;
import dev.baton.ui.theme.Labels;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The problems of one program: how many there are, and a list of them with their places in it, which scrolls when it
/// is
/// long.
final class ProblemList extends VBox {
    ProblemList(List<Problem> problems, Runnable close) {
        String sentences = problems.stream().map(Problem::sentence).collect(Collectors.joining("\n"));
        setAccessibleText(sentences);
        getStyleClass().add("problem-list");
        VBox list = new VBox();
        list.getStyleClass().add("problem-items");
        problems.forEach(problem -> list.getChildren().add(item(problem)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(list.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(sentences);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(problems.size(), close), scroll);
    }

    private static VBox item(Problem problem) {
        VBox item = new VBox(Labels.wrapped(problem.sentence(), "problem-item"));
        item.getStyleClass().add("problem");
        if (!problem.source().isEmpty()) {
            Label source = new Label(problem.source());
            source.getStyleClass().add("problem-source");
            source.setMaxWidth(Double.MAX_VALUE);
            source.setMinHeight(USE_PREF_SIZE);
            item.getChildren().add(source);
        }
        return item;
    }

    private static HBox head(int count, Runnable close) {
        String what = count == 1 ? "1 thing keeps" : count + " things keep";
        Label title = Labels.wrapped(what + " this program from running", "problem-title");
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
}
