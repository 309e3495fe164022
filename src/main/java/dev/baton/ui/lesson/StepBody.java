package dev.baton.ui.lesson;

import dev.baton.lesson.Block;
import dev.baton.lesson.Inline;
import dev.baton.scenario.ScenarioError;
import dev.baton.ui.theme.Icons;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// The blocks of a step, one below the other.
final class StepBody extends VBox {
    private final StepViewModel step;
    private final TextLook look;
    private boolean asked;

    StepBody(StepViewModel step, LessonPanelViewModel panel, Consumer<String> browser) {
        this.step = step;
        look = new TextLook(step, panel, browser);
        getStyleClass().add("lesson-body");
        setMinWidth(0);
        Label title = new Label(step.step().title());
        title.setId("lesson-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("lesson-title");
        getChildren().add(title);
        step.step().blocks().forEach(block -> node(block).ifPresent(getChildren()::add));
    }

    private Optional<Node> node(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Inline> text) -> Optional.of(look.flow(text));
            case Block.Heading heading -> Optional.of(look.flow(heading.text(), "lesson-heading"));
            case Block.ListBlock list -> Optional.of(list(list));
            case Block.Table table -> Optional.of(table(table));
            case Block.CodeBlock(String language, String text) -> Optional.of(code(language, text));
            case Block.Note(List<Block> content) -> Optional.of(note(content));
            case Block.Figure figure -> Optional.of(figure(figure));
            case Block.SceneBlock _ -> Optional.empty();
            case Block.Question question -> Optional.of(question(question));
            case Block.Challenge challenge -> Optional.of(new ChallengeCard(step.challenge(challenge), look));
            case Block.Ask(List<Inline> prompt) -> Optional.of(new AskCard(step, look, prompt));
        };
    }

    private Node question(Block.Question question) {
        boolean first = !asked;
        asked = true;
        return new QuestionCard(step.question(question), step, look, first);
    }

    private VBox blocks(List<Block> content) {
        VBox box = new VBox();
        box.getStyleClass().add("lesson-blocks");
        content.forEach(block -> node(block).ifPresent(box.getChildren()::add));
        return box;
    }

    private Node list(Block.ListBlock list) {
        VBox box = new VBox();
        box.getStyleClass().add("lesson-list");
        int number = list.start();
        for (List<Block> item : list.items()) {
            Label mark = new Label(list.numbered() ? number++ + "." : "•");
            mark.getStyleClass().add("lesson-mark");
            mark.setMinWidth(USE_PREF_SIZE);
            VBox content = blocks(item);
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(new HBox(mark, content));
        }
        return box;
    }

    private Node table(Block.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("lesson-table");
        for (int column = 0; column < table.head().size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 * share(table, column));
            grid.getColumnConstraints().add(width);
            grid.add(cell(table.head().get(column), "lesson-head-cell"), column, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                grid.add(cell(table.rows().get(row).get(column), "lesson-cell"), column, row + 1);
            }
        }
        return grid;
    }

    /// A column's share of the width: by its longest cell, within bounds.
    private static double share(Block.Table table, int column) {
        double all = 0;
        for (int other = 0; other < table.head().size(); other++) {
            all += longest(table, other);
        }
        return longest(table, column) / all;
    }

    private static double longest(Block.Table table, int column) {
        int most = Inline.plain(table.head().get(column)).length();
        for (List<List<Inline>> row : table.rows()) {
            most = column < row.size()
                    ? Math.max(most, Inline.plain(row.get(column)).length())
                    : most;
        }
        return Math.clamp(most, 10, 24);
    }

    private TextFlow cell(List<Inline> content, String style) {
        TextFlow cell = look.flow(content, style);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    private static Node code(String language, String text) {
        ScrollPane scroll = new ScrollPane(TextLook.code(language, text));
        scroll.getStyleClass().add("lesson-code-box");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(USE_PREF_SIZE);
        return scroll;
    }

    private Node note(List<Block> content) {
        VBox box = blocks(content);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox note = new HBox(Icons.icon(Feather.INFO), box);
        note.getStyleClass().add("lesson-note");
        return note;
    }

    private Node figure(Block.Figure figure) {
        try {
            Image image =
                    new Image(new ByteArrayInputStream(step.lesson().files().bytes(figure.file())));
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setAccessibleText(figure.description());
            view.fitWidthProperty().bind(widthProperty().subtract(40));
            return view;
        } catch (ScenarioError e) {
            Label missing = new Label("The picture is missing: " + figure.description());
            missing.setWrapText(true);
            missing.getStyleClass().add("lesson-problem");
            return missing;
        }
    }
}
