package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.FxThread;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing outlives what it belongs to.
class ShellLeakTest {
    private static final int TRIES = 50;

    @TempDir
    Path home;

    @Test
    void oldSessionIsForgottenWhenANewOneIsLoaded() {
        Shell shell = shell();
        WeakReference<Object> old = FxThread.call(() -> new WeakReference<>(
                shell.workbench().session().sessionProperty().get()));
        FxThread.call(() -> {
            shell.workbench().playback().seek(18_300_000);
            shell.timeline().mark(0, 5_000_000);
            shell.workbench().session().coresProperty().set(2);
            shell.workbench().playback().stepForward();
            shell.scene(800, 600).snapshot(null);
            return true;
        });
        assertNull(collected(old), "session");
        FxThread.call(shell::look);
    }

    @Test
    void closedShellIsForgotten() {
        WeakReference<Object> shell = new WeakReference<>(shell());
        assertNull(collected(shell), "shell");
    }

    private Shell shell() {
        return FxThread.call(() -> {
            Fonts.load();
            return new Shell(Fixtures.equipment(), Settings.in(home), Runnable::run, Runnable::run);
        });
    }

    private static Object collected(WeakReference<Object> reference) {
        for (int i = 0; i < TRIES && reference.get() != null; i++) {
            System.gc();
            FxThread.call(() -> true);
        }
        return reference.get();
    }
}
