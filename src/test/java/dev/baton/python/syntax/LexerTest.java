package dev.baton.python.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How text falls into tokens.
class LexerTest {
    private static List<Token> all(String text) {
        Lexer lexer = new Lexer("test.py", SourceText.of("test.py", text), _ -> {});
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.getLast().kind() != Token.Kind.END);
        return tokens;
    }

    private static List<String> tokens(String text) {
        return all(text).stream()
                .map(token -> token.kind() + ":" + token.text().replace("\n", "\\n"))
                .toList();
    }

    @Test
    void indentationBecomesTokens() {
        assertEquals(
                List.of(
                        "NAME:if",
                        "NAME:x",
                        "OPERATOR::",
                        "NEWLINE:\\n",
                        "INDENT:    ",
                        "NAME:y",
                        "NEWLINE:\\n",
                        "DEDENT:",
                        "NAME:z",
                        "NEWLINE:",
                        "END:"),
                tokens("if x:\n    y\n\n  # comment\nz"));
    }

    @Test
    void bracketsAndBackslashesJoinLines() {
        assertEquals(
                List.of(
                        "NAME:f",
                        "OPERATOR:(",
                        "NAME:a",
                        "OPERATOR:)",
                        "OPERATOR:+",
                        "NUMBER:1",
                        "NEWLINE:\\n",
                        "END:"),
                tokens("f(\n  a # why\n) \\\n + 1\n"));
    }

    @Test
    void fStringsFallIntoTextAndFields() {
        assertEquals(
                List.of(
                        "FSTRING_START:f'",
                        "FSTRING_MIDDLE:a{",
                        "OPERATOR:{",
                        "NAME:x",
                        "OPERATOR:!",
                        "NAME:r",
                        "OPERATOR::",
                        "FSTRING_MIDDLE:>",
                        "OPERATOR:{",
                        "NAME:w",
                        "OPERATOR:}",
                        "OPERATOR:}",
                        "FSTRING_END:'",
                        "NEWLINE:",
                        "END:"),
                tokens("f'a{{{x!r:>{w}}'"));
    }

    @Test
    void positionsCountLinesFromOneAndColumnsFromZero() {
        Token name = all("x = 1\n  \nlong_name\n").get(4);
        assertEquals(new Span(3, 0, 3, 9), name.span());
    }

    @Test
    void everyLineEndingIsOne() {
        assertEquals(tokens("a\nb\nc\n"), tokens("\uFEFFa\r\nb\rc\n"));
    }
}
