package dev.baton.ui.stage;

import dev.baton.trace.ThreadState;
import dev.baton.ui.playback.Threads;
import dev.baton.ui.stage.StageModel.Core;
import dev.baton.ui.stage.StageModel.Scene;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.ThreadGlyph;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/// Draws the cores: lit in the colour of the thread that runs, with a ring for its turn, or dark.
final class CorePainter {
    private static final double WIDTH_FOR_WORDS = 44;
    private static final double HEIGHT_FOR_WORDS = 58;
    private static final double WIDTH_FOR_NAMES = 70;
    private static final double ROOM_FOR_RING = 34;

    private final Ink ink;
    private final GraphicsContext gc;
    private final Palette palette;

    CorePainter(Ink ink) {
        this.ink = ink;
        gc = ink.gc();
        palette = ink.palette();
    }

    void draw(Scene scene, SceneLayout layout) {
        for (Core core : scene.cores()) {
            double x = layout.coreX(core.number());
            double y = layout.coreY(core.number());
            if (core.idle()) {
                dark(core, x, y, layout);
            } else {
                lit(core, scene.names(), x, y, layout);
            }
        }
    }

    private void dark(Core core, double x, double y, SceneLayout layout) {
        double radius = radius(layout);
        ink.card(x, y, layout.tile(), layout.tileHeight(), radius, palette.coreDark(), palette.line());
        name(core, x, y, layout);
        if (words(layout)) {
            ink.font(Ink.Face.REGULAR, 11);
            ink.textCentre("idle", x + layout.tile() / 2, y + layout.tileHeight() / 2 + 6, palette.muted());
        }
    }

    private void lit(Core core, Threads names, double x, double y, SceneLayout layout) {
        Color colour = ThreadGlyph.colour(core.thread(), palette);
        double radius = radius(layout);
        double width = layout.tile();
        double height = layout.tileHeight();
        ink.card(x, y, width, height, radius, palette.surface(), palette.line());
        gc.setGlobalAlpha(0.3 + 0.7 * core.share());
        gc.setFill(colour.deriveColor(0, 1, 1, 0.14));
        gc.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        ink.outline(x, y, width, height, radius, colour, height > 40 ? 1.5 : 1);
        double small = Math.min(width, height);
        double token = words(layout) ? Math.min(16, small * 0.2) : Math.min(16, small * 0.27);
        String place = place(names, core.thread(), layout);
        double middleY = y + height / 2 + (place.isEmpty() && words(layout) ? 5 : 0);
        ThreadGlyph.token(ink, core.thread(), Threads.sign(core.thread()), x + width / 2, middleY, token);
        if (small >= ROOM_FOR_RING && core.state() != null) {
            ring(core.state(), core.turn(), colour, x + width / 2, middleY, token * 1.42 + 2);
        }
        gc.setGlobalAlpha(1);
        name(core, x, y, layout);
        if (!place.isEmpty()) {
            place(place, x, y, layout);
        }
    }

    /// Whose thread runs here, below its token.
    private void place(String name, double x, double y, SceneLayout layout) {
        ink.font(Ink.Face.MEDIUM, 9.5);
        String fitting = ink.fitEnds(name, layout.tile() - 12);
        ink.textCentre(fitting, x + layout.tile() / 2, y + layout.tileHeight() - 5, palette.fg());
    }

    private static String place(Threads names, int thread, SceneLayout layout) {
        if (layout.tile() < WIDTH_FOR_NAMES || layout.tileHeight() < SceneLayout.NAMED_CORES) {
            return "";
        }
        return names.byProcess() ? names.title(thread) : names.place(thread);
    }

    private void ring(ThreadState state, double turn, Color colour, double x, double y, double radius) {
        gc.setLineWidth(2);
        gc.setStroke(colour.deriveColor(0, 1, 1, 0.25));
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setStroke(colour);
        switch (state) {
            case SPINNING -> gc.setLineDashes(3, 3);
            case SWITCHING -> gc.setLineDashes(1, 4);
            case NATIVE -> gc.setLineDashes(8, 3);
            default -> gc.setLineDashes();
        }
        gc.strokeArc(x - radius, y - radius, 2 * radius, 2 * radius, 90, -360 * turn, ArcType.OPEN);
        gc.setLineDashes();
    }

    private void name(Core core, double x, double y, SceneLayout layout) {
        if (words(layout)) {
            ink.font(Ink.Face.REGULAR, 9.5);
            ink.text("core " + core.number(), x + 7, y + 14, palette.muted());
        } else if (core.idle() && layout.tileHeight() >= 30 && layout.tile() >= 30) {
            ink.font(Ink.Face.REGULAR, 8);
            ink.text(Integer.toString(core.number()), x + 4, y + 10, palette.muted());
        }
    }

    private static boolean words(SceneLayout layout) {
        return layout.tile() >= WIDTH_FOR_WORDS && layout.tileHeight() >= HEIGHT_FOR_WORDS;
    }

    private static double radius(SceneLayout layout) {
        return Math.min(8, layout.tileHeight() / 5);
    }
}
