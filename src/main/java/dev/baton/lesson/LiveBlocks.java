package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the fenced blocks of a lesson, and collects the runs they name.
final class LiveBlocks implements MarkdownReader.Fences {
    private static final Set<String> LANGUAGES = Set.of("", "python", "text", "console");
    private static final Set<String> RUN_KEYS = Set.of("file", "python", "gil", "cores", "seed", "set");

    private final Map<String, RunSpec> runs = new LinkedHashMap<>();
    private int questions;

    /// The runs named so far.
    Map<String, RunSpec> runs() {
        return runs;
    }

    @Override
    public void read(String info, String body, int line, List<Block> blocks) {
        String[] words = info.split("\\s+", 2);
        switch (words[0]) {
            case "runs" -> runs(body, line);
            case "scene" -> {
                if (!body.isBlank()) {
                    throw new LessonFault(line + 1, 1, "a scene has no content", "Write it all after the word scene.");
                }
                blocks.add(new Block.SceneBlock(SceneReader.read(words.length > 1 ? words[1] : "", line)));
            }
            case "predict" -> blocks.add(question(Block.Question.Kind.PREDICT, body, line));
            case "check" -> blocks.add(question(Block.Question.Kind.CHECK, body, line));
            case "challenge" -> blocks.add(challenge(body, line));
            case "ask" -> blocks.add(new Block.Ask(MarkdownReader.inline(body, line + 1)));
            default -> blocks.add(code(words[0], body, line));
        }
    }

    private static Block code(String language, String body, int line) {
        if (!LANGUAGES.contains(language)) {
            throw new LessonFault(
                    line,
                    1,
                    "there is no block '" + language + "'",
                    "There are runs, scene, predict, check, challenge and ask, and python, text and console to show.");
        }
        return new Block.CodeBlock(language, body.stripTrailing());
    }

    private void runs(String body, int line) {
        Settings settings = new Settings(body, line + 1);
        for (RunSpec run : runs(settings, settings.root())) {
            declare(run);
        }
    }

    private void declare(RunSpec run) {
        if (runs.putIfAbsent(run.name(), run) != null) {
            throw new LessonFault(
                    run.line(), 1, "there are two runs named '" + run.name() + "'", "Names are for the whole lesson.");
        }
    }

    private static List<RunSpec> runs(Settings settings, JsonNode table) {
        List<RunSpec> specs = new ArrayList<>();
        table.properties().forEach(entry -> specs.add(run(settings, entry.getKey(), entry.getValue())));
        return specs;
    }

