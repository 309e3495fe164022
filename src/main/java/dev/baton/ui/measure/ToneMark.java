package dev.baton.ui.measure;

import dev.baton.ui.chart.Marker;
import dev.baton.ui.chart.Tone;
import dev.baton.ui.theme.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;

/// The marker of a series as a small picture, so that names and lines find each other; as large as its name's type.
final class ToneMark extends Canvas {
    private static final double SIZE = 16;
    private static final double TYPE = 13;
    private final Tone tone;
    private Palette palette;

    ToneMark(Tone tone, Palette palette, Label name) {
        this.tone = tone;
        this.palette = palette;
        name.fontProperty().subscribe(font -> draw(font.getSize() / TYPE));
    }

    void setPalette(Palette palette) {
        this.palette = palette;
        draw(getWidth() / SIZE);
    }

    private void draw(double scale) {
        setWidth(SIZE * scale);
        setHeight(SIZE * scale);
        GraphicsContext gc = getGraphicsContext2D();
        gc.save();
        gc.scale(scale, scale);
        gc.clearRect(0, 0, SIZE, SIZE);
        Marker marker = tone.marker();
        marker.draw(gc, SIZE / 2, SIZE / 2, tone.color(palette), tone.color(palette));
        gc.restore();
    }
}
