package dev.baton.sim.machine;

import org.jspecify.annotations.Nullable;

/// Threads in order of arrival, linked through the threads themselves: a thread stands in at most one queue.
class ThreadQueue {
    private @Nullable SimThread first;
    /// The last thread of a queue that is not empty.
    private @Nullable SimThread rear;

    boolean isEmpty() {
        return first == null;
    }

    void add(SimThread thread) {
        SimThread before = rear;
        if (first == null || before == null) {
            first = thread;
        } else {
            before.behind = thread;
        }
        rear = thread;
    }

    /// Takes the first thread, null when there is none.
    @Nullable
    SimThread poll() {
        SimThread taken = first;
        if (taken != null) {
            first = taken.behind;
            taken.behind = null;
        }
        return taken;
    }

    /// Takes the first thread that may use this core, null when there is none.
    @Nullable
    SimThread pollFor(int core) {
        SimThread before = null;
        for (SimThread thread = first; thread != null; before = thread, thread = thread.behind) {
            if (thread.mayUse(core)) {
                unlink(thread, before);
                return thread;
            }
        }
        return null;
    }

    /// Takes a thread out; returns whether it was there.
    boolean remove(SimThread wanted) {
        SimThread before = null;
        for (SimThread thread = first; thread != null; before = thread, thread = thread.behind) {
            if (thread == wanted) {
                unlink(thread, before);
                return true;
            }
        }
        return false;
    }

    private void unlink(SimThread thread, @Nullable SimThread before) {
        if (before == null) {
            first = thread.behind;
        } else {
            before.behind = thread.behind;
        }
        if (rear == thread) {
            rear = before;
        }
        thread.behind = null;
    }
}
