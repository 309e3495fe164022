package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.baton.python.runtime.Limits;
import dev.baton.sim.machine.Bench;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Random programs of the library's queues, locks, pools, loops and processes on random machines: nobody waits for
/// ever, no item is lost, every invariant of the machine holds, and the same seed gives the same run in every mode of
/// compilation.
class RandomLibraryTest {
    private static final int FEW = 25;
    private static final int MANY = 1_500;
    private static final int IN_EVERY_MODE_ONE_OF = 10;
    private static final Limits LIMITS = new Limits(20_000_000_000L, 2_000_000, 2_000);

    @TestFactory
    Stream<DynamicTest> someProgramsKeepTheirPromises() {
        return programs(0, FEW);
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> manyProgramsKeepTheirPromises() {
        return programs(FEW, MANY);
    }

    private static Stream<DynamicTest> programs(long from, long to) {
        return LongStream.range(from, to).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        LibraryProgram program = LibraryProgram.of(seed);
        String python = Profiles.names().get(random.nextInt(Profiles.names().size()));
        Scenario scenario = Scenario.parse("program.py", program.source());
        RunOptions options = RunOptions.of(scenario, python)
                .withCores(random.nextInt(1, 7))
                .withSeed(random.nextInt(1_000))
                .withLimits(LIMITS);
        String replay = options + "\n" + program.source();
        Trace trace = Simulation.run(scenario, options);
        long graceNanos = Bench.graceNanos(Profiles.get(python).machine());
        assertEquals(List.of(), TraceValidator.faults(trace, graceNanos), replay);
        assertNotEquals(Outcome.DEADLOCK, trace.outcome(), replay);
        if (trace.outcome() == Outcome.FINISHED) {
            assertEquals(LibraryProgram.EXPECTED, trace.text(false), replay);
            assertEquals("", trace.text(true), replay);
        }
        assertEquals(TraceDigest.of(trace), TraceDigest.of(Simulation.run(scenario, options)), replay);
        if (seed % IN_EVERY_MODE_ONE_OF == 0) {
            CompilationTest.sameInEveryMode(scenario, options);
        }
    }
}
