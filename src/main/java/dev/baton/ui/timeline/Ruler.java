package dev.baton.ui.timeline;

/// Round steps for the marks of a time axis.
final class Ruler {
    private Ruler() {}

    /// The smallest round step, 1, 2 or 5 times a power of ten, at which marks are at least this far apart.
    static long stepNanos(Viewport viewport, double width, double apart) {
        double least = viewport.spanNanos() * apart / width;
        long step = 1;
        while (step < least) {
            if (2 * step >= least) {
                return 2 * step;
            }
            if (5 * step >= least) {
                return 5 * step;
            }
            step *= 10;
        }
        return step;
    }
}
