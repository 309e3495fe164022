package dev.baton.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import dev.baton.ui.playback.World;
import dev.baton.ui.stage.StageModel.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the stage says at an instant.
class StageModelTest {
    private static final Pace PACE = new Pace(5_000_000, false);
    private static final Pace STILL = new Pace(5_000_000, true);

    private final Session pair = SyntheticWorlds.pair();

    @Test
    void lockedWorldHasOneBusyCoreAndSaysWhoHasTheLock() {
        Scene locked = at(18_300_000, PACE, 0);
        assertEquals("1 of 4 cores busy · thread 2 has the lock", locked.sentence());
        assertEquals(3, locked.cores().stream().filter(StageModel.Core::idle).count());
    }

    @Test
    void freeWorldHasEveryCoreBusyAndNoDock() {
        Scene free = at(18_300_000, PACE, 1);
        assertEquals("4 of 4 cores busy · no thread waits", free.sentence());
        assertNull(free.dock());
    }

    @Test
    void fasterWorldIsAheadAndSlowerSaysHowFarItIs() {
        assertEquals(StageModel.Standing.AHEAD, at(18_300_000, PACE, 1).standing());
        assertEquals("3.8× ahead", at(18_300_000, PACE, 1).status());
        assertEquals("17 % done", at(18_300_000, PACE, 0).status());
    }

    @Test
    void dockTellsHolderTimeAndQueueLongestWaitFirst() {
        StageModel.Dock dock = dock(18_300_000, PACE);
        assertEquals(2, dock.holder());
        assertEquals(3_300_000, dock.heldNanos());
        assertEquals(SyntheticWorlds.TURN, dock.intervalNanos());
        assertEquals(
                List.of(4, 1, 3),
                dock.waiters().stream().map(StageModel.Waiter::thread).toList());
    }

    @Test
    void batonGlidesFromHandToHandRightAfterAHandover() {
        StageModel.Pass early = dock(5_100_000, PACE).pass();
        StageModel.Pass late = dock(5_500_000, PACE).pass();
        assertNotNull(early);
        assertNotNull(late);
        assertEquals(3, early.from());
        assertEquals(1, early.to());
        assertTrue(early.progress() < late.progress());
        assertNull(dock(6_500_000, PACE).pass());
    }

    @Test
    void nothingGlidesWhenMotionIsReduced() {
        assertNull(dock(5_100_000, STILL).pass());
    }

    @Test
    void manyHandoversInAFrameBecomeATrail() {
        StageModel.Dock dock = dock(50_000_000, new Pace(1_000_000_000, false));
        assertTrue(dock.trail().size() >= 2);
        assertNull(dock.pass());
        assertTrue(at(50_000_000, new Pace(1_000_000_000, false), 0).sentence().contains("the lock goes round"));
        double whole = dock.trail().stream().mapToDouble(StageModel.Share::part).sum();
        assertEquals(1, whole, 1e-9);
    }

    @Test
    void endedWorldSaysWhenItEnded() {
        Scene free = at(60_000_000, PACE, 1);
        assertEquals("every thread has ended", free.sentence());
        assertTrue(free.status().startsWith("done after 28.0 ms"), free.status());
    }

    @Test
    void deadlockKeepsShowingWhoWaitsForWhat() {
        TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14t", false, 2, 1, 0, ""));
        int a = trace.lock("a", LockKind.PRIMITIVE, "Lock", false);
        int b = trace.lock("b", LockKind.PRIMITIVE, "Lock", false);
        int one = trace.thread(0, "One", -1);
        int two = trace.thread(0, "Two", one);
        trace.state(0, one, ThreadState.RUNNING, 0, 1);
        trace.state(0, two, ThreadState.RUNNING, 1, 1);
        trace.acquired(10, a, one, false, false);
        trace.acquired(10, b, two, false, false);
        trace.state(20, one, ThreadState.WAITING_LOCK, b, 2);
        trace.state(20, two, ThreadState.WAITING_LOCK, a, 2);
        Session session = new Session(List.of(World.of("x", trace.finish(100, Outcome.DEADLOCK), "")));
        Scene scene = StageModel.at(session, 100, STILL).worlds().getFirst();
        assertEquals("deadlock", scene.status());
        assertEquals("2 threads can never go on", scene.sentence());
        assertEquals(0, scene.locks().getFirst().holder());
        assertEquals(1, scene.locks().getFirst().waiters().getFirst().thread());
    }

    private StageModel.Dock dock(long nanos, Pace pace) {
        StageModel.Dock dock = at(nanos, pace, 0).dock();
        assertNotNull(dock);
        return dock;
    }

    private Scene at(long nanos, Pace pace, int world) {
        return StageModel.at(pair, nanos, pace).worlds().get(world);
    }
}
