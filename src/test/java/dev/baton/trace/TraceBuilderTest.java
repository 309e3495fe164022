package dev.baton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceBuilderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int MANY = 300_000;

    private final TraceBuilder builder = new TraceBuilder(new RunHeader("test", "test.py", "none", false, 2, 1, 0, ""));

    private Trace finish(long nanos) {
        Trace trace = builder.finish(nanos, Outcome.FINISHED);
        assertEquals(List.of(), TraceValidator.faults(trace));
        return trace;
    }

    @Test
    void aWaitThatGoesOnAfterABreakWithoutLengthCountsOnce() {
        int thread = builder.thread(0, "main", -1);
        int lock = builder.lock("lock", LockKind.PRIMITIVE, "lock", false);
        builder.state(0, thread, ThreadState.WAITING_LOCK, lock, 1);
        builder.state(100, thread, ThreadState.RUNNABLE, 0, 1);
        builder.state(100, thread, ThreadState.WAITING_LOCK, lock, 1);
        builder.state(250, thread, ThreadState.RUNNING, 0, 1);
        Trace trace = finish(300);
        assertEquals(2, trace.thread(thread).size());
        assertEquals(250, trace.locks().get(lock).stats().waitNanos());
        assertEquals(1, trace.locks().get(lock).stats().maxQueue());
    }

    @Test
    void aLockTakenBackInTheInstantOfItsReleaseStaysHeld() {
        int thread = builder.thread(0, "main", -1);
        int other = builder.thread(0, "other", -1);
        int lock = builder.lock("GIL", LockKind.GIL, "GIL", false);
        builder.state(0, thread, ThreadState.RUNNING, 0, 1);
        builder.state(0, other, ThreadState.SLEEPING, -1, 1);
        for (int nanos : new int[] {0, 40, 70}) {
            builder.acquired(nanos, lock, nanos == 70 ? other : thread, false, false);
            builder.released(nanos == 0 ? 40 : nanos + 30, lock, false);
        }
        builder.state(70, thread, ThreadState.SLEEPING, -1, 1);
        LockTrack track = finish(100).lock(lock);
        assertEquals(3, track.size());
        assertEquals(thread, track.holderAt(69));
        assertEquals(other, track.holderAt(70));
    }

    @Test
    void aThinnedLineTrackKeepsTheLineAThreadStaysOn() {
        int thread = builder.thread(0, "main", -1);
        builder.state(0, thread, ThreadState.RUNNING, 0, 1);
        for (int i = 0; i < MANY; i++) {
            builder.line(10L * i, thread, 1 + i % 3);
        }
        long busy = 10L * MANY;
        builder.line(busy, thread, 7);
        builder.line(busy + 10, thread, 8);
        builder.line(busy + SECOND, thread, 9);
        LineTrack lines = finish(2 * SECOND).lines(thread);
        assertTrue(lines.resolutionNanos() > 0, "the track is thinned");
        assertTrue(lines.size() < MANY, "the track is thinned");
        assertEquals(8, lines.lineAt(busy + SECOND / 2));
        assertEquals(9, lines.lineAt(2 * SECOND - 1));
        assertIncreasing(lines);
    }

    @Test
    void theLastLineOfAThreadSurvivesThinning() {
        int thread = builder.thread(0, "main", -1);
        builder.state(0, thread, ThreadState.RUNNING, 0, 1);
        for (int i = 0; i <= MANY; i++) {
            builder.line(10L * i, thread, 1 + i % 3);
        }
        LineTrack lines = finish(SECOND).lines(thread);
        assertEquals(1 + MANY % 3, lines.lineAt(SECOND / 2));
    }

    private static void assertIncreasing(LineTrack lines) {
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(lines.nanos(i - 1) < lines.nanos(i), "sample " + i);
        }
    }

    @Test
    void aThinnedLockTrackKeepsALongHoldThatFollowsAnotherClosely() {
        int lock = busyLock(false);
        long busy = 10L * MANY;
        hold(lock, 0, busy + 1, busy + 2);
        hold(lock, 1, busy + 5, busy + SECOND);
        LockTrack track = finish(2 * SECOND).lock(lock);
        assertTrue(track.resolutionNanos() > 0, "the track is thinned");
        assertTrue(track.size() < MANY, "the track is thinned");
        assertEquals(1, track.holderAt(busy + SECOND / 2));
        assertEquals(-1, track.holderAt(busy + SECOND));
    }

    @Test
    void aThinnedLockTrackKeepsHoldsThatAreHandedOverDirectly() {
        int lock = busyLock(true);
        long busy = 10L * MANY;
        long millisecond = 1_000_000;
        for (int i = 0; i < 50; i++) {
            hold(lock, i % 2, busy + i * millisecond, busy + (i + 1) * millisecond);
        }
        LockTrack track = finish(busy + SECOND).lock(lock);
        for (int i = 0; i < 50; i++) {
            assertEquals(i % 2, track.holderAt(busy + i * millisecond + millisecond / 2), "hold " + i);
        }
    }

    @Test
    void totalsStayExactWhenTheTrackIsThinned() {
        int lock = busyLock(true);
        LockStats stats = finish(SECOND).locks().get(lock).stats();
        assertEquals(MANY, stats.acquisitions());
        assertEquals(10L * MANY, stats.holdNanos());
    }

    /// A lock that two threads have taken in turns, every ten nanoseconds.
    private int busyLock(boolean withoutGaps) {
        builder.thread(0, "first", -1);
        builder.thread(0, "second", 0);
        builder.state(0, 0, ThreadState.RUNNING, 0, 1);
        builder.state(0, 1, ThreadState.RUNNING, 1, 1);
        int lock = builder.lock("lock", LockKind.PRIMITIVE, "lock", false);
        for (int i = 0; i < MANY; i++) {
            hold(lock, i % 2, 10L * i, 10L * i + (withoutGaps ? 10 : 4));
        }
        return lock;
    }

    private void hold(int lock, int thread, long fromNanos, long toNanos) {
        builder.acquired(fromNanos, lock, thread, false, false);
        builder.released(toNanos, lock, false);
    }

    @Test
    void steppingPastTheEndsStaysThere() {
        int thread = builder.thread(5, "main", -1);
        builder.state(5, thread, ThreadState.RUNNING, 0, 1);
        builder.end(20, thread);
        TraceIndex index = new TraceIndex(finish(30));
        assertEquals(5, index.nextEvent(0));
        assertEquals(20, index.nextEvent(5));
        assertEquals(30, index.nextEvent(20));
        assertEquals(30, index.nextEvent(30));
        assertEquals(20, index.previousEvent(30));
        assertEquals(5, index.previousEvent(20));
        assertEquals(0, index.previousEvent(5));
        assertEquals(0, index.previousEvent(0));
        assertEquals(30, index.nextHandoff(0));
        assertEquals(0, index.previousHandoff(30));
    }
}
