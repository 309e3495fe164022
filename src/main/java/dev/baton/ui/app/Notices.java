package dev.baton.ui.app;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.baton.ui.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the program has to tell, at the top right corner until it is closed.
final class Notices extends VBox {
    private static final double WIDTH = 360;
    private static final int MOST = 3;

    Notices() {
        setId("notices");
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setPickOnBounds(false);
    }

    /// Tells of something that went wrong.
    void problem(String sentence) {
        show(sentence, Feather.ALERT_CIRCLE, Styles.DANGER);
    }

    /// Tells of something worth knowing.
    void remark(String sentence) {
        show(sentence, Feather.INFO, Styles.ACCENT);
    }

    private void show(String sentence, Feather icon, String style) {
        Notification notice = new Notification(sentence, Icons.icon(icon));
        notice.getStyleClass().addAll(Styles.ELEVATED_1, style, "notice");
        notice.setPrefWidth(WIDTH);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.setAccessibleText(sentence);
        notice.setOnClose(event -> getChildren().remove(notice));
        getChildren().addFirst(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeLast();
        }
    }

    /// Takes away what went wrong once it goes right.
    void solved() {
        getChildren().removeIf(notice -> notice.getStyleClass().contains(Styles.DANGER));
    }
}
