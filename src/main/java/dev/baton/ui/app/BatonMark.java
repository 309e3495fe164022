package dev.baton.ui.app;

import dev.baton.ui.theme.Palette;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// The sign of the program: a relay baton in gold.
final class BatonMark extends Canvas {
    private static final double SIZE = 28;

    /// @param scale how much larger than usual it is
    BatonMark(ObservableValue<Palette> palette, ObservableDoubleValue scale) {
        InvalidationListener change = source -> draw(palette.getValue(), SIZE * scale.get());
        palette.addListener(change);
        scale.addListener(change);
        draw(palette.getValue(), SIZE * scale.get());
    }

    private void draw(Palette palette, double size) {
        setWidth(size);
        setHeight(size);
        draw(getGraphicsContext2D(), palette, size);
    }

    static void draw(GraphicsContext gc, Palette palette, double size) {
        gc.clearRect(0, 0, size, size);
        gc.save();
        gc.translate(size / 2, size / 2);
        gc.rotate(-28);
        double length = size * 0.88;
        double thick = length * 0.3;
        gc.setFill(palette.gil());
        gc.fillRoundRect(-length / 2, -thick / 2, length, thick, thick * 0.8, thick * 0.8);
        gc.setFill(palette.gilFg().deriveColor(0, 1, 1, 0.75));
        gc.fillRect(-length * 0.3, -thick / 2, length * 0.08, thick);
        gc.fillRect(length * 0.22, -thick / 2, length * 0.08, thick);
        gc.restore();
    }
}
