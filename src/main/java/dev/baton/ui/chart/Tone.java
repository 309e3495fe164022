package dev.baton.ui.chart;

import dev.baton.ui.theme.Palette;
import java.util.function.Function;
import javafx.scene.paint.Color;

/// How a series looks: a colour together with a shape, so that it is told apart without colour too.
public enum Tone {
    /// Gold stands for a global lock and for nothing else.
    GIL(Palette::gil, Marker.DIAMOND),
    BLUE(palette -> palette.thread(1), Marker.SQUARE),
    GREEN(palette -> palette.thread(3), Marker.CIRCLE),
    MAGENTA(palette -> palette.thread(4), Marker.TRIANGLE),
    CYAN(palette -> palette.thread(6), Marker.TRIANGLE_DOWN),
    OLIVE(palette -> palette.thread(5), Marker.HEXAGON),
    ORANGE(palette -> palette.thread(2), Marker.PENTAGON),
    GREY(Palette::muted, Marker.CROSS);

    private final Function<Palette, Color> color;
    private final Marker marker;

    Tone(Function<Palette, Color> color, Marker marker) {
        this.color = color;
        this.marker = marker;
    }

    public Color color(Palette palette) {
        return color.apply(palette);
    }

    public Marker marker() {
        return marker;
    }
}
