package dev.baton.ui.theme;

import dev.baton.trace.ThreadState;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;

/// The patterns that tell the states of a thread apart without colour.
public final class Hatch {
    private static final int TILE = 8;
    private static final int DETAIL = 4;

    private final Map<ThreadState, Paint> paints = new EnumMap<>(ThreadState.class);
    private final Palette palette;

    public Hatch(Palette palette) {
        this.palette = palette;
        for (ThreadState state : ThreadState.values()) {
            paints.put(state, pattern(state));
        }
    }

    /// What fills an interval in this state when it is not the thread's own colour.
    public Paint of(ThreadState state) {
        return paints.getOrDefault(state, palette.line());
    }

    /// The flat colour of a state, for where a pattern has no room.
    public Color flat(ThreadState state) {
        return switch (state) {
            case WAITING_GIL -> palette.waitsGil();
            case WAITING_LOCK -> palette.waitsObject();
            case STOPPED, SPINNING -> palette.bad();
            case IO, SLEEPING -> palette.faint();
            case RUNNABLE, SWITCHING -> palette.muted();
            case RUNNING, NATIVE -> palette.fg();
        };
    }

    private Paint pattern(ThreadState state) {
        Color ink = flat(state);
        return switch (state) {
            case WAITING_GIL -> tiled(ink, 0.16, (x, y) -> wrap(x + y) < 2);
            case WAITING_LOCK -> tiled(ink, 0.16, (x, y) -> wrap(x + y) < 1.5 || wrap(x - y) < 1.5);
            case RUNNABLE -> tiled(ink, 0.08, (x, y) -> wrap(x) < 1.5);
            case IO -> tiled(ink, 0.06, (x, y) -> wrap(2 * y) < 2);
            case SLEEPING -> tiled(ink, 0.04, (x, y) -> wrap(x) < 2 && wrap(y) > 3 && wrap(y) < 5);
            case SPINNING -> tiled(ink, 0.25, (x, y) -> wrap(x - y) < 3);
            case SWITCHING -> tiled(ink, 0.3, (x, y) -> wrap(2 * x) < 3);
            case STOPPED -> tiled(ink, 0.12, (x, y) -> wrap(x) < 4 == wrap(y) < 4);
            case RUNNING, NATIVE -> ink;
        };
    }

    private static double wrap(double value) {
        return ((value % TILE) + TILE) % TILE;
    }

    private static Paint tiled(Color ink, double ground, Dots dots) {
        int size = TILE * DETAIL;
        WritableImage image = new WritableImage(size, size);
        PixelWriter pixels = image.getPixelWriter();
        Color faint = ink.deriveColor(0, 1, 1, ground);
        Color strong = ink.deriveColor(0, 1, 1, 0.6);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean on = dots.on((double) x / DETAIL, (double) y / DETAIL);
                pixels.setColor(x, y, on ? strong : faint);
            }
        }
        return new ImagePattern(image, 0, 0, TILE, TILE, false);
    }

    /// Which points of a tile are inked.
    private interface Dots {
        boolean on(double x, double y);
    }
}
