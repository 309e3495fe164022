package dev.baton.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import dev.baton.ui.playback.World;
import dev.baton.ui.timeline.TimelineLayout.Kind;
import dev.baton.ui.timeline.TimelineLayout.Row;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

/// What pointing, choosing and zooming do.
class TimelineViewModelTest {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 420;

    private final Session pair = SyntheticWorlds.pair();
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(pair);
    private final PlaybackViewModel playback = new PlaybackViewModel(session.getReadOnlyProperty());
    private final TimelineViewModel timeline = new TimelineViewModel(playback);
    private final TimelineLayout layout = TimelineLayout.of(pair, WIDTH, HEIGHT);

    @Test
    void clickTellsWhatTheIntervalWas() {
        click(row(Kind.THREAD, 0, 2), 18_300_000);
        assertEquals("Thread 2 runs Python on core 2", timeline.details().getFirst());
        assertTrue(
                timeline.details().get(1).contains("15.008 000 to 20.000 000 ms"),
                timeline.details().get(1));
        assertTrue(
                timeline.details().get(1).endsWith(" · lines 5 to 7"),
                timeline.details().get(1));
        assertEquals(2, timeline.details().size());
    }

    @Test
    void anIntervalInASingleLineQuotesIt() {
        TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14", true, 1, 1, 0, ""));
        trace.thread(0, "MainThread", -1);
        trace.state(0, 0, ThreadState.RUNNING, 0, 0);
        trace.line(0, 0, 2);
        trace.state(60, 0, ThreadState.SLEEPING, -1, 2);
        session.set(
                new Session(List.of(World.of("x", trace.finish(100, Outcome.FINISHED), "import time\ntime.sleep(1)"))));
        for (long nanos : new long[] {10, 70}) {
            playback.seek(nanos);
            timeline.chooseRow(1);
            assertTrue(
                    timeline.details().get(1).endsWith(" · line 2"),
                    timeline.details().get(1));
            assertEquals("time.sleep(1)", timeline.details().get(2));
            timeline.clear();
        }
    }

    @Test
    void threadsOfAProcessStandTogetherWhenSeveralProcessesHaveThreads() {
        TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14", true, 1, 1, 0, ""));
        trace.process(0, "MainProcess", 1, "main");
        trace.process(0, "Process-1", 2, "fork");
        trace.thread(0, "MainThread", -1, 0);
        trace.thread(0, "Process-1", 0, 1);
        trace.thread(0, "Thread-1 (feed)", 0, 0);
        Session processes = new Session(List.of(World.of("", trace.finish(100, Outcome.FINISHED), "")));
        List<Integer> threads = TimelineLayout.of(processes, WIDTH, HEIGHT).rows().stream()
                .filter(row -> row.kind() == Kind.THREAD)
                .map(Row::id)
                .toList();
        assertEquals(List.of(0, 2, 1), threads);
    }

    @Test
    void clickOnACoreFindsTheThreadOnIt() {
        click(row(Kind.CORE, 0, 2), 18_300_000);
        assertEquals(2, timeline.selectedProperty().get().thread());
    }

    @Test
    void pointerOnNothingSaysNothing() {
        Row idle = row(Kind.CORE, 0, 0);
        timeline.point(x(18_300_000), y(idle), WIDTH, HEIGHT);
        assertNull(timeline.pointedProperty().get());
        Row waiting = row(Kind.THREAD, 0, 1);
        timeline.point(x(18_300_000), y(waiting), WIDTH, HEIGHT);
        assertNotNull(timeline.pointedProperty().get());
    }

    @Test
    void markedRangeSumsTimeByState() {
        timeline.mark(10_000_000, 0);
        long[] nanos = timeline.rangeProperty().get().stateNanos(pair.worlds().getFirst());
        assertEquals(10_000_000 - 2 * 8_000, nanos[ThreadState.RUNNING.ordinal()]);
        assertEquals(30_000_000, nanos[ThreadState.WAITING_GIL.ordinal()]);
        assertEquals("Selected 10.0 ms", timeline.details().getFirst());
    }

