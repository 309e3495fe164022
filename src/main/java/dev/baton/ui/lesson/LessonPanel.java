package dev.baton.ui.lesson;

import dev.baton.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The panel beside the stage: the list of lessons, or the open step with its questions.
public final class LessonPanel extends BorderPane implements AutoCloseable {
    private static final double LEAST_HEIGHT = 120;
    private static final double NARROW_EM = 12;

    private final LessonPanelViewModel model;
    private final Consumer<String> browser;
    private final ScrollPane scroll = new ScrollPane();
    private final Button back = new Button();
    private final Button next = new Button("Next  →");
    private final HBox navigation = new HBox();

    /// @param browser opens a web page outside
    public LessonPanel(LessonPanelViewModel model, Consumer<String> browser) {
        this.model = model;
        this.browser = browser;
        getStyleClass().add("lesson-panel");
        getStylesheets().add(Theme.stylesheet("lesson.css"));
        setMinHeight(LEAST_HEIGHT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setPrefHeight(LEAST_HEIGHT);
        scroll.getStyleClass().add("lesson-scroll");
        setCenter(new VBox(progress(), Card.remark(model.problemProperty()), scroll));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        navigate();
        model.stepProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("lesson-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Running the programs of this step");
        bar.progressProperty().bind(model.doneProperty());
        bar.visibleProperty().bind(model.busyProperty());
        bar.getStyleClass().add("lesson-progress");
        return bar;
    }

    private void navigate() {
        back.setId("lesson-back");
        back.getStyleClass().addAll("flat", "lesson-back");
        back.setOnAction(event -> model.back());
        next.setId("lesson-next");
        next.getStyleClass().addAll("flat", "lesson-next");
        next.setOnAction(event -> model.next());
        next.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        navigation.getChildren().addAll(back, space, next);
        navigation.getStyleClass().add("lesson-navigation");
    }

    private void show(@Nullable StepViewModel step) {
        scroll.setVvalue(0);
        if (step == null) {
            setTop(null);
            setBottom(null);
            scroll.setContent(new CourseList(model));
            return;
        }
        setTop(new LessonHeader(step, model));
        scroll.setContent(new StepBody(step, model, browser));
        LessonHeader.shorten(back, this, "←  " + model.neighbourTitle(-1), "←", NARROW_EM);
        name(back, "Back to: " + model.neighbourTitle(-1));
        name(next, "Next: " + model.neighbourTitle(1));
        setBottom(navigation);
    }

    private static void name(Button button, String spoken) {
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
    }

    private void key(KeyEvent event) {
        boolean alt = event.isAltDown();
        KeyCode code = event.getCode();
        if (code == KeyCode.PAGE_DOWN || alt && code == KeyCode.RIGHT) {
            model.next();
            event.consume();
        } else if (code == KeyCode.PAGE_UP || alt && code == KeyCode.LEFT) {
            model.back();
            event.consume();
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
