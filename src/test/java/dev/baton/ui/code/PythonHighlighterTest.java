package dev.baton.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.ui.code.PythonHighlighter.Kind;
import dev.baton.ui.code.PythonHighlighter.Span;
import dev.baton.ui.playback.SyntheticWorlds;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class PythonHighlighterTest {
    @Test
    void keywordsNumbersAndDefinedNamesAreTold() {
        List<Span> line =
                PythonHighlighter.lines("def worker(n): return 40_000").getFirst();
        assertEquals(new Span("def", Kind.KEYWORD), line.get(0));
        assertEquals(Kind.NAME, line.get(2).kind());
        assertEquals(new Span("40_000", Kind.NUMBER), line.getLast());
    }

    @Test
    void aKeywordInsideAStringOrCommentIsNone() {
        List<Span> line = PythonHighlighter.lines("x = 'for' # if").getFirst();
        assertEquals(Kind.STRING, line.get(1).kind());
        assertEquals(new Span("# if", Kind.COMMENT), line.getLast());
    }

    @Test
    void blockStringsRunOverLines() {
        List<List<Span>> lines = PythonHighlighter.lines("a = \"\"\"one\ntwo # no\n\"\"\" + f'x'");
        assertEquals(List.of(new Span("two # no", Kind.STRING)), lines.get(1));
        assertEquals(new Span("f'x'", Kind.STRING), lines.get(2).getLast());
    }

    @Test
    void anOpenStringEndsWithItsLine() {
        List<List<Span>> lines = PythonHighlighter.lines("a = 'oops\nfor x in y:");
        assertEquals(new Span("for", Kind.KEYWORD), lines.get(1).getFirst());
    }

    @Test
    void aStringThatEndsWithAnEscapedLineEndAddsNoLine() {
        assertEquals(List.of("'\\"), text(PythonHighlighter.lines("'\\\n")));
    }

    @Test
    void everyLineOfAProgramIsThere() {
        assertEquals(SyntheticWorlds.SOURCE.lines().toList(), text(PythonHighlighter.lines(SyntheticWorlds.SOURCE)));
    }

    @Property(tries = 300)
    void piecesAreTheSourceWhateverItIs(
            @ForAll @Chars({'\'', '"', '#', '\n', '\\', ' '}) @CharRange(from = '0', to = 'z') String source) {
        String joined = String.join("\n", text(PythonHighlighter.lines(source)));
        assertEquals(source.endsWith("\n") ? source.substring(0, source.length() - 1) : source, joined);
    }

    private static List<String> text(List<List<Span>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Span::text).collect(Collectors.joining()))
                .toList();
    }
}
