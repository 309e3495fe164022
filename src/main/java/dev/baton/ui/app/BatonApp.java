package dev.baton.ui.app;

import dev.baton.ui.app.Settings.Key;
import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window as an application: remembers its place, and drives the clock with the pulses of the screen.
public class BatonApp extends Application {
    private static final double NARROWEST = 720;
    private static final double LOWEST = 480;
    private static final double ICON = 64;

    private final Equipment equipment;
    private final Settings settings = Settings.in(UserFolder.locate());
    private final ExecutorService background = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "simulation");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean drawn;
    private @Nullable Shell shell;
    private @Nullable Stage window;

    /// @param equipment what the window is fitted with
    public BatonApp(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Shell content = new Shell(equipment, settings, this::afterFirstFrame, Platform::runLater);
        shell = content;
        window = stage;
        stage.setTitle("Baton");
        stage.getIcons().add(icon());
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.setScene(content.scene(settings.number(Key.WINDOW_WIDTH), settings.number(Key.WINDOW_HEIGHT)));
        place(stage);
        content.look().fullProperty().addListener((source, before, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty()
                .addListener(
                        (source, before, now) -> content.look().fullProperty().set(now));
        Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> content.apologise(problem));
        opened(content);
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                content.workbench().playback().frame(now);
                if (++pulses == 2) {
                    firstFrameDrawn();
                }
            }
        }.start();
    }

    /// Called once the window stands, before its first frame.
    protected void opened(Shell content) {}

    /// Runs work off the user interface's thread, but not before the first frame: simulating would delay it.
    private void afterFirstFrame(Runnable work) {
        if (drawn) {
            background.execute(work);
        } else {
            waiting.add(work);
        }
    }

    /// By the second pulse the first frame has been drawn.
    private void firstFrameDrawn() {
        drawn = true;
        waiting.forEach(background::execute);
        waiting.clear();
        logFirstFrame();
    }

    private static void logFirstFrame() {
        if (Boolean.getBoolean("baton.frame.log")) {
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(start -> Duration.between(start, Instant.now()).toMillis())
                    .ifPresent(System.out::println);
        }
    }

    private static javafx.scene.image.Image icon() {
        Canvas canvas = new Canvas(ICON, ICON);
        BatonMark.draw(canvas.getGraphicsContext2D(), Palette.LIGHT, ICON);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }

    private void place(Stage stage) {
        double x = settings.number(Key.WINDOW_X);
        double y = settings.number(Key.WINDOW_Y);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(settings.number(Key.WINDOW_WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(settings.number(Key.WINDOW_HEIGHT), screen.getHeight()));
        if (!Screen.getScreensForRectangle(x, y, NARROWEST / 2, LOWEST / 2).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.flag(Key.WINDOW_MAXIMIZED));
    }

    @Override
    public void stop() {
        background.shutdownNow();
        Stage stage = Objects.requireNonNull(window);
        settings.set(Key.WINDOW_MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.set(Key.WINDOW_X, stage.getX());
            settings.set(Key.WINDOW_Y, stage.getY());
            settings.set(Key.WINDOW_WIDTH, stage.getWidth());
            settings.set(Key.WINDOW_HEIGHT, stage.getHeight());
        }
        Objects.requireNonNull(shell).remember(settings);
        Objects.requireNonNull(shell).close();
        try {
            settings.save();
        } catch (IOException e) {
            System.err.println("baton: the settings could not be saved: " + e.getMessage());
        }
    }
}
