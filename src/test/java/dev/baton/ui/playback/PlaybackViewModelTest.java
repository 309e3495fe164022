package dev.baton.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

/// The virtual clock, moved by hand.
class PlaybackViewModelTest {
    private static final long MILLI = 1_000_000;

    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(SyntheticWorlds.pair());
    private final PlaybackViewModel playback = new PlaybackViewModel(session.getReadOnlyProperty());

    @Test
    void clockAdvancesBySpeedTimesRealTime() {
        playback.playOrPause();
        playback.frame(0);
        playback.frame(16 * MILLI);
        assertEquals(80_000, now());
    }

    @Test
    void fractionsOfNanosecondsAddUpAtTheSlowestSpeed() {
        playback.speedProperty().set(PlaybackViewModel.SLOWEST);
        playback.playOrPause();
        for (int frame = 0; frame <= 60; frame++) {
            playback.frame(frame * 16_666_667L);
        }
        assertEquals(1_000, now());
    }

    @Test
    void lateFrameDoesNotJump() {
        playback.playOrPause();
        playback.frame(0);
        playback.frame(10_000 * MILLI);
        assertEquals(500_000, now());
    }

    @Test
    void clockStandsWhilePaused() {
        playback.frame(0);
        playback.frame(50 * MILLI);
        assertEquals(0, now());
    }

    @Test
    void clockStopsAtTheEndAndStartsOver() {
        playback.toEnd();
        playback.playOrPause();
        assertEquals(0, now());
        playback.seek(session.get().makespanNanos() - 1);
        playback.frame(0);
        playback.frame(16 * MILLI);
        assertFalse(playback.playingProperty().get());
        assertEquals(session.get().makespanNanos(), now());
    }

    @Test
    void stepsGoToEventsOfEitherWorldAndPause() {
        playback.playOrPause();
        playback.seek(SyntheticWorlds.TURN - 1);
        playback.stepForward();
        assertEquals(SyntheticWorlds.TURN, now());
        assertFalse(playback.playingProperty().get());
        playback.stepBack();
        assertTrue(now() < SyntheticWorlds.TURN);
    }

    @Test
    void everyStepForwardIsUndoneByAStepBack() {
        for (int i = 0; i < 20; i++) {
            playback.stepForward();
        }
        long there = now();
        playback.stepForward();
        playback.stepBack();
        assertEquals(there, now());
    }

    @Test
    void handoffsAreAtTheEndsOfTurns() {
        playback.nextHandoff();
        assertEquals(SyntheticWorlds.TURN, now());
        playback.nextHandoff();
        assertEquals(2 * SyntheticWorlds.TURN, now());
        playback.previousHandoff();
        assertEquals(SyntheticWorlds.TURN, now());
    }

    @Test
    void seekStaysInsideTheSession() {
        playback.seek(-5);
        assertEquals(0, now());
        playback.seek(Long.MAX_VALUE);
        assertEquals(session.get().makespanNanos(), now());
    }

    @Test
    void shorterSessionPullsTheClockBack() {
        playback.toEnd();
        session.set(new Session(session.get().worlds().subList(1, 2)));
        assertEquals(session.get().makespanNanos(), now());
    }

    @Test
    void speedStaysBetweenItsLimits() {
        for (int i = 0; i < 40; i++) {
            playback.slower();
        }
        assertEquals(PlaybackViewModel.SLOWEST, playback.speedProperty().get());
        for (int i = 0; i < 40; i++) {
            playback.faster();
        }
        assertEquals(PlaybackViewModel.FASTEST, playback.speedProperty().get());
    }

    @Test
    void nothingPlaysWithoutWorlds() {
        session.set(Session.EMPTY);
        playback.playOrPause();
        assertFalse(playback.playingProperty().get());
    }

    private long now() {
        return playback.nanosProperty().get();
    }
}
