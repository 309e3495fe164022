package dev.baton.ui.timeline;

import dev.baton.trace.CoreTrack;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.TraceIndex;
import dev.baton.ui.theme.Hatch;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.ThreadGlyph;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws one track: intervals as long as each can be seen, per-pixel shares when there are more than pixels. Waits
/// are drawn last, and never less than a pixel wide or high, so that no contention is hidden.
final class TrackPainter {
    private static final int STEPS = 8;
    private static final int MOST_ENTRIES_IN_A_PIXEL = 32;

    private final GraphicsContext gc;
    private final Palette palette;
    private final Hatch hatch;
    private final Viewport viewport;
    private final double left;
    private final double width;

    TrackPainter(GraphicsContext gc, Palette palette, Hatch hatch, Viewport viewport, double left, double width) {
        this.gc = gc;
        this.palette = palette;
        this.hatch = hatch;
        this.viewport = viewport;
        this.left = left;
        this.width = width;
    }

    void thread(TraceIndex index, int thread, double y, double height) {
        ThreadTrack track = index.trace().thread(thread);
        int first = Math.max(0, track.indexAt(viewport.fromNanos()));
        int last = track.indexAt(viewport.toNanos());
        if (last - first > width / 2) {
            shares(index, thread, y, height);
            return;
        }
        for (int i = first; i <= last; i++) {
            if (joins(index, track, i)) {
                gc.setFill(palette.faint());
                gc.fillRect(x(track.startNanos(i)), Math.round(y + height / 2), width(track, i), 1);
            } else if (!track.state(i).onLock()) {
                interval(track, i, thread, y, height);
            }
        }
        for (int i = first; i <= last; i++) {
            if (track.state(i).onLock() && !joins(index, track, i)) {
                interval(track, i, thread, y, height);
            }
        }
    }

    /// Waiting for another thread's end is no contention: a hairline, not a hatch.
    private static boolean joins(TraceIndex index, ThreadTrack track, int i) {
        return track.state(i) == ThreadState.WAITING_LOCK
                && index.trace().locks().get(track.lock(i)).kind() == LockKind.JOIN;
    }

    private double width(ThreadTrack track, int i) {
        return Math.max(1, x(track.endNanos(i)) - x(track.startNanos(i)));
    }

    private void interval(ThreadTrack track, int i, int thread, double y, double height) {
        double from = x(track.startNanos(i));
        double to = x(track.endNanos(i));
        if (to < left || from > left + width) {
            return;
        }
        state(track.state(i), thread, from, y, Math.max(1, to - from), height);
    }

    /// Draws a stretch in which a thread is in one state.
    void state(ThreadState state, int thread, double from, double y, double wide, double height) {
        Color own = ThreadGlyph.colour(thread, palette);
        if (state.onCore()) {
            gc.setFill(state == ThreadState.RUNNING ? own : own.deriveColor(0, 1, 1, 0.6));
            bar(from, y, wide, height);
            if (state != ThreadState.RUNNING && wide > 3) {
                mark(state, from, y, wide, height);
            }
        } else {
            double thin = Math.max(3, Math.round(height * (state.onLock() ? 0.5 : 0.36)));
            gc.setFill(wide < 3 ? hatch.flat(state) : hatch.of(state));
            gc.fillRect(from, Math.round(y + (height - thin) / 2), wide, thin);
        }
    }

    private void bar(double x, double y, double wide, double height) {
        double radius = Math.min(4, wide / 2);
        gc.fillRoundRect(x, y, wide, height, radius, radius);
    }

    /// On a core but not in Python: the pattern of the state over the thread's colour.
    private void mark(ThreadState state, double x, double y, double wide, double height) {
        if (state == ThreadState.NATIVE) {
            gc.setFill(palette.surface());
            gc.fillRect(x + 1, y + height / 2 - 0.5, wide - 2, 1);
        } else {
            gc.setFill(hatch.of(state));
            gc.fillRect(x, y, wide, height);
        }
    }

    private void shares(TraceIndex index, int thread, double y, double height) {
        int pixels = (int) width;
        long[] sums = index.buckets(thread, viewport.fromNanos(), viewport.toNanos(), pixels);
        double nanosInAPixel = (double) viewport.spanNanos() / pixels;
        int start = 0;
        int before = -1;
        for (int pixel = 0; pixel <= pixels; pixel++) {
            int now = pixel == pixels ? -1 : mixture(sums, pixel, nanosInAPixel);
            if (now != before) {
                mixed(before, thread, left + start, pixel - start, y, height);
                start = pixel;
                before = now;
            }
        }
    }

