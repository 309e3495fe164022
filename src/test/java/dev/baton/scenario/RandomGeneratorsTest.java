package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.CPython;
import dev.baton.python.runtime.Limits;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Random programs of generators print, simulated, what the real CPython 3.14 prints, and run the same in every mode of
/// compilation.
class RandomGeneratorsTest {
    private static final int FEW = 80;
    private static final int MANY = 1_000;
    private static final int FEW_IN_EVERY_MODE = 12;
    private static final int MANY_IN_EVERY_MODE = 200;

    /// Generators that consume generators may have very many items.
    private static final Limits SMALL = new Limits(20_000_000_000L, 2_000_000, 16);

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> someProgramsPrintWhatTheyReallyPrint() throws IOException, InterruptedException {
        return compared(0, FEW);
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> manyProgramsPrintWhatTheyReallyPrint() throws IOException, InterruptedException {
        return compared(FEW, MANY);
    }

    @TestFactory
    Stream<DynamicTest> someProgramsRunTheSameCompiled() {
        return compiled(0, FEW_IN_EVERY_MODE);
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> manyProgramsRunTheSameCompiled() {
        return compiled(FEW_IN_EVERY_MODE, MANY_IN_EVERY_MODE);
    }

    /// Compares the programs that do not run into a limit: the real interpreter has none.
    private Stream<DynamicTest> compared(long from, long to) throws IOException, InterruptedException {
        if (!CPython.isThere()) {
            return Stream.of(DynamicTest.dynamicTest("no CPython for this host", () -> {}));
        }
        Map<Long, Trace> ended = new TreeMap<>();
        for (long seed = from; seed < to; seed++) {
            Scenario scenario = scenario(seed);
            Trace trace = Simulation.run(scenario, options(scenario, "3.14"));
            if (trace.outcome() != Outcome.LIMIT) {
                ended.put(seed, trace);
                Files.writeString(file(seed, ".py"), GeneratorWriter.write(seed));
            }
        }
        assertTrue(ended.size() > (to - from) * 9 / 10, () -> "only " + ended.size() + " ended");
        CPython.output(List.of("src/test/python/run_programs.py", folder.toString()));
        return ended.entrySet().stream()
                .map(one ->
                        DynamicTest.dynamicTest("seed " + one.getKey(), () -> compare(one.getKey(), one.getValue())));
    }

    private Path file(long seed, String suffix) {
        return folder.resolve("program" + seed + suffix);
    }

    private void compare(long seed, Trace trace) throws IOException {
        assertEquals(
                Files.readString(file(seed, ".out")),
                trace.text(false),
                () -> GeneratorWriter.write(seed) + trace.text(true));
    }

    private static Stream<DynamicTest> compiled(long from, long to) {
        return LongStream.range(from, to).boxed().flatMap(seed -> Stream.of("3.14", "3.14t")
                .map(python -> DynamicTest.dynamicTest("seed " + seed + " on " + python, () -> {
                    Scenario scenario = scenario(seed);
                    CompilationTest.sameInEveryMode(scenario, options(scenario, python));
                })));
    }

    private static Scenario scenario(long seed) {
        return Scenario.parse("program.py", GeneratorWriter.write(seed));
    }

    private static RunOptions options(Scenario scenario, String python) {
        return RunOptions.of(scenario, python).withLimits(SMALL);
    }
}
