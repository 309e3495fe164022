package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String DIGITS = "0123456789";

    private static List<String> excerpts(String source) {
        return assertThrows(ScenarioError.class, () -> Scenario.parse("a.py", source)).faults().stream()
                .map(fault -> fault.excerpt().text(40))
                .toList();
    }

    @Test
    void aCaretStandsUnderThePlace() {
        assertEquals(List.of("if x\n    ^"), excerpts("x = 1\n\tif x\n".replace("\t", "")));
        assertEquals(
                List.of("for i in range(3)\n                 ^"),
                excerpts("def f():\n    for i in range(3)\n        pass\n"));
    }

    @Test
    void everyFaultHasItsOwnLine() {
        assertEquals(
                List.of("import numpy\n^", "import socket\n^"), excerpts("import numpy\r\nx = 1\r\nimport socket\r\n"));
    }

    @Test
    void aFaultInTheSettingsHasOneToo() {
        assertEquals(List.of("# cores = 0\n^"), excerpts("# /// script\n# [tool.baton]\n# cores = 0\n# ///\n"));
    }

    @Test
    void whatIsAtNoPlaceHasNone() {
        ScenarioError error = new ScenarioError("no such file", null);
        assertNull(error.in("x = 1\n").excerpt());
        assertNotNull(ScenarioError.at("a.py", 9, 9, "ends too early", null)
                .in("x = 1\n")
                .excerpt());
    }

    @Test
    void indentationAndControlCharactersDoNotMoveTheCaret() {
        assertEquals(new Excerpt("x = \u0000 y".replace('\u0000', ' '), 5), Excerpt.of("\t x = \u001b y", 1, 8));
        assertEquals("x\n^", Excerpt.of("    x", 1, 1).text(10));
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        String line = DIGITS.repeat(3);
        assertEquals("01234567…\n   ^", new Excerpt(line, 3).text(9));
        assertEquals("…2345678…\n    ^", new Excerpt(line, 15).text(9));
        assertEquals("…23456789\n         ^", new Excerpt(line, 30).text(9));
    }

    @Property(tries = 200)
    void theCaretStandsUnderItsCharacter(
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(max = 60) int column,
            @ForAll @IntRange(min = 3, max = 70) int most) {
        String line = DIGITS.repeat(6).substring(0, length);
        List<String> lines =
                new Excerpt(line, Math.min(column, length)).text(most).lines().toList();
        String shown = lines.get(0);
        int caret = lines.get(1).length() - 1;
        Assertions.assertTrue(shown.length() <= most && caret <= shown.length());
        if (column < length) {
            char under = shown.charAt(caret);
            Assertions.assertTrue(under == line.charAt(column) || under == '…', shown);
        }
    }
}
