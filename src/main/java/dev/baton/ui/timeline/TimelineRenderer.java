package dev.baton.ui.timeline;

import dev.baton.trace.LockKind;
import dev.baton.trace.Moments;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.Threads;
import dev.baton.ui.playback.Times;
import dev.baton.ui.playback.World;
import dev.baton.ui.theme.Hatch;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.ThreadGlyph;
import dev.baton.ui.timeline.TimelineLayout.Kind;
import dev.baton.ui.timeline.TimelineLayout.Row;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the tracks of a timeline: what changes only when one zooms, pans or scrolls.
public final class TimelineRenderer {
    private static final double PIXELS_AN_ARROW = 16;
    private static final double MARKS_APART = 84;
    private static final double LEFT = 14;
    private static final double INDENT = 10;
    private static final double NAME_MARGIN = 6;

    private final Ink ink;
    private final GraphicsContext gc;
    private final Palette palette;
    private final Hatch hatch;

    /// A renderer for many frames on one canvas.
    public TimelineRenderer(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        ink = new Ink(gc, palette);
        hatch = new Hatch(palette);
    }

    /// Draws one picture of a timeline with its playhead.
    public static void draw(GraphicsContext gc, TimelineModel model, double width, double height, Palette palette) {
        new TimelineRenderer(gc, palette).draw(model, width, height);
        new TimelineMarks(gc, palette).draw(model, width, height);
    }

    /// Draws the tracks into the rectangle from the origin to this size.
    public void draw(TimelineModel model, double width, double height) {
        gc.setFill(palette.surface());
        gc.fillRect(0, 0, width, height);
        TimelineLayout layout = TimelineLayout.of(model.session(), width, height);
        double left = layout.labelWidth();
        double track = layout.trackWidth(width);
        TrackPainter tracks = new TrackPainter(gc, palette, hatch, model.viewport(), left, track);
        new TimelineLegend(ink, tracks).draw(model.session(), width);
        if (model.session().isEmpty()) {
            return;
        }
        ruler(model.viewport(), left, track, height);
        gc.save();
        gc.beginPath();
        gc.rect(0, TimelineLayout.TOP, width, height - TimelineLayout.TOP);
        gc.clip();
        gc.translate(0, TimelineLayout.TOP - model.scroll());
        for (Row row : layout.rows()) {
            double y = row.y() - model.scroll();
            if (y + row.height() >= 0 && y <= height - TimelineLayout.TOP) {
                row(model.session().worlds().get(row.world()), row, layout, tracks);
            }
        }
        for (int world = 0; world < model.session().worlds().size(); world++) {
            arrows(model.session().worlds().get(world).trace(), world, model.viewport(), layout, tracks, track);
        }
        gc.restore();
        scrollbar(model.scroll(), layout, width, height);
    }

    private void ruler(Viewport viewport, double left, double track, double height) {
        long step = Ruler.stepNanos(viewport, track, MARKS_APART);
        ink.font(Ink.Face.REGULAR, 11);
        gc.setLineWidth(1);
        for (long time = (viewport.fromNanos() + step - 1) / step * step; time <= viewport.toNanos(); time += step) {
            double x = Math.floor(left + viewport.x(time, track)) + 0.5;
            gc.setStroke(palette.line());
            gc.strokeLine(x, TimelineLayout.TOP - 4, x, height);
            String label = Times.tick(time, step);
            if (x + 4 + ink.width(label) <= left + track + 10) {
                ink.text(label, x + 4, TimelineLayout.LEGEND + 10, palette.muted());
            }
        }
    }

    private void row(World world, Row row, TimelineLayout layout, TrackPainter tracks) {
        double inset = row.height() > 14 ? 2 : 1;
        double y = row.y() + inset;
        double height = row.height() - 2 * inset;
        double room = layout.labelWidth() - NAME_MARGIN - LEFT;
        switch (row.kind()) {
            case WORLD -> {
                boolean gil = world.trace().gil() >= 0;
                ink.font(Ink.Face.BOLD, 10.5);
                String name = world.trace().header().python() + (gil ? " · GIL" : " · NO GIL");
                ink.text(name, LEFT, row.y() + 14, gil ? palette.gilFg() : palette.free());
            }
            case THREAD -> {
                name(Threads.of(world.trace()), row, layout.labelWidth() - NAME_MARGIN);
                tracks.thread(world.index(), row.id(), y, height);
                flag(world.trace().threads().get(row.id()), world, y, height, tracks);
            }
            case CORE -> {
                label("core " + row.id(), LEFT, row, room, Ink.Face.REGULAR, palette.muted());
                tracks.core(world.trace().core(row.id()), y, height);
            }
        }
    }

