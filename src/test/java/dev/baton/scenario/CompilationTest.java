package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.runtime.Compilation;
import dev.baton.python.runtime.Limits;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Compiled loops show in nothing but the time a simulation takes: not in the trace, nor in what is printed or counted.
class CompilationTest {
    private static final Path PYTHON = Path.of("src/test/resources/dev/baton/python");
    private static final Path SCENARIOS = Path.of("assets/scenarios");
    private static final Compilation AT_ONCE = new Compilation(true, 0, 0, false);
    private static final Compilation SOON = new Compilation(true, 4, 0, false);
    private static final Compilation LEFT_AT_RANDOM = new Compilation(true, 2, 3, false);
    private static final int SLICE = 8;
    private static final Limits FEW = new Limits(20_000_000_000L, 2_000_000, 16);

    @TestFactory
    Stream<DynamicTest> programsOfLoopsRunTheSameCompiled() throws IOException {
        return tests(programs(PYTHON.resolve("loops")));
    }

    @TestFactory
    Stream<DynamicTest> programsOfContainersAndTextsRunTheSameCompiled() throws IOException {
        return tests(programs(PYTHON.resolve("answers")).stream()
                .filter(program -> program.getFileName().toString().startsWith("compiled_"))
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> someAnswersAreTheSameCompiled() throws IOException {
        List<Path> all = programs(PYTHON.resolve("answers"));
        return tests(Stream.iterate(0, i -> i < all.size(), i -> i + SLICE)
                .map(all::get)
                .toList());
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> allAnswersAreTheSameCompiled() throws IOException {
        return tests(programs(PYTHON.resolve("answers")));
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> shippedScenariosRunTheSameCompiled() throws IOException {
        return tests(programs(SCENARIOS));
    }

    /// Loops of all lengths: from those that are compiled at once to those that never fit.
    @TestFactory
    Stream<DynamicTest> loopsOfAnyLengthRunTheSameCompiled() {
        return Stream.of(1, 30, 60, 120, 240, 3_000)
                .map(length -> DynamicTest.dynamicTest(length + " statements", () -> {
                    String statements = "        if x % 7 == 6:\n            x = step(x) * 3 % 1007\n".repeat(length);
                    sameInEveryMode(
                            Scenario.parse(
                                    "long.py",
                                    "def step(x):\n    return x + 1\n\ndef f(x):\n    for i in range(40):\n"
                                            + statements + "        x += i\n    return x\n\nprint(f(1))\n"),
                            "3.14");
                }));
    }

    @Provide
    Arbitrary<ThreadedProgram> programs() {
        return ThreadedProgram.any();
    }

    @Provide
    Arbitrary<String> pythons() {
        return Arbitraries.oneOf(Arbitraries.of(Profiles.names()), Arbitraries.of("3.13t", "3.14t"));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void randomThreadsRunTheSameCompiled(
            @ForAll("programs") ThreadedProgram program,
            @ForAll("pythons") String python,
            @ForAll @IntRange(min = 1, max = 6) int cores,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        sameInEveryMode(program, python, cores, seed);
    }

    @net.jqwik.api.Tag("deep")
    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void manyRandomThreadsRunTheSameCompiled(
            @ForAll("programs") ThreadedProgram program,
            @ForAll("pythons") String python,
            @ForAll @IntRange(min = 1, max = 6) int cores,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        sameInEveryMode(program, python, cores, seed);
    }

    private static void sameInEveryMode(ThreadedProgram program, String python, int cores, int seed) {
        Scenario scenario = Scenario.parse("program.py", program.source());
        RunOptions options =
                RunOptions.of(scenario, python).withCores(cores).withSeed(seed).withLimits(FEW);
        sameInEveryMode(scenario, options);
    }

    private static List<Path> programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<DynamicTest> tests(List<Path> programs) {
        return programs.stream().flatMap(program -> Stream.of("3.14", "3.14t")
                .map(python -> DynamicTest.dynamicTest(
                        program.getFileName() + " on " + python, () -> sameInEveryMode(program, python))));
    }

    private static void sameInEveryMode(Path program, String python) throws IOException {
        sameInEveryMode(Scenario.parse(program.getFileName().toString(), Files.readString(program)), python);
    }

    static void sameInEveryMode(Scenario scenario, String python) {
        sameInEveryMode(scenario, RunOptions.of(scenario, python));
    }

    static void sameInEveryMode(Scenario scenario, RunOptions options) {
        Trace interpreted = run(scenario, options, Compilation.OFF);
        for (Compilation mode : List.of(AT_ONCE, SOON, LEFT_AT_RANDOM, Compilation.USUAL)) {
            Trace compiled = run(scenario, options, mode);
            assertEquals(interpreted.text(false), compiled.text(false), mode.toString());
            assertEquals(interpreted.counters(), compiled.counters(), mode.toString());
            assertEquals(TraceDigest.of(interpreted), TraceDigest.of(compiled), mode.toString());
        }
    }

    private static Trace run(Scenario scenario, RunOptions options, Compilation mode) {
        return Simulation.run(scenario, options, Profiles.get(options.python()), () -> false, mode);
    }
}
