package dev.baton.ui.measure;

import dev.baton.ui.chart.ChartImage;
import dev.baton.ui.chart.ChartModel;
import dev.baton.ui.picture.Png;
import dev.baton.ui.theme.Palette;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Saves the chart as a picture or its numbers as a table.
final class ExportMenu extends MenuButton {
    private static final double PICTURE_WIDTH = 960;
    private static final double PICTURE_HEIGHT = 600;
    private final MeasureViewModel model;
    private final Supplier<@Nullable ChartModel> chart;
    private final SaveDialog dialog;

    /// @param chart the chart as it is shown now, or null while there is none
    ExportMenu(MeasureViewModel model, Supplier<@Nullable ChartModel> chart, SaveDialog dialog) {
        super("Export");
        this.model = model;
        this.chart = chart;
        this.dialog = dialog;
        setId("measure-export");
        setAccessibleText("Export the chart or its numbers");
        setMinWidth(USE_PREF_SIZE);
        addPictures("light", Palette.LIGHT);
        addPictures("dark", Palette.DARK);
        getItems().add(item("measure-csv", "Numbers as CSV", "csv", "CSV table", model::exportCsv));
        getItems().add(item("measure-json", "Numbers as JSON", "json", "JSON file", model::exportJson));
        disableProperty().bind(Bindings.createBooleanBinding(() -> chart.get() == null, model.measurementProperty()));
    }

    private void addPictures(String theme, Palette palette) {
        for (int scale = 1; scale <= ChartImage.LARGEST_SCALE; scale++) {
            int pixels = scale;
            String id = "measure-png-" + theme + "-" + scale;
            String text = "PNG, " + theme + ", " + scale + "×";
            getItems().add(item(id, text, "png", "PNG picture", file -> savePicture(file, pixels, palette)));
        }
        getItems().add(new SeparatorMenuItem());
    }

    private MenuItem item(String id, String text, String ending, String kind, Consumer<Path> save) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(
                event -> dialog.choose("baton-measurement." + ending, kind).ifPresent(save));
        return item;
    }

    /// Draws here and now, compresses and writes elsewhere.
    private void savePicture(Path file, int scale, Palette palette) {
        ChartModel shown = chart.get();
        if (shown != null) {
            Image image = ChartImage.of(shown, PICTURE_WIDTH, PICTURE_HEIGHT, scale, palette);
            Thread.ofVirtual().name("baton-png").start(() -> {
                String outcome = written(image, file);
                Platform.runLater(() -> model.messageProperty().set(outcome));
            });
        }
    }

    private static String written(Image image, Path file) {
        try {
            Png.write(image, file);
            return "Saved " + file + ".";
        } catch (IOException e) {
            return MeasureViewModel.sentence(e);
        }
    }
}
