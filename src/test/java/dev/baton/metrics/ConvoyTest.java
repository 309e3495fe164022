package dev.baton.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.Runs;
import dev.baton.sim.lock.FifoLock;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.Script;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Convoys on the simulated machine: a lock that serves in order, short holds, and one holder that is away for long.
class ConvoyTest {
    private static final long LONG = 100_000;

    private final Bench bench = new Bench(8, MachineCosts.FREE);
    private final FifoLock lock = new FifoLock(bench.machine(), "hot", LockKind.PRIMITIVE, "lock", false);

    private Script visits(Script script, int rounds, long think, long hold) {
        for (int i = 0; i < rounds; i++) {
            script.compute(think).then(this::acquire).compute(hold).then(thread -> {
                lock.release();
                bench.machine().run(thread, 0, ThreadState.RUNNING);
            });
        }
        return script;
    }

    private void acquire(dev.baton.sim.machine.SimThread thread) {
        if (lock.acquire(thread)) {
            bench.machine().run(thread, 0, ThreadState.RUNNING);
        }
    }

    private List<Convoy> convoys() {
        Trace trace = bench.run();
        return RunMetrics.of(trace).locks().get(lock.lock()).convoys();
    }

    @Test
    void aHolderThatStaysAwayStartsAConvoyThatOutlivesIt() {
        bench.start("slow", visits(bench.script(), 1, 10, LONG));
        for (int i = 0; i < 4; i++) {
            bench.start("t" + i, visits(bench.script(), 30, 100 + i, 100));
        }
        List<Convoy> convoys = convoys();
        assertEquals(1, convoys.size(), convoys.toString());
        Convoy convoy = convoys.getFirst();
        assertEquals(0, convoy.holder(), "it began behind the slow thread");
        assertEquals(4, convoy.threads());
        assertEquals(4, convoy.longestQueue());
        assertTrue(convoy.endNanos() > LONG + 5_000, "it goes on without the slow thread: " + convoy);
        assertTrue(convoy.meanQueue() > 2 && convoy.meanQueue() <= 4, convoy.toString());
    }

    @Test
    void aBurstThatPassesOnceIsNoConvoy() {
        for (int i = 0; i < 6; i++) {
            bench.start("t" + i, visits(bench.script(), 1, 10 + i, 1_000));
        }
        assertEquals(List.of(), convoys());
    }

    @Test
    void twoThreadsThatTakeTurnsAreNoConvoy() {
        bench.start("a", visits(bench.script(), 50, 10, 1_000));
        bench.start("b", visits(bench.script(), 50, 10, 1_000));
        assertEquals(List.of(), convoys());
    }

    @Test
    void aLockThatIsRarelyWantedHasNoConvoy() {
        for (int i = 0; i < 4; i++) {
            bench.start("t" + i, visits(bench.script(), 20, 10_000 + 700 * i, 100));
        }
        assertEquals(List.of(), convoys());
    }

    @Test
    void threadsThatComputeUnderTheGilAreAConvoyAndWithoutItAreNone() {
        Trace locked = Runs.shipped("cpu-bound", "3.14");
        assertEquals(
                1, RunMetrics.of(locked).locks().get(locked.gil()).convoys().size());
        Trace free = Runs.shipped("cpu-bound", "3.14t");
        assertTrue(RunMetrics.of(free).locks().stream()
                .allMatch(metrics -> metrics.convoys().isEmpty()));
    }
}
