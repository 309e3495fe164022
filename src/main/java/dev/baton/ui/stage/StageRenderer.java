package dev.baton.ui.stage;

import dev.baton.ui.stage.StageModel.Scene;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the stage on a canvas: a card for each world, with the same things at the same places in every card.
public final class StageRenderer {
    private static final double GAP = 12;
    private static final double PAD = 16;
    private static final double NARROWEST_CARD = 230;

    private final Ink ink;
    private final GraphicsContext gc;
    private final Palette palette;

    private StageRenderer(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        ink = new Ink(gc, palette);
    }

    /// A renderer for many frames on one canvas.
    public static StageRenderer on(GraphicsContext gc, Palette palette) {
        return new StageRenderer(gc, palette);
    }

    /// Draws one picture of a stage.
    public static void draw(GraphicsContext gc, StageModel model, double width, double height, Palette palette) {
        on(gc, palette).draw(model, width, height);
    }

    /// Draws a frame into the rectangle from the origin to this size.
    public void draw(StageModel model, double width, double height) {
        gc.setFill(palette.bg());
        gc.fillRect(0, 0, width, height);
        List<Scene> worlds = model.worlds();
        if (worlds.isEmpty()) {
            return;
        }
        boolean stacked = (width - GAP) / worlds.size() - GAP < NARROWEST_CARD && height > width;
        int columns = stacked ? 1 : worlds.size();
        int rows = stacked ? worlds.size() : 1;
        double cardWidth = Math.floor((width - GAP * (columns + 1)) / columns);
        double cardHeight = Math.floor((height - GAP * (rows + 1)) / rows);
        for (int i = 0; i < worlds.size(); i++) {
            double x = GAP + (stacked ? 0 : i * (cardWidth + GAP));
            double y = GAP + (stacked ? i * (cardHeight + GAP) : 0);
            card(worlds.get(i), x, y, cardWidth, cardHeight);
        }
    }

    private void card(Scene scene, double x, double y, double width, double height) {
        ink.card(x, y, width, height, 12, palette.surface(), palette.line());
        gc.save();
        gc.beginPath();
        gc.rect(x, y, width, height);
        gc.clip();
        double pad = width < 300 ? 12 : PAD;
        double inner = width - 2 * pad;
        head(scene, x + pad, y, inner);
        SceneLayout layout = SceneLayout.of(scene, x + pad, y + 62, inner, height - 62 - 12);
        new CorePainter(ink).draw(scene, layout);
        new DockPainter(ink).draw(scene, layout);
        new LockPainter(ink).draw(scene, layout);
        gc.restore();
    }

    private void head(Scene scene, double x, double y, double width) {
        ink.font(Ink.Face.SEMIBOLD, 12.5);
        Color status =
                switch (scene.standing()) {
                    case AHEAD -> palette.free();
                    case FAILED -> palette.bad();
                    case PLAIN -> palette.muted();
                };
        double right = ink.textRight(scene.status(), x + width, y + 28, status);
        ink.font(Ink.Face.BOLD, 15);
        double end = ink.text(ink.fit(scene.title(), right - x - 8), x, y + 28, palette.fg());
        String chip = scene.gil() ? "global lock" : "free-threaded";
        ink.font(Ink.Face.SEMIBOLD, 11);
        if (end + 8 + ink.width(chip) + 16 < right - 8) {
            Color color = scene.gil() ? palette.gilFg() : palette.free();
            ink.chip(chip, end + 8, y + 27, color, scene.gil() ? palette.gilSoft() : soft(palette.free()));
        }
        ink.font(Ink.Face.REGULAR, width < 270 ? 11.5 : 13);
        ink.text(ink.fit(scene.sentence(), width), x, y + 50, palette.muted());
    }

    private static Color soft(Color color) {
        return color.deriveColor(0, 1, 1, 0.16);
    }
}
