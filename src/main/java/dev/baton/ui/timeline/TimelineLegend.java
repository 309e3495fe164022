package dev.baton.ui.timeline;

import dev.baton.trace.ThreadState;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.World;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Draws the line above the ruler that says what the looks of the tracks mean. A sample is drawn by the painter of the
/// tracks itself; one for a rare state stands here only when the state occurs.
final class TimelineLegend {
    private static final List<ThreadState> RARE = List.of(
            ThreadState.RUNNABLE,
            ThreadState.NATIVE,
            ThreadState.IO,
            ThreadState.SLEEPING,
            ThreadState.STOPPED,
            ThreadState.SPINNING,
            ThreadState.SWITCHING);
    private static final double LEFT = 14;
    private static final double GAP = 14;
    private static final double SAMPLE = 18;
    private static final double BASELINE = 18;
    private static final String HINT = "scroll to zoom · drag to pan · F fits";

    private final Ink ink;
    private final Palette palette;
    private final TrackPainter tracks;

    TimelineLegend(Ink ink, TrackPainter tracks) {
        this.ink = ink;
        this.tracks = tracks;
        palette = ink.palette();
    }

    void draw(Session session, double width) {
        ink.font(Ink.Face.SEMIBOLD, 11);
        double x = ink.text("TIMELINE", LEFT, BASELINE, palette.muted()) + GAP;
        if (session.isEmpty()) {
            return;
        }
        x = samples(session, x, width - LEFT);
        ink.font(Ink.Face.REGULAR, 11);
        if (x + GAP + ink.width(HINT) <= width - LEFT) {
            ink.textRight(HINT, width - LEFT, BASELINE, palette.muted());
        }
    }

    private double samples(Session session, double left, double right) {
        double x = left;
        for (ThreadState state : explained(session)) {
            x = sample(state, x, right);
            if (state == ThreadState.WAITING_LOCK && hasGil(session)) {
                x = handover(x, right);
            }
        }
        return x;
    }

    /// The states that have an entry, in their order.
    static List<ThreadState> explained(Session session) {
        List<ThreadState> states = new ArrayList<>(List.of(ThreadState.RUNNING));
        if (hasGil(session)) {
            states.add(ThreadState.WAITING_GIL);
        }
        states.add(ThreadState.WAITING_LOCK);
        RARE.stream().filter(state -> occurs(state, session)).forEach(states::add);
        return states;
    }

    private static boolean hasGil(Session session) {
        return session.worlds().stream().anyMatch(world -> world.trace().gil() >= 0);
    }

    private static boolean occurs(ThreadState state, Session session) {
        return session.worlds().stream().anyMatch(world -> occurs(state, world));
    }

    private static boolean occurs(ThreadState state, World world) {
        long end = world.trace().makespanNanos();
        return world.trace().threads().stream()
                .anyMatch(thread -> world.index().stateNanos(thread.id(), 0, end)[state.ordinal()] > 0);
    }

    /// One entry, left out together with all that follow when it does not fit; returns where the next one starts.
    private double sample(ThreadState state, double x, double right) {
        String word = word(state);
        if (!fits(word, x, right)) {
            return right;
        }
        tracks.state(state, 1, x, BASELINE - 11, SAMPLE, 14);
        return ink.text(word, x + SAMPLE + 5, BASELINE, palette.muted()) + GAP;
    }

    private double handover(double x, double right) {
        String word = "hands over";
        if (!fits(word, x, right)) {
            return right;
        }
        GraphicsContext gc = ink.gc();
        gc.setStroke(palette.gil());
        gc.setLineWidth(1.5);
        tracks.arrow(x, BASELINE - 8, x + 14, BASELINE - 1);
        return ink.text(word, x + SAMPLE + 5, BASELINE, palette.gilFg()) + GAP;
    }

    private boolean fits(String word, double x, double right) {
        ink.font(Ink.Face.REGULAR, 11.5);
        return x + SAMPLE + 5 + ink.width(word) <= right;
    }

    private static String word(ThreadState state) {
        return switch (state) {
            case RUNNING -> "runs";
            case RUNNABLE -> "ready, no core";
            default -> state.label();
        };
    }
}
