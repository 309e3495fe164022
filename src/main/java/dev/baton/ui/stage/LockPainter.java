package dev.baton.ui.stage;

import dev.baton.trace.LockKind;
import dev.baton.ui.playback.Threads;
import dev.baton.ui.stage.StageModel.Lock;
import dev.baton.ui.stage.StageModel.Scene;
import dev.baton.ui.stage.StageModel.Token;
import dev.baton.ui.stage.StageModel.Waiter;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.ThreadGlyph;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/// Draws what threads may want besides the global lock, and the threads that are on no core and in no queue.
final class LockPainter {
    private static final double TOKEN = 8;
    private static final double SHORTEST_REASON = 64;
    private static final double MORE = 26;

    private final Ink ink;
    private final GraphicsContext gc;
    private final Palette palette;

    LockPainter(Ink ink) {
        this.ink = ink;
        gc = ink.gc();
        palette = ink.palette();
    }

    void draw(Scene scene, SceneLayout layout) {
        locks(scene, layout);
        double y = layout.othersY();
        if (y + 30 > layout.bottom()) {
            return;
        }
        double x = others("READY, NO CORE", scene.ready(), layout.x(), y, layout);
        others("AWAY", scene.away(), x, y, layout);
    }

    private void locks(Scene scene, SceneLayout layout) {
        int shown = layout.shownLocks(scene);
        if (shown == 0) {
            return;
        }
        ink.font(Ink.Face.MEDIUM, 9.5);
        ink.text("WATCHED OBJECTS", layout.x(), layout.locksY() + 9, palette.muted());
        int more = scene.locksTotal() - shown;
        if (more > 0) {
            ink.textRight("+" + more + " more", layout.x() + layout.width(), layout.locksY() + 9, palette.muted());
        }
        for (int i = 0; i < shown; i++) {
            lock(scene.locks().get(i), scene, layout.lockX(i), layout.lockY(i), layout.lockWidth());
        }
    }

    private void lock(Lock lock, Scene scene, double x, double y, double width) {
        boolean held = lock.holder() >= 0;
        Color colour = held ? ThreadGlyph.colour(lock.holder(), palette) : palette.faint();
        ink.card(x, y, width, SceneLayout.LOCK_HEIGHT, 6, palette.raised(), palette.line());
        if (held) {
            gc.setFill(colour.deriveColor(0, 1, 1, 0.12));
            gc.fillRoundRect(x, y, width, SceneLayout.LOCK_HEIGHT, 12, 12);
            ink.outline(x, y, width, SceneLayout.LOCK_HEIGHT, 6, colour, 1.4);
        }
        padlock(x + width - 13, y + 13, held, colour);
        ink.font(Ink.Face.SEMIBOLD, 10.5);
        ink.text(ink.fitEnds(lock.name(), width - 30), x + 8, y + 14, palette.fg());
        ink.font(Ink.Face.REGULAR, 8.5);
        ink.text(ink.fit(words(lock, scene, width), width - 12), x + 8, y + 27, palette.muted());
        queue(lock.waiters(), x + width - 6, y + SceneLayout.LOCK_HEIGHT);
    }

    private static String words(Lock lock, Scene scene, double width) {
        if (!lock.waiters().isEmpty()) {
            return lock.waiters().size() + (lock.waiters().size() == 1 ? " waits" : " wait");
        }
        if (lock.holder() >= 0) {
            return holder(scene.names(), lock.holder(), width);
        }
        if (!lock.everHeld() && lock.kind() != LockKind.OBJECT) {
            return lock.type() + (width < 120 ? "" : ", nobody waits");
        }
        String state = scene.gil() && lock.kind() == LockKind.OBJECT ? "no lock" : "free";
        return width < 66 ? state : lock.type() + ", " + state;
    }

    private static String holder(Threads names, int thread, double width) {
        if (width < 54) {
            return "by " + Threads.sign(thread);
        }
        return (width < 90 ? "" : "held by ") + (names.byProcess() || thread > 0 ? names.inSentence(thread) : "main");
    }

    private void queue(List<Waiter> waiters, double right, double y) {
        int shown = Math.min(3, waiters.size());
        for (int i = shown - 1; i >= 0; i--) {
            int thread = waiters.get(i).thread();
            double x = right - 6 - i * 11;
            gc.setFill(palette.surface());
            gc.fillOval(x - 7.5, y - 7.5, 15, 15);
            ThreadGlyph.token(ink, thread, Threads.sign(thread), x, y, 6);
        }
    }

    private void padlock(double x, double y, boolean closed, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(1.5);
        double swing = closed ? 0 : 2.5;
        gc.strokeArc(x - 3 + swing, y - 6.5, 6, 8, 0, 180, ArcType.OPEN);
        gc.strokeLine(x - 3 + swing, y - 2.5, x - 3 + swing, y - (closed ? 0 : 2));
        if (closed) {
            gc.strokeLine(x + 3, y - 2.5, x + 3, y);
        }
        gc.setFill(colour);
        gc.fillRoundRect(x - 4.5, y - 1, 9, 7, 2, 2);
    }

    private double others(String title, List<Token> tokens, double x, double y, SceneLayout layout) {
        double right = layout.x() + layout.width();
        if (tokens.isEmpty() || x + 60 > right) {
            return x;
        }
        ink.font(Ink.Face.MEDIUM, 9.5);
        double end = ink.text(title, x, y + 9, palette.muted());
        double tokenX = x + TOKEN;
        for (int i = 0; i < tokens.size(); i++) {
            int left = tokens.size() - i;
            double room = right - tokenX - TOKEN - (left > 1 ? MORE : 0);
            if (room < (tokens.get(i).why().isEmpty() ? 0 : SHORTEST_REASON)) {
                ink.font(Ink.Face.SEMIBOLD, 10.5);
                return ink.text("+" + left, tokenX - TOKEN + 2, y + 26, palette.muted()) + 12;
            }
            tokenX = away(tokens.get(i), tokenX, y + 23, Math.max(SHORTEST_REASON, room / left) - 4);
        }
        return Math.max(end, tokenX - TOKEN) + 12;
    }

    private double away(Token token, double x, double y, double room) {
        ThreadGlyph.token(ink, token.thread(), Threads.sign(token.thread()), x, y, TOKEN);
        ink.font(Ink.Face.REGULAR, 9.5);
        String why = ink.fitEnds(token.why(), room);
        return ink.text(why, x + TOKEN + 4, y + 3.5, palette.muted()) + (why.isEmpty() ? TOKEN : TOKEN + 8);
    }
}
