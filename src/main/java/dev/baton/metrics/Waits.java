package dev.baton.metrics;

import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// The waits for each lock. A wait goes from the moment a thread parks until it runs again, so it includes the way back
/// to a core, and wake-ups that came too late because somebody else had taken the lock.
final class Waits {
    /// One wait.
    ///
    /// @param thread who waited
    /// @param startNanos when it parked
    /// @param endNanos when it ran again, or the end of its life
    /// @param waitedNanos what of this it was parked for this lock
    record Wait(int thread, long startNanos, long endNanos, long waitedNanos) {}

    private final List<List<Wait>> byLock = new ArrayList<>();

    Waits(Trace trace) {
        trace.locks().forEach(_ -> byLock.add(new ArrayList<>()));
        for (ThreadInfo thread : trace.threads()) {
            collect(thread.id(), trace.thread(thread.id()));
        }
    }

    /// The waits for a lock, by thread and then in order.
    List<Wait> of(int lock) {
        return byLock.get(lock);
    }

    private void collect(int thread, ThreadTrack track) {
        for (int i = 0; i < track.size(); i++) {
            if (track.state(i).onLock() && !continues(track, i)) {
                byLock.get(track.lock(i)).add(wait(thread, track, i));
            }
        }
    }

    /// Whether interval `index` belongs to a wait for the same lock that began earlier.
    private static boolean continues(ThreadTrack track, int index) {
        for (int i = index - 1; i >= 0 && isPartOfWait(track, i, track.lock(index)); i--) {
            if (track.lock(i) == track.lock(index)) {
                return true;
            }
        }
        return false;
    }

    private static Wait wait(int thread, ThreadTrack track, int first) {
        int lock = track.lock(first);
        long waited = 0;
        int i = first;
        while (i < track.size() && isPartOfWait(track, i, lock)) {
            waited += track.lock(i) == lock ? track.durationNanos(i) : 0;
            i++;
        }
        return new Wait(thread, track.startNanos(first), track.endNanos(i - 1), waited);
    }

    /// A thread that waits for an object may wait for the GIL on its way back, but not the other way round.
    private static boolean isPartOfWait(ThreadTrack track, int index, int lock) {
        ThreadState state = track.state(index);
        return track.lock(index) == lock || state == ThreadState.WAITING_GIL || isOnTheWay(state);
    }

    private static boolean isOnTheWay(ThreadState state) {
        return switch (state) {
            case RUNNABLE, SWITCHING, SPINNING -> true;
            default -> false;
        };
    }
}
