package dev.baton.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentionTest {
    @Test
    void threeOfFourThreadsWaitUnderTheLock() {
        Session session = new Session(List.of(SyntheticWorlds.locked(4, 4)));
        double[] shares = Contention.of(session, 100).shares();
        assertEquals(0.75, shares[10], 0.01);
    }

    @Test
    void nobodyWaitsWithoutContention() {
        Session session = new Session(List.of(SyntheticWorlds.free(4, 4)));
        double[] shares = Contention.of(session, 100).shares();
        assertEquals(0, Arrays.stream(shares).max().orElse(-1));
    }

    @Test
    void emptySessionHasNone() {
        assertEquals(0, Contention.of(Session.EMPTY, 100).shares().length);
    }
}
