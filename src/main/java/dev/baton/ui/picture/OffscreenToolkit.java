package dev.baton.ui.picture;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// JavaFX without a window: runs what draws pictures on the JavaFX thread, on a machine without a display too.
public final class OffscreenToolkit {
    private OffscreenToolkit() {}

    /// Starts JavaFX on its headless platform with software rendering, unless it already runs.
    ///
    /// Software rendering gives the same pixels with and without a graphics card.
    public static void start() {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        System.setProperty("prism.lcdtext", System.getProperty("prism.lcdtext", "false"));
        try {
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            // The window's own toolkit draws as well.
        }
    }

    /// Runs this on the JavaFX thread, waits for it, and hands back its value or its exception.
    public static <T> T call(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        start();
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
