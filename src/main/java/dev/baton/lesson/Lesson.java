package dev.baton.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A lesson: steps of text and questions, and the runs they speak of.
///
/// @param files the lesson's folder
/// @param number its place in the course, from the folder's name
/// @param minutes how long it takes
/// @param needs ids of lessons to know before
/// @param sources what backs its facts
/// @param runs the runs by name
public record Lesson(
        LessonFiles files,
        int number,
        String id,
        String title,
        int minutes,
        List<String> objectives,
        List<String> needs,
        List<String> sources,
        List<Step> steps,
        Map<String, RunSpec> runs) {
    /// The name of a lesson's text.
    public static final String FILE = "lesson.md";

    public Lesson {
        objectives = List.copyOf(objectives);
        needs = List.copyOf(needs);
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    }

    /// The path of its text, as messages show it.
    public String path() {
        return files.describe(FILE);
    }
}
