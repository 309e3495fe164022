package dev.baton.ui.stage;

import dev.baton.trace.LockTrack;
import dev.baton.trace.MachineState;
import dev.baton.trace.MachineState.ThreadAt;
import dev.baton.trace.Trace;
import dev.baton.ui.stage.StageModel.Dock;
import dev.baton.ui.stage.StageModel.Pass;
import dev.baton.ui.stage.StageModel.Share;
import dev.baton.ui.stage.StageModel.Waiter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the global lock at one time: holder, queue, and the baton's way from hand to hand.
final class DockReader {
    /// More hands than this in one frame are a trail and no longer single hand-overs.
    private static final int MOST_HANDS = 2;

    private static final int MOST_CHANGES_LOOKED_AT = 2048;

    private final Trace trace;
    private final LockTrack lock;
    private final MachineState state;
    private final Pace pace;
    private final int gil;

    DockReader(Trace trace, MachineState state, Pace pace, int gil) {
        this.trace = trace;
        this.state = state;
        this.pace = pace;
        this.gil = gil;
        lock = trace.lock(gil);
    }

    Dock read() {
        int index = lock.indexAt(state.nanos());
        int holder = index < 0 ? -1 : lock.holder(index);
        long held = holder < 0 ? 0 : state.nanos() - lock.nanos(index);
        List<Share> trail = pace.still() ? List.of() : trail(index);
        return new Dock(
                trace.processes().size() < 2,
                holder,
                core(holder),
                held,
                trace.header().switchIntervalNanos(),
                waiters(state, gil),
                trail.isEmpty() ? pass(index) : null,
                trail);
    }

    static List<Waiter> waiters(MachineState state, int lock) {
        return state.waiters(lock).stream()
                .map(thread -> new Waiter(thread.id(), state.nanos() - thread.sinceNanos()))
                .toList();
    }

    private int core(int thread) {
        for (ThreadAt at : state.threads()) {
            if (at.id() == thread && at.state().onCore()) {
                return at.core();
            }
        }
        return -1;
    }

    /// The hand-over whose glide covers this instant: it starts when the lock is taken, and is cut short when the
    /// lock goes on to the next before the glide is over.
    private @Nullable Pass pass(int index) {
        int holder = index < 0 ? -1 : lock.holder(index);
        if (pace.still() || holder < 0) {
            return null;
        }
        int before = holderBefore(index);
        long gone = state.nanos() - lock.nanos(index);
        long hold = index + 1 < lock.size() ? lock.nanos(index + 1) - lock.nanos(index) : Long.MAX_VALUE;
        long glide = Math.min(pace.glideNanos(), hold);
        if (before < 0 || before == holder || gone >= glide) {
            return null;
        }
        return new Pass(before, holder, eased((double) gone / glide));
    }

    private int holderBefore(int index) {
        for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
            if (lock.holder(i) >= 0) {
                return lock.holder(i);
            }
        }
        return -1;
    }

    private static double eased(double x) {
        return x * x * (3 - 2 * x);
    }

    /// Who had the lock in the frame that ends now, when more than a few hands had it.
    private List<Share> trail(int index) {
        long from = state.nanos() - pace.frameNanos();
        Map<Integer, Long> parts = new TreeMap<>();
        long end = state.nanos();
        int hands = 0;
        for (int i = index; i >= 0 && end > from && index - i < MOST_CHANGES_LOOKED_AT; i--) {
            long start = Math.max(from, lock.nanos(i));
            if (lock.holder(i) >= 0) {
                hands++;
                parts.merge(lock.holder(i), end - start, Long::sum);
            }
            end = start;
        }
        if (hands <= MOST_HANDS || parts.size() < 2) {
            return List.of();
        }
        double total = parts.values().stream().mapToLong(Long::longValue).sum();
        return parts.entrySet().stream()
                .map(part -> new Share(part.getKey(), part.getValue() / Math.max(1, total)))
                .toList();
    }
}
