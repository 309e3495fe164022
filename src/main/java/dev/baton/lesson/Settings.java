package dev.baton.lesson;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The TOML of a fenced block or file, with the lines its values stand on.
final class Settings {
    private final JsonNode root;
    private final List<String> text;
    private final int firstLine;

    /// @param firstLine the line of the file at which the text begins
    Settings(String toml, int firstLine) {
        text = toml.lines().toList();
        this.firstLine = firstLine;
        try {
            root = new TomlMapper().readTree(toml);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new LessonFault(
                    firstLine + line - 1,
                    column,
                    "this is no TOML: " + firstSentence(e.getOriginalMessage()),
                    "Write key = value, texts in quotation marks.");
        }
    }

    private static String firstSentence(String message) {
        return message.lines().findFirst().orElse("");
    }

    JsonNode root() {
        return root;
    }

    /// Refuses keys that mean nothing here.
    void requireKnown(JsonNode table, Set<String> known) {
        for (Iterator<String> names = table.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new LessonFault(
                        lineOf(name),
                        1,
                        "unknown setting '" + name + "'",
                        "Known here: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    /// A text that must be there.
    String text(JsonNode table, String key) {
        String value = optionalText(table, key);
        if (value == null) {
            throw new LessonFault(firstLine, 1, "'" + key + "' is missing", "Add " + key + " = \"...\".");
        }
        return value;
    }

    /// A text that may be there.
    @Nullable
    String optionalText(JsonNode table, String key) {
        JsonNode node = table.get(key);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw new LessonFault(lineOf(key), 1, "'" + key + "' must be a text in quotation marks", null);
        }
        return node.textValue();
    }

    /// An expression that must be there; `true` and `false` may stand without quotation marks.
    Expression expression(JsonNode table, String key) {
        JsonNode node = table.get(key);
        String source = node != null && node.isBoolean() ? node.asText() : text(table, key);
        try {
            return Expression.parse(source);
        } catch (ExpressionError e) {
            int line = lineOf(source);
            int start = Math.max(0, text.get(line - firstLine).indexOf(source));
            throw new LessonFault(line, start + e.column(), e.message(), null);
        }
    }

    /// A text with emphasis, code and computed numbers.
    List<Inline> inline(JsonNode table, String key) {
        String value = optionalText(table, key);
        return value == null ? List.of() : MarkdownReader.inline(value, lineOf(firstLineOf(value)));
    }

    private static String firstLineOf(String value) {
        return value.strip().lines().findFirst().orElse("");
    }

    /// The tables of an array.
    List<JsonNode> tables(String key) {
        List<JsonNode> tables = new ArrayList<>();
        root.path(key).forEach(tables::add);
        if (!root.path(key).isMissingNode() && !root.path(key).isArray()) {
            throw new LessonFault(lineOf(key), 1, "'" + key + "' must be a list", "Write [[" + key + "]].");
        }
        return tables;
    }

    /// The line on which something stands: a value or a key.
    int lineOf(String something) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).contains(something)) {
                return firstLine + i;
            }
        }
        return firstLine;
    }
}
