package dev.baton.ui.measure;

import dev.baton.ui.theme.Palette;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The Measure place: choices on the left, the growing chart in the middle, what it says on the right; below each
/// other where the window is narrow for the size of its type.
public final class MeasureView extends HBox implements AutoCloseable {
    private static final String STYLE = "/dev/baton/assets/css/measure.css";
    private static final int MOST_COLUMNS = 3;
    private static final double USUAL_EM = 13;
    private static final double THREE_COLUMNS_EM = 70;
    private static final double TWO_COLUMNS_EM = 48;

    private final MeasureViewModel model;
    private final SaveDialog dialog;
    private final ChoicePanel choices;
    private final ChartCard card;
    private final ResultPanel results;
    private final Label notice = new Label();
    private final VBox centre;
    private int columns;

    /// @param today the date that stands on the chart
    public MeasureView(MeasureViewModel model, SaveDialog dialog, LocalDate today) {
        this.model = model;
        this.dialog = dialog;
        this.choices = new ChoicePanel(model);
        this.card = new ChartCard(model, footer(today));
        this.results = new ResultPanel(model);
        setId("measure");
        getStyleClass().add("measure");
        getStylesheets()
                .add(Objects.requireNonNull(MeasureView.class.getResource(STYLE))
                        .toExternalForm());
        centre = centre();
        widthProperty().addListener(source -> arrange(columnsThatFit()));
        notice.fontProperty().addListener(source -> Platform.runLater(this::resized));
        arrange(MOST_COLUMNS);
        setPalette(Palette.LIGHT);
    }

    /// Changes the colours of what is drawn; style sheets change the rest.
    public void setPalette(Palette palette) {
        choices.setPalette(palette);
        card.setPalette(palette);
        results.setPalette(palette);
    }

    /// Stops a running measurement.
    @Override
    public void close() {
        model.close();
    }

    private int columnsThatFit() {
        double em = notice.getFont().getSize();
        return getWidth() < TWO_COLUMNS_EM * em ? 1 : getWidth() < THREE_COLUMNS_EM * em ? 2 : MOST_COLUMNS;
    }

    private void resized() {
        arrange(columnsThatFit());
        card.setScale(notice.getFont().getSize() / USUAL_EM);
    }

    private void arrange(int wanted) {
        if (columns == wanted) {
            return;
        }
        columns = wanted;
        getChildren().clear();
        switch (columns) {
            case 1 -> getChildren().add(wide(new VBox(choices, centre, results)));
            case 2 -> getChildren().addAll(side(choices, "measure-left"), wide(new VBox(centre, results)));
            default -> getChildren().addAll(side(choices, "measure-left"), centre, side(results, "measure-right"));
        }
    }

    private static ScrollPane wide(VBox panels) {
        ScrollPane pane = side(panels, "measure-stack");
        pane.setMinWidth(0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private static ScrollPane side(Region panel, String styleClass) {
        ScrollPane pane = new ScrollPane(panel);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().addAll("measure-scroll", styleClass);
        pane.setMinWidth(USE_PREF_SIZE);
        return pane;
    }

    private VBox centre() {
        notice();
        VBox box = new VBox(header(), notice, message(), card);
        box.getStyleClass().add("measure-centre");
        VBox.setVgrow(card, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private HBox header() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(12, card.quantities(), space, new ExportMenu(model, card::chartModel, dialog));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void notice() {
        notice.setId("measure-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add("measure-notice");
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.setMinHeight(USE_PREF_SIZE);
        model.measurementProperty().subscribe(measurement -> {
            String text =
                    measurement == null ? "" : measurement.noise().notice().orElse("");
            notice.setText(text);
            notice.setVisible(!text.isEmpty());
            notice.setManaged(!text.isEmpty());
        });
    }

    private HBox message() {
        Label text = new Label();
        text.setId("measure-message");
        text.setWrapText(true);
        text.textProperty().bind(model.messageProperty());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("Close");
        close.setId("measure-message-close");
        close.getStyleClass().addAll("flat", "small");
        close.setOnAction(event -> model.messageProperty().set(""));
        HBox message = new HBox(8, text, close);
        message.setAlignment(Pos.CENTER_LEFT);
        message.getStyleClass().add("measure-message");
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private static String footer(LocalDate today) {
        String date = today.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
        return "seed 1 · Baton " + version() + "· " + date;
    }

    private static String version() {
        var descriptor = MeasureView.class.getModule().getDescriptor();
        return descriptor == null ? "" : descriptor.version().map(v -> v + " ").orElse("");
    }
}