    @Test
    void zoomStaysAroundTheClockAndFitShowsEverything() {
        playback.seek(50_000_000);
        Viewport all = timeline.viewportProperty().get();
        timeline.zoom(0.1);
        Viewport near = timeline.viewportProperty().get();
        assertTrue(near.contains(50_000_000));
        assertEquals(0.1, (double) near.spanNanos() / all.spanNanos(), 0.001);
        timeline.fit();
        assertEquals(all, timeline.viewportProperty().get());
    }

    @Test
    void pageTurnsWhenTheClockLeavesTheVisibleTime() {
        timeline.zoom(0.1);
        playback.seek(90_000_000);
        assertTrue(timeline.viewportProperty().get().contains(90_000_000));
    }

    @Test
    void readerWhoLooksElsewhereWhileItPlaysIsLeftThere() {
        timeline.zoom(0.1);
        timeline.moveTo(60_000_000);
        Viewport elsewhere = timeline.viewportProperty().get();
        playback.playOrPause();
        playback.frame(0);
        playback.frame(16_000_000);
        assertEquals(elsewhere, timeline.viewportProperty().get());
    }

    @Test
    void rowsAreChosenAtTheClockWithoutAMouse() {
        playback.seek(18_300_000);
        timeline.chooseRow(1);
        timeline.chooseRow(1);
        assertEquals("Thread 1 waits for the GIL", timeline.details().getFirst());
        timeline.chooseRow(-1);
        assertEquals(0, timeline.selectedProperty().get().thread());
        timeline.clear();
        timeline.chooseRow(-1);
        assertEquals(Kind.CORE, timeline.selectedProperty().get().row().kind());
    }

    @Test
    void anIntervalBeforeTheFirstLineQuotesNoLine() {
        TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14", true, 1, 1, 0, ""));
        trace.thread(0, "MainThread", -1);
        trace.state(0, 0, ThreadState.SWITCHING, 0, 0);
        session.set(new Session(List.of(World.of("x", trace.finish(100, Outcome.FINISHED), "print(1)"))));
        timeline.chooseRow(1);
        assertEquals(2, timeline.details().size(), timeline.details().toString());
    }

    @Test
    void rangesAreMarkedAtTheClockWithoutAMouse() {
        playback.seek(10_000_000);
        timeline.markFromClock();
        playback.seek(20_000_000);
        timeline.markToClock();
        assertEquals(new Range(10_000_000, 20_000_000), timeline.rangeProperty().get());
    }

    @Test
    void newSessionDropsTheSelection() {
        timeline.mark(0, 10_000_000);
        session.set(new Session(pair.worlds().subList(1, 2)));
        assertNull(timeline.rangeProperty().get());
        assertTrue(timeline.details().isEmpty());
        assertEquals(
                Viewport.fitting(session.get().makespanNanos()),
                timeline.viewportProperty().get());
    }

    @Test
    void rowsScrollOnlyWhenTheyDoNotFit() {
        timeline.scrollTo(100, WIDTH, HEIGHT);
        assertEquals(0, timeline.scrollProperty().get());
        timeline.scrollTo(10_000, WIDTH, 150);
        assertFalse(timeline.scrollProperty().get() == 0);
    }

    private void click(Row row, long nanos) {
        timeline.select(x(nanos), y(row), WIDTH, HEIGHT);
    }

    private double x(long nanos) {
        return layout.labelWidth() + timeline.viewportProperty().get().x(nanos, layout.trackWidth(WIDTH));
    }

    private static double y(Row row) {
        return TimelineLayout.TOP + row.middle();
    }

    private Row row(Kind kind, int world, int id) {
        return layout.rows().stream()
                .filter(row -> row.kind() == kind && row.world() == world && row.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
