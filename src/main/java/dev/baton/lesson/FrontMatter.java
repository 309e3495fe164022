package dev.baton.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The settings at the head of a lesson, between two lines `---`: `key: value`, or `key:` and lines `- value`.
///
/// A small part of YAML that needs no guessing: values are plain texts, lists stand one item a line.
final class FrontMatter {
    private static final String FENCE = "---";
    private static final Pattern KEY = Pattern.compile("([a-z]+):(?:\\s+(.*))?");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
    private static final List<String> TEXTS = List.of("id", "title", "minutes");
    private static final List<String> LISTS = List.of("objectives", "needs", "sources");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int end;

    private FrontMatter() {}

    static FrontMatter read(List<String> text) {
        FrontMatter matter = new FrontMatter();
        if (text.isEmpty() || !text.getFirst().strip().equals(FENCE)) {
            throw new LessonFault(
                    1, 1, "the lesson has no front matter", "Begin with a line '---', then id, title and minutes.");
        }
        String key = "";
        for (int i = 1; i < text.size(); i++) {
            String line = text.get(i).stripTrailing();
            if (line.equals(FENCE)) {
                matter.end = i + 1;
                return matter;
            }
            key = matter.line(key, line, i + 1);
        }
        throw new LessonFault(1, 1, "the front matter is not closed", "End it with a line '---'.");
    }

    /// Takes one line, and says which key the next belongs to.
    private String line(String key, String line, int number) {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            if (!LISTS.contains(key)) {
                throw new LessonFault(number, 1, "a list item is not expected here", lists());
            }
            values.getOrDefault(key, new ArrayList<>()).add(unquoted(item.group(1), number));
            return key;
        }
        Matcher pair = KEY.matcher(line);
        if (line.isBlank()) {
            return key;
        }
        if (!pair.matches() || !TEXTS.contains(pair.group(1)) && !LISTS.contains(pair.group(1))) {
            throw new LessonFault(
                    number,
                    1,
                    "'" + line.strip() + "' is no setting of a lesson",
                    "The settings are " + String.join(", ", TEXTS) + ", " + String.join(", ", LISTS) + ".");
        }
        return pair(pair.group(1), pair.group(2) == null ? "" : pair.group(2).strip(), number);
    }

    private String pair(String name, String value, int number) {
        List<String> content = new ArrayList<>();
        if (values.put(name, content) != null) {
            throw new LessonFault(number, 1, "'" + name + "' is set twice", "Keep one of them.");
        }
        lines.put(name, number);
        if (LISTS.contains(name) && !value.isEmpty()) {
            throw new LessonFault(number, name.length() + 3, "'" + name + "' must be a list, one item a line", lists());
        }
        if (TEXTS.contains(name)) {
            content.add(unquoted(value, number));
        }
        return name;
    }

    private static String lists() {
        return "Lists are objectives, needs and sources: write each item on a line of its own, after '- '.";
    }

    private static String unquoted(String value, int line) {
        if (value.startsWith("[") || value.startsWith("{")) {
            throw new LessonFault(line, 1, "'" + value.charAt(0) + "' begins no plain text", lists());
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /// A setting that must be there.
    String text(String name) {
        List<String> value = values.getOrDefault(name, List.of());
        if (value.isEmpty() || value.getFirst().isEmpty()) {
            throw new LessonFault(1, 1, "the front matter has no '" + name + "'", "Add a line '" + name + ": ...'.");
        }
        return value.getFirst();
    }

    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The line of a setting, 1 when it is not there.
    int line(String name) {
        return lines.getOrDefault(name, 1);
    }

    /// How many lines it takes.
    int lineCount() {
        return end;
    }
}
