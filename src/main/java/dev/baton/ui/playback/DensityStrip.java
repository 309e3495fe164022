package dev.baton.ui.playback;

import dev.baton.ui.theme.DrawnRegion;
import dev.baton.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// A strip that shows where in the run threads wait for locks: the higher, the more of them.
final class DensityStrip extends DrawnRegion {
    private static final double TALLEST = 14;
    private static final double MARGIN = 8;

    private final ObservableValue<Contention> contention;
    private final ObservableValue<Palette> palette;

    DensityStrip(ObservableValue<Contention> contention, ObservableValue<Palette> palette) {
        this.contention = contention;
        this.palette = palette;
        setFocusTraversable(false);
        setMouseTransparent(true);
        repaintOn(contention, palette);
    }

    @Override
    protected void draw(double width, double height) {
        GraphicsContext gc = pen();
        gc.clearRect(0, 0, width, height);
        double[] shares = contention.getValue().shares();
        double track = width - 2 * MARGIN;
        gc.setFill(palette.getValue().waitsGil().deriveColor(0, 1, 1, 0.5));
        for (int x = 0; shares.length > 0 && x < track; x++) {
            double share = shares[(int) (x / track * shares.length)];
            double tall = share * Math.min(TALLEST, height / 2 - 3);
            gc.fillRect(MARGIN + x, height / 2 - 3 - tall, 1, tall);
        }
    }
}
