package dev.baton.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// The JavaFX thread for tests that draw without a window.
public final class FxThread {
    private FxThread() {}

    /// Runs something on the JavaFX thread, started when needed, and hands back what it returns.
    public static <T> T call(Callable<T> task) {
        start();
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Draws on a canvas and hands back its pixels.
    public static Image draw(int width, int height, Consumer<GraphicsContext> drawing) {
        return call(() -> {
            Fonts.load();
            Canvas canvas = new Canvas(width, height);
            drawing.accept(canvas.getGraphicsContext2D());
            return canvas.snapshot(new SnapshotParameters(), null);
        });
    }

    /// Writes a picture to look at.
    public static void write(Image image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
    }
}
