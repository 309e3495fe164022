package dev.baton.ui.timeline;

import dev.baton.trace.CoreTrack;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Threads;
import dev.baton.ui.playback.Times;
import dev.baton.ui.timeline.TimelineLayout.Kind;
import dev.baton.ui.timeline.TimelineLayout.Row;
import org.jspecify.annotations.Nullable;

/// One interval of a thread that a reader points at, in words.
///
/// @param world number of its world
/// @param thread number of its thread
/// @param index its number in the thread's track
/// @param row where it was found
public record Interval(int world, int thread, int index, Row row) {
    /// The interval on a row at a time, null where nothing is.
    public static @Nullable Interval at(Session session, Row row, long nanos) {
        Trace trace = session.worlds().get(row.world()).trace();
        if (row.kind() == Kind.WORLD) {
            return null;
        }
        return row.kind() == Kind.THREAD ? onThread(trace, row, nanos) : onCore(trace, row, nanos);
    }

    private static @Nullable Interval onThread(Trace trace, Row row, long nanos) {
        boolean lives = trace.threads().get(row.id()).livesAt(nanos);
        int index = trace.thread(row.id()).indexAt(nanos);
        return lives && index >= 0 ? new Interval(row.world(), row.id(), index, row) : null;
    }

    private static @Nullable Interval onCore(Trace trace, Row row, long nanos) {
        CoreTrack core = trace.core(row.id());
        int entry = core.floorIndex(nanos);
        if (entry < 0 || nanos >= core.endNanos(entry)) {
            return null;
        }
        return new Interval(row.world(), core.thread(entry), core.interval(entry), row);
    }

    /// When it starts.
    public long fromNanos(Session session) {
        return track(session).startNanos(index);
    }

    /// When it ends.
    public long toNanos(Session session) {
        return track(session).endNanos(index);
    }

    /// What the thread does, in a few words.
    public String title(Session session) {
        ThreadState state = track(session).state(index);
        String doing = state == ThreadState.WAITING_LOCK
                ? "waits for " + lockName(session)
                : isStart(session, state) ? "starts an interpreter for its process" : doing(state);
        int core = track(session).core(index);
        String where = state.onCore() ? " on core " + core : "";
        return Threads.of(session.worlds().get(world).trace()).title(thread) + " " + doing + where;
    }

    private boolean isStart(Session session, ThreadState state) {
        Trace trace = session.worlds().get(world).trace();
        return state == ThreadState.NATIVE && trace.isStarting(thread, fromNanos(session));
    }

    private static String doing(ThreadState state) {
        return switch (state) {
            case RUNNING -> "runs Python";
            case NATIVE -> "runs native code";
            case SPINNING -> "spins for a lock";
            case SWITCHING -> "is being switched in";
            case WAITING_GIL -> "waits for the GIL";
            case RUNNABLE -> "is ready, but has no core";
            case IO -> "waits for I/O";
            case SLEEPING -> "sleeps";
            case STOPPED -> "is held, the world is stopped";
            case WAITING_LOCK -> "waits for a lock";
        };
    }

    private String lockName(Session session) {
        int lock = track(session).lock(index);
        return lock < 0
                ? "a lock"
                : session.worlds().get(world).trace().locks().get(lock).name();
    }

    /// When, how long and in which lines.
    public String when(Session session) {
        long from = fromNanos(session);
        long to = toNanos(session);
        String span = Times.exactMillis(from) + " to " + Times.exactMillis(to) + " ms · " + Times.brief(to - from);
        String lines = lines(session).words();
        return lines.isEmpty() ? span : span + " · " + lines;
    }

    /// The source lines the thread goes through.
    PassedLines lines(Session session) {
        return PassedLines.of(session.worlds().get(world).trace(), thread, index);
    }

    private ThreadTrack track(Session session) {
        return session.worlds().get(world).trace().thread(thread);
    }
}
