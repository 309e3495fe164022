package dev.baton.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the PEP 723 block of a file.
final class HeaderReader {
    private static final List<String> KEYS =
            List.of("title", "about", "cores", "smt_percent", "python", "seed", "watch", "threads", "work");
    private static final Pattern START = Pattern.compile("# /// script\\s*");
    private static final Pattern END = Pattern.compile("# ///\\s*");

    private final String file;
    private final List<String> lines;
    private int firstLine;

    private HeaderReader(String file, String source) {
        this.file = file;
        lines = source.lines().toList();
    }

    static Header read(String file, String source) {
        return new HeaderReader(file, source).header();
    }

    private Header header() {
        Header usual = Header.usual(withoutFolders(file));
        String toml = block();
        if (toml == null) {
            return usual;
        }
        JsonNode settings = parse(toml).path("tool").path("baton");
        settings.fieldNames().forEachRemaining(this::requireKnown);
        return new Header(
                text(settings, "title", usual.title()),
                text(settings, "about", usual.about()),
                (int) number(settings, "cores", 1, Header.MOST_CORES, usual.cores()),
                (int) number(settings, "smt_percent", 1, 100, usual.smtPercent()),
                pythons(settings, usual.python()),
                number(settings, "seed", 0, Long.MAX_VALUE, usual.seed()),
                texts(settings, "watch", usual.watch()),
                settings.has("threads") ? text(settings, "threads", "") : null,
                work(settings));
    }

    private static String withoutFolders(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private @Nullable String block() {
        StringBuilder toml = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!inside && START.matcher(line).matches()) {
                inside = true;
                firstLine = i + 1;
            } else if (inside && END.matcher(line).matches()) {
                return toml.toString();
            } else if (inside) {
                if (!line.startsWith("#")) {
                    throw error(i + 1, "the settings block is not closed", "End it with a line '# ///'.");
                }
                toml.append(line.length() > 1 ? line.substring(line.startsWith("# ") ? 2 : 1) : "")
                        .append('\n');
            }
        }
        if (inside) {
            throw error(firstLine, "the settings block is not closed", "End it with a line '# ///'.");
        }
        return null;
    }

    private JsonNode parse(String toml) {
        try {
            return new TomlMapper().readTree(toml);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw error(firstLine + line, "the settings block is no TOML: " + e.getOriginalMessage(), null);
        }
    }

    private ScenarioError error(int line, String message, @Nullable String advice) {
        return ScenarioError.at(file, line, 1, message, advice);
    }

    private ScenarioError errorAt(String key, String message, @Nullable String advice) {
        for (int i = firstLine; i < lines.size(); i++) {
            if (lines.get(i).matches("#\\s*" + Pattern.quote(key) + "\\s*=.*")) {
                return error(i + 1, message, advice);
            }
        }
        return error(firstLine, message, advice);
    }

    private void requireKnown(String key) {
        if (!KEYS.contains(key)) {
            throw errorAt(key, "unknown setting '" + key + "'", "Known settings are " + String.join(", ", KEYS) + ".");
        }
    }

    private String text(JsonNode settings, String key, String usual) {
        JsonNode node = settings.path(key);
        if (node.isMissingNode()) {
            return usual;
        }
        if (!node.isTextual()) {
            throw errorAt(key, "'" + key + "' must be a text in quotation marks", null);
        }
        return node.textValue();
    }

    private long number(JsonNode settings, String key, long least, long most, long usual) {
        JsonNode node = settings.path(key);
        if (node.isMissingNode()) {
            return usual;
        }
        if (!node.canConvertToLong()
                || !node.isIntegralNumber()
                || node.longValue() < least
                || node.longValue() > most) {
            throw errorAt(key, "'" + key + "' must be a whole number from " + least + " to " + most, null);
        }
        return node.longValue();
    }

    private List<String> texts(JsonNode settings, String key, List<String> usual) {
        JsonNode node = settings.path(key);
        if (node.isMissingNode()) {
            return usual;
        }
        List<String> values = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw errorAt(key, "'" + key + "' must be a list of texts, for example [\"a\", \"b\"]", null);
            }
            values.add(item.textValue());
        }
        if (!node.isArray()) {
            throw errorAt(key, "'" + key + "' must be a list of texts, for example [\"a\", \"b\"]", null);
        }
        return List.copyOf(values);
    }

    private List<String> pythons(JsonNode settings, List<String> usual) {
        List<String> named = texts(settings, "python", usual);
        String known = "The profiles are " + String.join(", ", Profiles.names()) + ".";
        if (named.isEmpty()) {
            throw errorAt("python", "'python' must name at least one interpreter profile", known);
        }
        for (String name : named) {
            if (!Profiles.names().contains(name)) {
                throw errorAt("python", "'python' names the unknown interpreter profile \"" + name + "\"", known);
            }
        }
        return named;
    }

    private Header.Work work(JsonNode settings) {
        return switch (text(settings, "work", "per-thread")) {
            case "per-thread" -> Header.Work.PER_THREAD;
            case "total" -> Header.Work.TOTAL;
            default -> throw errorAt("work", "'work' must be \"total\" or \"per-thread\"", null);
        };
    }
}
