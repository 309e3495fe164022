package dev.baton.sim.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.engine.RandomStream;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import dev.baton.trace.TraceValidator;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HardwareTest {
    /// Two cores of two hardware threads; both together do 1.6 times the work of one.
    private static final Hardware SHARED = new Hardware(4, 80);

    private static Trace compute(Hardware hardware, long... nanos) {
        Bench bench = new Bench(hardware, MachineCosts.FREE);
        for (int i = 0; i < nanos.length; i++) {
            bench.start("t" + i, bench.script().compute(nanos[i]));
        }
        return bench.run();
    }

    @Test
    void threadsSpreadOverWholeCoresFirst() {
        Trace trace = compute(SHARED, 1000, 1000);
        assertEquals(0, trace.thread(0).core(0));
        assertEquals(1, trace.thread(1).core(0));
        assertEquals(1000, trace.makespanNanos());
    }

    @Test
    void aBusySiblingSlowsBothDown() {
        assertEquals(1250, compute(SHARED, 1000, 1000, 1000, 1000).makespanNanos());
    }

    @Test
    void aThreadGoesOnAtFullSpeedOnceItsSiblingIsDone() {
        Trace trace = compute(new Hardware(2, 50), 1000, 100);
        assertEquals(200, trace.threads().get(1).endNanos());
        assertEquals(100 + 1000, trace.makespanNanos(), "200 ns at half speed lost 100 ns");
    }

    @Test
    void aThreadThatComesLaterSlowsTheOneThatIsThere() {
        Bench bench = new Bench(new Hardware(2, 50), MachineCosts.FREE);
        bench.start("first", bench.script().compute(1000));
        bench.start("later", bench.script().sleep(400).compute(100));
        Trace trace = bench.run();
        assertEquals(600, trace.threads().get(1).endNanos());
        assertEquals(1100, trace.makespanNanos());
    }

    @Test
    void aPreemptedThreadOwesWorkAndNotTime() {
        MachineCosts sliced = new MachineCosts(0, 0, 0, 100, 0, 0);
        Bench bench = new Bench(new Hardware(2, 50), sliced);
        for (int i = 0; i < 3; i++) {
            bench.start("t" + i, bench.script().compute(300));
        }
        assertEquals(900, bench.run().makespanNanos(), "900 ns of work at twice half the speed");
    }

    @Test
    void aSlowedThreadsTimePassesInSegmentsOnly() {
        Bench bench = new Bench(new Hardware(2, 50), MachineCosts.FREE);
        Machine machine = bench.machine();
        long[] seen = new long[2];
        bench.start("sibling", bench.script().compute(1000));
        bench.start("asks", bench.script().then(thread -> {
            seen[0] = machine.horizon();
            seen[1] = machine.quietUntil();
            machine.run(thread, 1, ThreadState.RUNNING);
        }));
        bench.run();
        assertEquals(0, seen[0]);
        assertEquals(1000, seen[1], "half of the 2000 ns until the sibling is done");
    }

    @Property(tries = 100)
    void noWorkIsLostOrInventedWhileCoresAreShared(
            @ForAll @IntRange(min = 1, max = 3) int pairs,
            @ForAll @IntRange(min = 1, max = 8) int threads,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll long seed) {
        RandomStream random = new RandomStream(seed, "work");
        Bench bench = new Bench(new Hardware(2 * pairs, percent), new MachineCosts(0, 0, 0, 500, 0, 0));
        long total = 0;
        long longest = 0;
        for (int i = 0; i < threads; i++) {
            long work = 1 + random.nextInt(5000);
            total += work;
            longest = Math.max(longest, work);
            bench.start("t" + i, bench.script().compute(work));
        }
        Trace trace = bench.run();
        long shared = total * Hardware.FULL / percent;
        assertTrue(trace.makespanNanos() >= longest);
        assertTrue(busyNanos(trace) >= total - total / 100);
        assertTrue(busyNanos(trace) <= shared + shared / 100 + 100L * threads);
    }

    /// Threads of long and short work, with others that come and go beside them.
    private static Trace inPieces(Hardware hardware, MachineCosts costs, long[] work, int pieces) {
        Bench bench = new Bench(hardware, costs);
        for (long nanos : work) {
            Script script = bench.script();
            for (long done = 0; done < nanos; done += pieces) {
                script.compute(Math.min(pieces, nanos - done));
            }
            bench.start("t" + nanos, script);
        }
        bench.start("guest", bench.script().sleep(211).compute(97).sleep(53).compute(401));
        return bench.run();
    }

    @Property(tries = 100)
    void workTakesTheSameTimeInPieces(
            @ForAll @IntRange(min = 1, max = 2) int pairs,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = 1, max = 400) int pieces,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 3000) Integer> nanos) {
        long[] work = nanos.stream().mapToLong(Integer::longValue).toArray();
        Hardware hardware = new Hardware(2 * pairs, percent);
        MachineCosts costs = new MachineCosts(0, 0, 0, 500, 0, 0);
        Trace whole = inPieces(hardware, costs, work, Integer.MAX_VALUE);
        Trace pieced = inPieces(hardware, costs, work, pieces);
        for (int i = 0; i <= work.length; i++) {
            assertEquals(
                    whole.threads().get(i).endNanos(), pieced.threads().get(i).endNanos());
        }
    }

    private static long busyNanos(Trace trace) {
        long busy = 0;
        for (int core = 0; core < trace.coreCount(); core++) {
            busy += trace.core(core).busyNanos();
        }
        return busy;
    }

    @Test
    void aRestrictedThreadStaysOnItsCores() {
        TraceBuilder builder = new TraceBuilder(new RunHeader("bench", "bench.py", "none", false, 4, 1, 0, ""));
        Machine machine = new Machine(Hardware.of(4), new MachineCosts(0, 0, 0, 50, 0, 0), builder);
        BitSet third = new BitSet();
        third.set(2);
        for (int i = 0; i < 3; i++) {
            Script script = new Script(machine);
            SimThread thread =
                    machine.start("t" + i, script.compute(100).sleep(10).compute(100), null);
            machine.restrict(thread, third);
        }
        machine.runToEnd(() -> false);
        Trace trace = builder.finish(machine.now(), Outcome.FINISHED);
        assertEquals(List.of(), TraceValidator.faults(trace));
        for (int id = 0; id < 3; id++) {
            ThreadTrack track = trace.thread(id);
            for (int i = 0; i < track.size(); i++) {
                assertTrue(!track.state(i).onCore() || track.core(i) == 2, "on core " + track.core(i));
            }
        }
        assertEquals(600, trace.makespanNanos(), 10);
    }

    @Test
    void anIdleCoreTakesAThreadItMayHaveFromBehindOneItMayNot() {
        TraceBuilder builder = new TraceBuilder(new RunHeader("bench", "bench.py", "none", false, 2, 1, 0, ""));
        Machine machine = new Machine(Hardware.of(2), MachineCosts.FREE, builder);
        BitSet first = new BitSet();
        first.set(0);
        machine.restrict(machine.start("long", new Script(machine).compute(1000), null), first);
        machine.start("short", new Script(machine).compute(100), null);
        machine.restrict(machine.start("bound", new Script(machine).compute(10), null), first);
        machine.start("free", new Script(machine).compute(10), null);
        machine.runToEnd(() -> false);
        Trace trace = builder.finish(machine.now(), Outcome.FINISHED);
        assertEquals(110, trace.threads().get(3).endNanos());
        assertEquals(1010, trace.threads().get(2).endNanos());
    }

    @Test
    void numbersThatNoMachineHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Hardware(0, 100));
        assertThrows(IllegalArgumentException.class, () -> new Hardware(4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Hardware(4, 101));
        assertThrows(IllegalArgumentException.class, () -> new Hardware(3, 60));
        Machine machine = new Bench(2, MachineCosts.FREE).machine();
        SimThread thread = machine.start("t", new Script(machine), null);
        assertThrows(IllegalArgumentException.class, () -> machine.restrict(thread, new BitSet()));
    }
}
