package dev.baton.ui.measure;

import dev.baton.measure.Measurement;
import dev.baton.measure.Workload;
import dev.baton.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The left side: what runs, in which ways, on how many threads, for how long; start, stop and progress.
final class ChoicePanel extends VBox {
    private static final int LONGEST_BUDGET = 3600;
    private static final int BUDGET_STEP = 5;
    private final MeasureViewModel model;
    private final List<ToneMark> marks = new ArrayList<>();
    private final Label rounds = label("", "measure-note");
    private final Label precision = label("", "measure-note");
    private final ProgressBar progress = new ProgressBar(0);

    ChoicePanel(MeasureViewModel model) {
        this.model = model;
        getStyleClass().addAll("measure-side", "measure-choices");
        getChildren()
                .addAll(
                        label("WHAT RUNS", "measure-caption"),
                        workload(),
                        workloadTitle(),
                        label("WAYS TO RUN IT", "measure-caption"));
        model.ways().forEach(way -> getChildren().add(way(way)));
        getChildren().addAll(limits(), buttons(), progress());
        model.measurementProperty().subscribe(this::showProgress);
        model.runningProperty()
                .subscribe(running -> showProgress(model.measurementProperty().get()));
    }

    void setPalette(Palette palette) {
        marks.forEach(mark -> mark.setPalette(palette));
    }

    private ComboBox<Workload> workload() {
        ComboBox<Workload> box = new ComboBox<>();
        box.setId("measure-workload");
        box.setAccessibleText("Workload");
        box.getItems().setAll(model.workloads());
        box.setConverter(new WorkloadNames(model.workloads()));
        box.valueProperty().bindBidirectional(model.workloadProperty());
        box.disableProperty().bind(model.runningProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        return box;
    }

    private Label workloadTitle() {
        Label title = label("", "measure-note");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.textProperty().bind(model.workloadProperty().map(Workload::title));
        return title;
    }

    private CheckBox way(MeasureViewModel.Way way) {
        String name = way.strategy().title();
        Label title = label(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1), "way-title");
        Label description = label(way.strategy().description(), "measure-note");
        ToneMark mark = new ToneMark(StrategyTones.of(way.strategy().name()), Palette.LIGHT, title);
        marks.add(mark);
        CheckBox box = new CheckBox();
        box.setId("measure-way-" + way.strategy().name());
        box.setAccessibleText(name + ", " + way.strategy().description());
        HBox first = new HBox(6, mark, title);
        VBox text = new VBox(2, first, description);
        text.getStyleClass().add("way-text");
        box.setGraphic(text);
        box.getStyleClass().add("way");
        box.selectedProperty().bindBidirectional(way.chosen());
        box.disableProperty().bind(model.runningProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private HBox limits() {
        TextField threads = new TextField();
        threads.setId("measure-threads");
        threads.setAccessibleText("Numbers of threads, as 1,2,4 or 1-8");
        threads.textProperty().bindBidirectional(model.threadsProperty());
        threads.disableProperty().bind(model.runningProperty());
        HBox row = new HBox(12, field("threads", threads), field("at most, seconds", budget()));
        row.getStyleClass().add("measure-limits");
        return row;
    }

    private Spinner<Integer> budget() {
        Spinner<Integer> budget =
                new Spinner<>(1, LONGEST_BUDGET, model.budgetSecondsProperty().get(), BUDGET_STEP);
        budget.setId("measure-budget");
        budget.setAccessibleText("Budget in seconds");
        budget.setEditable(true);
        budget.getValueFactory().setConverter(new Seconds(model));
        budget.getValueFactory().valueProperty().bindBidirectional(model.budgetSecondsProperty());
        budget.disableProperty().bind(model.runningProperty());
        return budget;
    }

    private static VBox field(String name, Region control) {
        Label label = label(name, "measure-note");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        control.setPrefWidth(120);
        VBox field = new VBox(4, label, control);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox buttons() {
        Button start = new Button("Start");
        start.setId("measure-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> model.start());
        start.disableProperty().bind(model.runningProperty());
        start.textProperty()
                .bind(Bindings.when(model.runningProperty()).then("Measuring").otherwise("Start"));
        HBox.setHgrow(start, Priority.ALWAYS);
        Button stop = new Button("Stop");
        stop.setId("measure-stop");
        stop.setCancelButton(true);
        stop.setOnAction(event -> model.stop());
        stop.disableProperty().bind(model.runningProperty().not());
        return new HBox(8, start, stop);
    }

    private VBox progress() {
        rounds.setId("measure-rounds");
        progress.setId("measure-progress");
        progress.setAccessibleText("Progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox box = new VBox(6, new HBox(rounds, space, precision), progress);
        box.visibleProperty()
                .bind(model.runningProperty().or(model.measurementProperty().isNotNull()));
        return box;
    }

    private void showProgress(@Nullable Measurement measurement) {
        if (measurement == null) {
            rounds.setText("warming up");
            precision.setText("");
            progress.setProgress(0);
            return;
        }
        boolean ended = measurement.finished();
        rounds.setText(
                ended ? "done" : measurement.cleanRounds() + " of " + measurement.wantedRounds() + " clean rounds");
        precision.setText(
                measurement.isProvisional() ? "" : Findings.format("±%.1f %%", 100 * measurement.precision()));
        progress.setProgress(ended ? 1 : measurement.cleanRounds() / (double) measurement.wantedRounds());
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// Whole seconds; what is no number leaves the budget as it was.
    private static final class Seconds extends StringConverter<Integer> {
        private final MeasureViewModel model;

        Seconds(MeasureViewModel model) {
            this.model = model;
        }

        @Override
        public String toString(@Nullable Integer seconds) {
            return seconds == null ? "" : seconds.toString();
        }

        @Override
        public Integer fromString(String text) {
            return text.strip().matches("\\d{1,6}")
                    ? Integer.valueOf(text.strip())
                    : model.budgetSecondsProperty().get();
        }
    }

    /// Workloads by name.
    private static final class WorkloadNames extends StringConverter<Workload> {
        private final List<Workload> workloads;

        WorkloadNames(List<Workload> workloads) {
            this.workloads = workloads;
        }

        @Override
        public String toString(@Nullable Workload workload) {
            return workload == null ? "" : workload.name();
        }

        @Override
        public @Nullable Workload fromString(String text) {
            return workloads.stream()
                    .filter(workload -> toString(workload).equals(text))
                    .findFirst()
                    .orElse(null);
        }
    }
}
