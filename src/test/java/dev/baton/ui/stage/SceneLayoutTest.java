package dev.baton.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the parts of a world stand, at every size of its card.
class SceneLayoutTest {
    private static final Pace STILL = new Pace(5_000_000, true);
    private static final double LEFT = 16;
    private static final double TOP = 62;

    private final List<StageModel.Scene> scenes = StageModel.at(
                    new Session(List.of(world(true), world(false))), 0, STILL)
            .worlds();

    private static World world(boolean visits) {
        TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14", true, 4, 1, 0, ""));
        trace.process(0, "MainProcess", 1, "main");
        trace.process(0, "Interpreter-1", 1, "interpreter");
        for (String name : List.of("executor._work_queue", "Future-1", "Future-2")) {
            trace.lock(name, LockKind.PRIMITIVE, "Lock", false);
        }
        trace.thread(0, "MainThread", -1);
        trace.thread(0, "Thread-1", 0);
        trace.state(0, 0, ThreadState.RUNNING, 0, 1);
        trace.state(0, 1, ThreadState.RUNNING, 1, 1);
        if (visits) {
            trace.visits(1, 1);
        }
        return World.of("x", trace.finish(100, Outcome.FINISHED), "");
    }

    @Test
    void worldsOfOneProgramStandAlikeAlsoWhenOnlyOneHasInterpreters() {
        SceneLayout visiting = SceneLayout.of(scenes.get(0), LEFT, TOP, 340, 338);
        assertEquals(visiting, SceneLayout.of(scenes.get(1), LEFT, TOP, 340, 338));
        assertEquals(1, visiting.locksRows());
        assertTrue(visiting.tileHeight() >= SceneLayout.NAMED_CORES, "names fit: " + visiting.tileHeight());
    }

    @Test
    void whatIsWatchedIsDrawnWholeOrNotAtAll() {
        for (double height = 140; height < 500; height++) {
            SceneLayout layout = SceneLayout.of(scenes.getFirst(), LEFT, TOP, 340, height);
            int shown = layout.shownLocks(scenes.getFirst());
            double end = shown == 0 ? 0 : layout.lockY(shown - 1) + SceneLayout.LOCK_HEIGHT;
            assertTrue(end <= layout.bottom(), "at " + height);
        }
        assertEquals(0, SceneLayout.of(scenes.getFirst(), LEFT, TOP, 340, 150).shownLocks(scenes.getFirst()));
    }

    @Test
    void whatIsWatchedEndsWhereTheDockEnds() {
        SceneLayout layout = SceneLayout.of(scenes.getFirst(), LEFT, TOP, 700, 338);
        double right = layout.lockX(layout.locksColumns() - 1) + layout.lockWidth();
        assertEquals(LEFT + 700, right, layout.locksColumns());
    }
}
