package dev.baton.ui.app;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the window itself can be set to.
public final class ShellViewModel {
    /// The largest scale of everything.
    public static final double LARGEST_SCALE = 2;

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.LEARN);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty still = new SimpleBooleanProperty();
    private final BooleanProperty help = new SimpleBooleanProperty();
    private final BooleanProperty aside = new SimpleBooleanProperty(true);
    private final BooleanProperty full = new SimpleBooleanProperty();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    public ShellViewModel(Settings settings) {
        dark.set(settings.flag(Settings.Key.DARK));
        still.set(settings.flag(Settings.Key.STILL));
        scale.set(Math.clamp(settings.number(Settings.Key.SCALE), 1, LARGEST_SCALE));
    }

    /// Notes what is to be remembered.
    public void remember(Settings settings) {
        settings.set(Settings.Key.DARK, dark.get());
        settings.set(Settings.Key.STILL, still.get());
        settings.set(Settings.Key.SCALE, scale.get());
    }

    /// Changes between light and dark.
    public void changeTheme() {
        dark.set(!dark.get());
    }

    /// Opens or closes the panel at the left.
    public void changeAside() {
        aside.set(!aside.get());
    }

    /// The place that is open.
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// Whether the panel at the left is open.
    public BooleanProperty asideProperty() {
        return aside;
    }

    /// Whether the window fills the screen.
    public BooleanProperty fullProperty() {
        return full;
    }

    /// Whether the window is dark.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Whether motion is reduced.
    public BooleanProperty stillProperty() {
        return still;
    }

    /// Whether the shortcuts are shown.
    public BooleanProperty helpProperty() {
        return help;
    }

    /// How much larger than usual everything is, 1 to 2.
    public DoubleProperty scaleProperty() {
        return scale;
    }
}
