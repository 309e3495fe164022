package dev.baton.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Everything a step says: its runs of text and expressions, wherever they stand.
public final class Mentions {
    private final List<Inline> inlines = new ArrayList<>();

    private Mentions() {}

    /// The names of the runs a step needs for its numbers and answers.
    public static Set<String> runs(Step step) {
        Set<String> names = new LinkedHashSet<>();
        for (Inline inline : inlines(step)) {
            if (inline instanceof Inline.Computed computed) {
                names.addAll(computed.expression().runs());
            }
        }
        for (Block block : step.blocks()) {
            if (block instanceof Block.Question question) {
                expressions(question.answer()).forEach(expression -> names.addAll(expression.runs()));
            }
        }
        return names;
    }

    /// The expressions that decide an answer.
    static List<Expression> expressions(Block.Answer answer) {
        return switch (answer) {
            case Block.Answer.OneOf(List<Block.Choice> choices) ->
                choices.stream().map(Block.Choice::when).toList();
            case Block.Answer.Near near -> List.of(near.number());
        };
    }

    /// All runs of text of a step, those inside others too.
    static List<Inline> inlines(Step step) {
        Mentions mentions = new Mentions();
        step.blocks().forEach(mentions::block);
        return mentions.inlines;
    }

    /// All blocks of a step, those inside others too.
    static void eachBlock(List<Block> blocks, Consumer<Block> consumer) {
        for (Block block : blocks) {
            consumer.accept(block);
            if (block instanceof Block.Note(List<Block> content)) {
                eachBlock(content, consumer);
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> eachBlock(item, consumer));
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(List<Inline> text) -> all(text);
            case Block.Heading heading -> all(heading.text());
            case Block.ListBlock list -> list.items().forEach(item -> item.forEach(this::block));
            case Block.Table(List<List<Inline>> head, List<List<List<Inline>>> rows) -> {
                head.forEach(this::all);
                rows.forEach(row -> row.forEach(this::all));
            }
            case Block.Note(List<Block> content) -> content.forEach(this::block);
            case Block.Question question -> question(question);
            case Block.Challenge challenge -> {
                all(challenge.task());
                all(challenge.hint());
            }
            case Block.Ask(List<Inline> prompt) -> all(prompt);
            case Block.CodeBlock _ -> {}
            case Block.Figure _ -> {}
            case Block.SceneBlock _ -> {}
        }
    }

    private void question(Block.Question question) {
        all(question.text());
        switch (question.answer()) {
            case Block.Answer.OneOf(List<Block.Choice> choices) ->
                choices.forEach(choice -> {
                    all(choice.text());
                    all(choice.why());
                });
            case Block.Answer.Near near -> all(near.why());
        }
    }

    private void all(List<Inline> content) {
        for (Inline inline : content) {
            inlines.add(inline);
            switch (inline) {
                case Inline.Emphasis(List<Inline> inner) -> all(inner);
                case Inline.Strong(List<Inline> inner) -> all(inner);
                case Inline.Link link -> all(link.content());
                case Inline.Term term -> all(term.content());
                default -> {}
            }
        }
    }
}
