package dev.baton.ui.lesson;

import dev.baton.lesson.Lesson;
import dev.baton.lesson.Progress;
import dev.baton.ui.theme.Icons;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A lesson in the list: number or tick, title, minutes, and how far the learner is. As tall as its wrapped title.
final class LessonEntry extends Button {
    private final HBox row = new HBox();

    LessonEntry(Lesson lesson, Progress progress, Runnable open) {
        setId("lesson-" + lesson.id());
        getStyleClass().add("lesson-entry");
        Label title = CourseList.label(lesson.title(), "lesson-entry-title");
        Label about = CourseList.label(lesson.minutes() + " min · " + steps(lesson, progress), "lesson-quiet");
        VBox text = new VBox(2, title, about);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label number = new Label(lesson.number() > 0 ? Integer.toString(lesson.number()) : "");
        number.getStyleClass().add("lesson-entry-number");
        number.setMinWidth(USE_PREF_SIZE);
        row.getChildren().addAll(progress.done(lesson) ? Icons.icon(Feather.CHECK_CIRCLE) : number, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lesson-entry-row");
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText("Lesson " + lesson.title() + ", " + about.getText());
        setOnAction(event -> open.run());
    }

    private static String steps(Lesson lesson, Progress progress) {
        int all = lesson.steps().size();
        int seen = progress.visitedCount(lesson);
        return seen == all ? "done" : seen == 0 ? all + " steps" : seen + " of " + all + " steps";
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double inner = width < 0 ? -1 : Math.max(0, width - sides);
        return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        row.setPrefWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
        super.layoutChildren();
    }
}
