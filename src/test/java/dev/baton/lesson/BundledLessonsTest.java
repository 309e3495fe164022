package dev.baton.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BundledLessonsTest {
    @Test
    void everyBundledLessonHolds() {
        List<String> findings = LessonCheck.check(Course.bundled(), () -> false).stream()
                .map(Finding::text)
                .toList();
        assertEquals(List.of(), findings);
    }

    @Test
    void lessonsStandInTheirOrder() {
        List<Integer> numbers =
                Course.bundled().lessons().stream().map(Lesson::number).toList();
        assertTrue(numbers.size() >= 2);
        assertEquals(numbers.stream().sorted().toList(), numbers);
    }
}
