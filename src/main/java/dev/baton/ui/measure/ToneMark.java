package dev.baton.ui.measure;

import dev.baton.ui.chart.Marker;
import dev.baton.ui.chart.Tone;
import dev.baton.ui.theme.Palette;
import javafx.scene.canvas.Canvas;

/// The marker of a series as a small picture, so that names and lines find each other.
final class ToneMark extends Canvas {
    private static final double SIZE = 16;
    private final Tone tone;

    ToneMark(Tone tone, Palette palette) {
        super(SIZE, SIZE);
        this.tone = tone;
        setPalette(palette);
    }

    void setPalette(Palette palette) {
        getGraphicsContext2D().clearRect(0, 0, SIZE, SIZE);
        Marker marker = tone.marker();
        marker.draw(getGraphicsContext2D(), SIZE / 2, SIZE / 2, tone.color(palette), tone.color(palette));
    }
}
