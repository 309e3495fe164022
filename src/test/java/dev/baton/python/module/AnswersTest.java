package dev.baton.python.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Small programs print, simulated, what CPython 3.14 printed when src/test/python/record_answers.py recorded it.
class AnswersTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/baton/python/answers");

    @TestFactory
    Stream<DynamicTest> simulatedProgramPrintsWhatCPythonPrinted() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            List<Path> programs = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
            return programs.stream().flatMap(file -> Stream.of("3.14", "3.14t")
                    .map(python -> DynamicTest.dynamicTest(name(file) + " on " + python, () -> check(file, python))));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".py", "");
    }

    private static void check(Path file, String python) throws IOException {
        Trace trace = run(file, python);
        assertEquals(Files.readString(file.resolveSibling(name(file) + ".out")), printed(trace));
        assertTrue(TraceValidator.faults(trace).isEmpty(), () -> TraceValidator.faults(trace)
                .toString());
    }

    private static Trace run(Path file, String python) throws IOException {
        Scenario scenario = Scenario.parse(file.getFileName().toString(), Files.readString(file));
        return Simulation.run(scenario, RunOptions.of(scenario, python));
    }

    private static String printed(Trace trace) {
        String errors = trace.text(true);
        return trace.text(false) + (errors.isEmpty() ? "" : "--- stderr\n" + errors);
    }
}
