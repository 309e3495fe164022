package dev.baton.ui.app;

import dev.baton.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// The sign of the program: a relay baton in gold.
final class BatonMark extends Canvas {
    private static final double SIZE = 28;

    BatonMark(ObservableValue<Palette> palette) {
        super(SIZE, SIZE);
        palette.addListener((source, before, now) -> draw(getGraphicsContext2D(), now, SIZE));
        draw(getGraphicsContext2D(), palette.getValue(), SIZE);
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
