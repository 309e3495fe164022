package dev.baton.ui.timeline;

import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Times;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.timeline.TimelineLayout.Row;
import dev.baton.ui.timeline.TimelineModel.Pointed;
import javafx.scene.canvas.GraphicsContext;

/// Draws what lies over the tracks and changes often: playhead, marked range, chosen interval, and what the pointer
/// is on.
final class TimelineMarks {
    private final GraphicsContext gc;
    private final Palette palette;
    private final Ink ink;

    TimelineMarks(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        ink = new Ink(gc, palette);
    }

    void draw(TimelineModel model, double width, double height) {
        if (model.session().isEmpty()) {
            return;
        }
        TimelineLayout layout = TimelineLayout.of(model.session(), width, height);
        double left = layout.labelWidth();
        double track = layout.trackWidth(width);
        if (model.range() != null) {
            range(model.range(), model.viewport(), left, track, height);
        }
        if (model.selected() != null) {
            outline(model.selected(), model, layout, left, track);
        }
        playhead(model, left, track, height);
        if (model.pointed() != null) {
            words(model.pointed(), model.session(), width, height);
        }
    }

    private void range(Range range, Viewport viewport, double left, double track, double height) {
        double from = left + Math.clamp(viewport.x(range.fromNanos(), track), 0, track);
        double to = left + Math.clamp(viewport.x(range.toNanos(), track), 0, track);
        gc.setFill(palette.accent().deriveColor(0, 1, 1, 0.12));
        gc.fillRect(from, TimelineLayout.LEGEND, to - from, height);
        gc.setFill(palette.accent());
        gc.fillRect(from, TimelineLayout.LEGEND, 1, height);
        gc.fillRect(to - 1, TimelineLayout.LEGEND, 1, height);
        ink.font(Ink.Face.SEMIBOLD, 11);
        String length = Times.brief(range.toNanos() - range.fromNanos());
        double wide = ink.width(length) + 14;
        if (wide < to - from) {
            double middle = (from + to) / 2;
            ink.card(middle - wide / 2, TimelineLayout.LEGEND - 2, wide, 18, 9, palette.accentSoft(), palette.accent());
            ink.textCentre(length, middle, TimelineLayout.LEGEND + 11, palette.fg());
        }
    }

    private void outline(Interval interval, TimelineModel model, TimelineLayout layout, double left, double track) {
        Row row = layout.rows().stream()
                .filter(interval.row()::isSame)
                .findFirst()
                .orElse(interval.row());
        double from = Math.clamp(model.viewport().x(interval.fromNanos(model.session()), track), 0, track);
        double to = Math.clamp(model.viewport().x(interval.toNanos(model.session()), track), 0, track);
        double y = TimelineLayout.TOP + row.y() - model.scroll();
        if (to > 0 && from < track && y >= TimelineLayout.TOP - 2) {
            ink.outline(left + from - 1, y, Math.max(4, to - from + 2), row.height(), 4, palette.fg(), 1.5);
        }
    }

    private void playhead(TimelineModel model, double left, double track, double height) {
        if (!model.viewport().contains(model.nanos())) {
            return;
        }
        double x = Math.round(left + model.viewport().x(model.nanos(), track));
        double top = TimelineLayout.TOP - 12;
        gc.setFill(palette.accent());
        gc.fillRect(x - 1, top + 6, 2, height);
        gc.fillPolygon(
                new double[] {x - 6, x + 6, x + 6, x, x - 6}, new double[] {top, top, top + 6, top + 12, top + 6}, 5);
    }

    private void words(Pointed pointed, Session session, double width, double height) {
        double room = width - 28;
        ink.font(Ink.Face.SEMIBOLD, 12);
        String title = ink.fit(pointed.interval().title(session), room);
        double wide = ink.width(title);
        ink.font(Ink.Face.MONO, 11);
        String when = ink.fit(pointed.interval().when(session), room);
        wide = Math.max(wide, ink.width(when)) + 20;
        double x = Math.clamp(pointed.x() + 14, 4, Math.max(4, width - wide - 4));
        double y = pointed.y() + 60 > height ? pointed.y() - 54 : pointed.y() + 14;
        ink.card(x, y, wide, 42, 8, palette.raised(), palette.lineStrong());
        ink.font(Ink.Face.SEMIBOLD, 12);
        ink.text(title, x + 10, y + 17, palette.fg());
        ink.font(Ink.Face.MONO, 11);
        ink.text(when, x + 10, y + 33, palette.muted());
    }
}
