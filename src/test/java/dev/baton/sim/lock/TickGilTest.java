package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.Script;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import org.junit.jupiter.api.Test;

class TickGilTest {
    private static final MachineCosts COSTS = new MachineCosts(2_000, 3_000, 15_000, 3_000_000, 50_000, 0);
    private static final TickGil.Ticks OLD = new TickGil.Ticks(100, false, 60, 4_000);

    private static TickGil gil(Bench bench) {
        return new TickGil(bench.machine(), OLD, 1);
    }

    @Test
    void theIntervalIsAHundredInstructions() {
        TickGil gil = gil(new Bench(1, COSTS));
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < 100; i++) {
                assertFalse(gil.tick(1), "tick " + i);
            }
            assertTrue(gil.tick(1));
        }
    }

    @Test
    void aThreadAloneNeitherPaysNorHandsOver() {
        Bench bench = new Bench(1, COSTS);
        TickGil gil = gil(bench);
        bench.start("alone", bench.script().then(thread -> {
            assertTrue(gil.acquire(thread));
            assertEquals(0, gil.expired(1_000));
            assertFalse(gil.isSwitchDue());
            gil.release(thread);
            bench.machine().exit(thread);
        }));
        bench.run();
    }

    @Test
    void theReleaserMostlyHasTheLockAgainBeforeTheWokenThreadIsThere() {
        Bench bench = new Bench(2, COSTS);
        TickGil gil = gil(bench);
        boolean[] back = new boolean[1];
        bench.start(
                "busy",
                bench.script()
                        .then(thread -> {
                            assertTrue(gil.acquire(thread));
                            bench.machine().run(thread, 10_000, ThreadState.RUNNING);
                        })
                        .then(thread -> {
                            assertEquals(-1, gil.expired(10_000), "somebody sleeps at the lock");
                            assertTrue(gil.isSwitchDue());
                            gil.giveWay(thread);
                            assertFalse(gil.isHeldBy(thread), "the lock is free while the signal is sent");
                        })
                        .then(thread -> {
                            back[0] = gil.acquire(thread);
                            gil.release(thread);
                            bench.machine().exit(thread);
                        }));
        Script waiter = bench.script();
        waiter.compute(100).then(gil::acquire).then(thread -> {
            assertTrue(gil.acquire(thread));
            gil.release(thread);
            bench.machine().exit(thread);
        });
        bench.start("waiter", waiter);
        assertEquals(Outcome.FINISHED, bench.run().outcome());
        assertTrue(back[0]);
    }

    @Test
    void workThatTakesSeveralIntervalsLeavesTheRestOfTheLast() {
        TickGil gil = gil(new Bench(1, COSTS));
        assertTrue(gil.tick(250));
        assertEquals(50, gil.ticksLeft());
        assertTrue(gil.tick(50));
        assertEquals(100, gil.ticksLeft());
    }

    @Test
    void aReleaseNobodyCanSeeIsNoEvent() {
        long[] comes = new long[1];
        Bench bench = new Bench(2, COSTS);
        TickGil gil = gil(bench);
        bench.start(
                "busy",
                bench.script()
                        .then(thread -> {
                            assertTrue(gil.acquire(thread));
                            bench.machine().run(thread, 10_000, ThreadState.RUNNING);
                        })
                        .then(thread -> {
                            comes[0] = bench.machine().now() + COSTS.wakeupNanos();
                            gil.giveWay(thread);
                        })
                        .then(thread -> {
                            assertTrue(gil.acquire(thread));
                            assertEquals(60, gil.expired(comes[0] - 61), "the waiter is on its way");
                            assertEquals(-1, gil.expired(comes[0] - 60), "the waiter comes during the release");
                            gil.release(thread);
                            bench.machine().exit(thread);
                        }));
        bench.start("waiter", bench.script().compute(100).then(gil::acquire).then(thread -> {
            assertTrue(gil.acquire(thread));
            gil.release(thread);
            bench.machine().exit(thread);
        }));
        assertEquals(Outcome.FINISHED, bench.run().outcome());
    }
}
