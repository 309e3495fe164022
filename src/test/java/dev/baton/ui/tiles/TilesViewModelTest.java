package dev.baton.ui.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TilesViewModelTest {
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(SyntheticWorlds.pair());
    private final PlaybackViewModel playback = new PlaybackViewModel(session.getReadOnlyProperty());
    private final IntegerProperty focused = new SimpleIntegerProperty();
    private final TilesViewModel tiles = new TilesViewModel(playback, focused);

    @BeforeEach
    void goSomewhere() {
        playback.seek(18_300_000);
    }

    @Test
    void numbersOfTheLockedWorld() {
        List<Figure> figures = tiles.figures().get();
        assertEquals("1", figures.get(0).value());
        assertEquals("3 stay dark", figures.get(0).caption());
        assertEquals("100", figures.get(1).value());
        assertEquals("3", figures.get(2).value());
        assertEquals("up to 18.3 ms", figures.get(2).caption());
        assertEquals("164", figures.get(3).value());
        assertEquals("3 so far", figures.get(3).caption());
    }

    @Test
    void numbersOfTheFreeWorldAreNeverGold() {
        focused.set(1);
        List<Figure> figures = tiles.figures().get();
        assertEquals("4", figures.get(0).value());
        assertEquals("0.0", figures.get(1).value());
        assertTrue(figures.stream().noneMatch(figure -> figure.tone() == Figure.Tone.LOCK));
        assertEquals("RIGHT NOW · 3.14t", tiles.title());
    }

    @Test
    void lastThingsThatHappenedAreSentencesInOrder() {
        List<Happening> happenings = tiles.happenings().get();
        assertEquals(
                "Thread 2 takes the GIL that thread 3 was asked to drop",
                happenings.getLast().sentence());
        assertEquals(15_000_000, happenings.getLast().nanos());
        for (int i = 1; i < happenings.size(); i++) {
            assertTrue(happenings.get(i - 1).nanos() <= happenings.get(i).nanos());
        }
    }

    @Test
    void nothingIsCountedWithoutWorlds() {
        session.set(Session.EMPTY);
        assertTrue(tiles.figures().get().isEmpty());
        assertTrue(tiles.happenings().get().isEmpty());
    }
}
