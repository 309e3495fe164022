package dev.baton.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.ThreadState;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the legend explains.
class TimelineLegendTest {
    @Test
    void everyStateThatOccursIsExplainedAndNoRareOneThatDoesNot() {
        assertEquals(
                List.of(ThreadState.RUNNING, ThreadState.WAITING_GIL, ThreadState.WAITING_LOCK, ThreadState.SWITCHING),
                TimelineLegend.explained(SyntheticWorlds.pair()));
    }

    @Test
    void aWorldWithoutTheGilDoesNotExplainIt() {
        Session free = new Session(List.of(SyntheticWorlds.free(2, 4)));
        assertEquals(
                List.of(ThreadState.RUNNING, ThreadState.WAITING_LOCK, ThreadState.RUNNABLE),
                TimelineLegend.explained(free));
    }
}