    private static RunSpec run(Settings settings, String name, JsonNode table) {
        int line = settings.lineOf(name);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || !table.isObject()) {
            throw new LessonFault(
                    line, 1, "'" + name + "' names no run", "Write name = { file = \"trap.py\", python = \"3.14\" }.");
        }
        settings.requireKnown(table, RUN_KEYS);
        String file = settings.optionalText(table, "file");
        Map<String, String> set = new LinkedHashMap<>();
        table.path("set")
                .properties()
                .forEach(entry -> set.put(entry.getKey(), entry.getValue().asText()));
        return new RunSpec(
                name,
                file == null ? "" : file,
                settings.text(table, "python"),
                gil(table.get("gil"), line),
                whole(table.get("cores"), line, 1024),
                table.has("seed") ? wholeLong(table.get("seed"), line) : null,
                set,
                line);
    }

    private static @Nullable Boolean gil(@Nullable JsonNode node, int line) {
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || node.longValue() < 0 || node.longValue() > 1) {
            throw new LessonFault(line, 1, "'gil' must be 0 or 1", null);
        }
        return node.longValue() == 1;
    }

    private static @Nullable Integer whole(@Nullable JsonNode node, int line, int most) {
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || node.longValue() < 1 || node.longValue() > most) {
            throw new LessonFault(line, 1, "'cores' must be a whole number from 1 to " + most, null);
        }
        return node.intValue();
    }

    private static Long wholeLong(JsonNode node, int line) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new LessonFault(line, 1, "'seed' must be a whole number from 0", null);
        }
        return node.longValue();
    }

    private Block question(Block.Question.Kind kind, String body, int line) {
        Settings settings = new Settings(body, line + 1);
        JsonNode root = settings.root();
        settings.requireKnown(root, Set.of("question", "runs", "answer", "choices", "play"));
        settings.text(root, "question");
        runs(settings, root.path("runs")).forEach(this::declare);
        String play = settings.optionalText(root, "play");
        Scene scene = play == null ? null : SceneReader.read(play, settings.lineOf(play));
        return new Block.Question(
                "question-" + ++questions,
                kind,
                settings.inline(root, "question"),
                answer(settings, line),
                scene,
                line);
    }

    private static Block.Answer answer(Settings settings, int line) {
        JsonNode number = settings.root().get("answer");
        List<JsonNode> choices = settings.tables("choices");
        if ((number == null) == choices.isEmpty()) {
            throw new LessonFault(
                    line,
                    1,
                    "a question has either an answer or choices",
                    "Write [answer] or at least two [[choices]].");
        }
        return number == null ? oneOf(settings, choices, line) : near(settings, number);
    }

    private static Block.Answer oneOf(Settings settings, List<JsonNode> tables, int line) {
        if (tables.size() < 2 || tables.size() > 8) {
            throw new LessonFault(line, 1, "a question has 2 to 8 choices, not " + tables.size(), null);
        }
        List<Block.Choice> choices = new ArrayList<>();
        for (JsonNode table : tables) {
            settings.requireKnown(table, Set.of("text", "when", "why"));
            String text = settings.text(table, "text");
            settings.text(table, "why");
            choices.add(new Block.Choice(
                    settings.inline(table, "text"),
                    settings.expression(table, "when"),
                    settings.inline(table, "why"),
                    settings.lineOf(text)));
        }
        return new Block.Answer.OneOf(choices);
    }

    private static Block.Answer near(Settings settings, JsonNode table) {
        settings.requireKnown(table, Set.of("number", "format", "unit", "tolerance", "why"));
        settings.text(table, "why");
        Expression number = settings.expression(table, "number");
        String format = settings.optionalText(table, "format");
        String unit = settings.optionalText(table, "unit");
        int line = settings.lineOf("tolerance");
        String tolerance = table.path("tolerance").asText();
        boolean relative = tolerance.endsWith("%");
        String digits =
                relative ? tolerance.substring(0, tolerance.length() - 1).strip() : tolerance;
        if (!digits.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || Double.parseDouble(digits) == 0) {
            throw new LessonFault(line, 1, "'tolerance' must be a number above 0, or a share as \"10%\"", null);
        }
        return new Block.Answer.Near(
                number,
                format == null ? ValueFormat.PLAIN : format(format, settings.lineOf("format")),
                unit == null ? "" : unit,
                Double.parseDouble(digits) / (relative ? 100 : 1),
                relative,
                settings.inline(table, "why"),
                settings.lineOf("number"));
    }

    private static ValueFormat format(String text, int line) {
        try {
            return ValueFormat.parse(text, 1);
        } catch (ExpressionError e) {
            throw new LessonFault(line, 1, e.message(), null);
        }
    }

    private Block challenge(String body, int line) {
        Settings settings = new Settings(body, line + 1);
        JsonNode root = settings.root();
        settings.requireKnown(root, Set.of("task", "hint", "file", "solution", "runs", "pass"));
        settings.text(root, "task");
        List<RunSpec> own = runs(settings, root.path("runs"));
        if (own.isEmpty()) {
            throw new LessonFault(line, 1, "a challenge names the runs of the learner's program", "Add [runs].");
        }
        for (RunSpec run : own) {
            if (!run.file().isEmpty() || runs.containsKey(run.name())) {
                throw new LessonFault(
                        run.line(),
                        1,
                        "'" + run.name() + "' must be a new name without a file: it is the learner's program",
                        null);
            }
        }
        return new Block.Challenge(
                "challenge-" + ++questions,
                settings.inline(root, "task"),
                settings.inline(root, "hint"),
                settings.text(root, "file"),
                settings.optionalText(root, "solution"),
                own,
                settings.expression(root, "pass"),
                line);
    }
}
