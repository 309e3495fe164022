package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Finds what is wrong with a course: runs every program, evaluates every expression, follows every link.
public final class LessonCheck {
    private static final int MOST_WORDS = 120;

    private final Course course;
    private final LessonRuns runs;
    private final BooleanSupplier cancelled;
    private final List<Finding> findings = new ArrayList<>();

    private LessonCheck(Course course, LessonRuns runs, BooleanSupplier cancelled) {
        this.course = course;
        this.runs = runs;
        this.cancelled = cancelled;
    }

    /// Everything that is wrong, in the order of the course, what could not be read first.
    ///
    /// @throws Simulation.Cancelled when cancelled
    public static List<Finding> check(Course course, BooleanSupplier cancelled) {
        LessonCheck check = new LessonCheck(course, new LessonRuns(), cancelled);
        check.findings.addAll(course.findings());
        check.ids();
        course.lessons().forEach(lesson -> check.new OfLesson(lesson).check());
        return List.copyOf(check.findings);
    }

    private void ids() {
        Set<String> seen = new LinkedHashSet<>();
        for (Lesson lesson : course.lessons()) {
            if (!seen.add(lesson.id())) {
                findings.add(Finding.error(
                        lesson.path(), 1, 0, "there are two lessons with the id '" + lesson.id() + "'", "Rename one."));
            }
        }
    }

    /// The check of one lesson.
    private final class OfLesson {
        private final Lesson lesson;
        private final Map<String, JsonNode> results = new LinkedHashMap<>();
        private final Set<String> broken = new LinkedHashSet<>();

        OfLesson(Lesson lesson) {
            this.lesson = lesson;
        }

        void check() {
            for (String need : lesson.needs()) {
                if (course.lesson(need).isEmpty()) {
                    error(1, 0, "it needs the lesson '" + need + "', which does not exist", "Correct 'needs'.");
                }
            }
            if (lesson.sources().isEmpty()) {
                warning(1, "no source backs its facts", "List 'sources' in the front matter.");
            }
            lesson.runs().values().forEach(this::run);
            lesson.steps().forEach(this::step);
        }

        private void error(int line, int column, String message, @Nullable String advice) {
            findings.add(Finding.error(lesson.path(), line, column, message, advice));
        }

        private void warning(int line, String message, String advice) {
            findings.add(Finding.warning(lesson.path(), line, message, advice));
        }

        private void run(RunSpec run) {
            broken.add(run.name());
            if (run.file().isEmpty()) {
                error(run.line(), 0, "the run '" + run.name() + "' has no file", "Add file = \"...\".");
                return;
            }
            try {
                results.putAll(runs.results(lesson, List.of(run.name()), cancelled));
                broken.remove(run.name());
                JsonNode result = results.get(run.name());
                if (result != null && result.path("outcome").asText().equals("limit")) {
                    error(run.line(), 0, "the run '" + run.name() + "' does not end", "Give its program less to do.");
                }
            } catch (ScenarioError error) {
                error(run.line(), 0, error.message(), error.advice());
            }
        }

        /// Whether an expression speaks of a run that cannot be done, which has its own finding.
        private boolean isBroken(Expression expression) {
            return expression.runs().stream().anyMatch(broken::contains);
        }

        private void step(Step step) {
            if (step.words() > MOST_WORDS) {
                warning(step.line(), "the step has " + step.words() + " words", "Keep to one idea and 120 words.");
            }
            if (step.blocks().stream().noneMatch(OfLesson::asks)) {
                warning(step.line(), "the step asks nothing", "Add a predict, check or challenge block.");
            }
            Mentions.inlines(step).forEach(this::inline);
            Mentions.eachBlock(step.blocks(), this::block);
        }

        private static boolean asks(Block block) {
            return block instanceof Block.Question || block instanceof Block.Challenge;
        }

        private void inline(Inline inline) {
            switch (inline) {
                case Inline.Computed computed -> computed(computed);
                case Inline.Link link -> link(link);
                case Inline.Term term -> {
                    if (!course.glossary().containsKey(term.word())) {
                        error(
                                term.line(),
                                0,
                                "'" + term.word() + "' is not in the glossary",
                                "Add it to glossary.toml.");
                    }
                }
                default -> {}
            }
        }

