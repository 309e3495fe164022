package dev.baton.ui.timeline;

import dev.baton.ui.theme.DrawnRegion;
import dev.baton.ui.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

/// The timeline in the window: tracks, and over them what changes often.
public final class TimelineView extends StackPane {
    private static final double NEAR = 4;
    private static final double LEAST_WIDTH = 400;
    private static final double LEAST_HEIGHT = 150;

    private final TimelineViewModel timeline;
    private final Tracks tracks;
    private final Marks marks;
    private double pressX;
    private double pressY;
    private long pressNanos;
    private long pressFrom;
    private double pressScroll;
    private boolean onRuler;
    private boolean dragged;

    public TimelineView(TimelineViewModel timeline, ObservableValue<Palette> palette) {
        this.timeline = timeline;
        tracks = new Tracks(palette);
        marks = new Marks(palette);
        getChildren().addAll(tracks, marks);
        setMinSize(0, 0);
        setId("timeline");
        tracks.setOnScroll(this::scrolled);
        tracks.setOnMousePressed(this::pressed);
        tracks.setOnMouseDragged(this::dragged);
        tracks.setOnMouseReleased(this::released);
        tracks.setOnMouseMoved(event -> timeline.point(x(event), y(event), width(), height()));
        tracks.setOnMouseExited(event -> timeline.pointAway());
    }

    /// Makes everything larger by this factor.
    public void setScale(double factor) {
        tracks.setScale(factor);
        marks.setScale(factor);
    }

    /// Where few rows would be seen, they stay smaller than wished for.
    private static double fitting(double width, double height, double wished) {
        return Math.clamp(Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT), 1, wished);
    }

    private void scrolled(ScrollEvent event) {
        double factor = tracks.factor();
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            timeline.scrollTo(timeline.scrollProperty().get() - delta / factor, width(), height());
        } else if (event.getDeltaY() != 0) {
            double zoom = event.getDeltaY() > 0 ? 1 / TimelineViewModel.ZOOM_STEP : TimelineViewModel.ZOOM_STEP;
            timeline.zoom(timeline.nanosAt(event.getX() / factor, width(), height()), zoom);
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        tracks.requestFocus();
        pressX = x(event);
        pressY = y(event);
        pressNanos = timeline.nanosAt(pressX, width(), height());
        pressFrom = timeline.viewportProperty().get().fromNanos();
        pressScroll = timeline.scrollProperty().get();
        onRuler = pressY < TimelineLayout.TOP;
        dragged = false;
        timeline.pointAway();
    }

    private void dragged(MouseEvent event) {
        double moved = x(event) - pressX;
        if (!dragged && Math.hypot(moved, y(event) - pressY) < NEAR) {
            return;
        }
        dragged = true;
        if (onRuler) {
            timeline.mark(pressNanos, timeline.nanosAt(x(event), width(), height()));
            return;
        }
        Viewport viewport = timeline.viewportProperty().get();
        double nanosInAPixel = viewport.spanNanos()
                / TimelineLayout.of(timeline.model().session(), width(), height())
                        .trackWidth(width());
        timeline.moveTo(pressFrom - Math.round(moved * nanosInAPixel));
        timeline.scrollTo(pressScroll + pressY - y(event), width(), height());
    }

    private void released(MouseEvent event) {
        if (dragged) {
            return;
        }
        if (event.getClickCount() == 2) {
            timeline.fit();
        } else if (onRuler) {
            timeline.seek(pressNanos);
        } else {
            timeline.select(pressX, pressY, width(), height());
        }
    }

    private double x(MouseEvent event) {
        return event.getX() / tracks.factor();
    }

    private double y(MouseEvent event) {
        return event.getY() / tracks.factor();
    }

    private double width() {
        return Math.floor(getWidth()) / tracks.factor();
    }

    private double height() {
        return Math.floor(getHeight()) / tracks.factor();
    }

    /// The tracks, which change only with the visible time.
    private final class Tracks extends DrawnRegion {
        private TimelineRenderer renderer;

        Tracks(ObservableValue<Palette> palette) {
            renderer = new TimelineRenderer(pen(), palette.getValue());
            palette.addListener((source, before, now) -> renderer = new TimelineRenderer(pen(), now));
            setAccessibleText("Timeline: a track for each thread and core. W and S zoom, A and D pan, F fits.");
            repaintOn(
                    palette,
                    timeline.viewportProperty(),
                    timeline.scrollProperty(),
                    timeline.playback().sessionProperty());
        }

        double factor() {
            return scaleIn(Math.floor(getWidth()), Math.floor(getHeight()));
        }

        @Override
        protected double scaleIn(double width, double height) {
            return fitting(width, height, scale());
        }

        @Override
        protected void draw(double width, double height) {
            renderer.draw(timeline.model(), width, height);
        }
    }

    /// Playhead, range, selection and pointer.
    private final class Marks extends DrawnRegion {
        private TimelineMarks renderer;

        Marks(ObservableValue<Palette> palette) {
            renderer = new TimelineMarks(pen(), palette.getValue());
            palette.addListener((source, before, now) -> renderer = new TimelineMarks(pen(), now));
            setMouseTransparent(true);
            setFocusTraversable(false);
            setAccessibleText("Where the clock is on the timeline");
            repaintOn(
                    palette,
                    timeline.viewportProperty(),
                    timeline.scrollProperty(),
                    timeline.rangeProperty(),
                    timeline.selectedProperty(),
                    timeline.pointedProperty(),
                    timeline.playback().nanosProperty(),
                    timeline.playback().sessionProperty());
        }

        @Override
        protected double scaleIn(double width, double height) {
            return fitting(width, height, scale());
        }

        @Override
        protected void draw(double width, double height) {
            pen().clearRect(0, 0, width, height);
            renderer.draw(timeline.model(), width, height);
        }
    }
}
