package dev.baton.ui.timeline;

import dev.baton.trace.ThreadState;
import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Times;
import dev.baton.ui.playback.World;
import dev.baton.ui.timeline.TimelineLayout.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the timeline looks at: visible time, scroll, pointer, chosen interval and marked range.
public final class TimelineViewModel {
    /// How much more or less is visible after one zoom step.
    public static final double ZOOM_STEP = 1.25;

    private static final double PAN_STEP = 0.15;

    private final PlaybackViewModel playback;
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.fitting(0));
    private final DoubleProperty scroll = new SimpleDoubleProperty();
    private final ObjectProperty<@Nullable Range> range = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Interval> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<TimelineModel.@Nullable Pointed> pointed = new SimpleObjectProperty<>();

    public TimelineViewModel(PlaybackViewModel playback) {
        this.playback = playback;
        playback.sessionProperty().addListener((source, before, now) -> opened(before, now));
        playback.nanosProperty().addListener((source, before, now) -> follow(before.longValue(), now.longValue()));
        opened(Session.EMPTY, session());
    }

    private void opened(Session before, Session now) {
        clear();
        scroll.set(0);
        if (before.makespanNanos() != now.makespanNanos()) {
            fit();
        }
    }

    /// Turns the page when the clock leaves the visible time; a reader who looks elsewhere while it plays is left
    /// there.
    private void follow(long before, long nanos) {
        boolean followed =
                viewport.get().contains(before) || !playback.playingProperty().get();
        if (followed && !viewport.get().contains(nanos)) {
            moveTo(nanos - viewport.get().spanNanos() / 20);
        }
    }

    /// What is to be drawn.
    public TimelineModel model() {
        return new TimelineModel(
                session(),
                viewport.get(),
                scroll.get(),
                playback.nanosProperty().get(),
                range.get(),
                selected.get(),
                pointed.get());
    }

    private Session session() {
        return playback.sessionProperty().getValue();
    }

    /// Shows everything.
    public void fit() {
        viewport.set(Viewport.fitting(session().makespanNanos()));
    }

    /// Shows `factor` times as much time around an instant.
    public void zoom(long aroundNanos, double factor) {
        viewport.set(viewport.get().zoomed(aroundNanos, factor, session().makespanNanos()));
    }

    /// Zooms around the clock when it is visible, else around the middle.
    public void zoom(double factor) {
        long clock = playback.nanosProperty().get();
        Viewport now = viewport.get();
        zoom(now.contains(clock) ? clock : now.fromNanos() + now.spanNanos() / 2, factor);
    }

    /// Moves by a step to the left, -1, or right, 1.
    public void pan(int steps) {
        moveTo(viewport.get().fromNanos()
                + Math.round(steps * PAN_STEP * viewport.get().spanNanos()));
    }

    /// Moves so that the visible time starts here.
    public void moveTo(long fromNanos) {
        viewport.set(viewport.get().movedTo(fromNanos, session().makespanNanos()));
    }

    /// Scrolls the rows, as far as they go in a view of this size.
    public void scrollTo(double value, double width, double height) {
        TimelineLayout layout = TimelineLayout.of(session(), width, height);
        scroll.set(Math.clamp(value, 0, layout.mostScroll(height)));
    }

    /// Notes what the pointer is on.
    public void point(double x, double y, double width, double height) {
        Interval interval = intervalAt(x, y, width, height);
        pointed.set(interval == null ? null : new TimelineModel.Pointed(interval, x, y));
    }

    /// Notes that the pointer is gone.
    public void pointAway() {
        pointed.set(null);
    }

    /// Chooses the interval at a place of the view, or none.
    public void select(double x, double y, double width, double height) {
        selected.set(intervalAt(x, y, width, height));
        range.set(null);
    }

    /// Chooses what the next row below, 1, or above, -1, shows at the time of the clock.
    public void chooseRow(int step) {
        List<Row> rows = TimelineLayout.of(session(), 1, 1).rows();
        int from = rowOfSelection(rows, step);
        for (int i = from + step; i >= 0 && i < rows.size(); i += step) {
            Interval interval =
                    Interval.at(session(), rows.get(i), playback.nanosProperty().get());
            if (interval != null) {
                range.set(null);
                selected.set(interval);
                return;
            }
        }
    }

    private int rowOfSelection(List<Row> rows, int step) {
        Interval interval = selected.get();
        for (int i = 0; interval != null && i < rows.size(); i++) {
            if (rows.get(i).isSame(interval.row())) {
                return i;
            }
        }
        return step > 0 ? -1 : rows.size();
    }

    /// Marks from the clock to the end of what is marked, or of everything.
    public void markFromClock() {
        Range marked = range.get();
        mark(playback.nanosProperty().get(), marked == null ? session().makespanNanos() : marked.toNanos());
    }

    /// Marks from the start of what is marked, or of everything, to the clock.
    public void markToClock() {
        Range marked = range.get();
        mark(marked == null ? 0 : marked.fromNanos(), playback.nanosProperty().get());
    }

    private @Nullable Interval intervalAt(double x, double y, double width, double height) {
        TimelineLayout layout = TimelineLayout.of(session(), width, height);
        Row row = layout.rowAt(y, scroll.get());
        if (row == null || x < layout.labelWidth()) {
            return null;
        }
        return Interval.at(session(), row, nanosAt(x, width, height));
    }

    /// The time at a place of the view.
    public long nanosAt(double x, double width, double height) {
        TimelineLayout layout = TimelineLayout.of(session(), width, height);
        return viewport.get().nanosAt(x - layout.labelWidth(), layout.trackWidth(width));
    }

    /// Marks a stretch of time.
    public void mark(long oneNanos, long otherNanos) {
        long end = session().makespanNanos();
        selected.set(null);
        range.set(Range.between(Math.clamp(oneNanos, 0, end), Math.clamp(otherNanos, 0, end)));
    }

    /// Goes to a time with the clock.
    public void seek(long nanos) {
        playback.seek(nanos);
    }

    /// Drops the marked range and the chosen interval.
    public void clear() {
        range.set(null);
        selected.set(null);
        pointed.set(null);
    }

    /// What is chosen, in words: a title and lines below it; empty when nothing is.
    public List<String> details() {
        Interval interval = selected.get();
        if (interval != null) {
            List<String> words = new ArrayList<>(List.of(interval.title(session()), interval.when(session())));
            sourceLine(interval).ifPresent(words::add);
            return words;
        }
        Range marked = range.get();
        return marked == null ? List.of() : totals(marked);
    }

    /// The line of the program the thread is at, if it is at a single one.
    private Optional<String> sourceLine(Interval interval) {
        World world = session().worlds().get(interval.world());
        PassedLines lines = interval.lines(session());
        return lines.isOne()
                ? world.source().lines().skip(lines.first() - 1).findFirst().map(String::strip)
                : Optional.empty();
    }

    private List<String> totals(Range marked) {
        List<String> lines = new ArrayList<>();
        lines.add("Selected " + Times.brief(marked.toNanos() - marked.fromNanos()));
        for (World world : session().worlds()) {
            long[] nanos = marked.stateNanos(world);
            StringBuilder line = new StringBuilder(world.label()).append(": ");
            String comma = "";
            for (int state = 0; state < nanos.length; state++) {
                if (nanos[state] > 0) {
                    line.append(comma).append(ThreadState.of(state).label());
                    line.append(' ').append(Times.brief(nanos[state]));
                    comma = ", ";
                }
            }
            lines.add(comma.isEmpty() ? line.append("nothing left to do").toString() : line.toString());
        }
        return lines;
    }

    /// The visible time.
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /// How far the rows are scrolled down.
    public DoubleProperty scrollProperty() {
        return scroll;
    }

    /// The marked stretch.
    public ObjectProperty<@Nullable Range> rangeProperty() {
        return range;
    }

    /// The chosen interval.
    public ObjectProperty<@Nullable Interval> selectedProperty() {
        return selected;
    }

    /// What the pointer is on.
    public ObjectProperty<TimelineModel.@Nullable Pointed> pointedProperty() {
        return pointed;
    }

    /// The clock of the session.
    public PlaybackViewModel playback() {
        return playback;
    }
}
