package dev.baton.ui.app;

import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.SessionViewModel;
import dev.baton.ui.timeline.TimelineViewModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Everything the keyboard can do, in one list that both works and is shown as help.
public final class Shortcuts {
    /// One shortcut.
    ///
    /// @param keys what the help says
    /// @param what what it does, in words
    /// @param typed the character that triggers it, empty when a key does
    public record Shortcut(String keys, String what, List<KeyCombination> combinations, String typed, Runnable action) {
        boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    ? !typed.isEmpty() && typed.equals(event.getCharacter())
                    : combinations.stream().anyMatch(combination -> combination.match(event));
        }
    }

    private final List<Shortcut> all;

    /// @param notice closes what is told at the moment; false when there is nothing
    public Shortcuts(
            ShellViewModel shell,
            SessionViewModel session,
            PlaybackViewModel playback,
            TimelineViewModel timeline,
            BooleanSupplier notice) {
        all = List.of(
                key("Space", "Play or pause", playback::playOrPause, KeyCode.SPACE),
                key("Right", "Next event", playback::stepForward, KeyCode.RIGHT),
                key("Left", "Previous event", playback::stepBack, KeyCode.LEFT),
                shift("Shift+Right", "Next handoff", playback::nextHandoff, KeyCode.RIGHT),
                shift("Shift+Left", "Previous handoff", playback::previousHandoff, KeyCode.LEFT),
                key("Home", "To the start", playback::toStart, KeyCode.HOME),
                key("End", "To the end", playback::toEnd, KeyCode.END),
                typed("+", "Play faster", playback::faster),
                typed("-", "Play slower", playback::slower),
                key("W", "Zoom in", () -> timeline.zoom(1 / TimelineViewModel.ZOOM_STEP), KeyCode.W),
                key("S", "Zoom out", () -> timeline.zoom(TimelineViewModel.ZOOM_STEP), KeyCode.S),
                key("A", "Pan left", () -> timeline.pan(-1), KeyCode.A),
                key("D", "Pan right", () -> timeline.pan(1), KeyCode.D),
                key("F", "Fit everything", timeline::fit, KeyCode.F),
                key("R", "Read the program again", session::reload, KeyCode.R),
                place(shell, Place.LEARN, KeyCode.DIGIT1, "1"),
                place(shell, Place.EXPLORE, KeyCode.DIGIT2, "2"),
                place(shell, Place.MEASURE, KeyCode.DIGIT3, "3"),
                control("Ctrl+T", "Light or dark", shell::changeTheme, KeyCode.T),
                key("Down", "Choose the next row at the clock", () -> timeline.chooseRow(1), KeyCode.DOWN),
                key("Up", "Choose the row above", () -> timeline.chooseRow(-1), KeyCode.UP),
                typed("[", "Mark from the clock on", timeline::markFromClock),
                typed("]", "Mark up to the clock", timeline::markToClock),
                key("L", "Open or close the left panel", shell::changeAside, KeyCode.L),
                key(
                        "F11",
                        "Full screen",
                        () -> shell.fullProperty().set(!shell.fullProperty().get()),
                        KeyCode.F11),
                typed("?", "Show the shortcuts", () -> shell.helpProperty()
                        .set(!shell.helpProperty().get())),
                key("Esc", "Close, or drop the selection", () -> escape(shell, notice, timeline), KeyCode.ESCAPE));
    }

    private static void escape(ShellViewModel shell, BooleanSupplier notice, TimelineViewModel timeline) {
        if (shell.helpProperty().get()) {
            shell.helpProperty().set(false);
        } else if (!notice.getAsBoolean()) {
            timeline.clear();
        }
    }

    private static Shortcut place(ShellViewModel shell, Place place, KeyCode code, String digit) {
        return control(
                "Ctrl+" + digit, place.label(), () -> shell.placeProperty().set(place), code);
    }

    private static Shortcut key(String keys, String what, Runnable action, KeyCode code) {
        return new Shortcut(keys, what, List.of(new KeyCodeCombination(code)), "", action);
    }

    private static Shortcut shift(String keys, String what, Runnable action, KeyCode code) {
        return new Shortcut(keys, what, List.of(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)), "", action);
    }

    private static Shortcut control(String keys, String what, Runnable action, KeyCode code) {
        return new Shortcut(
                keys, what, List.of(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN)), "", action);
    }

    private static Shortcut typed(String character, String what, Runnable action) {
        return new Shortcut(character, what, List.of(), character, action);
    }

    /// Every shortcut, in the order of the help.
    public List<Shortcut> all() {
        return all;
    }

    /// Listens to the keys of a scene, before any control does.
    public void listenIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> handle(event, scene.getFocusOwner()));
    }

    private void handle(KeyEvent event, @Nullable Node focus) {
        if (focus instanceof TextInputControl || wantsForItself(event, focus)) {
            return;
        }
        all.stream().filter(shortcut -> shortcut.matches(event)).findFirst().ifPresent(shortcut -> {
            shortcut.action().run();
            event.consume();
        });
    }

    /// A control that was reached with the keyboard keeps the keys that work it.
    private static boolean wantsForItself(KeyEvent event, @Nullable Node focus) {
        if (focus instanceof ComboBoxBase<?> choice && choice.isShowing()
                || focus instanceof MenuButton menu && menu.isShowing()) {
            return true;
        }
        if (focus == null || !focus.isFocusVisible()) {
            return false;
        }
        return switch (event.getCode()) {
            case SPACE -> focus instanceof ButtonBase || focus instanceof ComboBoxBase;
            case HOME, END, UP, DOWN -> focus instanceof ComboBoxBase;
            default -> false;
        };
    }
}
