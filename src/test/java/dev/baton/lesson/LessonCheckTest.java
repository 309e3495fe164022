package dev.baton.lesson;

import static dev.baton.lesson.SampleCourse.LESSON;
import static dev.baton.lesson.SampleCourse.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCheckTest {
    @TempDir
    Path folder;

    /// The one finding after a change of the sound lesson.
    private String finding(String from, String to) {
        assertTrue(LESSON.contains(from), from);
        List<String> findings = SampleCourse.findings(folder, LESSON.replace(from, to));
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }

    private static String at(String text, String message) {
        return "lesson.md:" + line(LESSON, text) + ": " + message;
    }

    @Test
    void aSoundLessonHasNoFindings() {
        assertEquals(List.of(), SampleCourse.findings(folder, LESSON));
    }

    @Test
    void brokenExpressionsAreFound() {
        int line = line(LESSON, "It took {{ gil.makespan_ns | 2");
        assertEquals(
                "lesson.md:" + line + ":12: gil has no makespan", finding("gil.makespan_ns | 2", "gil.makespan | 2"));
        assertEquals(
                at("sum(1, 2)", "there is no run named 'nobody' (column 1 of the expression)"),
                finding("sum(1, 2)", "nobody.x"));
        assertEquals(
                at("\"The other\"", "gil has no x (column 1 of 'when')"),
                finding("free.makespan_ns < gil.makespan_ns", "gil.x < 1"));
    }

    @Test
    void exactlyOneChoiceMustBeRight() {
        assertEquals(
                at("```predict", "2 choices are right: 'The usual one' and 'The other'"),
                finding("gil.makespan_ns < free.makespan_ns", "true"));
        assertEquals(
                at("```predict", "none of the choices is right"),
                finding("free.makespan_ns < gil.makespan_ns", "false"));
    }

    @Test
    void missingFilesAreFound() {
        String gone = folder.resolve("01-lesson/gone.py").toString();
        assertEquals(
                at("```scene", gone.replace(folder.resolve("01-lesson") + "/", "") + ": no such file"),
                finding("scene busy.py", "scene gone.py"));
        assertTrue(finding("More text.", "![A curve](curve.png)").endsWith("curve.png: no such file"));
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("secret.py"), "x = 1\n");
        assertTrue(finding("scene busy.py", "scene ../secret.py").endsWith("leads out of the lesson's folder"));
        assertTrue(finding("scene busy.py", "scene /etc/hosts").endsWith("leads out of the lesson's folder"));
        Path link = folder.resolve("01-lesson/link.py");
        Files.createSymbolicLink(link, folder.resolve("secret.py"));
        assertTrue(
                finding("scene busy.py", "scene link.py").endsWith("is a link that leads out of the lesson's folder"));
        LessonFiles files = LessonFiles.in(folder);
        assertThrows(ScenarioError.class, () -> files.folder("../x"));
        assertThrows(ScenarioError.class, () -> files.text("C:\\x"));
    }

    @Test
    void programsThatCannotRunAreFound() {
        assertTrue(finding("{ python = \"3.14t\" }", "{ python = \"2.0\" }")
                .endsWith("there is no interpreter profile 2.0"));
        assertTrue(finding(
                        "{ file = \"busy.py\", python = \"3.14\" }",
                        "{ file = \"busy.py\", python = \"3.14\", set = { N = 1 } }")
                .contains("there is no top-level constant N"));
        assertTrue(finding("free = { file = \"busy.py\"", "free = { file = \"gone.py\"")
                .endsWith("gone.py: no such file"));
    }

    @Test
    void challengesMustBeHardAndPossible() {
        assertEquals(
                at("```challenge", "the challenge passes without a change"),
                finding("mine.makespan_ns < 1.2", "mine.makespan_ns < 99"));
        assertEquals(
                at("```challenge", "alone.py does not pass the challenge"),
                finding("mine.makespan_ns < 1.2", "mine.makespan_ns < 0.1"));
    }

    @Test
    void linksAndWordsMustLeadSomewhere() {
        assertEquals(at("More text.", "the link leads to no lesson: lesson:x"), finding("More text.", "[x](lesson:x)"));
        assertEquals(at("More text.", "the link leads nowhere: other.md"), finding("More text.", "[x](other.md)"));
        assertEquals(at("More text.", "'fiber' is not in the glossary"), finding("More text.", "[x](term:fiber)"));
    }

    @Test
    void needsMustExist() {
        assertEquals(
                "lesson.md:1: it needs the lesson 'other', which does not exist",
                finding("needs:\n", "needs:\n  - other\n"));
    }

    @Test
    void longAndSilentStepsAreWarnedOf() {
        assertEquals(at("## Second", "warning: the step has 130 words"), finding("More text.", "word ".repeat(130)));
        String silent = LESSON.replaceAll("(?s)```check.*?```\n", "");
        assertEquals(List.of(at("## Second", "warning: the step asks nothing")), SampleCourse.findings(folder, silent));
    }

    @Test
    void idsAreUniqueInTheCourse() {
        List<Finding> findings =
                LessonCheck.check(Course.read(SampleCourse.write(folder, LESSON, LESSON)), () -> false);
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(
                "there are two lessons with the id 'sample'",
                findings.getFirst().message());
    }

    @Test
    void aCourseThatIsNotThereIsAFinding() {
        List<Finding> findings = LessonCheck.check(Course.read(folder.resolve("nowhere")), () -> false);
        assertTrue(findings.getFirst().message().endsWith("course.toml: no such file"), findings.toString());
    }

    @Test
    void checkingCanBeCancelled() throws IOException {
        Course course = Course.read(SampleCourse.write(folder, LESSON));
        Files.writeString(folder.resolve("01-lesson/busy.py"), "for i in range(2_000_000): pass\n");
        assertThrows(Simulation.Cancelled.class, () -> LessonCheck.check(course, () -> true));
    }
}
