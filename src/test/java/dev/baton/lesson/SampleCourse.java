package dev.baton.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A course of one or two small lessons in a folder, for tests that change a line of it.
public final class SampleCourse {
    /// A lesson without faults; its program takes no noticeable time.
    public static final String LESSON = """
        ---
        id: sample
        title: A sample
        minutes: 4
        objectives:
          - See it
        needs:
        sources:
          - The test
        ---

        ```runs
        gil = { file = "busy.py", python = "3.14" }
        free = { file = "busy.py", python = "3.14t" }
        ```

        ## First step

        It took {{ gil.makespan_ns | 2 ms }} with the [GIL](term:GIL).

        ```scene busy.py at=1ms speed=5ms/s compare=3.14,3.14t
        ```

        ```predict
        question = "Which is faster?"
        play = "busy.py speed=2ms/s cores=2"
        [[choices]]
        text = "The usual one"
        when = "gil.makespan_ns < free.makespan_ns"
        why = "It took {{ gil.makespan_ns | ms }}."
        [[choices]]
        text = "The other"
        when = "free.makespan_ns < gil.makespan_ns"
        why = "Two cores are better."
        ```

        ## Second step

        More text.

        ```check
        question = "How many threads are there?"
        [answer]
        number = "sum(1, 2)"
        tolerance = "10%"
        unit = "threads"
        why = "The main one, and two more."
        ```

        ## Third step

        Do it.

        ```challenge
        task = "Make it a draw."
        hint = "Fewer threads."
        file = "busy.py"
        solution = "alone.py"
        pass = "mine.makespan_ns < 1.2 * other.makespan_ns"
        [runs]
        mine = { python = "3.14" }
        other = { python = "3.14t" }
        ```

        ```ask
        What have you seen?
        ```
        """;

    private static final String BUSY = """
        from threading import Thread

        THREADS = 2


        def work():
            for i in range(20_000):
                i * i


        crew = [Thread(target=work) for _ in range(THREADS)]
        for member in crew:
            member.start()
        for member in crew:
            member.join()
        """;

    private SampleCourse() {}

    /// Writes a course whose lessons have these texts.
    public static Path write(Path folder, String... lessons) {
        try {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < lessons.length; i++) {
                Path lesson = Files.createDirectories(folder.resolve("0" + (i + 1) + "-lesson"));
                Files.writeString(lesson.resolve("lesson.md"), lessons[i]);
                Files.writeString(lesson.resolve("busy.py"), BUSY);
                Files.writeString(lesson.resolve("alone.py"), BUSY.replace("THREADS = 2", "THREADS = 1"));
                names.append("\"0").append(i + 1).append("-lesson\", ");
            }
            Files.writeString(
                    folder.resolve("course.toml"),
                    "title = \"Samples\"\n[[parts]]\ntitle = \"Part\"\nlessons = [" + names + "]\n");
            Files.writeString(folder.resolve("glossary.toml"), "GIL = \"One lock.\"\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The findings of a course with one lesson of this text, without the folder in front.
    static List<String> findings(Path folder, String lesson) {
        return LessonCheck.check(Course.read(write(folder, lesson)), () -> false).stream()
                .map(finding -> finding.text().replace(folder.resolve("01-lesson") + "/", ""))
                .toList();
    }

    /// The number of the line that contains a text.
    static int line(String lesson, String text) {
        List<String> lines = lesson.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
