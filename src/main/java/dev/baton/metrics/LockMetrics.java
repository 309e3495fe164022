package dev.baton.metrics;

import dev.baton.trace.LockInfo;
import java.util.List;

/// How a lock was used over a run.
///
/// @param lock the lock, with its exact totals
/// @param waits how long threads were parked for it, one value for each wait
/// @param holds how long it was held, one value for each acquisition
/// @param complete whether all holds are known; else short holds of a busy lock are left out
/// @param handoffs who passed it to whom
/// @param fairness how evenly the turns are spread over the threads that took it
/// @param convoys the convoys at it, in order of time
public record LockMetrics(
        LockInfo lock,
        Distribution waits,
        Distribution holds,
        boolean complete,
        List<Handoff> handoffs,
        double fairness,
        List<Convoy> convoys) {
    /// How often a lock went from one thread to another that had waited for it; for the GIL also to one that had not.
    ///
    /// @param from thread that had it
    /// @param to thread that got it
    /// @param count how often
    public record Handoff(int from, int to, long count) {}
}
