package dev.baton.python.runtime;

/// Whether a thread has something to do at a switching point: to stop, to merge reference counts, or to raise what a
/// signal asks for.
///
/// **Models**: others set it; the thread looks at its switching points, and where it attaches.
///
/// **Does not model**: the request to let the GIL go, which [dev.baton.sim.lock.Gil] has.
///
/// **Simplifications**: a thread computes for 20 µs before it sees that the breaker is set, an estimate: so far its
/// private work may have been computed ahead. A thread that was taken off its core computes as long before it sees that
/// the GIL is asked for.
///
/// **Source**: CPython 3.14 `Python/ceval_gil.c` line 1357 (_Py_HandlePending).
final class EvalBreaker {
    /// How long a thread computes before it sees that the breaker has been set.
    static final long UNSEEN_NANOS = 20_000;

    private boolean set;
    private long seenInNanos;
    private long blindNanos;
    private long beganNanos;

    /// Sets it, unless it is set.
    ///
    /// @param unfinishedNanos how much of the thread's work is computed ahead
    void set(long unfinishedNanos) {
        if (!set) {
            set = true;
            seenInNanos = UNSEEN_NANOS - unfinishedNanos;
        }
    }

    void clear() {
        set = false;
    }

    /// Whether a thread that looks sees that it is set.
    boolean isSeen() {
        return set && seenInNanos <= 0;
    }

    /// Notes that the thread goes on.
    void begin(long nanos) {
        beganNanos = nanos;
    }

    /// When it went on.
    long beganNanos() {
        return beganNanos;
    }

    /// Notes how far it has come.
    void end(long nanos) {
        seenInNanos -= nanos - beganNanos;
        blindNanos -= nanos - beganNanos;
    }

    /// Notes that the thread was taken off its core.
    ///
    /// @param unfinishedNanos how much of its work was computed ahead
    void preempted(long unfinishedNanos) {
        blindNanos = UNSEEN_NANOS - unfinishedNanos;
    }

    /// Whether the thread does not see yet that the GIL is asked for.
    boolean isBlind() {
        return blindNanos > 0;
    }

    /// When the thread that goes on sees that.
    long blindUntilNanos() {
        return beganNanos + blindNanos;
    }

    /// When the thread that goes on sees it, `Long.MAX_VALUE` while it is not set.
    long seenAtNanos() {
        return set ? beganNanos + seenInNanos : Long.MAX_VALUE;
    }
}
