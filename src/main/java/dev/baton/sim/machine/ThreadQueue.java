package dev.baton.sim.machine;

import org.jspecify.annotations.Nullable;

/// Threads in order of arrival, linked through the threads themselves: a thread stands in at most one queue.
final class ThreadQueue {
    private @Nullable SimThread first;
    private @Nullable SimThread last;

    boolean isEmpty() {
        return first == null;
    }

    void add(SimThread thread) {
        SimThread before = last;
        if (before == null) {
            first = thread;
        } else {
            before.behind = thread;
        }
        last = thread;
    }

    /// Takes the first thread, null when there is none.
    @Nullable
    SimThread poll() {
        SimThread taken = first;
        if (taken != null) {
            first = taken.behind;
            taken.behind = null;
            if (first == null) {
                last = null;
            }
        }
        return taken;
    }
}
