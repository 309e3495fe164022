package dev.baton.ui.code;

import dev.baton.ui.code.CodeViewModel.Markers;
import dev.baton.ui.playback.Threads;
import dev.baton.ui.playback.World;
import dev.baton.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The program with line numbers and colours, and a token at each line a thread is at.
public final class CodeView extends VBox {
    private final CodeViewModel code;
    private final ObservableValue<Palette> palette;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final List<CodeLine> rows = new ArrayList<>();
    private Set<Integer> marked = Set.of();

    public CodeView(CodeViewModel code, ObservableValue<Palette> palette) {
        this.code = code;
        this.palette = palette;
        setId("code");
        getStyleClass().add("code-panel");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("code-scroll");
        scroll.setAccessibleText("The program, with the line each thread is at");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        code.source().addListener((source, before, now) -> showSource(now));
        code.markers().addListener((source, before, now) -> showMarkers(now));
        palette.addListener((source, before, now) -> repaint());
        showSource(code.source().get());
    }

    private HBox head() {
        Label title = new Label("PROGRAM");
        title.getStyleClass().add("caps");
        title.setMinWidth(USE_PREF_SIZE);
        Button whose = new Button();
        whose.setId("focus-world");
        whose.getStyleClass().add("link");
        whose.setMinWidth(0);
        whose.textProperty().bind(code.world().map(world -> world == null ? "" : world.label()));
        whose.setAccessibleText("Show the lines and numbers of the next world");
        whose.setTooltip(tooltip());
        whose.setOnAction(event -> code.focusNext());
        HBox spring = new HBox();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(title, spring, whose);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(code.world()
                        .map(world -> world == null
                                ? ""
                                : "The lines and numbers are about " + world.label() + ": click for the next world"));
        return tooltip;
    }

    private void showSource(String source) {
        rows.clear();
        marked = Set.of();
        List<List<PythonHighlighter.Span>> spans = source.isEmpty() ? List.of() : PythonHighlighter.lines(source);
        for (int i = 0; i < spans.size(); i++) {
            rows.add(new CodeLine(i + 1, spans.get(i)));
        }
        lines.getChildren().setAll(rows);
        showMarkers(code.markers().get());
    }

    private void showMarkers(Markers markers) {
        Set<Integer> touched = new TreeSet<>(markers.threads().keySet());
        touched.addAll(marked);
        for (int line : touched) {
            if (line <= rows.size()) {
                List<Integer> threads = markers.threads().getOrDefault(line, List.of());
                rows.get(line - 1).show(threads, line == markers.holderLine(), palette.getValue());
            }
        }
        marked = Set.copyOf(markers.threads().keySet());
        follow(markers);
        World world = code.world().get();
        scroll.setAccessibleHelp(world == null ? "" : words(world, markers));
    }

    private void repaint() {
        Markers markers = code.markers().get();
        marked = Set.of();
        rows.forEach(CodeLine::forget);
        showMarkers(markers);
    }

    /// Brings the line of the holder, or the first marked one past the main thread's, into sight.
    private void follow(Markers markers) {
        int line = markers.holderLine() > 0
                ? markers.holderLine()
                : markers.threads().keySet().stream().findFirst().orElse(0);
        double content = lines.getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (line < 1 || line > rows.size() || content <= view || view <= 0) {
            return;
        }
        double top = scroll.getVvalue() * (content - view);
        CodeLine row = rows.get(line - 1);
        double y = row.getBoundsInParent().getMinY();
        if (y < top || y + row.getHeight() > top + view) {
            scroll.setVvalue(Math.clamp((y - view / 2) / (content - view), 0, 1));
        }
    }

    private static String words(World world, Markers markers) {
        Threads names = Threads.of(world.trace());
        return markers.threads().entrySet().stream()
                .map(entry -> "line " + entry.getKey() + ": "
                        + entry.getValue().stream().map(names::inSentence).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
