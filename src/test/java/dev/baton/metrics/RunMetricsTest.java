package dev.baton.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.Runs;
import dev.baton.scenario.ShippedScenarios;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunMetricsTest {
    private final TraceBuilder builder = new TraceBuilder(new RunHeader("t", "t.py", "3.14", false, 4, 1, 0, ""));
    private final int lock = builder.lock("door", LockKind.PRIMITIVE, "Lock", false);

    private void threads(int count) {
        for (int id = 0; id < count; id++) {
            builder.thread(0, "t" + id, id == 0 ? -1 : 0);
            builder.state(0, id, ThreadState.RUNNING, id, 1);
        }
    }

    /// A thread parks, is woken, and runs with the lock.
    private void passes(int thread, long parked, long woken, long takes, long releases) {
        builder.state(parked, thread, ThreadState.WAITING_LOCK, lock, 1);
        builder.state(woken, thread, ThreadState.RUNNABLE, thread, 1);
        holds(thread, takes, releases, true);
    }

    private void holds(int thread, long takes, long releases, boolean waited) {
        builder.acquired(takes, lock, thread, waited, false);
        builder.state(takes, thread, ThreadState.RUNNING, thread, 1);
        builder.released(releases, lock, false);
    }

    private Trace finish(long nanos) {
        return builder.finish(nanos, Outcome.FINISHED);
    }

    @Test
    void waitsHoldsAndHandoffsOfALock() {
        threads(2);
        holds(0, 10, 40, false);
        passes(1, 20, 40, 45, 50);
        passes(0, 48, 50, 60, 100);
        LockMetrics door = RunMetrics.of(finish(200)).locks().get(lock);
        assertEquals(2, door.waits().count());
        assertEquals(22, door.waits().sumNanos());
        assertEquals(20, door.waits().percentileNanos(100));
        assertEquals(3, door.holds().count());
        assertEquals(75, door.holds().sumNanos());
        assertEquals(List.of(new LockMetrics.Handoff(0, 1, 1), new LockMetrics.Handoff(1, 0, 1)), door.handoffs());
        assertEquals(0.9, door.fairness(), 1e-12);
    }

    @Test
    void aWakeUpThatComesTooLateIsPartOfTheSameWait() {
        threads(2);
        holds(0, 0, 10, false);
        builder.state(2, 1, ThreadState.WAITING_LOCK, lock, 1);
        builder.state(10, 1, ThreadState.RUNNABLE, 1, 1);
        builder.acquired(11, lock, 0, false, false);
        builder.state(15, 1, ThreadState.WAITING_LOCK, lock, 1);
        builder.released(30, lock, false);
        builder.state(30, 1, ThreadState.RUNNABLE, 1, 1);
        holds(1, 35, 40, true);
        Distribution waits = RunMetrics.of(finish(50)).locks().get(lock).waits();
        assertEquals(1, waits.count());
        assertEquals(8 + 15, waits.sumNanos());
    }

    @Test
    void totalsAgreeWithTheLocksOwnInEveryShippedScenario() {
        for (String id : ShippedScenarios.ids()) {
            for (String python : List.of("2.7", "3.14", "3.14t")) {
                Trace trace = Runs.shipped(id, python);
                for (LockMetrics metrics : RunMetrics.of(trace).locks()) {
                    LockInfo info = metrics.lock();
                    String what = info.name() + " of " + id + " on " + python;
                    assertEquals(info.stats().waitNanos(), metrics.waits().sumNanos(), what);
                    if (metrics.complete()) {
                        assertEquals(info.stats().holdNanos(), metrics.holds().sumNanos(), what);
                        assertEquals(
                                info.stats().acquisitions(), metrics.holds().count(), what);
                    }
                    assertTrue(metrics.fairness() > 0 && metrics.fairness() <= 1, what);
                }
            }
        }
    }

    @Test
    void anEvenRunIsFairAndTheGilIsPassedAround() {
        Trace trace = Runs.shipped("cpu-bound", "3.14");
        RunMetrics metrics = RunMetrics.of(trace);
        assertTrue(metrics.cpuFairness() > 0.99, "fairness " + metrics.cpuFairness());
        LockMetrics gil = metrics.locks().get(trace.gil());
        long handed =
                gil.handoffs().stream().mapToLong(LockMetrics.Handoff::count).sum();
        assertEquals(gil.lock().stats().handoffs(), handed);
        assertTrue(gil.handoffs().stream().allMatch(handoff -> handoff.from() != handoff.to()));
    }

    @Test
    void aLockIsHeldForAsLongAsTheWorkUnderItTakes() {
        for (String python : List.of("3.14", "3.14t")) {
            Trace trace = Runs.run(
                    python,
                    "from threading import Lock",
                    "lock = Lock()",
                    "def work():",
                    "    with lock:",
                    "        for _ in range(20_000): pass",
                    "work()");
            Distribution holds = RunMetrics.of(trace).locks().stream()
                    .filter(metrics -> metrics.lock().name().equals("lock"))
                    .map(LockMetrics::holds)
                    .findFirst()
                    .orElseThrow();
            assertTrue(holds.sumNanos() > 0.9 * trace.makespanNanos(), python + " " + holds.sumNanos());
        }
    }

    @Test
    void aWaitForTheGilOnTheWayBackIsPartOfTheWaitForTheLock() {
        int gil = builder.lock("GIL", LockKind.GIL, "GIL", false);
        threads(2);
        holds(0, 0, 10, false);
        builder.state(2, 1, ThreadState.WAITING_LOCK, lock, 1);
        builder.state(10, 1, ThreadState.WAITING_GIL, gil, 1);
        builder.acquired(11, lock, 0, false, false);
        builder.state(15, 1, ThreadState.WAITING_LOCK, lock, 1);
        builder.released(30, lock, false);
        holds(1, 30, 40, true);
        RunMetrics metrics = RunMetrics.of(finish(50));
        assertEquals(1, metrics.locks().get(lock).waits().count());
        assertEquals(8 + 15, metrics.locks().get(lock).waits().sumNanos());
        assertEquals(5, metrics.locks().get(gil).waits().sumNanos());
    }

    @Test
    void threadsThatMeetAtAContainersLockAllComeThrough() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "pile = []",
                "def work():",
                "    for _ in range(60): pile.append(1)",
                "    pile.extend(range(500))",
                "    pile.sort()",
                "pool = [Thread(target=work) for _ in range(4)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()",
                "print(len(pile))");
        assertEquals("2240\n", trace.text(false));
        assertTrue(trace.locks().stream().anyMatch(info -> info.stats().contended() > 0), "somebody waited");
    }

    @Test
    void aThreadThatStarvesMakesTheRunUnfair() {
        threads(3);
        builder.state(10, 2, ThreadState.SLEEPING, -1, 1);
        double fairness = RunMetrics.of(finish(1000)).cpuFairness();
        assertEquals(1010.0 * 1010 / (2 * (1000.0 * 1000 + 100)), fairness, 1e-12);
    }

    @Test
    void theHistogramOfAThinnedTrackSaysThatItIsNotComplete() {
        threads(2);
        for (int i = 0; i < 200_000; i++) {
            builder.acquired(10L * i, lock, i % 2, false, false);
            builder.released(10L * i + 4, lock, false);
        }
        LockMetrics door = RunMetrics.of(finish(3_000_000)).locks().get(lock);
        assertTrue(!door.complete());
        assertTrue(door.holds().count() < 200_000);
        assertEquals(0, Arrays.stream(new int[] {door.waits().count()}).sum());
    }
}
