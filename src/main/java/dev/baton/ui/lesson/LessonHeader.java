package dev.baton.ui.lesson;

import dev.baton.lesson.Lesson;
import dev.baton.ui.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where the learner is: lesson, minutes, step, and a segment for each step.
final class LessonHeader extends VBox {
    private static final double PLACE_EM = 16;
    private static final double COUNT_EM = 21;

    LessonHeader(StepViewModel step, LessonPanelViewModel panel) {
        getStyleClass().add("lesson-header");
        Lesson lesson = step.lesson();
        String name = lesson.number() > 0 ? "Lesson " + lesson.number() : lesson.title();
        Label place = new Label();
        place.setAccessibleText(name + " · " + lesson.minutes() + " min");
        shorten(place, this, place.getAccessibleText(), name, PLACE_EM);
        place.setId("lesson-place");
        String at = "step " + (step.index() + 1) + " of " + lesson.steps().size();
        Label count = new Label();
        count.setAccessibleText(at);
        shorten(count, this, at, (step.index() + 1) + "/" + lesson.steps().size(), COUNT_EM);
        count.setId("lesson-step");
        count.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(Icons.button(Feather.LIST, "All lessons", panel::openCourse), place, space, count);
        line.getChildren().getFirst().setId("lesson-list");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("lesson-place-line");
        getChildren().addAll(line, segments(step, panel));
    }

    /// Makes a label say less while the panel it is in is narrower than so many times the size of its type.
    static void shorten(Labeled label, Region panel, String words, String brief, double em) {
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> panel.getWidth() < em * label.getFont().getSize() ? brief : words,
                        panel.widthProperty(),
                        label.fontProperty()));
    }

    private static HBox segments(StepViewModel step, LessonPanelViewModel panel) {
        HBox bar = new HBox();
        bar.getStyleClass().add("lesson-segments");
        Lesson lesson = step.lesson();
        for (int i = 0; i < lesson.steps().size(); i++) {
            Region segment = new Region();
            segment.getStyleClass().add("lesson-segment");
            if (i == step.index()) {
                segment.getStyleClass().add("lesson-segment-here");
            } else if (panel.progress().visited(lesson, lesson.steps().get(i))) {
                segment.getStyleClass().add("lesson-segment-seen");
            }
            HBox.setHgrow(segment, Priority.ALWAYS);
            bar.getChildren().add(segment);
        }
        bar.setAccessibleText(
                "step " + (step.index() + 1) + " of " + lesson.steps().size());
        return bar;
    }
}
