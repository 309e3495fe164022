package dev.baton.ui.app;

import javafx.application.Application;

/// The window with hand-made worlds, to look at.
public final class SyntheticApp extends BatonApp {
    public SyntheticApp() {
        super(Fixtures.equipment());
    }

    public static void main(String[] args) {
        Application.launch(SyntheticApp.class, args);
    }
}
