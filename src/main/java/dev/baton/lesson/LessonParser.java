package dev.baton.lesson;

import dev.baton.scenario.ScenarioError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a lesson's text: front matter, then steps at the headings of the second level.
public final class LessonParser {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})-.*");
    private static final int MOST_STEPS = 60;

    private final LessonFiles files;
    private final String path;
    private final List<Finding> findings = new ArrayList<>();
    private final LiveBlocks live = new LiveBlocks();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    private LessonParser(LessonFiles files) {
        this.files = files;
        path = files.describe(Lesson.FILE);
    }

    /// A lesson as far as it can be read, and what is wrong with it.
    ///
    /// @param lesson null when not even the front matter can be read
    public record Parsed(@Nullable Lesson lesson, List<Finding> findings) {
        public Parsed {
            findings = List.copyOf(findings);
        }
    }

    /// Reads the lesson in a folder.
    ///
    /// @param folder the folder's name, which begins with the lesson's number
    public static Parsed parse(LessonFiles files, String folder) {
        LessonParser parser = new LessonParser(files);
        return new Parsed(parser.lesson(folder), parser.findings);
    }

    private @Nullable Lesson lesson(String folder) {
        try {
            List<String> lines = files.text(Lesson.FILE).lines().toList();
            FrontMatter matter = FrontMatter.read(lines);
            Lesson head = head(matter, folder);
            int body = matter.lineCount();
            MarkdownReader.read(String.join("\n", lines.subList(body, lines.size())), body + 1, live, new StepSink());
            if (steps.isEmpty()) {
                throw new LessonFault(body, 1, "the lesson has no steps", "Begin each step with a heading '## ...'.");
            }
            return with(head);
        } catch (LessonFault fault) {
            findings.add(fault.in(path));
        } catch (ScenarioError error) {
            findings.add(Finding.error(path, 1, 0, error.message(), error.advice()));
        }
        return null;
    }

    private Lesson head(FrontMatter matter, String folder) {
        Matcher number = NUMBER.matcher(folder);
        String id = matter.text("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new LessonFault(
                    matter.line("id"), 5, "'" + id + "' is no id", "Use small letters, digits and single hyphens.");
        }
        String minutes = matter.text("minutes");
        if (!minutes.matches("[1-9][0-9]?")) {
            throw new LessonFault(matter.line("minutes"), 10, "'minutes' must be a whole number from 1 to 99", null);
        }
        return new Lesson(
                files,
                number.matches() ? Integer.parseInt(number.group(1)) : 0,
                id,
                matter.text("title"),
                Integer.parseInt(minutes),
                matter.list("objectives"),
                matter.list("needs"),
                matter.list("sources"),
                List.of(),
                Map.of());
    }

    private Lesson with(Lesson head) {
        return new Lesson(
                files,
                head.number(),
                head.id(),
                head.title(),
                head.minutes(),
                head.objectives(),
                head.needs(),
                head.sources(),
                steps,
                live.runs());
    }

    /// Collects blocks into steps.
    private final class StepSink implements MarkdownReader.Sink {
        @Override
        public void step(String title, int line) {
            if (steps.size() == MOST_STEPS) {
                throw new LessonFault(line, 1, "a lesson has at most " + MOST_STEPS + " steps", "Make two of it.");
            }
            String id =
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            Integer before = ids.putIfAbsent(id, line);
            if (before != null) {
                throw new LessonFault(
                        line, 1, "the step '" + title + "' stands already on line " + before, "Give it another title.");
            }
            steps.add(new Step(id, title, List.of(), line, 0));
        }

        @Override
        public void add(List<Block> blocks, int words) {
            if (steps.isEmpty()) {
                if (!blocks.isEmpty()) {
                    throw new LessonFault(
                            1, 1, "text stands before the first step", "Begin the first step with a heading '## ...'.");
                }
                return;
            }
            Step step = steps.removeLast();
            List<Block> all = new ArrayList<>(step.blocks());
            all.addAll(blocks);
            steps.add(new Step(step.id(), step.title(), all, step.line(), step.words() + words));
        }

        @Override
        public void fault(LessonFault fault) {
            findings.add(fault.in(path));
        }
    }
}
