package dev.baton.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir
    Path folder;

    private Lesson lesson() {
        return Course.read(SampleCourse.write(folder.resolve("course"), SampleCourse.LESSON))
                .lessons()
                .getFirst();
    }

    @Test
    void whatWasSeenAndAnsweredIsKept() throws IOException {
        Lesson lesson = lesson();
        Progress progress = Progress.in(folder.resolve("user"));
        progress.visit(lesson, lesson.steps().get(1));
        progress.answer(lesson, "question-1", new Progress.Answer("0", false));
        progress.save();
        Progress again = Progress.in(folder.resolve("user"));
        assertTrue(again.visited(lesson, lesson.steps().get(1)));
        assertFalse(again.visited(lesson, lesson.steps().get(0)));
        assertEquals(1, again.visitedCount(lesson));
        assertFalse(again.done(lesson));
        assertEquals(Optional.of(new Progress.Answer("0", false)), again.answer(lesson, "question-1"));
        assertEquals("", again.notice());
    }

    @Test
    void aDamagedFileIsSetAside() throws IOException {
        for (String damaged : new String[] {"{\"lessons\": {\"a\": ", "[]", "", "\u0000"}) {
            Files.writeString(folder.resolve(Progress.FILE), damaged);
            Progress progress = Progress.in(folder);
            assertTrue(progress.notice().contains("begins anew"), damaged);
            assertEquals(damaged, Files.readString(folder.resolve("progress.json.damaged")));
            assertFalse(Files.exists(folder.resolve(Progress.FILE)));
        }
    }
}
