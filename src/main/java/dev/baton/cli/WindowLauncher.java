package dev.baton.cli;

import dev.baton.ui.app.BatonWindow;
import org.jspecify.annotations.Nullable;

/// Opens the window.
final class WindowLauncher {
    private WindowLauncher() {}

    static int open(@Nullable String target, boolean present, int step) {
        BatonWindow.open(target, present, step);
        return ExitStatus.DONE;
    }
}
