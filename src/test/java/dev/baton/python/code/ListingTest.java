package dev.baton.python.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.CPython;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The compiler makes the bytecode that CPython 3.14.3 makes: operations, arguments, jumps, lines, names, handlers.
class ListingTest {
    @TestFactory
    Stream<DynamicTest> programsCompileAsCPythonCompilesThem() {
        return Corpus.programs().stream()
                .map(program -> DynamicTest.dynamicTest(program.getFileName().toString(), () -> compare(program)));
    }

    private static void compare(Path program) {
        Path recorded = program.resolveSibling(program.getFileName().toString().replace(".py", ".listing"));
        compare(program, Corpus.read(recorded));
    }

    private static void compare(Path program, String listing) {
        assertEquals(
                String.join("\n", Listing.comparable(listing.lines().toList())),
                String.join("\n", Listing.comparable(Listing.of(Corpus.compile(program)))));
    }

    /// All programs there are, against the real one, where there is one.
    @TestFactory
    Stream<DynamicTest> everyProgramCompilesAsTheRealCPythonCompilesIt() throws IOException, InterruptedException {
        if (!CPython.isThere()) {
            return Stream.of(DynamicTest.dynamicTest("no CPython for this host", () -> {}));
        }
        List<Path> programs = Corpus.everywhere();
        assertTrue(programs.size() >= 150, "programs: " + programs.size());
        List<String> arguments = new ArrayList<>(List.of("src/test/python/record_listings.py", "--show"));
        programs.forEach(program -> arguments.add(program.toString()));
        String[] listings = CPython.output(arguments).split("(?m)^=== .*\\R");
        assertEquals(programs.size() + 1, listings.length);
        return IntStream.range(0, programs.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        programs.get(i).toString(), () -> compare(programs.get(i), listings[i + 1])));
    }

    @Test
    void theCorpusIsLargeAndDiffersFromProgramToProgram() {
        assertTrue(Corpus.programs().size() >= 60);
        List<String> one = Listing.of(Compiler.compile("a.py", "x = a < b\n"));
        assertNotEquals(one, Listing.of(Compiler.compile("a.py", "x = a <= b\n")));
    }
}
