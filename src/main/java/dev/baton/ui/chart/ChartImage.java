package dev.baton.ui.chart;

import dev.baton.ui.picture.OffscreenToolkit;
import dev.baton.ui.picture.Png;
import dev.baton.ui.theme.Palette;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;

/// A chart as a picture, drawn without a window.
public final class ChartImage {
    public static final int LARGEST_SCALE = 4;
    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    private ChartImage() {}

    /// Writes the chart at its usual size, with this many pixels for each of its units.
    ///
    /// @throws IOException saying in one sentence why the file cannot be written
    public static void write(ChartModel model, Path file, int scale, Palette palette) throws IOException {
        Png.write(of(model, WIDTH, HEIGHT, scale, palette), file);
    }

    public static Image of(ChartModel model, double width, double height, int scale, Palette palette) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("Give a scale from 1 to " + LARGEST_SCALE + ".");
        }
        return OffscreenToolkit.call(() -> drawn(model, width, height, scale, palette));
    }

    /// Draws at the final resolution: enlarging a drawn canvas would blur it.
    private static Image drawn(ChartModel model, double width, double height, int scale, Palette palette) {
        Canvas canvas = new Canvas(width * scale, height * scale);
        canvas.getGraphicsContext2D().scale(scale, scale);
        ChartRenderer.draw(canvas.getGraphicsContext2D(), model, width, height, palette);
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
