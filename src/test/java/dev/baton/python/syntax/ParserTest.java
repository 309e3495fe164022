package dev.baton.python.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How tokens form a tree.
class ParserTest {
    private static Stmt statement(String text) {
        return Parser.parse("test.py", text).body().getFirst();
    }

    private static Expr expression(String text) {
        return assertInstanceOf(Stmt.Expression.class, statement(text)).value();
    }

    @Test
    void tighterOperatorsBindFirst() {
        Expr.Binary sum = assertInstanceOf(Expr.Binary.class, expression("a + b * -c ** d"));
        assertEquals(Expr.BinaryOperator.ADD, sum.operator());
        Expr.Binary product = assertInstanceOf(Expr.Binary.class, sum.right());
        Expr.Unary negative = assertInstanceOf(Expr.Unary.class, product.right());
        assertInstanceOf(Expr.Binary.class, negative.operand());
    }

    @Test
    void aSpanCoversTheWholeExpression() {
        assertEquals(new Span(1, 0, 2, 4), expression("foo(a,\n  b)").span());
    }

    @Test
    void neighbouringStringsAreOne() {
        assertEquals("a\nbc", ((Expr.Literal) expression("'a\\n' r'b' \"c\"")).value());
    }

    @Test
    void aDebugFieldShowsItsTextAndRepresentation() {
        Expr.JoinedString string = assertInstanceOf(Expr.JoinedString.class, expression("f'{a + 1 = }'"));
        assertEquals("a + 1 = ", ((Expr.Literal) string.values().getFirst()).value());
        assertEquals('r', ((Expr.FormattedValue) string.values().get(1)).conversion());
    }

    @ParameterizedTest
    @CsvSource({
        "1_000, 1000",
        "0xFF, 255",
        "0o17, 15",
        "0b101, 5",
        "1e3, 1000.0",
        ".5, 0.5",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775808"
    })
    void numbersHaveTheirValue(String text, String value) {
        assertEquals(value, ((Expr.Literal) expression(text)).value().toString());
    }

    @Test
    void parametersAreSortedByKind() {
        Stmt.FunctionDef function =
                assertInstanceOf(Stmt.FunctionDef.class, statement("def f(a, /, b=1, *c, d, e=2, **g): pass\n"));
        Parameters parameters = function.parameters();
        assertEquals("a", parameters.positionalOnly().getFirst().name());
        assertEquals("b", parameters.positional().getFirst().name());
        assertEquals(2, parameters.keywordOnly().size());
        assertNull(parameters.keywordOnlyDefaults().getFirst());
        assertEquals(1, parameters.defaults().size());
    }

    @Test
    void everyElifIsABranch() {
        Stmt.If choice = assertInstanceOf(Stmt.If.class, statement("if a: b\nelif c: d\nelif e: f\nelse: g\n"));
        assertEquals(3, choice.branches().size());
        assertEquals(1, choice.orElse().size());
    }

    @Test
    void bracketsAroundWithItemsAreNotATuple() {
        assertEquals(
                2, ((Stmt.With) statement("with (a as b, c): pass\n")).items().size());
        assertEquals(
                1, ((Stmt.With) statement("with (a, b)[0]: pass\n")).items().size());
        assertEquals(1, ((Stmt.With) statement("with (a): pass\n")).items().size());
    }
}
