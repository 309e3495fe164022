package dev.baton.ui.playback;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.baton.ui.theme.Icons;
import dev.baton.ui.theme.Palette;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The bar that steers the clock: play and steps, the scrubber over the density of lock waits, time and speed.
public final class TransportView extends HBox {
    private static final List<Long> SPEEDS = List.of(
            1_000L, 10_000L, 100_000L, 1_000_000L, 5_000_000L, 20_000_000L, 100_000_000L, PlaybackViewModel.FASTEST);

    private static final double ROOMY_EM = 57;

    private final PlaybackViewModel playback;
    private final Label clock = new Label();

    public TransportView(Workbench workbench) {
        playback = workbench.playback();
        setId("transport");
        getStyleClass().add("transport");
        HBox buttons = new HBox(
                button("to-start", Feather.SKIP_BACK, "To the start (Home)", playback::toStart),
                button(
                        "previous-handoff",
                        Feather.CORNER_UP_LEFT,
                        "Previous handoff (Shift+Left)",
                        playback::previousHandoff),
                button("step-back", Feather.CHEVRON_LEFT, "Step back (Left)", playback::stepBack),
                play(),
                button("step-forward", Feather.CHEVRON_RIGHT, "Step forward (Right)", playback::stepForward),
                button("next-handoff", Feather.CORNER_UP_RIGHT, "Next handoff (Shift+Right)", playback::nextHandoff));
        buttons.getStyleClass().add("transport-buttons");
        StackPane scrubber = scrubber(workbench.session(), workbench.palette());
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        bindClock();
        getChildren().addAll(buttons, scrubber, clock, speed());
        for (int i : new int[] {1, 5}) {
            buttons.getChildren().get(i).getStyleClass().add("handoff");
        }
        List<Node> spare = List.of(
                buttons.getChildren().get(0),
                buttons.getChildren().get(1),
                buttons.getChildren().get(5));
        InvalidationListener resized = source -> makeRoom(spare);
        widthProperty().addListener(resized);
        clock.fontProperty().addListener(resized);
    }

    /// Leaves out what the keyboard can do as well when the bar is short for the size of its type.
    private void makeRoom(List<Node> spare) {
        boolean room = getWidth() > ROOMY_EM * clock.getFont().getSize();
        for (Node button : spare) {
            button.setVisible(room);
            button.setManaged(room);
        }
    }

    private Button button(String id, Feather icon, String name, Runnable action) {
        Button button = Icons.button(icon, name, action);
        button.setId(id);
        return button;
    }

    private Button play() {
        Button play = button("play", Feather.PLAY, "Play (Space)", playback::playOrPause);
        play.getStyleClass().add("play");
        play.setGraphic(sign(false));
        playback.playingProperty().addListener((source, before, now) -> {
            play.setGraphic(sign(now));
            play.setAccessibleText(now ? "Pause (Space)" : "Play (Space)");
        });
        return play;
    }

    private static Region sign(boolean playing) {
        Region sign = new Region();
        sign.getStyleClass().addAll("sign", playing ? "pause-sign" : "play-sign");
        return sign;
    }

    private StackPane scrubber(SessionViewModel session, ObservableValue<Palette> palette) {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("scrubber");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText("Time in the run");
        slider.setMinWidth(80);
        session.sessionProperty().addListener((source, before, now) -> slider.setMax(Math.max(1, now.makespanNanos())));
        slider.setMax(Math.max(1, session.sessionProperty().get().makespanNanos()));
        slider.disableProperty().bind(session.sessionProperty().map(Session::isEmpty));
        playback.nanosProperty().addListener((source, before, now) -> slider.setValue(now.doubleValue()));
        slider.valueProperty().addListener((source, before, now) -> {
            if (now.longValue() != playback.nanosProperty().get()) {
                playback.seek(Math.round(now.doubleValue()));
            }
        });
        DensityStrip strip = new DensityStrip(session.contentionProperty(), palette);
        StackPane pane = new StackPane(strip, slider);
        pane.getStyleClass().add("scrubber-pane");
        return pane;
    }

    private void bindClock() {
        clock.setId("time");
        clock.getStyleClass().add("clock");
        clock.setAccessibleRole(AccessibleRole.TEXT);
        clock.setMinWidth(USE_PREF_SIZE);
        clock.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Times.exactMillis(playback.nanosProperty().get()) + " ms", playback.nanosProperty()));
    }

    private MenuButton speed() {
        MenuButton speed = new MenuButton();
        speed.setId("speed");
        speed.setAccessibleText("Speed: virtual time in a second");
        speed.setMinWidth(USE_PREF_SIZE);
        speed.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(playback.speedProperty().get()), playback.speedProperty()));
        for (long nanos : SPEEDS) {
            MenuItem item = new MenuItem(words(nanos));
            item.setOnAction(event -> playback.speedProperty().set(nanos));
            speed.getItems().add(item);
        }
        return speed;
    }

    private static String words(long nanos) {
        String brief = Times.brief(nanos).replace(".00 ", " ").replace(".0 ", " ");
        return brief + " / s";
    }
}
