package dev.baton.ui.stage;

/// How fast virtual time passes on screen, which decides how long a motion takes in virtual time.
///
/// @param speedNanos virtual nanoseconds in one real second
/// @param still whether the reader asked for no motion
public record Pace(long speedNanos, boolean still) {
    private static final long GLIDES_PER_SECOND = 6;
    private static final long FRAMES_PER_SECOND = 30;

    /// The virtual time a glide of the baton takes.
    long glideNanos() {
        return Math.max(1, speedNanos / GLIDES_PER_SECOND);
    }

    /// The virtual time one frame stands for.
    long frameNanos() {
        return speedNanos / FRAMES_PER_SECOND;
    }
}
