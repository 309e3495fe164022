package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.Script;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockStats;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GilTest {
    private static final long INTERVAL = 5_000_000;
    private static final Gil.Requester REQUESTER = new Gil.Requester(60, 2_000);
    private static final MachineCosts COSTS = new MachineCosts(2_000, 3_000, 15_000, 3_000_000, 50_000, 0);

    /// Python code that computes and looks at its eval breaker every microsecond.
    private static final class Worker implements Behaviour {
        private static final long STEP = 1_000;

        private final Machine machine;
        private final Gil gil;
        private final long ioEvery;
        private long left;
        private long untilIo;
        private boolean attached;
        private boolean inIo;

        Worker(Machine machine, Gil gil, long work, long ioEvery) {
            this.machine = machine;
            this.gil = gil;
            this.ioEvery = ioEvery;
            left = work;
            untilIo = ioEvery;
        }

        @Override
        public void resume(SimThread thread) {
            if (inIo) {
                inIo = false;
                attached = false;
            }
            if (!attached) {
                if (!gil.acquire(thread)) {
                    return;
                }
                attached = true;
            } else if (gil.isSwitchDue()) {
                attached = false;
                gil.giveWay(thread);
                return;
            }
            if (left <= 0) {
                gil.release(thread);
                machine.exit(thread);
            } else if (ioEvery > 0 && untilIo <= 0) {
                untilIo = ioEvery;
                inIo = true;
                gil.release(thread);
                machine.sleep(thread, 100_000, ThreadState.IO);
            } else {
                left -= STEP;
                untilIo -= STEP;
                machine.run(thread, STEP, ThreadState.RUNNING);
            }
        }
    }

    private record Setup(Bench bench, Gil gil) {
        static Setup of(int cores, long seed) {
            return of(cores, REQUESTER, seed);
        }

        static Setup of(int cores, Gil.Requester requester, long seed) {
            Bench bench = new Bench(cores, COSTS);
            return new Setup(bench, new Gil(bench.machine(), LockInfo.MAIN_GIL, INTERVAL, requester, seed));
        }

        void worker(String name, long work, long ioEvery) {
            bench.start(name, new Worker(bench.machine(), gil, work, ioEvery));
        }
    }

    private static LockStats stats(Trace trace) {
        return trace.locks().get(0).stats();
    }

    @Test
    void waiterForcesDropAfterOneInterval() {
        Setup setup = Setup.of(2, 1);
        setup.worker("a", 20_000_000, 0);
        setup.worker("b", 20_000_000, 0);
        Trace trace = setup.bench().run();
        LockTrack holders = trace.lock(0);
        long turn = holders.nanos(1) - holders.nanos(0);
        assertTrue(turn >= INTERVAL && turn < INTERVAL + 100_000, "turn " + turn);
        assertTrue(stats(trace).forcedDrops() >= 6, "drops " + stats(trace).forcedDrops());
        assertEquals(Outcome.FINISHED, trace.outcome());
    }

    @Test
    void turnsAreOneIntervalWhateverTheNumberOfWaiters() {
        Setup setup = Setup.of(8, 3);
        for (int i = 0; i < 6; i++) {
            setup.worker("t" + i, 30_000_000, 0);
        }
        Trace trace = setup.bench().run();
        LockTrack holders = trace.lock(0);
        long alone = trace.threads().stream()
                .mapToLong(ThreadInfo::endNanos)
                .sorted()
                .skip(4)
                .findFirst()
                .orElseThrow();
        long longest = 0;
        for (int i = 0; i + 1 < holders.size(); i++) {
            if (holders.holder(i) >= 0 && holders.nanos(i + 1) < alone) {
                longest = Math.max(longest, holders.nanos(i + 1) - holders.nanos(i));
            }
        }
        assertTrue(longest < 2 * INTERVAL, "longest turn " + longest);
    }

    /// A waiter that has had no turn yet takes the core at once; the others wait for the end of a slice.
    @Test
    void onOneCoreAWaiterAsksAtATickBecauseItNeedsTheCore() {
        Bench bench = new Bench(1, new MachineCosts(2_000, 3_000, 15_000, 3_000_000, 50_000, 0, 1_000_000, 4_000_000));
        Gil gil = new Gil(bench.machine(), LockInfo.MAIN_GIL, INTERVAL, REQUESTER, 1);
        for (String name : new String[] {"a", "b"}) {
            bench.start(name, new Worker(bench.machine(), gil, 40_000_000, 0));
        }
        Trace trace = bench.run();
        LockTrack holders = trace.lock(0);
        assertTrue(stats(trace).forcedDrops() >= 5, "drops " + stats(trace).forcedDrops());
        int second = 3;
        for (int i = second; i + 3 < holders.size(); i++) {
            long sinceTick = holders.nanos(i) % 4_000_000;
            assertTrue(sinceTick < 100_000, "the change " + i + " is " + sinceTick + " after a tick");
        }
    }

    @Test
    void aThreadAloneIsNeverAskedToDrop() {
        Setup setup = Setup.of(2, 1);
        setup.worker("alone", 50_000_000, 0);
        Trace trace = setup.bench().run();
        assertEquals(0, stats(trace).forcedDrops());
        assertEquals(1, stats(trace).acquisitions());
    }

    @Test
    void voluntaryReleaseHandsOverWithoutARequest() {
        Setup setup = Setup.of(2, 1);
        setup.worker("io-1", 3_000_000, 500_000);
        setup.worker("io-2", 3_000_000, 500_000);
        Trace trace = setup.bench().run();
        assertEquals(0, stats(trace).forcedDrops());
        assertTrue(stats(trace).handoffs() > 5);
    }

    @Test
    void aForcedDropperWaitsUntilAnotherHasTakenIt() {
        Setup setup = Setup.of(2, 1);
        setup.worker("a", 20_000_000, 0);
        setup.worker("b", 20_000_000, 0);
        Trace trace = setup.bench().run();
        Moments moments = trace.moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.kind(i) == Moments.Kind.HANDED_OVER) {
                assertTrue(moments.thread(i) != moments.other(i));
            }
        }
        LockTrack holders = trace.lock(0);
        int last = -1;
        long bothAlive = Math.min(
                trace.threads().get(0).endNanos(), trace.threads().get(1).endNanos());
        for (int i = 0; i < holders.size() && holders.nanos(i) < bothAlive; i++) {
            if (holders.holder(i) >= 0) {
                assertTrue(holders.holder(i) != last, "the same thread took it twice in a row");
                last = holders.holder(i);
            }
        }
    }

    @Test
    void aThreadThatWasAskedMayNotTakeItBackAfterABlockingCallBeforeAnother() {
        Setup setup = Setup.of(2, 1);
        Machine machine = setup.bench().machine();
        Gil gil = setup.gil();
        Script asked = setup.bench().script();
        StringBuilder order = new StringBuilder();
        asked.then(thread -> {
                    assertTrue(gil.acquire(thread));
                    machine.run(thread, INTERVAL + 1_000_000, ThreadState.RUNNING);
                })
                .then(thread -> {
                    assertTrue(gil.isSwitchDue());
                    gil.release(thread);
                    assertFalse(gil.acquire(thread), "took it back before the other was awake");
                })
                .then(thread -> takeAndEnd(setup, asked, thread, order));
        Script waiter = setup.bench().script();
        waiter.compute(100).then(thread -> takeAndEnd(setup, waiter, thread, order));
        setup.bench().start("asked", asked);
        setup.bench().start("waiter", waiter);
        assertEquals(Outcome.FINISHED, setup.bench().run().outcome());
        assertEquals("waiter asked ", order.toString());
    }

    @Test
    void aThreadThatWasNotAskedMayTakeItBackBeforeTheWokenOne() {
        Setup setup = Setup.of(2, 1);
        Machine machine = setup.bench().machine();
        Gil gil = setup.gil();
        boolean[] back = new boolean[1];
        Script quick = setup.bench().script();
        quick.then(thread -> {
                    assertTrue(gil.acquire(thread));
                    machine.run(thread, 1_000, ThreadState.RUNNING);
                })
                .then(thread -> {
                    gil.release(thread);
                    back[0] = gil.acquire(thread);
                    gil.release(thread);
                    machine.exit(thread);
                });
        Script waiter = setup.bench().script();
        waiter.compute(100).then(thread -> takeAndEnd(setup, waiter, thread, new StringBuilder()));
        setup.bench().start("quick", quick);
        setup.bench().start("waiter", waiter);
        assertEquals(Outcome.FINISHED, setup.bench().run().outcome());
        assertTrue(back[0]);
    }

    private static void takeAndEnd(Setup setup, Script script, SimThread thread, StringBuilder order) {
        if (setup.gil().acquire(thread)) {
            order.append(thread.name()).append(' ');
            setup.gil().release(thread);
            setup.bench().machine().exit(thread);
        } else {
            script.again(resumed -> takeAndEnd(setup, script, resumed, order));
        }
    }

    @Test
    void aLongerIntervalMakesLongerTurns() {
        Setup setup = Setup.of(2, 1);
        setup.gil().intervalNanos(4 * INTERVAL);
        setup.worker("a", 60_000_000, 0);
        setup.worker("b", 60_000_000, 0);
        LockTrack holders = setup.bench().run().lock(0);
        long turn = holders.nanos(1) - holders.nanos(0);
        assertTrue(turn >= 4 * INTERVAL && turn < 4 * INTERVAL + 100_000, "turn " + turn);
    }

    @Test
    void theNextHolderIsNotAlwaysTheLongestWaiting() {
        Setup setup = Setup.of(4, 5);
        for (int i = 0; i < 4; i++) {
            setup.worker("t" + i, 200_000_000, 0);
        }
        LockTrack holders = setup.bench().run().lock(0);
        Set<String> successions = new LinkedHashSet<>();
        int last = -1;
        for (int i = 0; i < holders.size(); i++) {
            int holder = holders.holder(i);
            if (holder >= 0) {
                if (last >= 0) {
                    successions.add(last + ">" + holder);
                }
                last = holder;
            }
        }
        assertEquals(12, successions.size(), "every thread follows every other at some time: " + successions);
    }

    /// With threads that only compute, the one that let the lock go last asks for it first.
    @Test
    void theThreadThatAskedIsNextAsOftenAsItTakesTheSignal() {
        assertEquals(0.6, shareOfAlternations(2, REQUESTER), 0.06);
    }

    @Test
    void waitersComeInOrderWhenTheOneThatAskedSleepsAgain() {
        assertEquals(0, shareOfAlternations(2, Gil.Requester.ASLEEP));
        Gil.Requester quicklyAsleep = new Gil.Requester(100, 10);
        assertEquals(0, shareOfAlternations(2, quicklyAsleep), "the holder looks half a microsecond later");
    }

    @Test
    void aThreadWithoutACoreOfItsOwnIsNotAwakeWhenTheLockIsDropped() {
        assertEquals(0, shareOfAlternations(1, REQUESTER));
    }

    /// How often the next holder is the one before the last, with three threads.
    private static double shareOfAlternations(int cores, Gil.Requester requester) {
        Setup setup = Setup.of(cores, requester, 1);
        setup.gil().intervalNanos(INTERVAL + 500);
        for (int i = 0; i < 3; i++) {
            setup.worker("t" + i, 1_000_000_000, 0);
        }
        LockTrack track = setup.bench().run().lock(0);
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < track.size() && holders.size() < 400; i++) {
            if (track.holder(i) >= 0) {
                holders.add(track.holder(i));
            }
        }
        int alternations = 0;
        for (int i = 3; i < holders.size(); i++) {
            alternations += holders.get(i).equals(holders.get(i - 2)) ? 1 : 0;
        }
        return (double) alternations / (holders.size() - 3);
    }

    @Test
    void anIoThreadAmongBusyOnesWaitsAboutOneIntervalForEachAnswer() {
        Setup setup = Setup.of(4, 1);
        setup.worker("busy", 300_000_000, 0);
        setup.worker("io", 1_000_000, 50_000);
        Trace trace = setup.bench().run();
        long waits = 0;
        long waited = 0;
        var track = trace.thread(1);
        for (int i = 0; i < track.size(); i++) {
            if (track.state(i) == ThreadState.WAITING_GIL && track.durationNanos(i) > 1_000_000) {
                waits++;
                waited += track.durationNanos(i);
            }
        }
        assertTrue(waits >= 10, "waits " + waits);
        double mean = (double) waited / waits;
        assertTrue(mean > INTERVAL && mean < 1.1 * INTERVAL, "mean wait " + mean);
    }

    @Test
    void whoWakesDependsOnTheSeedAlone() {
        assertEquals(holders(7), holders(7));
        assertTrue(!holders(7).equals(holders(8)));
    }

    private static String holders(long seed) {
        Setup setup = Setup.of(4, seed);
        for (int i = 0; i < 4; i++) {
            setup.worker("t" + i, 50_000_000, 0);
        }
        LockTrack track = setup.bench().run().lock(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < track.size(); i++) {
            text.append(track.nanos(i)).append(':').append(track.holder(i)).append(' ');
        }
        return text.toString();
    }
}
