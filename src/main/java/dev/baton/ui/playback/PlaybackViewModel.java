package dev.baton.ui.playback;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;

/// The virtual clock of a session: where it stands, whether it runs and how fast.
public final class PlaybackViewModel {
    /// Virtual nanoseconds that pass in one real second at the slowest speed.
    public static final long SLOWEST = 1_000;
    /// The same at the fastest speed, real time.
    public static final long FASTEST = 1_000_000_000;

    private static final long DEFAULT_SPEED = 5_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    /// A frame that comes later than this does not make the clock jump.
    private static final long LONGEST_FRAME_NANOS = 100_000_000;

    private final ReadOnlyObjectProperty<Session> session;
    private final LongProperty nanos = new SimpleLongProperty();
    private final LongProperty speed = new SimpleLongProperty(DEFAULT_SPEED);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private long lastFrame = -1;
    private double remainder;

    public PlaybackViewModel(ReadOnlyObjectProperty<Session> session) {
        this.session = session;
        session.addListener((source, before, now) -> seek(nanos.get()));
        playing.addListener((source, before, now) -> lastFrame = -1);
    }

    /// Moves the clock on to a frame of a real clock, in nanoseconds; the first frame after a start only sets the base.
    public void frame(long realNanos) {
        if (!playing.get()) {
            return;
        }
        if (lastFrame >= 0) {
            advance(Math.min(realNanos - lastFrame, LONGEST_FRAME_NANOS));
        }
        lastFrame = realNanos;
    }

    private void advance(long realNanos) {
        double virtual = remainder + realNanos * (speed.get() / NANOS_PER_SECOND);
        long whole = (long) virtual;
        remainder = virtual - whole;
        long end = session.get().makespanNanos();
        nanos.set(Math.min(end, nanos.get() + whole));
        if (nanos.get() >= end) {
            playing.set(false);
        }
    }

    /// Starts the clock, from the beginning when it stands at the end; stops it when it runs.
    public void playOrPause() {
        if (!playing.get() && nanos.get() >= session.get().makespanNanos()) {
            nanos.set(0);
        }
        playing.set(!playing.get() && !session.get().isEmpty());
    }

    /// Stops the clock.
    public void pause() {
        playing.set(false);
    }

    /// Goes to a time, kept within the session.
    public void seek(long time) {
        remainder = 0;
        nanos.set(Math.clamp(time, 0, session.get().makespanNanos()));
    }

    /// Goes to the next change of anything, and stops there.
    public void stepForward() {
        stopAt(session.get().nextEvent(nanos.get()));
    }

    /// Goes back to the last change of anything, and stops there.
    public void stepBack() {
        stopAt(session.get().previousEvent(nanos.get()));
    }

    /// Goes to the next time a lock changes hands, and stops there.
    public void nextHandoff() {
        stopAt(session.get().nextHandoff(nanos.get()));
    }

    /// Goes back to the last time a lock changed hands, and stops there.
    public void previousHandoff() {
        stopAt(session.get().previousHandoff(nanos.get()));
    }

    /// Goes to the start.
    public void toStart() {
        seek(0);
    }

    /// Goes to the end.
    public void toEnd() {
        stopAt(session.get().makespanNanos());
    }

    private void stopAt(long time) {
        pause();
        seek(time);
    }

    /// Plays twice as fast, or to a limit.
    public void faster() {
        speed.set(Math.min(FASTEST, 2 * speed.get()));
    }

    /// Plays half as fast, or to a limit.
    public void slower() {
        speed.set(Math.max(SLOWEST, speed.get() / 2));
    }

    /// The virtual time in nanoseconds.
    public LongProperty nanosProperty() {
        return nanos;
    }

    /// Virtual nanoseconds that pass in one real second.
    public LongProperty speedProperty() {
        return speed;
    }

    /// Whether the clock runs.
    public BooleanProperty playingProperty() {
        return playing;
    }

    /// The worlds the clock is for.
    public ObservableValue<Session> sessionProperty() {
        return session;
    }
}
