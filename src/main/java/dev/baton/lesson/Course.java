package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.scenario.ScenarioError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lessons of a folder in their order, as `course.toml` puts them, and the glossary they share.
///
/// @param glossary what each word means
/// @param findings what is wrong with what was read; a lesson that cannot be read is left out
public record Course(String title, List<Part> parts, Map<String, String> glossary, List<Finding> findings) {
    private static final String FILE = "course.toml";
    private static final String GLOSSARY = "glossary.toml";

    public Course {
        parts = List.copyOf(parts);
        glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
        findings = List.copyOf(findings);
    }

    /// Lessons that belong together.
    public record Part(String title, List<Lesson> lessons) {
        public Part {
            lessons = List.copyOf(lessons);
        }
    }

    /// The course that comes with Baton.
    public static Course bundled() {
        return new Reader(LessonFiles.packed("lessons")).course();
    }

    /// A teacher's folder.
    public static Course read(Path folder) {
        return new Reader(LessonFiles.in(folder)).course();
    }

    /// All lessons in order.
    public List<Lesson> lessons() {
        return parts.stream().flatMap(part -> part.lessons().stream()).toList();
    }

    /// The lesson of this id.
    public Optional<Lesson> lesson(String id) {
        return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /// The lesson before (-1) or after (1) another.
    public Optional<Lesson> neighbour(Lesson lesson, int distance) {
        List<Lesson> all = lessons();
        int at = all.indexOf(lesson) + distance;
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }

    /// Reads a course as far as it goes.
    private static final class Reader {
        private final LessonFiles files;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> folders = new LinkedHashSet<>();

        Reader(LessonFiles files) {
            this.files = files;
        }

        Course course() {
            Settings settings = settings(FILE);
            List<Part> parts = new ArrayList<>();
            String title = "";
            if (settings != null) {
                try {
                    settings.requireKnown(settings.root(), Set.of("title", "parts"));
                    title = settings.text(settings.root(), "title");
                    settings.tables("parts").forEach(part -> parts.add(part(settings, part)));
                } catch (LessonFault fault) {
                    findings.add(fault.in(files.describe(FILE)));
                }
            }
            return new Course(title, parts, glossary(), findings);
        }

        private @Nullable Settings settings(String file) {
            try {
                return new Settings(files.text(file), 1);
            } catch (ScenarioError error) {
                findings.add(Finding.error(files.describe(file), 1, 0, error.message(), error.advice()));
            } catch (LessonFault fault) {
                findings.add(fault.in(files.describe(file)));
            }
            return null;
        }

        private Part part(Settings settings, JsonNode table) {
            settings.requireKnown(table, Set.of("title", "lessons"));
            List<Lesson> lessons = new ArrayList<>();
            for (JsonNode folder : table.path("lessons")) {
                Lesson lesson = lesson(folder.asText(), settings.lineOf(folder.asText()));
                if (lesson != null) {
                    lessons.add(lesson);
                }
            }
            return new Part(settings.text(table, "title"), lessons);
        }

        private @Nullable Lesson lesson(String folder, int line) {
            if (!folders.add(folder)) {
                throw new LessonFault(line, 1, "the lesson '" + folder + "' stands twice in the course", null);
            }
            try {
                LessonParser.Parsed parsed = LessonParser.parse(files.folder(folder), folder);
                findings.addAll(parsed.findings());
                return parsed.lesson();
            } catch (ScenarioError error) {
                findings.add(Finding.error(files.describe(FILE), line, 0, error.message(), error.advice()));
                return null;
            }
        }

        private Map<String, String> glossary() {
            Map<String, String> words = new LinkedHashMap<>();
            Settings settings = settings(GLOSSARY);
            if (settings != null) {
                settings.root()
                        .properties()
                        .forEach(entry ->
                                words.put(entry.getKey(), entry.getValue().asText()));
            }
            return words;
        }
    }
}
