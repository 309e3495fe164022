package dev.baton.ui.lesson;

import dev.baton.lesson.Course;
import dev.baton.lesson.Lesson;
import dev.baton.ui.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The lessons of the course by part, with how far the learner is.
final class CourseList extends VBox {
    private final LessonPanelViewModel panel;

    CourseList(LessonPanelViewModel panel) {
        this.panel = panel;
        Course course = panel.course();
        getStyleClass().add("lesson-body");
        getChildren().add(label(course.title().isEmpty() ? "Lessons" : course.title(), "lesson-title"));
        if (course.lessons().isEmpty()) {
            getChildren().add(label("There are no lessons here. Add a folder with a lesson.md and name it in course.toml.", "lesson-quiet"));
        }
        for (Course.Part part : course.parts()) {
            getChildren().add(label(part.title(), "lesson-part"));
            part.lessons().forEach(lesson -> getChildren().add(entry(lesson)));
        }
        long faults = course.findings().stream().filter(finding -> finding.isError()).count();
        if (faults > 0) {
            getChildren().add(label(faults + (faults == 1 ? " fault" : " faults") + " in the lessons: 'baton lessons check' says where.", "lesson-problem"));
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node entry(Lesson lesson) {
        int seen = panel.progress().visitedCount(lesson);
        boolean done = panel.progress().done(lesson);
        Label title = label(lesson.title(), "lesson-entry-title");
        String steps = done ? "done" : seen == 0 ? lesson.steps().size() + " steps" : seen + " of " + lesson.steps().size() + " steps";
        Label about = label(lesson.minutes() + " min · " + steps, "lesson-quiet");
        VBox text = new VBox(title, about);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label number = new Label(lesson.number() > 0 ? Integer.toString(lesson.number()) : "");
        number.getStyleClass().add("lesson-entry-number");
        HBox row = new HBox(done ? Icons.icon(Feather.CHECK_CIRCLE) : number, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lesson-entry-row");
        Button entry = new Button();
        entry.setId("lesson-" + lesson.id());
        entry.setGraphic(row);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setAccessibleText("Lesson " + lesson.title() + ", " + about.getText());
        entry.getStyleClass().add("lesson-entry");
        entry.setOnAction(event -> panel.open(lesson));
        return entry;
    }
}
