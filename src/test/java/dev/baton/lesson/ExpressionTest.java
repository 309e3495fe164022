package dev.baton.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final Map<String, JsonNode> RUNS =
            Map.of("gil", json("""
                {"makespan_ns": 40, "outcome": "finished", "gil_enabled": true, "core_busy_ns": [10, 30],
                 "gil": {"handoffs": 7},
                 "locks": [{"name": "totals", "wait_ns": 5}, {"name": "a b", "wait_ns": 6}],
                 "threads": [{"name": "MainThread", "running_ns": 4}, {"name": "Thread-1 (f)", "running_ns": 6}]}
                """), "free", json("{\"makespan_ns\": 10, \"threads\": [], \"gone\": null}"));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static double number(String text) {
        return Expression.parse(text).number(RUNS);
    }

    private static boolean holds(String text) {
        return Expression.parse(text).holds(RUNS);
    }

    private static String fault(String text) {
        ExpressionError error =
                assertThrows(ExpressionError.class, () -> Expression.parse(text).evaluate(RUNS));
        return error.column() + ": " + error.message();
    }

    @Test
    void arithmeticBindsAsUsual() {
        assertEquals(7, number("1 + 2 * 3"));
        assertEquals(9, number("(1 + 2) * 3"));
        assertEquals(-1, number("1 - 4 / 2"));
        assertEquals(-6, number("-2 * 3"));
        assertEquals(1_000.5, number("1_000.5"));
        assertEquals(2.5e-3, number("2.5e-3"));
    }

    @Test
    void pathsReachIntoTheRuns() {
        assertEquals(4, number("gil.makespan_ns / free.makespan_ns"));
        assertEquals(5, number("gil.locks[totals].wait_ns"));
        assertEquals(6, number("gil.locks['a b'].wait_ns"));
        assertEquals(6, number("gil.threads[Thread-1 (f)].running_ns"));
        assertEquals(4, number("gil.threads[0].running_ns"));
        assertEquals(10, number("sum(gil.threads.running_ns)"));
        assertEquals(30, number("max(gil.core_busy_ns)"));
        assertEquals(4, number("min(gil.threads.running_ns, 5)"));
        assertEquals(
                Set.of("gil", "free"),
                Expression.parse("gil.a + max(free.b, 1)").runs());
    }

    @Test
    void conditionsCombine() {
        assertTrue(holds("gil.makespan_ns > 3 * free.makespan_ns and not free.makespan_ns >= 11"));
        assertTrue(holds("false or gil.outcome == \"finished\""));
        assertTrue(holds("gil.gil_enabled"));
        assertTrue(holds("gil.gil.handoffs != 8"));
        assertFalse(holds("1 < 1"));
        assertTrue(holds("1 <= 1"));
    }

    @Test
    void functionsDoWhatTheySay() {
        assertEquals(3.1, number("round(3.14159, 1)"));
        assertEquals(3, number("round(3.14159)"));
        assertEquals(2, number("abs(1 - 3)"));
        assertEquals(0, number("sum(free.threads.running_ns)"));
    }

    @Test
    void faultsNameTheColumn() {
        assertEquals("5: the expression ends too early", fault("1 + "));
        assertEquals("3: '$' is not expected here", fault("1 $ 2"));
        assertEquals("1: there is no run named 'slow'", fault("slow.makespan_ns"));
        assertEquals("5: gil has no makespan", fault("1 + gil.makespan"));
        assertEquals("1: there is no function len(); there are min, max, sum, abs and round", fault("len(1)"));
        assertEquals("3: division by zero", fault("1 / 0"));
        assertEquals("1: this must be a number but is a text", fault("gil.outcome + 1"));
        assertEquals("13: cannot compare a text with a number", fault("gil.outcome == 1"));
        assertEquals(
                "1: gil.gil is no number; go on with a dot and a name",
                fault("gil.gil + 1").replace("gil.gil + 1", ""));
        assertEquals("5: the ']' is missing", fault("gil.locks[totals").replaceFirst("^\\d+", "5"));
        assertEquals("1: the list is empty", fault("max(free.threads.running_ns)"));
        assertEquals("1: the expression is longer than 500 characters", fault("1".repeat(501)));
        assertTrue(fault("(".repeat(100) + "1").contains("nested more than 40 deep"));
    }

    @Test
    void aPathToNothingIsNoEmptyList() {
        assertTrue(fault("sum(free.gone)").contains("is no number"));
    }

    @Test
    void numbersAreWrittenAsTheHintSays() {
        assertEquals("12.3 ms", format("1 ms", 12_345_678));
        assertEquals("3.94×", format("x", 3.9412));
        assertEquals("17 %", format("percent", 0.171));
        assertEquals("1\u202f234.50", format("2", 1234.5));
        assertEquals("7", ValueFormat.PLAIN.text(new Value.Num(7)));
        assertEquals("0.0 ms", format("1 ms", -1));
        assertThrows(ExpressionError.class, () -> ValueFormat.parse("furlongs", 1));
    }

    private static String format(String hint, double number) {
        return ValueFormat.parse(hint, 1).text(new Value.Num(number));
    }

    @Property(tries = 2000)
    void anyTextIsAnExpressionOrAnExpressionError(@ForAll("texts") String text) {
        try {
            Expression.parse(text).evaluate(RUNS);
        } catch (ExpressionError documented) {
            assertTrue(documented.column() >= 1 && documented.column() <= text.length() + 1, text);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "gil",
                "free",
                ".",
                "makespan_ns",
                "threads",
                "running_ns",
                "[",
                "]",
                "totals",
                "0",
                "(",
                ")",
                "sum",
                "max",
                "round",
                ",",
                "+",
                "-",
                "*",
                "/",
                "<",
                "==",
                "and",
                "or",
                "not",
                " ",
                "'",
                "1e308",
                "true");
        return Arbitraries.oneOf(
                piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces)),
                piece.list().ofMaxSize(14).map(pieces -> String.join(" ", pieces)),
                Arbitraries.strings().ofMaxLength(40));
    }
}
