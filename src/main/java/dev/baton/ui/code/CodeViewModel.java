package dev.baton.ui.code;

import dev.baton.trace.MachineState;
import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import org.jspecify.annotations.Nullable;

/// The program of the world in focus, and where in it each thread is.
public final class CodeViewModel {
    private final PlaybackViewModel playback;
    private final IntegerProperty focused;
    private final ObjectBinding<@Nullable World> world;
    private final ObjectBinding<String> source;
    private final ObjectBinding<Markers> markers;

    /// Where threads are.
    ///
    /// @param threads the threads at each line that has one, by line
    /// @param holderLine the line of the thread that has the global lock, 0 without one
    public record Markers(Map<Integer, List<Integer>> threads, int holderLine) {
        static final Markers NONE = new Markers(Map.of(), 0);
    }

    public CodeViewModel(PlaybackViewModel playback, IntegerProperty focused) {
        this.playback = playback;
        this.focused = focused;
        world = Bindings.createObjectBinding(
                () -> {
                    List<World> worlds = playback.sessionProperty().getValue().worlds();
                    return focused.get() < worlds.size() ? worlds.get(focused.get()) : null;
                },
                playback.sessionProperty(),
                focused);
        source = Bindings.createObjectBinding(
                () -> world.get() == null ? "" : world.get().source(), world);
        markers = Bindings.createObjectBinding(
                () -> world.get() == null
                        ? Markers.NONE
                        : markers(world.get(), playback.nanosProperty().get()),
                world,
                playback.nanosProperty());
    }

    /// Turns to the next world.
    public void focusNext() {
        int worlds = playback.sessionProperty().getValue().worlds().size();
        focused.set(worlds == 0 ? 0 : (focused.get() + 1) % worlds);
    }

    private static Markers markers(World world, long nanos) {
        Map<Integer, List<Integer>> threads = new TreeMap<>();
        int gil = world.trace().gil();
        int holder = gil < 0 ? -1 : world.trace().lock(gil).holderAt(nanos);
        int holderLine = 0;
        for (MachineState.ThreadAt thread : world.index().at(nanos).threads()) {
            if (thread.line() > 0) {
                threads.computeIfAbsent(thread.line(), line -> new ArrayList<>())
                        .add(thread.id());
            }
            holderLine = thread.id() == holder ? thread.line() : holderLine;
        }
        return new Markers(threads, holderLine);
    }

    /// The world in focus, null before the first run.
    public ObjectBinding<@Nullable World> world() {
        return world;
    }

    /// The text of the program.
    public ObjectBinding<String> source() {
        return source;
    }

    /// Where the threads are.
    public ObjectBinding<Markers> markers() {
        return markers;
    }
}
