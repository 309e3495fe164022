package dev.baton.ui.stage;

import dev.baton.ui.playback.Threads;
import dev.baton.ui.playback.Times;
import dev.baton.ui.stage.StageModel.Dock;
import dev.baton.ui.stage.StageModel.Pass;
import dev.baton.ui.stage.StageModel.Scene;
import dev.baton.ui.stage.StageModel.Share;
import dev.baton.ui.stage.StageModel.Waiter;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.ThreadGlyph;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Draws the dock of the global lock: who has the baton, since when, and who sleeps until it comes; or the empty
/// place where it would be.
final class DockPainter {
    private static final double HOLDER = 17;
    private static final double ROOM_FOR_WAIT = 38;
    private static final double ROOM_FOR_Z = 26;
    private static final double BATON_X = 25;
    private static final int MOST_LINKS = 4;

    private final Ink ink;
    private final GraphicsContext gc;
    private final Palette palette;

    DockPainter(Ink ink) {
        this.ink = ink;
        gc = ink.gc();
        palette = ink.palette();
    }

    void draw(Scene scene, SceneLayout layout) {
        Dock dock = scene.dock();
        if (dock == null) {
            empty(scene, layout);
            return;
        }
        link(dock, scene, layout);
        ink.card(layout.x(), layout.dockY(), layout.width(), layout.dockHeight(), 10, palette.gilSoft(), edge());
        boolean low = layout.dockHeight() < 80;
        ink.font(Ink.Face.BOLD, 9.5);
        String whose = dock.alone() ? "THE GIL · one for the whole interpreter" : "THE MAIN GIL · one of several";
        String title = ink.fit(whose, layout.width() - 24);
        ink.text(title, layout.x() + 12, layout.dockY() + 17, palette.gilFg());
        double y = layout.dockY() + (low ? 43 : 52);
        new DockBody(dock, scene.names(), layout, y).draw();
    }

    private javafx.scene.paint.Color edge() {
        return palette.gil().deriveColor(0, 1, 1, 0.55);
    }

    private void empty(Scene scene, SceneLayout layout) {
        gc.setLineDashes(4, 4);
        ink.outline(layout.x(), layout.dockY(), layout.width(), layout.dockHeight(), 10, palette.lineStrong(), 1);
        gc.setLineDashes();
        double middle = layout.x() + layout.width() / 2;
        double y = layout.dockY() + layout.dockHeight() / 2;
        ink.font(Ink.Face.SEMIBOLD, 12);
        ink.textCentre("no global lock", middle, y - 2, palette.muted());
        ink.font(Ink.Face.REGULAR, 11);
        boolean queue = scene.locks().stream().anyMatch(lock -> !lock.waiters().isEmpty());
        String why = queue ? "only threads that want the same object wait" : "every thread may run on its own core";
        ink.textCentre(ink.fit(why, layout.width() - 16), middle, y + 15, palette.muted());
    }

    /// The dotted lines from the dock to the cores that run its holders.
    private void link(Dock dock, Scene scene, SceneLayout layout) {
        for (StageModel.Core core : scene.cores()) {
            boolean holds = dock.trail().isEmpty()
                    ? core.number() == dock.core()
                    : dock.trail().size() <= MOST_LINKS && has(dock.trail(), core.thread());
            if (holds && !core.idle()) {
                gc.setGlobalAlpha(dock.trail().isEmpty() ? 1 : 0.35 + 0.65 * core.share());
                line(core.number(), layout);
                gc.setGlobalAlpha(1);
            }
        }
    }

    private static boolean has(List<Share> trail, int thread) {
        return trail.stream().anyMatch(share -> share.thread() == thread);
    }

