package dev.baton.ui.code;

import dev.baton.ui.code.OutputViewModel.Line;
import dev.baton.ui.code.OutputViewModel.Written;
import dev.baton.ui.theme.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the program has written so far, as in a terminal.
public final class OutputView extends VBox {
    private final OutputViewModel output;
    private final VBox lines = new VBox();

    public OutputView(OutputViewModel output) {
        this.output = output;
        setId("output");
        getStyleClass().add("output");
        lines.getStyleClass().add("output-lines");
        lines.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(head(), lines);
        output.written().addListener((source, before, now) -> {
            if (!now.equals(before)) {
                show();
            }
        });
        show();
    }

    private HBox head() {
        Label title = new Label("OUTPUT");
        title.getStyleClass().add("caps");
        title.setMinWidth(USE_PREF_SIZE);
        Label whose = new Label();
        whose.getStyleClass().add("quiet");
        whose.textProperty().bind(output.world().map(world -> world == null ? "" : world.label()));
        HBox head = new HBox(title, whose);
        head.getStyleClass().add("output-head");
        return head;
    }

    private void show() {
        Written written = output.written().get();
        List<Node> rows = new ArrayList<>();
        if (written.lines().isEmpty()) {
            rows.add(Labels.wrapped(written.anyEver() ? "Nothing yet." : "This program writes nothing.", "quiet"));
        }
        if (!written.whole()) {
            rows.add(Labels.wrapped("… earlier lines are not shown", "quiet"));
        }
        written.lines().forEach(line -> rows.add(row(line)));
        lines.getChildren().setAll(rows);
        lines.setAccessibleText(
                written.lines().stream().map(Line::text).collect(Collectors.joining("\n", "Output: ", "")));
    }

    private static Label row(Line line) {
        Label row = Labels.wrapped(line.text(), "output-line");
        if (line.error()) {
            row.getStyleClass().add("output-error");
        }
        return row;
    }
}
