package dev.baton.sim.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.TraceBuilder;
import org.junit.jupiter.api.Test;

class OsNoiseTest {
    private static final int DRAWS = 100_000;

    @Test
    void aHostWithoutOtherWorkDisturbsNobody() {
        OsNoise none = new OsNoise(OsNoise.Level.NONE, 1);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(0, none.latenessNanos());
            assertFalse(none.displacesAfter(Long.MAX_VALUE));
        }
    }

    @Test
    void soManyWakeUpsAreLateByTheMean() {
        OsNoise noise = new OsNoise(new OsNoise.Level(0, 250, 40_000), 1);
        long late = 0;
        long sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            long nanos = noise.latenessNanos();
            late += nanos > 0 ? 1 : 0;
            sum += nanos;
        }
        assertEquals(0.25, (double) late / DRAWS, 0.01);
        assertEquals(40_000, (double) sum / late, 1_000);
    }

    @Test
    void theLongerTheWaitTheLikelierTheCoreIsTaken() {
        OsNoise noise = new OsNoise(new OsNoise.Level(1_000, 0, 0), 1);
        for (long wait : new long[] {10, 100, 1_000, 10_000}) {
            int taken = 0;
            for (int i = 0; i < DRAWS; i++) {
                taken += noise.displacesAfter(wait) ? 1 : 0;
            }
            assertEquals(1 - Math.exp(-wait / 1_000.0), (double) taken / DRAWS, 0.01, "after " + wait);
        }
    }

    private static long endOfSleeper(OsNoise.Level level) {
        TraceBuilder trace = new TraceBuilder(new RunHeader("noise", "noise.py", "none", false, 2, 1, 0, ""));
        MachineCosts costs = new MachineCosts(0, 0, 5, 1_000_000, 0, 0);
        Machine machine = new Machine(Hardware.of(2), costs, trace, new OsNoise(level, 1));
        machine.start("burner", new Script(machine).compute(5_000), null);
        machine.start("sleeper", new Script(machine).compute(10).sleep(1_000).compute(10), null);
        machine.runToEnd(() -> false);
        return trace.finish(machine.now(), Outcome.FINISHED).threads().get(1).endNanos();
    }

    @Test
    void aDisplacedThreadQueuesBehindOneOfItsProgramAlthoughACoreIsIdle() {
        assertEquals(10 + 1_000 + 5 + 10, endOfSleeper(OsNoise.Level.NONE));
        assertEquals(5_000 + 10, endOfSleeper(new OsNoise.Level(1, 0, 0)));
    }

    @Test
    void aLateWakeUpIsAWakeUpThatTakesLonger() {
        assertTrue(endOfSleeper(new OsNoise.Level(0, 1_000, 500)) > 10 + 1_000 + 5 + 10);
    }
}
