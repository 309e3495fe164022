package dev.baton.ui.theme;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// How a thread looks: a colour of six, a shape that changes every six threads, and its sign. No two of the first
/// twenty-four threads share colour and shape, and the sign tells any two apart.
public final class ThreadGlyph {
    private static final int COLOURS = 6;
    private static final int SHAPES = 4;

    private ThreadGlyph() {}

    /// The colour of a thread; the main thread is neutral.
    public static Color colour(int thread, Palette palette) {
        return thread <= 0 ? palette.muted() : palette.thread(thread);
    }

    /// A colour for what is written on a token of a thread.
    public static Color onColour(Palette palette) {
        return palette.surface();
    }

    /// Fills the shape of a thread around a point.
    public static void fill(GraphicsContext gc, int thread, double x, double y, double radius) {
        switch (shape(thread)) {
            case 0 -> gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            case 1 -> {
                double half = radius * 0.9;
                gc.fillRoundRect(x - half, y - half, 2 * half, 2 * half, half * 0.6, half * 0.6);
            }
            case 2 -> polygon(gc, x, y, radius * 1.1, 6, 0);
            default -> polygon(gc, x, y, radius * 1.2, 4, 0);
        }
    }

    private static int shape(int thread) {
        return thread <= 0 ? 0 : (thread - 1) / COLOURS % SHAPES;
    }

    private static void polygon(GraphicsContext gc, double x, double y, double radius, int corners, double turn) {
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            xs[i] = x + radius * Math.cos(angle);
            ys[i] = y + radius * Math.sin(angle);
        }
        gc.fillPolygon(xs, ys, corners);
    }

    /// Draws the token of a thread: its shape in its colour with its sign.
    public static void token(Ink ink, int thread, String sign, double x, double y, double radius) {
        GraphicsContext gc = ink.gc();
        gc.setFill(colour(thread, ink.palette()));
        fill(gc, thread, x, y, radius);
        if (radius >= 5) {
            double size = Math.round(Math.min(13, radius * (sign.length() > 2 ? 0.72 : 0.88)));
            ink.font(Ink.Face.BOLD, size);
            ink.textCentre(sign, x, y + size * 0.36, onColour(ink.palette()));
        }
    }
}
