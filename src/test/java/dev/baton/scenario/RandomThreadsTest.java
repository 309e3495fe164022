package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.runtime.Limits;
import dev.baton.sim.machine.Bench;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/// Random threaded programs on random machines: every invariant of the machine holds, no update under a lock is lost,
/// and the same seed gives the same run. A failure names the smallest program found and the command that replays it.
class RandomThreadsTest {
    private static final Limits FEW = new Limits(20_000_000_000L, 2_000_000, 16);

    @Provide
    Arbitrary<ThreadedProgram> programs() {
        return ThreadedProgram.any();
    }

    @Provide
    Arbitrary<String> pythons() {
        return Arbitraries.of(Profiles.names());
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void everyRunKeepsTheInvariants(
            @ForAll("programs") ThreadedProgram program,
            @ForAll("pythons") String python,
            @ForAll @IntRange(min = 1, max = 6) int cores,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        check(program, python, cores, seed);
    }

    @Tag("deep")
    @Property(tries = 5_000, shrinking = ShrinkingMode.BOUNDED)
    void everyOneOfManyRunsKeepsTheInvariants(
            @ForAll("programs") ThreadedProgram program,
            @ForAll("pythons") String python,
            @ForAll @IntRange(min = 1, max = 9) int cores,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        check(program, python, cores, seed);
    }

    private static void check(ThreadedProgram program, String python, int cores, int seed) {
        Scenario scenario = Scenario.parse("program.py", program.source());
        String replay = "baton simulate program.py --python " + python + " --cores " + cores + " --seed " + seed + "\n"
                + program.source();
        RunOptions options =
                RunOptions.of(scenario, python).withCores(cores).withSeed(seed).withLimits(FEW);
        long graceNanos = Bench.graceNanos(Profiles.get(python).machine());
        Trace trace = Simulation.run(scenario, options);
        assertEquals(List.of(), TraceValidator.faults(trace, graceNanos), replay);
        assertEquals("", trace.text(true), replay);
        if (trace.outcome() == Outcome.FINISHED) {
            assertEquals(program.expected(), trace.text(false), replay);
        }
        assertEquals(summary(trace), summary(Simulation.run(scenario, options)), replay);
    }

    private static String summary(Trace trace) {
        return trace.outcome() + " " + trace.makespanNanos() + " " + trace.intervalCount() + " " + trace.counters();
    }
}
