package dev.baton.ui.timeline;

import dev.baton.ui.playback.Session;
import org.jspecify.annotations.Nullable;

/// What the timeline shows.
///
/// @param session the worlds
/// @param viewport the visible time
/// @param scroll how far the rows are scrolled down
/// @param nanos the clock
/// @param range a marked stretch, null without one
/// @param selected a chosen interval, null without one
/// @param pointed what the pointer is on, null when on nothing
public record TimelineModel(
        Session session,
        Viewport viewport,
        double scroll,
        long nanos,
        @Nullable Range range,
        @Nullable Interval selected,
        @Nullable Pointed pointed) {
    /// A whole session at a time, as a picture shows it.
    public static TimelineModel whole(Session session, long nanos) {
        return new TimelineModel(session, Viewport.fitting(session.makespanNanos()), 0, nanos, null, null, null);
    }

    /// An interval under the pointer, and where the pointer is.
    public record Pointed(Interval interval, double x, double y) {}
}
