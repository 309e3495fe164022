package dev.baton.python.code;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.syntax.PythonSyntaxError;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, nothing but a syntax error leaves the compiler.
class CompilerFuzzTest {
    private static final List<String> WORDS = List.of(
            "if",
            "else",
            "for",
            "in",
            "def",
            "class",
            "lambda",
            "return",
            "yield",
            "await",
            "async",
            "with",
            "as",
            "try",
            "except",
            "finally",
            "not",
            "and",
            "or",
            "is",
            "x",
            "y",
            "self",
            "print",
            "1",
            "0x1F",
            "1.5",
            "'s'",
            "f'{x}'",
            "f'{",
            "}",
            "'''",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ",",
            ".",
            "=",
            ":=",
            "==",
            "+",
            "*",
            "**",
            "@",
            "->",
            "\n",
            "\n    ",
            "\n  ",
            "\\",
            "#",
            ";",
            " ",
            "global",
            "nonlocal",
            "del",
            "import",
            "from",
            "raise",
            "pass",
            "break",
            "continue",
            "while",
            "elif",
            "assert",
            "True",
            "None",
            "...",
            "!",
            "\t",
            "\r",
            "é",
            "\u00a0");

    private static void compile(String text) {
        try {
            Disassembler.text(Compiler.compile("fuzz.py", text));
        } catch (PythonSyntaxError expected) {
            assertTrue(expected.line() >= 1 && expected.column() >= 1);
        }
    }

    @Property(tries = 300)
    void anyTextCompilesOrIsRefused(@ForAll String text) {
        compile(text);
    }

    @Property(tries = 1500)
    void anyRowOfWordsCompilesOrIsRefused(@ForAll("words") String text) {
        compile(text);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(40).map(words -> String.join(" ", words));
    }

    @Property(tries = 400)
    void anyDamagedProgramCompilesOrIsRefused(@ForAll long seed) {
        Random random = new Random(seed);
        List<Path> programs = Corpus.programs();
        StringBuilder text = new StringBuilder(Corpus.read(programs.get(random.nextInt(programs.size()))));
        for (int i = random.nextInt(1, 6); i > 0 && !text.isEmpty(); i--) {
            damage(text, random);
        }
        compile(text.toString());
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "-",
                "not ",
                "lambda: ",
                "f'{",
                "x if y else ",
                "x**",
                "await ",
                "a(",
                "a[",
                "x=(yield ",
                "*"
            })
    void deepNestingIsRefusedNotOverflowed(String opening) {
        String text = "x = " + opening.repeat(20_000);
        assertThrows(PythonSyntaxError.class, () -> Compiler.compile("deep.py", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {" + 1", ".a", "()", "[0]", " and y", " < y", " * 2"})
    void longChainsAreRefusedOrCompiled(String link) {
        compile("x = x" + link.repeat(50_000) + "\n");
    }

    @Test
    void deepBlocksAreRefused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(" ".repeat(i)).append("if x:\n");
        }
        assertThrows(
                PythonSyntaxError.class, () -> Compiler.compile("deep.py", text.append(" ".repeat(300)) + "pass\n"));
    }

    @Test
    void finallyInsideFinallyComesToAnEnd() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            text.append(" ".repeat(i)).append("try: x\n").append(" ".repeat(i)).append("finally:\n");
        }
        assertThrows(PythonSyntaxError.class, () -> Compiler.compile("deep.py", text.append(" ".repeat(90)) + "y\n"));
    }

    @Test
    void hugeNumbersAreRefused() {
        assertThrows(PythonSyntaxError.class, () -> Compiler.compile("big.py", "x = " + "9".repeat(5000)));
        Compiler.compile("big.py", "x = " + "9".repeat(4300) + "\ny = 0x" + "f".repeat(5000) + "\n");
    }

    @Test
    void longProgramsAreCompiled() {
        StringBuilder branches = new StringBuilder("if x == 0: pass\n");
        for (int i = 1; i < 2000; i++) {
            branches.append("elif x == ").append(i).append(": y = ").append(i).append("\n");
        }
        assertTrue(Compiler.compile("long.py", branches.toString()).length() > 10_000);
        assertTrue(Compiler.compile("long.py", "x = [" + "a + 1, ".repeat(5000) + "]\n")
                        .length()
                > 10_000);
    }
}
