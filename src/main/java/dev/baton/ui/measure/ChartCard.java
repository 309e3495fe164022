package dev.baton.ui.measure;

import dev.baton.measure.Measurement;
import dev.baton.ui.chart.ChartModel;
import dev.baton.ui.chart.SpeedupChart;
import dev.baton.ui.theme.Labels;
import dev.baton.ui.theme.Palette;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle: the chart of the measurement as it grows, or what to do to get one.
final class ChartCard extends StackPane {
    private final MeasureViewModel model;
    private final String footer;
    private final SpeedupChart chart = new SpeedupChart();
    private final VBox empty;
    private final Label warming = Labels.wrapped("Warming up. The first point appears in a moment.", "empty-text");
    private MeasurementChart.Quantity quantity = MeasurementChart.Quantity.SPEEDUP;

    ChartCard(MeasureViewModel model, String footer) {
        this.model = model;
        this.footer = footer;
        getStyleClass().add("measure-card");
        chart.setId("measure-chart");
        empty = empty(MeasurementChart.host(model.host()));
        getChildren().addAll(chart, empty, warming);
        model.measurementProperty().subscribe(measurement -> show());
        model.runningProperty().subscribe(running -> show());
    }

    void setPalette(Palette palette) {
        chart.setPalette(palette);
    }

    /// Makes what is drawn larger by this factor.
    void setScale(double factor) {
        chart.setScale(factor);
    }

    /// What the chart shows now, for export.
    @Nullable
    ChartModel chartModel() {
        Measurement measurement = model.measurementProperty().get();
        return measurement == null || measurement.points().isEmpty()
                ? null
                : MeasurementChart.of(measurement, quantity, footer);
    }

    private void show() {
        ChartModel shown = chartModel();
        chart.setVisible(shown != null);
        empty.setVisible(shown == null && !model.runningProperty().get());
        warming.setVisible(shown == null && model.runningProperty().get());
        if (shown != null) {
            chart.show(shown);
        }
    }

    /// The buttons that choose what the chart shows.
    HBox quantities() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setMinWidth(USE_PREF_SIZE);
        for (MeasurementChart.Quantity choice : MeasurementChart.Quantity.values()) {
            ToggleButton button = new ToggleButton(choice.label());
            button.setId("measure-" + choice.label());
            button.setAccessibleText("Show " + choice.label());
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.getStyleClass().add(place(choice));
            box.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                quantity = (MeasurementChart.Quantity) now.getUserData();
                show();
            }
        });
        box.disableProperty().bind(chart.visibleProperty().not());
        return box;
    }

    private static String place(MeasurementChart.Quantity choice) {
        return switch (choice) {
            case SPEEDUP -> "left-pill";
            case EFFICIENCY -> "center-pill";
            case TIME -> "right-pill";
        };
    }

    private static VBox empty(String host) {
        VBox box = new VBox(
                8,
                Labels.wrapped("How much faster are more threads, here?", "empty-title"),
                Labels.wrapped(
                        "Choose what runs and the ways to run it, then press Start. The first point appears within a"
                                + " second; all points grow more certain until they are tight or the time is up.",
                        "empty-text"),
                Labels.wrapped("This machine: " + host + ".", "empty-text"));
        box.setId("measure-empty");
        box.getStyleClass().add("measure-empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