    private void line(int core, SceneLayout layout) {
        double fromX = layout.coreX(core) + layout.tile() / 2;
        double fromY = layout.coreY(core) + layout.tileHeight();
        double toX = layout.x() + 46;
        double bend = (layout.dockY() - fromY) / 2;
        gc.setStroke(palette.gil());
        gc.setLineWidth(1.6);
        gc.setLineDashes(1, 4);
        gc.setLineCap(javafx.scene.shape.StrokeLineCap.ROUND);
        gc.beginPath();
        gc.moveTo(fromX, fromY);
        gc.bezierCurveTo(fromX, fromY + 1.6 * bend, toX, layout.dockY() - 1.6 * bend, toX, layout.dockY());
        gc.stroke();
        gc.setLineDashes();
        gc.setLineCap(javafx.scene.shape.StrokeLineCap.SQUARE);
    }

    /// The relay baton: a short gold staff with two bands, turned around its middle.
    static void baton(GraphicsContext gc, Palette palette, double x, double y, double length) {
        gc.save();
        gc.translate(x, y);
        gc.rotate(-28);
        double thick = length * 0.26;
        gc.setFill(palette.gil());
        gc.fillRoundRect(-length / 2, -thick / 2, length, thick, thick * 0.7, thick * 0.7);
        gc.setFill(palette.gilFg().deriveColor(0, 1, 1, 0.75));
        gc.fillRect(-length * 0.32, -thick / 2, length * 0.07, thick);
        gc.fillRect(length * 0.25, -thick / 2, length * 0.07, thick);
        gc.restore();
    }

    /// One drawing of the tokens in the dock.
    private final class DockBody {
        private final Dock dock;
        private final Threads names;
        private final SceneLayout layout;
        private final double y;
        private final boolean narrow;
        private final double holderX;
        private final double textX;
        private final double queueX;
        private final double step;
        private final int slots;

        DockBody(Dock dock, Threads names, SceneLayout layout, double y) {
            this.dock = dock;
            this.names = names;
            this.layout = layout;
            this.y = y;
            narrow = layout.width() < 300;
            holderX = layout.x() + (narrow ? 28 : 42);
            textX = holderX + (narrow ? 40 : 46);
            queueX = textX + (narrow ? 84 : 104);
            double room = layout.x() + layout.width() - 6 - queueX;
            step = Math.clamp(room / Math.max(1, dock.waiters().size()), narrow ? 21 : 30, 46);
            slots = Math.max(1, (int) (room / step));
        }

        void draw() {
            sentence();
            queue();
            if (!dock.trail().isEmpty()) {
                trail();
            } else if (dock.pass() != null) {
                pass(dock.pass());
            } else if (dock.holder() >= 0) {
                ThreadGlyph.token(ink, dock.holder(), Threads.sign(dock.holder()), holderX, y, HOLDER);
                baton(gc, palette, holderX + BATON_X, y - 8, 36);
            } else {
                baton(gc, palette, holderX, y, 36);
            }
        }

        private void sentence() {
            double right = dock.waiters().isEmpty() ? layout.x() + layout.width() : queueX;
            double room = right - 12 - textX;
            gc.setGlobalAlpha(dock.pass() == null ? 1 : clear(dock.pass().progress()));
            ink.font(Ink.Face.SEMIBOLD, narrow ? 10.5 : 12);
            ink.text(who(room), textX, y - 2, palette.fg());
            ink.font(Ink.Face.REGULAR, 10.5);
            ink.text(ink.fit(since(), room), textX, y + 14, palette.muted());
            gc.setGlobalAlpha(1);
        }

        /// How much of the words is seen while tokens pass: none while one is on them.
        private static double clear(double progress) {
            return Math.clamp(2 * Math.abs(2 * progress - 1) - 1, 0, 1);
        }

        /// Who has the lock; the name alone where the sentence has no room.
        private String who(double room) {
            if (!dock.trail().isEmpty()) {
                return ink.fit(Threads.count(dock.trail().size()), room);
            }
            if (dock.holder() < 0) {
                return "It is free";
            }
            String name = names.title(dock.holder());
            String sentence = name + " has it";
            return ink.width(sentence) <= room ? sentence : ink.fitEnds(name, room);
        }