    /// The name of a thread, with its token where names do not tell the number.
    private void name(Threads names, Row row, double end) {
        String name = names.inProcess(row.id());
        if (!names.byProcess()) {
            double after = label(name, LEFT, row, end - LEFT, Ink.Face.SEMIBOLD, palette.fg());
            String guest = TimelineLayout.interpreter(names, row.id());
            if (!guest.isEmpty()) {
                label(guest, after + 6, row, end - after - 6, Ink.Face.REGULAR, palette.muted());
            }
            return;
        }
        boolean first = names.isFirst(row.id());
        double token = Math.min(7, row.height() / 2 - 1);
        double x = LEFT + (first ? 0 : INDENT);
        ThreadGlyph.token(ink, row.id(), Threads.sign(row.id()), x + token, row.middle(), token);
        Ink.Face face = first ? Ink.Face.SEMIBOLD : Ink.Face.REGULAR;
        double left = x + 2 * token + 5;
        label(name, left, row, end - left, face, first ? palette.fg() : palette.muted());
    }

    /// Writes a name, the middle left out when there is no room; returns where it ends.
    private double label(String name, double x, Row row, double room, Ink.Face face, Color color) {
        double size = Math.min(row.kind() == Kind.CORE ? 11 : 12, row.height() - 1);
        ink.font(face, size);
        return ink.text(ink.fitEnds(name, room), x, row.middle() + size * 0.36, color);
    }

    /// A flag where a thread ends before its world does.
    private void flag(ThreadInfo thread, World world, double y, double height, TrackPainter tracks) {
        double x = tracks.x(thread.endNanos());
        boolean cutOff = world.trace().outcome() != dev.baton.trace.Outcome.FINISHED
                && thread.endNanos() == world.trace().makespanNanos();
        if (thread.id() == 0 || cutOff || height < 9 || x >= tracks.x(Long.MAX_VALUE / 4)) {
            return;
        }
        gc.setFill(ThreadGlyph.colour(thread.id(), palette));
        gc.fillRect(x, y - 2, 1.5, height + 2);
        gc.fillPolygon(new double[] {x, x + 9, x + 7, x + 9, x}, new double[] {y - 2, y - 2, y + 1, y + 4, y + 4}, 5);
    }

    private void arrows(
            Trace trace, int world, Viewport viewport, TimelineLayout layout, TrackPainter tracks, double width) {
        Moments moments = trace.moments();
        int first = Math.max(0, moments.indexAt(viewport.fromNanos()));
        int last = moments.indexAt(viewport.toNanos());
        int handoffs = 0;
        for (int i = first; i <= last && handoffs <= width; i++) {
            handoffs += moments.kind(i).isHandoff() ? 1 : 0;
        }
        if (handoffs * PIXELS_AN_ARROW > width) {
            return;
        }
        Row[] rows = new Row[trace.threads().size()];
        layout.rows().stream()
                .filter(row -> row.world() == world && row.kind() == Kind.THREAD)
                .forEach(row -> rows[row.id()] = row);
        for (int i = first; i <= last; i++) {
            if (moments.kind(i).isHandoff() && viewport.contains(moments.nanos(i))) {
                boolean gil = trace.locks().get(moments.lock(i)).kind() == LockKind.GIL;
                gc.setStroke(gil ? palette.gil() : palette.waitsObject());
                gc.setLineWidth(1.5);
                double x = tracks.x(moments.nanos(i));
                tracks.arrow(x - 1, rows[moments.other(i)].middle(), x + 1, rows[moments.thread(i)].middle());
            }
        }
    }

    private void scrollbar(double scroll, TimelineLayout layout, double width, double height) {
        double most = layout.mostScroll(height);
        if (most <= 0) {
            return;
        }
        double room = height - TimelineLayout.TOP - 8;
        double thumb = Math.max(24, room * room / layout.height());
        gc.setFill(palette.lineStrong());
        gc.fillRoundRect(width - 8, TimelineLayout.TOP + (room - thumb) * scroll / most, 5, thumb, 5, 5);
    }
}
