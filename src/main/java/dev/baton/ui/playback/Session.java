package dev.baton.ui.playback;

import java.util.List;
import java.util.function.ToLongFunction;

/// The worlds that are shown together, on one virtual clock that ends with the slowest of them.
///
/// @param worlds one to three worlds, none before the first run
public record Session(List<World> worlds) {
    /// Nothing loaded yet.
    public static final Session EMPTY = new Session(List.of());

    public Session {
        worlds = List.copyOf(worlds);
    }

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return worlds.isEmpty();
    }

    /// The end of the slowest world.
    public long makespanNanos() {
        return worlds.stream()
                .mapToLong(world -> world.trace().makespanNanos())
                .max()
                .orElse(0);
    }

    /// The first time after this one at which anything changes in any world.
    public long nextEvent(long nanos) {
        return next(nanos, world -> world.index().nextEvent(nanos));
    }

    /// The last time before this one at which anything changed in any world.
    public long previousEvent(long nanos) {
        return previous(world -> world.index().previousEvent(nanos));
    }

    /// The first time after this one at which a lock changes hands.
    public long nextHandoff(long nanos) {
        return next(nanos, world -> world.index().nextHandoff(nanos));
    }

    /// The last time before this one at which a lock changed hands.
    public long previousHandoff(long nanos) {
        return previous(world -> world.index().previousHandoff(nanos));
    }

    private long next(long nanos, ToLongFunction<World> candidate) {
        return worlds.stream()
                .mapToLong(candidate)
                .filter(time -> time > nanos)
                .min()
                .orElse(makespanNanos());
    }

    private long previous(ToLongFunction<World> candidate) {
        return worlds.stream().mapToLong(candidate).max().orElse(0);
    }
}
