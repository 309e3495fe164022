package dev.baton.ui.lesson;

import dev.baton.lesson.Inline;
import dev.baton.ui.code.PythonHighlighter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Turns runs of text into text flows: emphasis, code, links, words of the glossary, and numbers that arrive later.
final class TextLook {
    private final StepViewModel step;
    private final LessonPanelViewModel panel;
    private final Consumer<String> browser;

    /// @param browser opens a web page
    TextLook(StepViewModel step, LessonPanelViewModel panel, Consumer<String> browser) {
        this.step = step;
        this.panel = panel;
        this.browser = browser;
    }

    /// A paragraph.
    TextFlow flow(List<Inline> content, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-flow");
        flow.getStyleClass().addAll(styles);
        content.forEach(part -> add(flow, part, List.of()));
        step.numbersProperty().subscribe(results -> flow.setAccessibleText(step.plain(content)));
        return flow;
    }

    private void add(TextFlow flow, Inline part, List<String> styles) {
        switch (part) {
            case Inline.Text(String words) -> flow.getChildren().add(text(words, styles));
            case Inline.Code(String words) -> flow.getChildren().add(text(words, with(styles, "lesson-code-run")));
            case Inline.Emphasis(List<Inline> inner) ->
                inner.forEach(one -> add(flow, one, with(styles, "lesson-emphasis")));
            case Inline.Strong(List<Inline> inner) ->
                inner.forEach(one -> add(flow, one, with(styles, "lesson-strong")));
            case Inline.Computed computed -> flow.getChildren().add(number(computed, styles));
            case Inline.Link link -> flow.getChildren().add(link(link));
            case Inline.Term term -> flow.getChildren().add(term(term));
            case Inline.Break _ -> flow.getChildren().add(text("\n", styles));
        }
    }

    private static List<String> with(List<String> styles, String more) {
        return java.util.stream.Stream.concat(styles.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("lesson-text");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private Text number(Inline.Computed computed, List<String> styles) {
        Text text = text("", with(styles, "lesson-number"));
        step.numbersProperty().subscribe(results -> text.setText(step.text(computed)));
        return text;
    }

    private Node link(Inline.Link link) {
        Hyperlink hyperlink = hyperlink(step.plain(link.content()), "lesson-link");
        String target = link.target();
        hyperlink.setOnAction(event -> {
            if (target.startsWith(Inline.Link.LESSON)) {
                panel.open(target.substring(Inline.Link.LESSON.length()), 1);
            } else {
                browser.accept(target);
            }
        });
        return hyperlink;
    }

    private Node term(Inline.Term term) {
        Hyperlink hyperlink = hyperlink(step.plain(term.content()), "lesson-term");
        if (term.word().equals("GIL")) {
            hyperlink.getStyleClass().add("lesson-term-gil");
        }
        String meaning = panel.course().glossary().getOrDefault(term.word(), "");
        hyperlink.setAccessibleHelp(meaning);
        hyperlink.setOnAction(event -> explain(hyperlink, meaning));
        return hyperlink;
    }

    private static Hyperlink hyperlink(String words, String style) {
        Hyperlink hyperlink = new Hyperlink(words);
        hyperlink.getStyleClass().add(style);
        hyperlink.setVisited(false);
        return hyperlink;
    }

    private static void explain(Hyperlink word, String meaning) {
        word.setVisited(false);
        Label label = new Label(meaning);
        label.setWrapText(true);
        label.setMaxWidth(260);
        label.getStyleClass().add("lesson-meaning");
        CustomMenuItem item = new CustomMenuItem(label, true);
        ContextMenu popover = new ContextMenu(item);
        popover.getStyleClass().add("lesson-glossary");
        popover.show(word, javafx.geometry.Side.BOTTOM, 0, 2);
    }

    /// A piece of program, coloured when it is Python.
    static TextFlow code(String language, String source) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-code");
        flow.setAccessibleText(source);
        if (!language.equals("python")) {
            flow.getChildren().add(text(source, List.of("code", "code-plain")));
            return flow;
        }
        List<List<PythonHighlighter.Span>> lines = PythonHighlighter.lines(source);
        for (int i = 0; i < lines.size(); i++) {
            for (PythonHighlighter.Span span : lines.get(i)) {
                String kind = "code-" + span.kind().name().toLowerCase(Locale.ROOT);
                flow.getChildren().add(text(span.text(), List.of("code", kind)));
            }
            if (i + 1 < lines.size()) {
                flow.getChildren().add(new Text("\n"));
            }
        }
        return flow;
    }
}
