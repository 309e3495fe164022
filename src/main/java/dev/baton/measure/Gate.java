package dev.baton.measure;

/// Decides whether the host left a pair of bursts alone.
///
/// On a busy host threads take turns and never contend, so that a lock looks harmless and parallel work serial. A pair
/// counts only if its threads hardly waited for a core. Threads that block by design, or outnumber the cores, wait
/// anyway; for them canary bursts right before and after must have been left alone.
record Gate(int cores) {
    private static final double MOST_WAITING = 0.01;
    private static final double LEAST_RECEIVED = 0.98;

    /// Whether a point's own waiting says nothing about the host.
    boolean needsCanaries(boolean blocks, int threads) {
        return threads > 1 && blocks || threads > cores;
    }

    boolean accepts(Pair pair) {
        if (!leftAlone(pair.baseline(), 1)) {
            return false;
        }
        return pair.canaries().isEmpty()
                ? leftAlone(pair.point(), pair.threads())
                : pair.canaries().stream().allMatch(canary -> leftAlone(canary, Math.min(pair.threads(), cores)));
    }

    /// Where the system does not tell the waiting, a burst that computes must have received its cores.
    private static boolean leftAlone(Burst burst, int threads) {
        return burst.waitNanos() == Burst.UNKNOWN
                ? burst.coresReceived() >= LEAST_RECEIVED * threads
                : burst.waitShare() < MOST_WAITING;
    }
}
