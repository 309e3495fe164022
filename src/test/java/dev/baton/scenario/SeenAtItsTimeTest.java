package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Programs that look at what others do as often as they can: how often they had to tells when they looked.
class SeenAtItsTimeTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/baton/scenario/ordered");

    @TestFactory
    Stream<DynamicTest> programsSeeTheSameInOrder() throws IOException {
        List<Path> programs;
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            programs = files.sorted().toList();
        }
        return programs.stream().flatMap(SeenAtItsTimeTest::tests);
    }

    private static Stream<DynamicTest> tests(Path file) {
        String source = read(file);
        Scenario scenario = Scenario.parse("program.py", source);
        return words(source, "# on ").flatMap(python -> words(source, "# with cores ")
                .map(cores -> DynamicTest.dynamicTest(
                        file.getFileName() + " on " + python + " with " + cores,
                        () -> seesTheSame(
                                scenario, RunOptions.of(scenario, python).withCores(Integer.parseInt(cores))))));
    }

    private static void seesTheSame(Scenario scenario, RunOptions options) {
        assertEquals(Outcome.FINISHED, OrderedReference.ahead(scenario, options).outcome());
        OrderedReference.assertSame(scenario, options);
    }

    /// The words of a line of the program that begins like this.
    private static Stream<String> words(String source, String start) {
        return source.lines()
                .filter(line -> line.startsWith(start))
                .flatMap(line -> Stream.of(line.substring(start.length()).split(" ")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
