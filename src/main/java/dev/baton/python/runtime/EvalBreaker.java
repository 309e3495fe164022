package dev.baton.python.runtime;

/// Whether a thread without the GIL has something to do at a switching point: to stop, or to merge reference counts.
///
/// **Models**: others set it; the thread looks at its switching points, and where it attaches.
///
/// **Does not model**: the request to let the GIL go, which [dev.baton.sim.lock.Gil] has.
///
/// **Simplifications**: a thread computes for 20 µs before it sees that the breaker is set, an estimate: so far its
/// private work may have been computed ahead.
///
/// **Source**: CPython 3.14 `Python/ceval_gil.c` line 1357 (_Py_HandlePending).
final class EvalBreaker {
    /// How long a thread computes before it sees that the breaker has been set.
    static final long UNSEEN_NANOS = 20_000;

    private boolean set;
    private long seenInNanos;
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

    /// Notes how far it has come.
    void end(long nanos) {
        seenInNanos -= nanos - beganNanos;
    }

    /// When the thread that goes on sees it, `Long.MAX_VALUE` while it is not set.
    long seenAtNanos() {
        return set ? beganNanos + seenInNanos : Long.MAX_VALUE;
    }
}
