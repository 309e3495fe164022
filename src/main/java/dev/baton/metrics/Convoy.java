package dev.baton.metrics;

/// A stretch of time in which a lock's queue never drains, because threads that leave it soon come back.
///
/// **Definition**: a longest stretch throughout which at least one thread queues for the lock, parked or woken for it
/// and not yet running; every acquisition is by a thread that queued; the queue holds 1.5 threads or more on average;
/// and at least two threads take the lock more than once. A burst of threads that pass once is no convoy, nor are two
/// threads that take turns.
///
/// **Source**: Blasgen, Gray, Mitoma and Price, *The Convoy Phenomenon*, ACM SIGOPS Operating Systems Review 13(2),
/// 1979: a convoy is stable, since whoever leaves the queue is back in it before it is empty.
///
/// @param startNanos when the queue began
/// @param endNanos when it was empty, or somebody took the lock ahead of it
/// @param acquisitions how often the lock went to a thread of the queue
/// @param threads how many threads took it
/// @param longestQueue most threads that queued at once
/// @param meanQueue threads that queued on average
/// @param holder the thread that held the lock when the queue began, -1 when that is not known
public record Convoy(
        long startNanos, long endNanos, int acquisitions, int threads, int longestQueue, double meanQueue, int holder) {
    /// How long it lasted.
    public long lengthNanos() {
        return endNanos - startNanos;
    }
}