        private void computed(Inline.Computed computed) {
            if (isBroken(computed.expression())) {
                return;
            }
            try {
                computed.expression().evaluate(results);
            } catch (ExpressionError e) {
                error(computed.line(), computed.column() + e.column() - 1, e.message(), null);
            }
        }

        private void link(Inline.Link link) {
            String target = link.target();
            boolean toLesson = target.startsWith(Inline.Link.LESSON);
            if (toLesson
                    && course.lesson(target.substring(Inline.Link.LESSON.length()))
                            .isEmpty()) {
                error(link.line(), 0, "the link leads to no lesson: " + target, "Write lesson: and an id.");
            } else if (!toLesson && !target.startsWith("https://")) {
                error(
                        link.line(),
                        0,
                        "the link leads nowhere: " + target,
                        "Write https://..., lesson:id or term:word.");
            }
        }

        private void block(Block block) {
            switch (block) {
                case Block.SceneBlock(Scene scene) -> scene(scene);
                case Block.Question question -> question(question);
                case Block.Challenge challenge -> challenge(challenge);
                case Block.Figure figure -> figure(figure);
                default -> {}
            }
        }

        private void figure(Block.Figure figure) {
            try {
                lesson.files().bytes(figure.file());
                if (!figure.file().endsWith(".png")) {
                    error(figure.line(), 0, figure.file() + " is no picture that can be shown", "Save it as PNG.");
                } else if (figure.description().isBlank()) {
                    error(figure.line(), 0, "the picture has no description", "Write ![what it shows](file.png).");
                }
            } catch (ScenarioError error) {
                error(figure.line(), 0, error.message(), error.advice());
            }
        }

        private void scene(Scene scene) {
            try {
                Scenario.parse(scene.file(), lesson.files().text(scene.file())).with(scene.set());
                scene.pythons().forEach(Profiles::get);
            } catch (ScenarioError error) {
                error(scene.line(), 0, error.message(), error.advice());
            }
        }

        private void question(Block.Question question) {
            if (question.play() != null) {
                scene(question.play());
            }
            if (Mentions.expressions(question.answer()).stream().anyMatch(this::isBroken)) {
                return;
            }
            switch (question.answer()) {
                case Block.Answer.OneOf(List<Block.Choice> choices) -> choices(question, choices);
                case Block.Answer.Near near -> number(near);
            }
        }

        private void number(Block.Answer.Near near) {
            try {
                near.number().number(results);
            } catch (ExpressionError e) {
                error(near.line(), 0, e.message() + " (column " + e.column() + " of the expression)", null);
            }
        }

        private void choices(Block.Question question, List<Block.Choice> choices) {
            List<String> right = new ArrayList<>();
            for (Block.Choice choice : choices) {
                try {
                    if (choice.when().holds(results)) {
                        right.add("'" + Inline.plain(choice.text()) + "'");
                    }
                } catch (ExpressionError e) {
                    error(choice.line(), 0, e.message() + " (column " + e.column() + " of 'when')", null);
                    return;
                }
            }
            if (right.isEmpty()) {
                error(question.line(), 0, "none of the choices is right", "Correct the 'when' of one.");
            } else if (right.size() > 1) {
                String both = String.join(" and ", right);
                error(question.line(), 0, right.size() + " choices are right: " + both, "Leave one right.");
            }
        }

        private void challenge(Block.Challenge challenge) {
            if (isBroken(challenge.pass())) {
                return;
            }
            try {
                if (passes(challenge, challenge.file())) {
                    error(challenge.line(), 0, "the challenge passes without a change", "Ask for more.");
                }
                if (challenge.solution() != null && !passes(challenge, challenge.solution())) {
                    String message = challenge.solution() + " does not pass the challenge";
                    error(challenge.line(), 0, message, "Correct one of them.");
                }
            } catch (ScenarioError error) {
                error(challenge.line(), 0, error.message(), error.advice());
            } catch (ExpressionError e) {
                error(challenge.line(), 0, e.message() + " (column " + e.column() + " of 'pass')", null);
            }
        }

        private boolean passes(Block.Challenge challenge, String file) {
            return runs.passes(lesson, challenge, lesson.files().text(file), cancelled);
        }
    }
}
