package dev.baton.python.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.CPython;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Random programs print, simulated, what the real CPython 3.14 prints, exceptions and their messages included.
class DifferentialTest {
    private static final int FEW = 60;
    private static final int MANY = 3_000;

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> someRandomProgramsPrintWhatTheyReallyPrint() throws IOException, InterruptedException {
        return compared(0, FEW);
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> manyRandomProgramsPrintWhatTheyReallyPrint() throws IOException, InterruptedException {
        return compared(FEW, MANY);
    }

    private Stream<DynamicTest> compared(long from, long to) throws IOException, InterruptedException {
        if (!CPython.isThere()) {
            return Stream.of(DynamicTest.dynamicTest("no CPython for this host", () -> {}));
        }
        for (long seed = from; seed < to; seed++) {
            Files.writeString(file(seed, ".py"), ProgramWriter.write(seed));
        }
        CPython.output(List.of("src/test/python/run_programs.py", folder.toString()));
        return LongStream.range(from, to)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(seed)));
    }

    private Path file(long seed, String suffix) {
        return folder.resolve("program" + seed + suffix);
    }

    private void compare(long seed) throws IOException {
        String source = ProgramWriter.write(seed);
        Scenario scenario = Scenario.parse("program.py", source);
        Trace trace = Simulation.run(scenario, RunOptions.of(scenario, "3.14"));
        assertEquals(Files.readString(file(seed, ".out")), trace.text(false), () -> source + trace.text(true));
    }
}
