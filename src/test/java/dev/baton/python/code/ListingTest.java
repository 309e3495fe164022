package dev.baton.python.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
        assertEquals(
                String.join(
                        "\n", Listing.comparable(Corpus.read(recorded).lines().toList())),
                String.join("\n", Listing.comparable(Listing.of(Corpus.compile(program)))));
    }

    @Test
    void theCorpusIsLargeAndDiffersFromProgramToProgram() {
        assertTrue(Corpus.programs().size() >= 60);
        List<String> one = Listing.of(Compiler.compile("a.py", "x = a < b\n"));
        assertNotEquals(one, Listing.of(Compiler.compile("a.py", "x = a <= b\n")));
    }
}
