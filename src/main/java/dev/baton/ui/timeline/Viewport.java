package dev.baton.ui.timeline;

/// The window of virtual time that is visible.
///
/// @param fromNanos left edge
/// @param toNanos right edge, always later
public record Viewport(long fromNanos, long toNanos) {
    /// The narrowest window.
    public static final long NARROWEST_NANOS = 200;

    private static final double AIR = 0.015;

    /// The window that shows a whole session, with a little air at the end.
    public static Viewport fitting(long makespanNanos) {
        return new Viewport(0, Math.max(NARROWEST_NANOS, makespanNanos + (long) (makespanNanos * AIR)));
    }

    /// How much time is visible.
    public long spanNanos() {
        return toNanos - fromNanos;
    }

    /// Where a time lies on a track of this width.
    public double x(long nanos, double width) {
        return (double) (nanos - fromNanos) / spanNanos() * width;
    }

    /// The time at a place of a track of this width.
    public long nanosAt(double x, double width) {
        return fromNanos + Math.round(x / width * spanNanos());
    }

    /// Shows `factor` times as much time and keeps this instant where it is.
    public Viewport zoomed(long aroundNanos, double factor, long makespanNanos) {
        long most = fitting(makespanNanos).spanNanos();
        long span = Math.clamp(Math.round(spanNanos() * factor), NARROWEST_NANOS, most);
        double share = (double) (aroundNanos - fromNanos) / spanNanos();
        return new Viewport(0, span).movedTo(aroundNanos - Math.round(share * span), makespanNanos);
    }

    /// The same span from another start, kept inside the session.
    public Viewport movedTo(long fromNanos, long makespanNanos) {
        long end = Math.max(fitting(makespanNanos).toNanos(), spanNanos());
        long from = Math.clamp(fromNanos, 0, end - spanNanos());
        return new Viewport(from, from + spanNanos());
    }

    /// Whether an instant is visible.
    public boolean contains(long nanos) {
        return fromNanos <= nanos && nanos <= toNanos;
    }
}
