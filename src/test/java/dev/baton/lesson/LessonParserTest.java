package dev.baton.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonParserTest {
    private static final String HEAD = "---\nid: a\ntitle: A\nminutes: 1\n---\n";

    @TempDir
    Path folder;

    private LessonParser.Parsed parse(String text) {
        SampleCourse.write(folder, text);
        return LessonParser.parse(LessonFiles.in(folder.resolve("01-lesson")), "07-lesson");
    }

    private String fault(String text) {
        List<Finding> findings = parse(text).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst().text().replaceFirst(".*lesson\\.md:", "");
    }

    @Test
    void aLessonIsReadWithItsStepsAndRuns() {
        LessonParser.Parsed parsed = parse(SampleCourse.LESSON);
        assertEquals(List.of(), parsed.findings());
        Lesson lesson = parsed.lesson();
        assertNotNull(lesson);
        assertEquals(7, lesson.number());
        assertEquals(List.of("See it"), lesson.objectives());
        assertEquals(
                List.of("first-step", "second-step", "third-step"),
                lesson.steps().stream().map(Step::id).toList());
        assertEquals(List.of("gil", "free"), List.copyOf(lesson.runs().keySet()));
        Scene scene = lesson.steps().getFirst().scene().orElseThrow();
        assertEquals(1_000_000, scene.atNanos());
        assertEquals(5_000_000, scene.nanosPerSecond());
        assertEquals(List.of("3.14", "3.14t"), scene.pythons());
        assertEquals(
                List.of("gil", "free"), List.copyOf(Mentions.runs(lesson.steps().getFirst())));
    }

    @Test
    void computedNumbersSurviveMarkdown() {
        Lesson lesson = parse(HEAD + "## S\n\n| a | b |\n|---|---|\n| x | {{ a.b[c_d] * 2 * a.e | 1 ms }} |\n")
                .lesson();
        assertNotNull(lesson);
        Block.Table table = assertInstanceOf(
                Block.Table.class, lesson.steps().getFirst().blocks().getFirst());
        Inline.Computed computed = assertInstanceOf(
                Inline.Computed.class, table.rows().getFirst().get(1).getFirst());
        assertEquals("a.b[c_d] * 2 * a.e", computed.expression().toString().strip());
        assertEquals(10, computed.line());
    }

    @Test
    void bracesInCodeStayAsTheyAre() {
        Lesson lesson = parse(HEAD + "## S\n\n`f\"{{x}}\"`\n\n```python\nprint(f\"{{x}}\")\n```\n")
                .lesson();
        assertNotNull(lesson);
        List<Block> blocks = lesson.steps().getFirst().blocks();
        assertEquals(
                "f\"{{x}}\"",
                Inline.plain(assertInstanceOf(Block.Paragraph.class, blocks.getFirst())
                        .text()));
        assertEquals(
                "print(f\"{{x}}\")",
                assertInstanceOf(Block.CodeBlock.class, blocks.get(1)).text());
    }

    @Test
    void frontMatterIsNoYaml() {
        assertEquals(
                "5:8: 'needs' must be a list, one item a line", fault(HEAD.replace("1\n---", "1\nneeds: [a]\n---")));
        assertEquals("3:1: '[' begins no plain text", fault(HEAD.replace("title: A", "title: [A]")));
        assertEquals("2:1: 'ident: a' is no setting of a lesson", fault(HEAD.replace("id: a", "ident: a")));
        assertEquals("1:1: the front matter has no 'minutes'", fault(HEAD.replace("minutes: 1\n", "")));
        assertEquals("1:1: the front matter is not closed", fault("---\nid: a\n"));
        assertEquals("2:5: 'A b' is no id", fault(HEAD.replace("id: a", "id: A b")));
    }

    @Test
    void faultsInTheBodyNameTheirLine() {
        assertEquals("8:1: there is no block 'movie'", fault(HEAD + "## S\n\n```movie\n```\n"));
        assertEquals("8:14: the expression ends too early", fault(HEAD + "## S\n\nIt is {{ 1 + }}.\n"));
        assertEquals("8:1: the step 'S' stands already on line 6", fault(HEAD + "## S\n\n## S\n"));
        assertEquals("8:1: speed=fast is no speed", fault(HEAD + "## S\n\n```scene a.py speed=fast\n```\n"));
        assertEquals("9:1: unknown setting 'quest'", fault(HEAD + "## S\n\n```check\nquest = \"?\"\n```\n"));
        assertEquals("8:1: HTML has no place in a lesson", fault(HEAD + "## S\n\n<b>x</b>\n"));
    }

    @Test
    void aRunIsNamedOnce() {
        String run = "```runs\na = { file = \"busy.py\", python = \"3.14\" }\n```\n";
        assertEquals("12:1: there are two runs named 'a'", fault(HEAD + "## S\n" + run + "\n" + run));
    }

    @Test
    void aLessonWithoutStepsIsNone() {
        assertNull(parse(HEAD + "Text.\n").lesson());
    }

    @Property(tries = 300)
    void anyBodyIsReadOrItsFaultsAreFound(@ForAll String text, @ForAll String toml) {
        List<Inline> content = new java.util.ArrayList<>();
        MarkdownReader.Sink sink = new MarkdownReader.Sink() {
            @Override
            public void step(String title, int line) {}

            @Override
            public void add(List<Block> blocks, int words) {}

            @Override
            public void fault(LessonFault fault) {
                content.add(new Inline.Text(fault.in("x").text()));
            }
        };
        MarkdownReader.read("## S\n" + text + "\n```check\n" + toml + "\n```\n", 1, new LiveBlocks(), sink);
        content.forEach(
                finding -> assertEquals("x:", Inline.plain(List.of(finding)).substring(0, 2)));
    }
}
