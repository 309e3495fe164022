package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.module.StandardLibrary;
import dev.baton.python.object.PyList;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Compilation;
import dev.baton.python.runtime.InterpreterSetup;
import dev.baton.python.runtime.Library;
import dev.baton.python.runtime.Limits;
import dev.baton.python.runtime.ProcessTable;
import dev.baton.python.runtime.Profile;
import dev.baton.sim.machine.Hardware;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.OsNoise;
import dev.baton.trace.TraceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// An object of the simulated heap takes at most twice the memory it takes in CPython, with all that belongs to it
/// alone: what is reachable from many of them, beside recorded sizes.
class ObjectSizeTest {
    private static final Path SIZES = Path.of("src/test/resources/dev/baton/python/sizes");
    private static final double MOST = 2;

    @TestFactory
    Stream<DynamicTest> objectsAreAtMostTwiceAsLargeAsTheRealOnes() throws IOException {
        return Files.readAllLines(SIZES.resolve("table.txt")).stream()
                .map(line -> line.split(" \\| "))
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> isSmall(row[0], bytesEach(row[1]), Integer.parseInt(row[2]))));
    }

    private static void isSmall(String kind, double bytes, int real) {
        String figures = "%-13s | %5.1f | %4d | %.2f".formatted(kind, bytes, real, bytes / real);
        assertTrue(bytes <= MOST * real, figures);
    }

    /// What one of many values of an expression takes.
    private static double bytesEach(String expression) throws IOException {
        List<Object> kept = new ArrayList<>();
        Builtin keep = new Builtin("keep", (_, arguments, _) -> {
            kept.add(arguments[0]);
            return Singleton.NONE;
        });
        run(Files.readString(SIZES.resolve("program.py")).replace("KIND", expression), keep);
        List<Object> values = ((PyList) kept.get(1)).items();
        long one = HostLayout.reachableBytes(values.subList(0, 1));
        return (HostLayout.reachableBytes(values) - one) / (double) (values.size() - 1);
    }

    private static void run(String source, Builtin keep) {
        Scenario scenario = Scenario.parse("sizes.py", source);
        RunOptions options = RunOptions.of(scenario, "3.14");
        Profile profile = Profiles.get("3.14");
        InterpreterSetup setup = new InterpreterSetup(
                scenario.code(),
                scenario.source(),
                true,
                false,
                profile.number("lock.switch_interval_ns"),
                1,
                Set.of(),
                new Limits(Long.MAX_VALUE / 4, Long.MAX_VALUE, 4),
                Compilation.USUAL,
                null);
        Library library = StandardLibrary.create();
        Map<String, Object> builtins = new LinkedHashMap<>(library.builtins());
        builtins.put(keep.name(), keep);
        Machine machine = new Machine(
                new Hardware(options.cores(), 100),
                profile.machine(),
                new TraceBuilder(Runs.run("3.14", "pass").header()),
                new OsNoise(OsNoise.Level.NONE, 1));
        ProcessTable processes = new ProcessTable(
                setup,
                profile,
                machine,
                new Library(builtins, library.methods(), library.constructors(), library.modules()));
        machine.runToEnd(() -> false);
        processes.finish();
    }
}