    /// The shares of work, of waits for the GIL, of waits for objects and of the rest, in eighths, packed.
    private static int mixture(long[] sums, int pixel, double whole) {
        int at = pixel * ThreadState.count();
        double[] parts = new double[4];
        for (int state = 0; state < ThreadState.count(); state++) {
            parts[group(ThreadState.of(state))] += sums[at + state] / whole;
        }
        int packed = 0;
        for (double part : parts) {
            packed = packed << 4 | (int) Math.min(STEPS, Math.ceil(part * STEPS - 1e-9));
        }
        return packed;
    }

    private static int group(ThreadState state) {
        if (state.onCore()) {
            return 0;
        }
        return state == ThreadState.WAITING_GIL ? 1 : state == ThreadState.WAITING_LOCK ? 2 : 3;
    }

    private void mixed(int packed, int thread, double x, double wide, double y, double height) {
        if (packed <= 0 || wide <= 0) {
            return;
        }
        double unit = height / STEPS;
        double run = (packed >> 12 & 15) * unit;
        double gil = (packed >> 8 & 15) * unit;
        double lock = (packed >> 4 & 15) * unit;
        gc.setFill(ThreadGlyph.colour(thread, palette));
        gc.fillRect(x, y + height - run, wide, run);
        if ((packed & 15) > 0) {
            gc.setFill(palette.faint());
            gc.fillRect(x, y + height / 2 - 0.5, wide, 1);
        }
        gc.setFill(hatch.flat(ThreadState.WAITING_GIL));
        gc.fillRect(x, y, wide, Math.min(gil, height / 2));
        gc.setFill(hatch.flat(ThreadState.WAITING_LOCK));
        gc.fillRect(x, y, wide, Math.min(lock, height / 2));
    }

    void core(CoreTrack core, double y, double height) {
        gc.setFill(palette.line());
        gc.fillRect(left, Math.round(y + height / 2), width, 1);
        int first = Math.max(0, core.floorIndex(viewport.fromNanos()));
        int last = core.floorIndex(viewport.toNanos());
        if (last - first > width) {
            coreShares(core, y, height);
            return;
        }
        for (int i = first; i <= last; i++) {
            double from = x(core.startNanos(i));
            double to = x(core.endNanos(i));
            if (to >= left) {
                gc.setFill(dimmed(core.thread(i), 1));
                gc.fillRect(from, y, Math.max(1, to - from), height);
            }
        }
    }

    private void coreShares(CoreTrack core, double y, double height) {
        double nanosInAPixel = viewport.spanNanos() / width;
        for (int pixel = 0; pixel < (int) width; pixel++) {
            long from = viewport.fromNanos() + (long) (pixel * nanosInAPixel);
            long to = from + Math.max(1, (long) nanosInAPixel);
            int entry = core.floorIndex(to - 1);
            double busy = busyShare(core, entry, from, to);
            if (busy > 0) {
                gc.setFill(dimmed(core.thread(entry), 0.3 + 0.7 * busy));
                gc.fillRect(left + pixel, y, 1, height);
            }
        }
    }

    /// How much of a pixel's time the core was busy, judged by its last entries when there are very many.
    private static double busyShare(CoreTrack core, int entry, long from, long to) {
        long busy = 0;
        long since = from;
        for (int i = entry, looked = 0; i >= 0 && core.endNanos(i) > from; i--, looked++) {
            if (looked == MOST_ENTRIES_IN_A_PIXEL) {
                since = core.endNanos(i);
                break;
            }
            busy += Math.min(to, core.endNanos(i)) - Math.max(from, core.startNanos(i));
        }
        return (double) busy / Math.max(1, to - since);
    }

    private Color dimmed(int thread, double share) {
        return ThreadGlyph.colour(thread, palette).deriveColor(0, 1, 1, 0.8 * share);
    }

    /// Draws the way of a lock from one thread to the next, in the colour of the pen.
    void arrow(double fromX, double fromY, double toX, double toY) {
        double bend = 6;
        gc.beginPath();
        gc.moveTo(fromX, fromY);
        gc.bezierCurveTo(fromX + bend, fromY, toX - bend, toY, toX, toY);
        gc.stroke();
        gc.setFill(gc.getStroke());
        gc.fillPolygon(new double[] {toX + 3, toX - 2, toX - 2}, new double[] {toY, toY - 3, toY + 3}, 3);
    }

    /// The place of a time, kept near the track so that a long interval stays drawable.
    double x(long nanos) {
        return left + Math.clamp(viewport.x(nanos, width), 0, width);
    }
}
