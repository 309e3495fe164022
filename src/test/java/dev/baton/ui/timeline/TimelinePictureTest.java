package dev.baton.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import dev.baton.ui.playback.World;
import dev.baton.ui.theme.FxThread;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.timeline.TimelineLayout.Kind;
import dev.baton.ui.timeline.TimelineLayout.Row;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// Facts about the pixels of the timeline.
class TimelinePictureTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 420;
    private static final Path FOLDER = Path.of("target", "pictures");

    @Test
    void threadIsInItsColourWhileItRunsAndThinWhileItWaits() {
        Session session = SyntheticWorlds.pair();
        Image image = draw(session, 0, "timeline.png");
        Row two = row(session, 2);
        assertEquals(Palette.DARK.thread(2), pixel(image, session, 18_300_000, two.middle()));
        assertEquals(Palette.DARK.surface(), pixel(image, session, 12_300_000, two.y() + 2.5));
    }

    @Test
    void playheadStandsAtTheClock() {
        Session session = SyntheticWorlds.pair();
        Image image = draw(session, 60_000_000, "timeline-playhead.png");
        assertEquals(Palette.DARK.accent(), pixel(image, session, 60_000_000, HEIGHT - 60));
    }

    @Test
    void aShortWaitAmongManyIntervalsIsNotHidden() {
        Session session = new Session(List.of(blinking(40_000)));
        Image image = draw(session, 0, "timeline-dense.png");
        Row thread = row(session, 0);
        Color top = pixel(image, session, 20_000_000, thread.y() + 2.5);
        assertEquals(Palette.DARK.waitsObject(), top);
        Color free = pixel(image, session, 60_000_000, thread.y() + 2.5);
        assertTrue(!free.equals(Palette.DARK.waitsObject()));
    }

    /// A thread whose state changes far more often than there are pixels; it waits a hundredth of the time in the
    /// first half and never in the second.
    private static World blinking(int times) {
        TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14t", false, 1, 1, 0, ""));
        int lock = trace.lock("a", LockKind.OBJECT, "dict", true);
        int thread = trace.thread(0, "MainThread", -1);
        for (int i = 0; i < times; i++) {
            long now = i * 2_000L;
            trace.state(now, thread, ThreadState.RUNNING, 0, 1);
            if (i < times / 2) {
                trace.state(now + 1_980, thread, ThreadState.WAITING_LOCK, lock, 1);
            } else {
                trace.state(now + 1_980, thread, ThreadState.NATIVE, 0, 1);
            }
        }
        trace.end(times * 2_000L, thread);
        return World.of("dense", trace.finish(times * 2_000L, Outcome.FINISHED), "");
    }

    private static Color pixel(Image image, Session session, long nanos, double rowY) {
        TimelineLayout layout = TimelineLayout.of(session, WIDTH, HEIGHT);
        double x =
                layout.labelWidth() + Viewport.fitting(session.makespanNanos()).x(nanos, layout.trackWidth(WIDTH));
        return image.getPixelReader().getColor((int) x, (int) (TimelineLayout.TOP + rowY));
    }

    private static Row row(Session session, int thread) {
        return TimelineLayout.of(session, WIDTH, HEIGHT).rows().stream()
                .filter(row -> row.kind() == Kind.THREAD && row.world() == 0 && row.id() == thread)
                .findFirst()
                .orElseThrow();
    }

    private static Image draw(Session session, long nanos, String file) {
        TimelineModel model = TimelineModel.whole(session, nanos);
        Image image = FxThread.draw(WIDTH, HEIGHT, gc -> TimelineRenderer.draw(gc, model, WIDTH, HEIGHT, Palette.DARK));
        FxThread.write(image, FOLDER.resolve(file));
        return image;
    }
}
