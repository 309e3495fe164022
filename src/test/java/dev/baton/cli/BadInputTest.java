package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @TempDir
    Path folder;

    private Path counting;

    @BeforeEach
    void write() throws IOException {
        counting = Cli.program(folder, Cli.COUNTING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate FILE --python 9.9 | baton: there is no interpreter profile 9.9",
                "simulate FILE --set NOPE=1 | baton: FILE: there is no top-level constant NOPE",
                "simulate FILE --set THREADS=f() | baton: --set THREADS=f(): not a literal",
                "simulate FILE --set THREADS=1,2 | baton: --set THREADS takes one value here",
                "simulate FILE --set THREADS | baton: --set takes NAME=value, not THREADS",
                "simulate FILE --cores 0 | baton: a machine has 1 to 1024 cores, not 0",
                "simulate FILE --cores many | baton: Invalid value for option '--cores': 'many' is not an int",
                "simulate FILE --gil 2 | baton: --gil takes 0 or 1, not 2",
                "simulate FILE --python 3.14 --gil 0 | baton: Disabling the GIL is not supported by",
                "simulate FILE --seed -1 | baton: --seed takes a whole number of 0 or more, not -1",
                "simulate FILE --format csv | baton: Invalid value for option '--format'",
                "simulate FILE --bogus | baton: Unknown option: '--bogus'",
                "simulate | baton: Missing required parameter: 'FILE.py'",
                "dis FILE --format csv | baton: Invalid value for option '--format'",
                "dis FILE --function nope | baton: FILE: there is no function nope",
                "sweep FILE --cores 0 | baton: a machine has 1 to 1024 cores, not 0",
                "render stage FILE | baton: Missing required option: '--out=OUT.png'",
                "render stage FILE --out OUT --scale 5 | baton: --scale takes 1 to 4, not 5",
                "render stage FILE --out OUT --size 10x10 | baton: --size takes 200x150 to 4000x4000, not 10x10",
                "render stage FILE --out OUT --size wide | baton: --size takes WIDTHxHEIGHT",
                "render stage FILE --out OUT --at noon | baton: --at takes a time, for example 12.5ms, not noon",
                "render stage FILE --out OUT --at 999999999999999s | baton: --at takes a time of at most 100 years",
                "render timeline FILE --out OUT --from 2ms --to 1ms | baton: the end of the timeline must come after",
                "render cake FILE --out OUT | baton: Invalid value for positional parameter at index 0",
                "render stage FILE --out OUT --theme pink | baton: Invalid value for option '--theme'",
                "measure nope | baton: there is no workload nope",
                "measure primes --strategy nope | baton: there is no strategy nope",
                "measure primes --threads x | baton: \"x\" is not a number of threads.",
                "measure primes --budget soon | baton: --budget takes seconds, for example 30s, not soon",
                "measure primes --budget 0 | baton: --budget takes more than 0 and at most 86400 seconds, not 0",
            })
    void isOneLineOnStandardErrorAndNothingElse(String command, String complaint) {
        Path picture = folder.resolve("out.png");
        Object[] words = Stream.of(command.split(" "))
                .map(word -> word.equals("FILE") ? counting.toString() : word.equals("OUT") ? picture.toString() : word)
                .toArray();
        String said = Cli.run(words).complaint(2);
        assertTrue(said.startsWith(complaint.replace("FILE:", counting + ":")), said);
        assertTrue(Files.notExists(picture));
    }

    @Test
    void aFaultInTheProgramHasItsPlace() throws IOException {
        Path wrong = Cli.program(folder, "x = 1", "y = = 2");
        assertTrue(Cli.run("simulate", wrong).complaint(2).startsWith("baton: " + wrong + ":2:5: "));
    }

    @Test
    void everythingOutsideTheSubsetHasItsLineAndItsAdvice() throws IOException {
        Path wrong = Cli.program(folder, "import numpy", "name = input()");
        Cli.Result result = Cli.run("simulate", wrong).expect(2);
        List<String> lines = result.error().lines().toList();
        assertEquals(8, lines.size(), result.error());
        assertTrue(lines.get(0).startsWith("baton: " + wrong + ":1:1: module 'numpy'"), result.error());
        assertTrue(lines.get(1).contains("baton.native"), result.error());
        assertEquals(List.of("    import numpy", "    ^"), lines.subList(2, 4));
        assertTrue(lines.get(4).startsWith("baton: " + wrong + ":2:8: the built-in function 'input'"), result.error());
        assertTrue(lines.get(5).contains("constant"), result.error());
        assertEquals(List.of("    name = input()", "           ^"), lines.subList(6, 8));
    }

    @Test
    void whatIsNoReadableFileIsNamed() throws IOException {
        Path missing = folder.resolve("missing.py");
        assertEquals(
                "baton: " + missing + ": no such file",
                Cli.run("simulate", missing).complaint(2));
        assertEquals(
                "baton: " + folder + ": is a directory",
                Cli.run("simulate", folder).complaint(2));
        Path latin = Files.write(folder.resolve("latin.py"), "x = 'é'".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "baton: " + latin + ": is not UTF-8 text",
                Cli.run("simulate", latin).complaint(2));
    }

    @Test
    void aLineBreakInAnArgumentDoesNotBreakTheLine() {
        Cli.Result result = Cli.run("simulate", "no\nsuch.py").expect(2);
        assertEquals(
                "baton: no such.py: no such file",
                result.error().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate FILE --trace",
                "simulate FILE --collapsed",
                "sweep FILE --set THREADS=1,2 --png",
                "render stage FILE --out",
                "measure primes --budget 1s --png",
            })
    void aTargetThatCannotBeWrittenLeavesNothingBehind(String command) throws IOException {
        List<Object> words = new java.util.ArrayList<>();
        Stream.of(command.split(" "))
                .map(word -> word.equals("FILE") ? counting : word)
                .forEach(words::add);
        words.add(folder.resolve("no folder").resolve("out"));
        String said = Cli.run(words.toArray()).complaint(2);
        assertTrue(said.startsWith("baton: cannot write " + folder), said);
        assertTrue(said.endsWith("no folder does not exist"), said);
        words.set(words.size() - 1, Files.createDirectories(folder.resolve("taken-3.14")));
        Files.createDirectories(folder.resolve("taken-3.14t"));
        words.set(words.size() - 1, folder.resolve(command.startsWith("simulate") ? "taken" : "taken-3.14"));
        assertTrue(Cli.run(words.toArray()).complaint(2).endsWith(": it is a folder"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void aFaultOfBatonIsNotBlamedOnTheProgram() {
        StringWriter error = new StringWriter();
        CommandLineTool tool = new CommandLineTool(new PrintWriter(Writer.nullWriter()), new PrintWriter(error, true));
        assertEquals(ExitStatus.FAULT, tool.failed(new IllegalStateException("a slot is empty")));
        List<String> lines = error.toString().lines().toList();
        assertEquals("baton: Baton itself has failed, which is no fault of the program's", lines.get(0));
        assertEquals("java.lang.IllegalStateException: a slot is empty", lines.get(2));
        assertTrue(lines.get(3).contains("BadInputTest"), lines.get(3));
    }
}
