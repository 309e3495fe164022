package dev.baton.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds stretches in which a lock is free and threads wait for it, but none of them is on its way: each had to be
/// woken and was not.
///
/// A thread is on its way from the end of its wait to the end of the first stretch in which it runs: to the lock it
/// waited for, also while it waits for the GIL on the way or the world is stopped, and to one that changed hands in the
/// instant in which it became runnable, for a wait without length leaves no trace. Locks whose track is thinned are
/// left
/// out, and objects that nobody ever holds, as the end of a thread.
final class LostWakeUps {
    private static final int KIND_BITS = 3;
    private static final int WAITS = 0;
    private static final int COMES = 2;
    /// Added to one of the two above.
    private static final int NO_MORE = 1;

    private static final int TAKEN = 4;
    private static final int FREED = 5;

    private final Trace trace;
    private final LongColumn[] changes;

    private LostWakeUps(Trace trace) {
        this.trace = trace;
        changes = new LongColumn[trace.locks().size()];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = new LongColumn();
        }
    }

    static List<String> faults(Trace trace) {
        LostWakeUps search = new LostWakeUps(trace);
        for (ThreadInfo thread : trace.threads()) {
            search.collect(trace.thread(thread.id()));
        }
        List<String> faults = new ArrayList<>();
        for (LockInfo lock : trace.locks()) {
            if (lock.stats().acquisitions() > 0 && trace.lock(lock.id()).resolutionNanos() == 0) {
                search.collect(lock.id());
                search.sweep(lock, faults);
            }
        }
        return faults;
    }

    private void collect(ThreadTrack track) {
        int lock = -1;
        int gil = -1;
        for (int i = 0; i < track.size(); i++) {
            ThreadState state = track.state(i);
            if (state == ThreadState.WAITING_LOCK) {
                lock = track.lock(i);
                gil = -1;
                change(track, i, lock, WAITS);
            } else {
                change(track, i, lock, COMES);
                if (state == ThreadState.WAITING_GIL) {
                    gil = track.lock(i);
                    change(track, i, gil, WAITS);
                } else {
                    change(track, i, gil, COMES);
                }
                if (!isUnderWay(state)) {
                    lock = -1;
                    gil = -1;
                }
            }
        }
    }

    private void change(ThreadTrack track, int interval, int lock, int kind) {
        if (lock >= 0) {
            change(track.startNanos(interval), lock, kind);
            change(track.endNanos(interval), lock, kind + NO_MORE);
        }
    }

    /// Whether a thread that did not run yet still does not.
    private static boolean isUnderWay(ThreadState state) {
        return switch (state) {
            case RUNNABLE, SWITCHING, SPINNING, STOPPED, WAITING_GIL -> true;
            default -> false;
        };
    }

    private void collect(int lock) {
        LockTrack track = trace.lock(lock);
        for (int i = 0; i < track.size(); i++) {
            change(track.nanos(i), lock, track.holder(i) >= 0 ? TAKEN : FREED);
        }
    }

    private void change(long nanos, int lock, int kind) {
        changes[lock].add(nanos << KIND_BITS | kind);
    }

    private void sweep(LockInfo lock, List<String> faults) {
        long[] sorted = changes[lock.id()].toArray();
        Arrays.sort(sorted);
        int waiting = 0;
        int coming = 0;
        boolean held = false;
        for (int i = 0; i < sorted.length; i++) {
            long nanos = sorted[i] >>> KIND_BITS;
            switch ((int) sorted[i] & (1 << KIND_BITS) - 1) {
                case WAITS -> waiting++;
                case WAITS + NO_MORE -> waiting--;
                case COMES -> coming++;
                case COMES + NO_MORE -> coming--;
                case TAKEN -> held = true;
                default -> held = false;
            }
            long next = i + 1 < sorted.length ? sorted[i + 1] >>> KIND_BITS : trace.makespanNanos();
            if (next > nanos && !held && waiting > 0 && coming == 0 && !isWokenAtAChange(lock.id(), nanos)) {
                faults.add("from " + nanos + " to " + next + " " + waiting + " wait for " + lock.name()
                        + ", which is free, and none is on its way");
            }
        }
    }

    private boolean isWokenAtAChange(int lock, long nanos) {
        return trace.threads().stream()
                .anyMatch(thread ->
                        thread.livesAt(nanos) && isWokenAtAChange(trace.thread(thread.id()), trace.lock(lock), nanos));
    }

    private static boolean isWokenAtAChange(ThreadTrack track, LockTrack holders, long nanos) {
        int last = track.indexAt(nanos);
        int arrived = last >= 0 && isUnderWay(track.state(last)) ? last : last - 1;
        for (int i = arrived; i >= 0 && isUnderWay(track.state(i)); i--) {
            int change = holders.indexAt(track.startNanos(i));
            if (change >= 0 && holders.nanos(change) == track.startNanos(i)) {
                return true;
            }
        }
        return false;
    }
}
