package dev.baton.ui.lesson;

import dev.baton.lesson.Course;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The lessons of the course by part, with how far the learner is.
final class CourseList extends VBox {
    CourseList(LessonPanelViewModel panel) {
        Course course = panel.course();
        getStyleClass().add("lesson-body");
        getChildren().add(label(course.title().isEmpty() ? "Lessons" : course.title(), "lesson-title"));
        if (course.lessons().isEmpty()) {
            getChildren()
                    .add(label(
                            "There are no lessons here. Add a folder with a lesson.md and name it in course.toml.",
                            "lesson-quiet"));
        }
        for (Course.Part part : course.parts()) {
            getChildren().add(label(part.title(), "lesson-part"));
            part.lessons().forEach(lesson -> getChildren()
                    .add(new LessonEntry(lesson, panel.progress(), () -> panel.open(lesson))));
        }
        long faults =
                course.findings().stream().filter(finding -> finding.isError()).count();
        if (faults > 0) {
            getChildren()
                    .add(label(
                            faults + (faults == 1 ? " fault" : " faults")
                                    + " in the lessons: 'baton lessons check' says where.",
                            "lesson-problem"));
        }
    }

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
