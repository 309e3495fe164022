package dev.baton.ui.app;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.baton.ui.playback.Problem;
import dev.baton.ui.theme.Icons;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the program has to tell, at the top right corner until it is closed. Never wider or higher than the window.
final class Notices extends VBox {
    private static final double WIDEST = 0.9;
    private static final double TALLEST = 0.84;
    private static final int MOST = 3;

    private final DoubleProperty widest = new SimpleDoubleProperty(Double.MAX_VALUE);

    /// @param top where the room for them begins
    Notices(ObservableDoubleValue top) {
        setId("notices");
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sceneProperty().addListener((source, before, now) -> {
            if (now != null) {
                widest.bind(now.widthProperty().multiply(WIDEST));
                maxHeightProperty().bind(now.heightProperty().subtract(top).multiply(TALLEST));
            }
        });
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        translateYProperty().bind(top);
        setPickOnBounds(false);
    }

    /// Tells of what went wrong; what went wrong before makes room.
    void problems(List<Problem> problems) {
        solved();
        Problem first = problems.getFirst();
        if (problems.size() == 1 && first.source().isEmpty()) {
            show(first.sentence(), Feather.ALERT_CIRCLE, Styles.DANGER);
        } else {
            list(problems);
        }
    }

    private void list(List<Problem> problems) {
        ProblemList[] made = new ProblemList[1];
        made[0] = new ProblemList(problems, () -> getChildren().remove(made[0]));
        add(made[0], Styles.DANGER);
    }

    /// Tells of something worth knowing.
    void remark(String sentence) {
        show(sentence, Feather.INFO, Styles.ACCENT);
    }

    private void show(String sentence, Feather icon, String style) {
        Notification notice = new Notification(sentence, Icons.icon(icon));
        notice.setMinHeight(USE_PREF_SIZE);
        notice.setAccessibleText(sentence);
        notice.setOnClose(event -> getChildren().remove(notice));
        add(notice, style);
    }

    private void add(Region notice, String style) {
        notice.getStyleClass().addAll(Styles.ELEVATED_1, style, "notice");
        notice.maxWidthProperty().bind(widest);
        getChildren().addFirst(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeLast();
        }
    }

    /// Closes the notice that came last; false when there is none.
    boolean closeLatest() {
        boolean any = !getChildren().isEmpty();
        if (any) {
            getChildren().removeFirst();
        }
        return any;
    }

    /// Takes away what went wrong once it goes right.
    void solved() {
        getChildren().removeIf(notice -> notice.getStyleClass().contains(Styles.DANGER));
    }
}
