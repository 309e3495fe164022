package dev.baton.ui.measure;

import dev.baton.measure.Measurement;
import dev.baton.measure.Point;
import dev.baton.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The right side: what the measurement says in a sentence, in a table, and in tiles.
final class ResultPanel extends VBox {
    private final TextFlow headline = new TextFlow();
    private final VBox remarks = new VBox(4);
    private final GridPane table = new GridPane();
    private final FigureTile cores = new FigureTile("tile-cores", "Cores received", "bar-free");
    private final FigureTile blocked = new FigureTile("tile-blocked", "Blocked", "bar-gil");
    private final FigureTile handoffs = new FigureTile("tile-handoffs", "Handoffs", "bar-gil");
    private final FigureTile stolen = new FigureTile("tile-stolen", "Stolen", "bar-bad");
    private final List<FigureTile> tiles = List.of(cores, blocked, handoffs, stolen);
    private Palette palette = Palette.LIGHT;
    private @Nullable Measurement shown;

    ResultPanel(MeasureViewModel model) {
        getStyleClass().addAll("measure-side", "measure-results");
        headline.setId("measure-headline");
        headline.getStyleClass().add("measure-headline");
        table.setId("measure-table");
        table.getStyleClass().add("measure-table");
        addColumns();
        Separator line = new Separator();
        line.visibleProperty().bind(Bindings.isNotEmpty(table.getChildren()));
        line.managedProperty().bind(line.visibleProperty());
        table.managedProperty().bind(line.visibleProperty());
        getChildren()
                .addAll(
                        caption("WHAT IT SAYS"),
                        headline,
                        remarks,
                        new Separator(),
                        table,
                        line,
                        caption("RIGHT NOW"),
                        tileGrid());
        model.measurementProperty().subscribe(this::show);
    }

    void setPalette(Palette chosen) {
        palette = chosen;
        tiles.forEach(tile -> tile.setPalette(chosen));
        show(shown);
    }

    private void show(@Nullable Measurement measurement) {
        shown = measurement;
        headline.getChildren().clear();
        remarks.getChildren().clear();
        table.getChildren().clear();
        if (measurement == null || measurement.points().isEmpty()) {
            headline.getChildren()
                    .add(phrase(new Findings.Phrase("Nothing yet. Start a measurement to see what it says.", false)));
            tiles.forEach(tile -> tile.show("–", "", 0, "not measured"));
            return;
        }
        Findings findings = new Findings(measurement);
        findings.headline().forEach(phrase -> headline.getChildren().add(phrase(phrase)));
        findings.remarks().forEach(remark -> remarks.getChildren().add(remark(remark)));
        showTable(findings);
        showTiles(measurement, findings);
    }

    private void showTable(Findings findings) {
        int threads = findings.threads();
        table.addRow(
                0,
                cell(threads + (threads == 1 ? " thread" : " threads"), "measure-note"),
                cell("speedup", "measure-note"),
                cell("95 %", "measure-note"),
                cell("CPU/step", "measure-note"));
        int row = 1;
        for (Point point : findings.ranking()) {
            table.addRow(row++, cells(point).toArray(Node[]::new));
        }
    }

    private List<Node> cells(Point point) {
        Label name = cell(point.title(), "measure-name");
        name.setGraphic(new ToneMark(StrategyTones.of(point.strategy()), palette, name));
        List<Node> cells = new ArrayList<>(List.of(
                name,
                point.isProvisional()
                        ? cell(Findings.format("≈ %.2f", point.speedup().median()), "measure-figure")
                        : cell(Findings.format("%.2f", point.speedup().median()), "measure-number"),
                cell(
                        Findings.format(
                                "%.2f–%.2f",
                                point.speedup().low(), point.speedup().high()),
                        "measure-figure"),
                cell(Findings.format("×%.2f", point.cpuPerStep()), "measure-figure")));
        if (!point.correct()) {
            cells.set(2, cell("wrong", "measure-wrong"));
        }
        return cells;
    }

    private void showTiles(Measurement measurement, Findings findings) {
        int threads = findings.threads();
        findings.fastest()
                .ifPresent(point -> cores.show(
                        Findings.format("%.2f", point.coresReceived()),
                        "of " + Math.min(threads, measurement.host().cores()),
                        point.coresReceived() / threads,
                        point.title()));
        findings.globalLock().ifPresentOrElse(this::showLock, this::showNoLock);
        double steal = measurement.noise().stealShare();
        stolen.show(
                Findings.format("%.1f", 100 * steal),
                "%",
                steal * 10,
                measurement.noise().notice().isPresent() ? "a busy machine" : "a quiet machine");
    }

    private void showLock(Point point) {
        blocked.show(Findings.format("%.0f", 100 * point.blockedShare()), "%", point.blockedShare(), "global lock");
        handoffs.show(
                Findings.format("%.0f", point.handoffsPerSecond()),
                "/s",
                point.handoffsPerSecond() / 400,
                "global lock");
    }

    private void showNoLock() {
        blocked.show("0", "%", 0, "no global lock");
        handoffs.show("0", "/s", 0, "no global lock");
    }

    private void addColumns() {
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(USE_PREF_SIZE);
        table.getColumnConstraints().add(name);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(USE_PREF_SIZE);
            table.getColumnConstraints().add(number);
        }
    }

    private GridPane tileGrid() {
        GridPane grid = new GridPane(8, 8);
        for (int i = 0; i < tiles.size(); i++) {
            grid.add(tiles.get(i), i % 2, i / 2);
        }
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        return grid;
    }

    private static Text phrase(Findings.Phrase phrase) {
        Text text = new Text(phrase.text());
        text.getStyleClass().add(phrase.strong() ? "headline-strong" : "headline-text");
        return text;
    }

    private static Label remark(String text) {
        Label label = cell(text, "measure-note");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label caption(String text) {
        return cell(text, "measure-caption");
    }

    private static Label cell(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
