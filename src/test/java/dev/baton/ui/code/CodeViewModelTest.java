package dev.baton.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.SyntheticWorlds;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class CodeViewModelTest {
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(SyntheticWorlds.pair());
    private final PlaybackViewModel playback = new PlaybackViewModel(session.getReadOnlyProperty());
    private final IntegerProperty focused = new SimpleIntegerProperty();
    private final CodeViewModel code = new CodeViewModel(playback, focused);

    @Test
    void everyLivingThreadIsAtALine() {
        playback.seek(18_300_000);
        int marked = code.markers().get().threads().values().stream()
                .mapToInt(java.util.List::size)
                .sum();
        assertEquals(5, marked);
    }

    @Test
    void theHoldersLineIsKnownOnlyWithAGlobalLock() {
        playback.seek(18_300_000);
        assertTrue(code.markers().get().holderLine() > 0);
        code.focusNext();
        assertEquals(1, focused.get());
        assertEquals(0, code.markers().get().holderLine());
    }

    @Test
    void nothingIsMarkedWithoutWorlds() {
        session.set(Session.EMPTY);
        assertEquals("", code.source().get());
        assertTrue(code.markers().get().threads().isEmpty());
    }
}
