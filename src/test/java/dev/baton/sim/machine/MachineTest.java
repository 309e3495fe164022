package dev.baton.sim.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.RandomStream;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final MachineCosts SLICED = new MachineCosts(0, 0, 0, 100, 0, 0);
    private static final MachineCosts COSTLY = new MachineCosts(7, 11, 13, 100, 3, 17);

    private static Trace run(Bench bench, int threads, long nanos) {
        for (int i = 0; i < threads; i++) {
            bench.start("t" + i, bench.script().compute(nanos));
        }
        return bench.run();
    }

    @Test
    void threadsOnTheirOwnCoresRunTogether() {
        Trace trace = run(new Bench(4, MachineCosts.FREE), 4, 1000);
        assertEquals(1000, trace.makespanNanos());
    }

    @Test
    void threadsOnOneCoreTakeTurnsByTimeSlice() {
        Trace trace = run(new Bench(1, SLICED), 2, 250);
        assertEquals(500, trace.makespanNanos());
        ThreadTrack first = trace.thread(0);
        assertEquals(ThreadState.RUNNING, first.state(0));
        assertEquals(100, first.endNanos(0));
        assertEquals(ThreadState.RUNNABLE, first.state(1));
    }

    @Test
    void aThreadAloneIsNotTakenOffItsCore() {
        Bench bench = new Bench(1, SLICED);
        bench.start("alone", bench.script().compute(1000));
        Trace trace = bench.run();
        assertEquals(1, trace.thread(0).size());
        assertEquals(1, bench.machine().contextSwitches());
    }

    @Test
    void wakeUpSwitchAndTimerCostWhatTheySay() {
        Bench bench = new Bench(1, COSTLY);
        bench.start("sleeper", bench.script().compute(10).sleep(100).compute(10));
        Trace trace = bench.run();
        long first = 7 + 10;
        long slept = 100 + 3;
        long back = 13 + 10;
        assertEquals(first + slept + back, trace.makespanNanos(), "the core still holds the thread: no second switch");
    }

    @Test
    void anIdleCoreStealsTheLongestWaiting() {
        Bench bench = new Bench(2, new MachineCosts(0, 0, 0, 1_000_000, 0, 0));
        bench.start("short", bench.script().compute(10));
        bench.start("long", bench.script().compute(1000));
        bench.start("third", bench.script().compute(500));
        Trace trace = bench.run();
        assertEquals(1000, trace.makespanNanos());
        assertEquals(510, trace.threads().get(2).endNanos());
    }

    @Test
    void aWokenThreadTakesTheCoreFromOneThatHasHadMoreOfIt() {
        MachineCosts costs = new MachineCosts(0, 0, 5, 1_000_000, 0, 0, 50, 0);
        Bench bench = new Bench(1, costs);
        bench.start("sleeper", bench.script().compute(10).sleep(200).compute(10));
        bench.start("burner", bench.script().compute(1000));
        Trace trace = bench.run();
        assertEquals(10 + 200 + 5 + 10, trace.threads().get(0).endNanos());
        assertEquals(10 + 1000 + 10, trace.makespanNanos(), "the burner is paid what it was owed");
    }

    @Test
    void aWokenThreadQueuesBehindOneThatHasNotHadMuchMore() {
        Bench bench = new Bench(1, new MachineCosts(0, 0, 5, 1_000_000, 0, 0, 500, 0));
        bench.start("sleeper", bench.script().compute(10).sleep(200).compute(10));
        bench.start("burner", bench.script().compute(400));
        assertEquals(10 + 400 + 10, bench.run().threads().get(0).endNanos());
    }

    @Test
    void aWokenThreadThatHadAsMuchQueues() {
        Bench bench = new Bench(1, new MachineCosts(0, 0, 5, 1_000_000, 0, 0, 50, 0));
        bench.start("worker", bench.script().compute(1000).sleep(10).compute(10));
        bench.start("burner", bench.script().compute(900));
        assertEquals(1000 + 900 + 10, bench.run().threads().get(0).endNanos());
    }

    @Test
    void withATickSlicesEndAtTicksOnly() {
        Bench bench = new Bench(1, new MachineCosts(0, 0, 0, 30, 0, 0, 1_000_000, 100));
        bench.start("a", bench.script().compute(250));
        bench.start("b", bench.script().compute(250));
        Trace trace = bench.run();
        ThreadTrack track = trace.thread(1);
        for (int i = 0; i + 1 < track.size(); i++) {
            assertEquals(i * 100, track.startNanos(i), "the change " + i);
        }
        assertEquals(450, trace.threads().get(0).endNanos());
        assertEquals(500, trace.threads().get(1).endNanos());
    }

    @Test
    void aThreadWakesOnItsLastCoreIfThatIsIdle() {
        Bench bench = new Bench(4, MachineCosts.FREE);
        bench.start("a", bench.script().compute(10));
        bench.start("b", bench.script().compute(10).sleep(50).compute(10));
        Trace trace = bench.run();
        ThreadTrack track = trace.thread(1);
        assertEquals(1, track.core(0));
        assertEquals(1, track.core(track.size() - 1));
        assertEquals(0, bench.machine().migrations());
    }

    @Test
    void parkedForeverIsADeadlock() {
        Bench bench = new Bench(1, MachineCosts.FREE);
        Machine machine = bench.machine();
        bench.start("stuck", bench.script().then(thread -> machine.park(thread, ThreadState.IO, -1)));
        assertEquals(Outcome.DEADLOCK, bench.run().outcome());
    }

    @Test
    void timeCannotMovePastTheNextEvent() {
        Bench bench = new Bench(1, MachineCosts.FREE);
        Machine machine = bench.machine();
        machine.schedule(
                new Event() {
                    @Override
                    public void fire() {}
                },
                100);
        assertEquals(100, machine.horizon());
        machine.advanceTo(100);
        assertThrows(IllegalStateException.class, () -> machine.advanceTo(101));
        assertThrows(IllegalStateException.class, () -> machine.advanceTo(99));
    }

    @Test
    void cancellingStopsTheRun() {
        Bench bench = new Bench(1, MachineCosts.FREE);
        Machine machine = bench.machine();
        bench.start("endless", new Behaviour() {
            @Override
            public void resume(SimThread thread) {
                machine.run(thread, 1, ThreadState.RUNNING);
            }
        });
        assertFalse(machine.runToEnd(() -> true));
        assertTrue(machine.livingCount() > 0);
    }

    @Test
    void aSleepOfCenturiesDoesNotEndInThePast() {
        Bench bench = new Bench(1, COSTLY);
        bench.start("sleeper", bench.script().sleep(Long.MAX_VALUE / 2).sleep(Long.MAX_VALUE / 3 * 2));
        long before = 0;
        while (bench.machine().step()) {
            assertTrue(bench.machine().now() >= before, "time runs backwards");
            before = bench.machine().now();
        }
        assertEquals(0, bench.machine().livingCount());
    }

    @Property(tries = 200)
    void noCpuTimeIsLostOrInvented(
            @ForAll @IntRange(min = 1, max = 5) int cores,
            @ForAll @IntRange(min = 1, max = 8) int threads,
            @ForAll long seed) {
        RandomStream random = new RandomStream(seed, "programs");
        Bench bench = new Bench(cores, COSTLY);
        long[] asked = new long[threads];
        for (int i = 0; i < threads; i++) {
            Script script = bench.script();
            for (int step = 0; step < 6; step++) {
                long nanos = 1 + random.nextInt(300);
                asked[i] += nanos;
                script.compute(nanos);
                if (random.nextInt(2) == 0) {
                    script.sleep(random.nextInt(200));
                }
            }
            bench.start("t" + i, script);
        }
        Trace trace = bench.run();
        assertEquals(Outcome.FINISHED, trace.outcome());
        for (int i = 0; i < threads; i++) {
            assertEquals(asked[i], nanos(trace.thread(i), ThreadState.RUNNING), "thread " + i);
        }
        assertCoresIdleOnlyWithoutWork(trace, cores);
    }

    private static long nanos(ThreadTrack track, ThreadState state) {
        long sum = 0;
        for (int i = 0; i < track.size(); i++) {
            sum += track.state(i) == state ? track.durationNanos(i) : 0;
        }
        return sum;
    }

    /// Whenever a thread queues for longer than a wake-up takes, every core is in use.
    private static void assertCoresIdleOnlyWithoutWork(Trace trace, int cores) {
        for (int id = 0; id < trace.threads().size(); id++) {
            ThreadTrack track = trace.thread(id);
            for (int i = 0; i < track.size(); i++) {
                if (track.state(i) == ThreadState.RUNNABLE && track.durationNanos(i) > COSTLY.wakeupNanos()) {
                    long middle = track.endNanos(i) - 1;
                    for (int core = 0; core < cores; core++) {
                        assertTrue(trace.core(core).threadAt(middle) >= 0, "core " + core + " idles at " + middle);
                    }
                }
            }
        }
    }
}