        private String since() {
            if (!dock.trail().isEmpty()) {
                return "take turns";
            }
            if (dock.holder() < 0) {
                return dock.alone() ? "nobody runs Python" : "nobody runs Python in it";
            }
            if (dock.intervalNanos() <= 0) {
                return "for " + Times.brief(dock.heldNanos());
            }
            return Times.millis(dock.heldNanos()) + " of "
                    + Times.brief(dock.intervalNanos()).replace(".00", "");
        }

        private void queue() {
            List<Waiter> waiters = dock.waiters();
            if (waiters.isEmpty()) {
                return;
            }
            gc.setStroke(edge());
            gc.setLineWidth(1);
            gc.strokeLine(queueX - 6.5, layout.dockY() + 26, queueX - 6.5, layout.dockY() + layout.dockHeight() - 12);
            int shown = waiters.size() <= slots ? waiters.size() : slots - 1;
            for (int i = 0; i < shown; i++) {
                if (!isMoving(waiters.get(i).thread())) {
                    sleeper(waiters.get(i), slotX(i));
                }
            }
            if (shown < waiters.size()) {
                ink.font(Ink.Face.SEMIBOLD, 11);
                ink.textCentre("+" + (waiters.size() - shown), slotX(shown), y, palette.gilFg());
            }
        }

        private boolean isMoving(int thread) {
            Pass pass = dock.pass();
            return pass != null && pass.from() == thread;
        }

        private void sleeper(Waiter waiter, double x) {
            double radius = step < ROOM_FOR_Z ? 8 : step < ROOM_FOR_WAIT ? 9 : 12;
            ThreadGlyph.token(ink, waiter.thread(), Threads.sign(waiter.thread()), x, y - 5, radius);
            if (step >= ROOM_FOR_Z) {
                ink.font(Ink.Face.MEDIUM, 9);
                ink.text("z", x + radius + 1, y - 5 - radius + 3, palette.gilFg());
            }
            if (step >= ROOM_FOR_WAIT) {
                ink.font(Ink.Face.REGULAR, step < 44 ? 8.5 : 9.5);
                ink.textCentre(Times.brief(waiter.waitNanos()), x, y + 20, palette.muted());
            }
        }

        private double slotX(int slot) {
            return queueX + step * slot + step / 2;
        }

        private void pass(Pass pass) {
            double away = slotX(Math.min(slots - 1, Math.max(0, dock.waiters().size() - 1)));
            double p = pass.progress();
            double arc = Math.sin(Math.PI * p) * 12;
            double fromX = holderX + (away - holderX) * p;
            double toX = away + (holderX - away) * p;
            ThreadGlyph.token(ink, pass.from(), Threads.sign(pass.from()), fromX, y + arc, HOLDER - 5 * p);
            ThreadGlyph.token(ink, pass.to(), Threads.sign(pass.to()), toX, y - arc, HOLDER - 5 * (1 - p));
            double hand = Math.clamp(2.2 * p - 0.6, 0, 1);
            baton(gc, palette, fromX + (toX - fromX) * hand + BATON_X, y - 8 + arc * (1 - 2 * hand), 36);
        }

        private void trail() {
            List<Share> trail = dock.trail();
            int shown = Math.min(trail.size(), 6);
            double spread = Math.min(10, 30.0 / shown);
            for (int i = shown - 1; i >= 0; i--) {
                Share share = trail.get(i);
                gc.setGlobalAlpha(0.4 + 0.6 * share.part());
                double x = holderX - (shown - 1) * spread / 2 + i * spread;
                ThreadGlyph.token(ink, share.thread(), Threads.sign(share.thread()), x, y, HOLDER - 5);
            }
            gc.setGlobalAlpha(1);
            baton(gc, palette, holderX + BATON_X, y - 8, 36);
        }
    }
}
