package dev.baton.ui.tiles;

import dev.baton.trace.LockKind;
import dev.baton.trace.MachineState;
import dev.baton.trace.MachineState.ThreadAt;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Times;
import dev.baton.ui.playback.World;
import dev.baton.ui.tiles.Figure.Tone;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import org.jspecify.annotations.Nullable;

/// The four numbers about the world in focus at the time the clock shows, and the last things that happened in it.
public final class TilesViewModel {
    private static final int SENTENCES = 4;
    private static final double NANOS_PER_SECOND = 1e9;

    private final ObjectBinding<@Nullable Subject> subject;
    private final ObjectBinding<List<Figure>> figures;
    private final ObjectBinding<List<Happening>> happenings;

    /// A world and the totals of its locks.
    private record Subject(World world, LockHistory history) {}

    public TilesViewModel(PlaybackViewModel playback, IntegerProperty focused) {
        subject = Bindings.createObjectBinding(
                () -> {
                    List<World> worlds = playback.sessionProperty().getValue().worlds();
                    World world = focused.get() < worlds.size() ? worlds.get(focused.get()) : null;
                    return world == null ? null : new Subject(world, new LockHistory(world.trace()));
                },
                playback.sessionProperty(),
                focused);
        figures = Bindings.createObjectBinding(
                () -> subject.get() == null
                        ? List.of()
                        : figures(subject.get(), playback.nanosProperty().get()),
                subject,
                playback.nanosProperty());
        happenings = Bindings.createObjectBinding(
                () -> subject.get() == null
                        ? List.of()
                        : Happening.last(
                                subject.get().world().trace(),
                                playback.nanosProperty().get(),
                                SENTENCES),
                subject,
                playback.nanosProperty());
    }

    private static List<Figure> figures(Subject subject, long nanos) {
        Trace trace = subject.world().trace();
        long time = Math.min(nanos, trace.makespanNanos());
        MachineState state = subject.world().index().at(nanos);
        Figure locks = trace.gil() >= 0 ? held(subject.history().heldNanos(time), time) : waited(subject.world(), time);
        Tone tone = trace.gil() >= 0 ? Tone.LOCK : Tone.FREE;
        return List.of(
                cores(state, trace), locks, waiting(state, trace, tone), handoffs(subject.history(), time, tone));
    }

    private static Figure cores(MachineState state, Trace trace) {
        int busy = state.busyCores();
        int dark = trace.coreCount() - busy;
        String caption = dark == 0 ? "none stays dark" : dark == 1 ? "1 stays dark" : dark + " stay dark";
        double part = (double) busy / trace.coreCount();
        return new Figure("Cores busy", "" + busy, "of " + trace.coreCount(), part, caption, Tone.WORK);
    }

    private static Figure held(long heldNanos, long nanos) {
        double part = nanos == 0 ? 0 : (double) heldNanos / nanos;
        return new Figure("GIL held", percent(part), "%", part, "so far", Tone.LOCK);
    }

    private static Figure waited(World world, long nanos) {
        long waited = 0;
        long lived = 0;
        for (ThreadInfo thread : world.trace().threads()) {
            if (thread.id() > 0) {
                long[] times = world.index().stateNanos(thread.id(), 0, nanos);
                waited += times[ThreadState.WAITING_LOCK.ordinal()];
                lived += java.util.Arrays.stream(times).sum();
            }
        }
        double part = lived == 0 ? 0 : (double) waited / lived;
        return new Figure("In queues", percent(part), "%", part, "no global lock", Tone.FREE);
    }

    private static String percent(double part) {
        return part >= 1 ? "100" : String.format(Locale.ROOT, "%.1f", 100 * part);
    }

    private static Figure waiting(MachineState state, Trace trace, Tone tone) {
        List<ThreadAt> waiters = state.threads().stream()
                .filter(thread -> thread.state().onLock()
                        && trace.locks().get(thread.lock()).kind() != LockKind.JOIN)
                .toList();
        long longest = waiters.stream()
                .mapToLong(thread -> state.nanos() - thread.sinceNanos())
                .max()
                .orElse(0);
        String caption = waiters.isEmpty() ? "nobody waits" : "up to " + Times.brief(longest);
        double part = (double) waiters.size() / Math.max(1, state.threads().size() - 1);
        String unit = waiters.size() == 1 ? "thread" : "threads";
        return new Figure("Waiting", "" + waiters.size(), unit, Math.min(1, part), caption, tone);
    }

    private static Figure handoffs(LockHistory history, long nanos, Tone tone) {
        int count = history.handoffs(nanos);
        long rate = nanos == 0 ? 0 : Math.round(count * NANOS_PER_SECOND / nanos);
        double part = Math.min(1, Math.log10(1 + rate) / 5);
        String value = rate < 10_000 ? Long.toString(rate) : rate / 1_000 + "k";
        return new Figure("Handoffs", value, "/s", part, count + " so far", tone);
    }

    /// The numbers, four or none.
    public ObjectBinding<List<Figure>> figures() {
        return figures;
    }

    /// The last things that happened, oldest first.
    public ObjectBinding<List<Happening>> happenings() {
        return happenings;
    }

    /// What the numbers are about.
    public String title() {
        Subject now = subject.get();
        return now == null
                ? "RIGHT NOW"
                : "RIGHT NOW · " + now.world().trace().header().python();
    }

    /// The numbers in words, for those who cannot see the tiles.
    public static String words(List<Figure> figures) {
        StringBuilder words = new StringBuilder();
        for (Figure figure : figures) {
            words.append(figure.title()).append(' ').append(figure.value()).append(' ');
            words.append(figure.unit()).append(", ").append(figure.caption()).append(". ");
        }
        return words.toString().strip();
    }
}
