package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.trace.LockObserver;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What looks at one window of a run that is simulated again: it records every instruction, how many reference counts
/// each changed, and every operation on a lock.
///
/// A thread computes ahead of the machine, and a segment that is cut short is paid for later. The first run's trace
/// tells when the thread really was on its core, so an instruction gets the time it had there.
///
/// **Simplification**: on hardware threads that share a core, instructions within a segment are timed as on a core of
/// their own; the segment itself has its true length.
public final class Magnifier implements LockObserver {
    /// Entries that a window may have.
    public static final int MOST_ENTRIES = 1_000_000;

    private final Trace first;
    private final long fromNanos;
    private final long toNanos;
    private final List<Magnified> entries = new ArrayList<>();
    private boolean aside;
    private boolean cut;

    /// The instruction that executes, null when none does: its code object, its number there, when and by whom.
    private @Nullable CodeObject code;

    private int index;
    private long nanos;
    private int thread;
    private @Nullable ReferenceCounts counts;
    /// Where its entry belongs: operations on locks that it leads to come behind.
    private int place;
    private long countedBefore;
    private long sharedBefore;

    /// A magnifier over a window of a run.
    ///
    /// @param first the trace of the run as it was simulated before
    /// @param fromNanos start of the window
    /// @param toNanos its end, exclusive
    public Magnifier(Trace first, long fromNanos, long toNanos) {
        this.first = first;
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
    }

    /// What was seen, by time; of one time in the order in which it happened.
    public List<Magnified> entries() {
        return entries.stream()
                .sorted(Comparator.comparingLong(Magnified::nanos))
                .toList();
    }

    /// Whether the window holds more than [#MOST_ENTRIES] and the rest is missing.
    public boolean isCut() {
        return cut;
    }

    /// Whether the window is over.
    public boolean isDone(long nowNanos) {
        return cut || nowNanos >= toNanos;
    }

    /// Does something that is no part of the run.
    void aside(Runnable work) {
        boolean outer = aside;
        aside = true;
        try {
            work.run();
        } finally {
            aside = outer;
        }
    }

    /// Notes that an instruction begins, and so that the one before is over.
    void begins(Evaluator evaluator, CodeObject in, int pc) {
        if (aside) {
            return;
        }
        end();
        if (evaluator.clock() >= toNanos) {
            return;
        }
        code = in;
        index = pc;
        thread = evaluator.thread().id();
        nanos = onCore(evaluator.machine.now(), evaluator.clock());
        place = entries.size();
        counts = evaluator.counts();
        countedBefore = counts.local();
        sharedBefore = counts.shared();
    }

    /// When work of the thread is done that would be done at `nanos` if nothing came between since `startNanos`.
    private long onCore(long startNanos, long nanos) {
        ThreadTrack track = first.thread(thread);
        long left = nanos - startNanos;
        long at = startNanos;
        for (int i = track.indexAt(at); i >= 0 && i < track.size(); i++) {
            long end = track.endNanos(i);
            if (track.state(i).onCore() && track.state(i) != ThreadState.SWITCHING) {
                if (left < end - at) {
                    return at + left;
                }
                left -= end - at;
            }
            at = end;
        }
        return at;
    }

    /// Notes that the instruction that began did nothing.
    void takeBack() {
        code = null;
    }

    /// Notes that the instruction that began is over.
    void end() {
        CodeObject done = code;
        ReferenceCounts now = counts;
        code = null;
        if (done != null && now != null) {
            add(
                    place,
                    new Magnified.Instruction(
                            nanos, thread, done, index, now.local() - countedBefore, now.shared() - sharedBefore));
        }
    }

    @Override
    public void lock(long nowNanos, int actor, int lock, Operation operation) {
        add(entries.size(), new Magnified.LockOperation(nowNanos, actor, lock, operation));
    }

    private void add(int at, Magnified entry) {
        if (entry.nanos() < fromNanos || entry.nanos() >= toNanos) {
            return;
        }
        if (entries.size() == MOST_ENTRIES) {
            cut = true;
        } else {
            entries.add(at, entry);
        }
    }
}
