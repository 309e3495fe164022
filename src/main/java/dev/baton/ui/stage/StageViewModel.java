package dev.baton.ui.stage;

import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Threads;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the stage shows now: it follows the clock.
public final class StageViewModel {
    private final BooleanProperty still = new SimpleBooleanProperty();
    private final IntegerProperty focused;
    private final ObjectBinding<StageModel> model;
    private final StringBinding sentence;

    public StageViewModel(PlaybackViewModel playback, IntegerProperty focused) {
        this.focused = focused;
        model = Bindings.createObjectBinding(
                () -> StageModel.at(
                        playback.sessionProperty().getValue(),
                        playback.nanosProperty().get(),
                        pace(playback)),
                playback.sessionProperty(),
                playback.nanosProperty(),
                playback.speedProperty(),
                playback.playingProperty(),
                still);
        sentence = Bindings.createStringBinding(this::words, model);
    }

    /// While the clock stands, things are shown where they are and not on their way.
    private Pace pace(PlaybackViewModel playback) {
        boolean stands = !playback.playingProperty().get();
        return new Pace(playback.speedProperty().get(), still.get() || stands);
    }

    private String words() {
        return model.get().worlds().stream()
                .map(scene -> scene.title() + ": " + scene.sentence() + ", " + scene.status() + "." + queues(scene))
                .collect(Collectors.joining(" "));
    }

    /// The queues by their full names, which the picture may have to shorten.
    private static String queues(StageModel.Scene scene) {
        return scene.locks().stream()
                .filter(lock -> !lock.waiters().isEmpty())
                .map(lock -> " " + Threads.count(lock.waiters().size()) + " at " + lock.name() + ".")
                .collect(Collectors.joining());
    }

    /// The stage at the time the clock shows.
    public ObjectBinding<StageModel> model() {
        return model;
    }

    /// The stage in words.
    public StringBinding sentence() {
        return sentence;
    }

    /// Whether nothing glides.
    public BooleanProperty stillProperty() {
        return still;
    }

    /// The world that code and numbers are about.
    public IntegerProperty focusedProperty() {
        return focused;
    }
}
