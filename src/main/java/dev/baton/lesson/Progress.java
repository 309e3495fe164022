package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.export.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a learner has seen and answered, lesson by lesson; kept in a file of the user's folder.
///
/// May be used by several threads at once; the last to write writes the newest.
public final class Progress {
    /// The name of the file.
    public static final String FILE = "progress.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES = 4_000_000;

    private final Path file;
    private final Map<String, OfLesson> lessons = new LinkedHashMap<>();
    private final Object writing = new Object();
    private String notice = "";

    private Progress(Path file) {
        this.file = file;
    }

    /// An answer.
    ///
    /// @param given the number of the choice from 0, or the number guessed; empty when the question was skipped
    public record Answer(String given, boolean right) {}

    private record OfLesson(Set<String> visited, Map<String, Answer> answers) {
        OfLesson() {
            this(new LinkedHashSet<>(), new LinkedHashMap<>());
        }
    }

    /// The progress kept in this folder. What cannot be read is set aside, and the progress begins anew.
    public static Progress in(Path folder) {
        Progress progress = new Progress(folder.resolve(FILE));
        if (Files.exists(progress.file)) {
            progress.load();
        }
        return progress;
    }

    private void load() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("too large");
            }
            read(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            lessons.clear();
            setAside();
        }
    }

    private void read(JsonNode root) throws IOException {
        if (!root.path("lessons").isObject()) {
            throw new IOException("no lessons");
        }
        root.path("lessons").properties().forEach(entry -> {
            OfLesson lesson = of(entry.getKey());
            entry.getValue().path("visited").forEach(step -> lesson.visited.add(step.asText()));
            entry.getValue()
                    .path("answers")
                    .properties()
                    .forEach(answer -> lesson.answers.put(
                            answer.getKey(),
                            new Answer(
                                    answer.getValue().path("given").asText(),
                                    answer.getValue().path("right").asBoolean())));
        });
    }

    private void setAside() {
        Path damaged = file.resolveSibling(FILE + ".damaged");
        try {
            Files.move(file, damaged, StandardCopyOption.REPLACE_EXISTING);
            notice = "Your progress could not be read and begins anew; the old file is kept as " + damaged + ".";
        } catch (IOException e) {
            notice = "Your progress could not be read and begins anew.";
        }
    }

    /// What to tell the learner about the file, empty for nothing.
    public String notice() {
        return notice;
    }

    private OfLesson of(String lesson) {
        return lessons.computeIfAbsent(lesson, id -> new OfLesson());
    }

    /// Notes that a step was opened.
    public synchronized void visit(Lesson lesson, Step step) {
        of(lesson.id()).visited.add(step.id());
    }

    /// Whether a step was opened.
    public synchronized boolean visited(Lesson lesson, Step step) {
        OfLesson kept = lessons.get(lesson.id());
        return kept != null && kept.visited.contains(step.id());
    }

    /// How many of a lesson's steps were opened.
    public synchronized int visitedCount(Lesson lesson) {
        return (int)
                lesson.steps().stream().filter(step -> visited(lesson, step)).count();
    }

    /// Whether every step was opened.
    public synchronized boolean done(Lesson lesson) {
        return visitedCount(lesson) == lesson.steps().size();
    }

    /// Notes an answer.
    public synchronized void answer(Lesson lesson, String question, Answer answer) {
        of(lesson.id()).answers.put(question, answer);
    }

    /// The answer given to a question.
    public synchronized Optional<Answer> answer(Lesson lesson, String question) {
        OfLesson kept = lessons.get(lesson.id());
        return kept == null ? Optional.empty() : Optional.ofNullable(kept.answers.get(question));
    }

    /// Writes the file.
    ///
    /// @throws IOException saying why it cannot be written
    public void save() throws IOException {
        synchronized (writing) {
            byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(toJson());
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(json));
        }
    }

    private synchronized ObjectNode toJson() {
        ObjectNode root = JSON.createObjectNode().put("version", 1);
        ObjectNode all = root.putObject("lessons");
        lessons.forEach((id, lesson) -> {
            ObjectNode node = all.putObject(id);
            lesson.visited.forEach(node.putArray("visited")::add);
            ObjectNode answers = node.putObject("answers");
            lesson.answers.forEach((question, answer) ->
                    answers.putObject(question).put("given", answer.given()).put("right", answer.right()));
        });
        return root;
    }
}
