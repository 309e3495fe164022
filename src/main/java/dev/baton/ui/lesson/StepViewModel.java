package dev.baton.ui.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lesson.Block;
import dev.baton.lesson.ExpressionError;
import dev.baton.lesson.Inline;
import dev.baton.lesson.Lesson;
import dev.baton.lesson.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A step while it is open: its numbers as they arrive, and the state of its questions and challenges.
public final class StepViewModel {
    private static final String NOT_YET = "…";

    private final Lesson lesson;
    private final Step step;
    private final int index;
    private final ReadOnlyObjectWrapper<@Nullable Map<String, JsonNode>> numbers = new ReadOnlyObjectWrapper<>();
    private final Map<String, QuestionViewModel> questions = new LinkedHashMap<>();
    private final Map<String, ChallengeViewModel> challenges = new LinkedHashMap<>();

    StepViewModel(Lesson lesson, int index, LessonPanelViewModel panel) {
        this.lesson = lesson;
        this.index = index;
        step = lesson.steps().get(index);
        for (Block block : step.blocks()) {
            switch (block) {
                case Block.Question question ->
                    questions.put(question.id(), new QuestionViewModel(question, this, panel));
                case Block.Challenge challenge ->
                    challenges.put(challenge.id(), new ChallengeViewModel(challenge, this, panel));
                default -> {}
            }
        }
    }

    public Lesson lesson() {
        return lesson;
    }

    public Step step() {
        return step;
    }

    /// Its place in the lesson, from 0.
    public int index() {
        return index;
    }

    /// The results of the runs it speaks of, null until they are there.
    public ReadOnlyObjectProperty<@Nullable Map<String, JsonNode>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    void setNumbers(Map<String, JsonNode> results) {
        numbers.set(results);
        questions.values().forEach(QuestionViewModel::judge);
    }

    /// The state of a question of this step.
    public QuestionViewModel question(Block.Question question) {
        return known(questions.get(question.id()));
    }

    /// The state of a challenge of this step.
    public ChallengeViewModel challenge(Block.Challenge challenge) {
        return known(challenges.get(challenge.id()));
    }

    private static <T> T known(@Nullable T model) {
        if (model == null) {
            throw new IllegalArgumentException("not of this step");
        }
        return model;
    }

    /// The questions in their order.
    List<QuestionViewModel> questions() {
        return List.copyOf(questions.values());
    }

    /// The text of a computed number.
    public String text(Inline.Computed computed) {
        Map<String, JsonNode> results = numbers.get();
        if (results == null) {
            return NOT_YET;
        }
        try {
            return computed.format().text(computed.expression().evaluate(results));
        } catch (ExpressionError e) {
            return "?";
        }
    }

    /// Runs of text without their looks.
    public String plain(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline part : content) {
            text.append(
                    switch (part) {
                        case Inline.Computed computed -> text(computed);
                        case Inline.Emphasis(List<Inline> inner) -> plain(inner);
                        case Inline.Strong(List<Inline> inner) -> plain(inner);
                        case Inline.Link link -> plain(link.content());
                        case Inline.Term term -> plain(term.content());
                        default -> Inline.plain(List.of(part));
                    });
        }
        return text.toString();
    }
}
