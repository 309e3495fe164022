package dev.baton.ui.app;

/// The window with hand-made worlds, to look at.
public final class SyntheticApp extends BatonApp {
    public SyntheticApp() {
        super(Fixtures.equipment());
    }
}
