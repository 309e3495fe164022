package dev.baton.metrics;

import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Walks a run backwards along its critical path.
final class PathWalk {
    private final Trace trace;
    private final int[] parents;
    private final List<CriticalPath.Step> backwards = new ArrayList<>();
    /// The threads the walk has come to at the present time, so that it never goes round in a circle.
    private final BitSet here = new BitSet();

    private int thread;
    private long nanos;

    PathWalk(Trace trace) {
        this.trace = trace;
        parents = parents(trace);
        nanos = trace.makespanNanos();
    }

    private static int[] parents(Trace trace) {
        int[] parents = new int[trace.threads().size()];
        Arrays.fill(parents, -1);
        Moments moments = trace.moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.kind(i) == Moments.Kind.THREAD_STARTED) {
                parents[moments.thread(i)] = moments.other(i);
            }
        }
        return parents;
    }

    List<CriticalPath.Step> steps() {
        if (nanos > 0) {
            thread = last();
            here.set(thread);
            while (nanos > 0 && thread >= 0) {
                back();
            }
        }
        Collections.reverse(backwards);
        return List.copyOf(backwards);
    }

    /// The thread that the end of the run waited for: one that lived to the end, not parked if possible, and the one
    /// that did something last.
    private int last() {
        return trace.threads().stream()
                .max(Comparator.comparingLong(ThreadInfo::endNanos)
                        .thenComparing(info -> !stateAtEnd(info).onLock())
                        .thenComparingLong(this::lastChange)
                        .thenComparingInt(info -> -info.id()))
                .map(ThreadInfo::id)
                .orElse(-1);
    }

    private ThreadState stateAtEnd(ThreadInfo info) {
        ThreadTrack track = trace.thread(info.id());
        return track.size() == 0 ? ThreadState.RUNNABLE : track.state(track.size() - 1);
    }

    private long lastChange(ThreadInfo info) {
        ThreadTrack track = trace.thread(info.id());
        return track.size() == 0 ? 0 : track.startNanos(track.size() - 1);
    }

    /// One interval back, or over to another thread.
    private void back() {
        ThreadTrack track = trace.thread(thread);
        int interval = track.indexAt(nanos - 1);
        if (interval < 0) {
            goTo(parents[thread]);
            return;
        }
        long endNanos = Math.min(nanos, track.endNanos(interval));
        int waker = wasWoken(track, interval) ? waker(track, interval) : -1;
        if (waker >= 0 && !here.get(waker)) {
            goTo(waker);
        } else {
            step(track.state(interval), track.startNanos(interval), endNanos);
        }
    }

    private void goTo(int other) {
        thread = other;
        if (other >= 0) {
            here.set(other);
        }
    }

    private void step(ThreadState state, long startNanos, long endNanos) {
        CriticalPath.Step after = backwards.isEmpty() ? null : backwards.getLast();
        // A thread that had ended was joined a little later than it ended.
        long end = Math.max(endNanos, nanos);
        if (after != null && after.thread() == thread && after.state() == state) {
            backwards.set(backwards.size() - 1, new CriticalPath.Step(thread, state, startNanos, after.endNanos()));
        } else {
            backwards.add(new CriticalPath.Step(thread, state, startNanos, end));
        }
        nanos = startNanos;
        here.clear();
        here.set(thread);
    }

    /// A wait that lasts to the end of the thread's life was not ended by anybody.
    private boolean wasWoken(ThreadTrack track, int interval) {
        return interval + 1 < track.size() && track.endNanos(interval) == nanos;
    }

    /// The thread that ended a wait at the present time, -1 when none did.
    private int waker(ThreadTrack track, int interval) {
        int lock = track.lock(interval);
        int holder = lock < 0 ? -1 : holder(lock);
        return holder >= 0 ? holder : trace.waker(thread, nanos);
    }

    /// The thread that let a lock go at the present time, -1 when none did.
    private int holder(int lock) {
        LockInfo info = trace.locks().get(lock);
        if (info.kind() == LockKind.JOIN) {
            return ended(info.name());
        }
        LockTrack holders = trace.lock(lock);
        int before = holders.holderAt(nanos - 1);
        int now = holders.holderAt(nanos);
        return before >= 0 && before != thread ? before : now == thread ? -1 : now;
    }

    /// The thread whose end has this name and came about now.
    private int ended(String name) {
        return trace.threads().stream()
                .filter(info -> name.equals("end of " + info.name()) && info.startNanos() < nanos)
                .filter(info -> info.endNanos() >= nanos)
                .min(Comparator.comparingLong(ThreadInfo::endNanos))
                .map(ThreadInfo::id)
                .orElse(-1);
    }
}
