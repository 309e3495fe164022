package dev.baton.lesson;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a scene: `trap.py at=5ms speed=1ms/s compare=3.14,3.14t cores=4 set.THREADS=2 focus=timeline play=yes`.
final class SceneReader {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ns|us|ms|s)");
    private static final List<String> KEYS = List.of("at", "speed", "compare", "cores", "seed", "focus", "play");
    private static final String SET = "set.";

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final int line;

    private SceneReader(int line) {
        this.line = line;
    }

    static Scene read(String text, int line) {
        return new SceneReader(line).scene(text.strip().split("\\s+"));
    }

    private Scene scene(String[] words) {
        if (words[0].isEmpty() || words[0].contains("=")) {
            throw fault("a scene begins with the name of its program", "Write for example: scene trap.py at=5ms");
        }
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            setting(word);
        }
        return new Scene(
                words[0],
                settings.containsKey("compare")
                        ? List.of(settings.get("compare").split(","))
                        : List.of(),
                settings.containsKey("cores") ? (int) whole("cores") : null,
                settings.containsKey("seed") ? whole("seed") : null,
                constants,
                settings.containsKey("at") ? nanos("at", settings.get("at")) : 0,
                speed(settings.get("speed")),
                focus(),
                play(),
                line);
    }

    private Scene.Focus focus() {
        String name = settings.getOrDefault("focus", "stage");
        for (Scene.Focus focus : Scene.Focus.values()) {
            if (focus.name().toLowerCase(Locale.ROOT).equals(name)) {
                return focus;
            }
        }
        throw fault("focus=" + name + " is nothing to look at", "Write focus=stage, focus=timeline or focus=code.");
    }

    private boolean play() {
        String play = settings.getOrDefault("play", "no");
        if (!play.equals("yes") && !play.equals("no")) {
            throw fault("play=" + play + " is neither yes nor no", null);
        }
        return play.equals("yes");
    }

    private void setting(String word) {
        int equals = word.indexOf('=');
        String key = equals < 0 ? word : word.substring(0, equals);
        String value = equals < 0 ? "" : word.substring(equals + 1);
        boolean constant = key.startsWith(SET);
        if (value.isEmpty() || !constant && !KEYS.contains(key)) {
            throw fault(
                    "'" + word + "' is no setting of a scene",
                    "The settings are " + String.join("=, ", KEYS) + "= and set.NAME=.");
        }
        if (constant) {
            constants.put(key.substring(SET.length()), value);
        } else {
            settings.put(key, value);
        }
    }

    private long whole(String key) {
        String value = settings.getOrDefault(key, "");
        if (!value.matches("[0-9]{1,9}")) {
            throw fault(key + "=" + value + " is no whole number", null);
        }
        return Long.parseLong(value);
    }

    private long speed(@Nullable String value) {
        if (value == null) {
            return 0;
        }
        if (!value.endsWith("/s")) {
            throw fault("speed=" + value + " is no speed", "Write virtual time a second, for example speed=5ms/s.");
        }
        return nanos("speed", value.substring(0, value.length() - 2));
    }

    private long nanos(String key, String value) {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw fault(key + "=" + value + " is no time", "Write for example 250us, 5ms or 1s.");
        }
        double unit =
                switch (time.group(2)) {
                    case "ns" -> 1;
                    case "us" -> 1e3;
                    case "ms" -> 1e6;
                    default -> 1e9;
                };
        return Math.round(Double.parseDouble(time.group(1)) * unit);
    }

    private LessonFault fault(String message, @Nullable String advice) {
        return new LessonFault(line, 1, message, advice);
    }
}
