package dev.baton.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Loading worlds, with threads that run when told to.
class SessionViewModelTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final SessionViewModel session =
            new SessionViewModel(new SyntheticWorlds(), background::add, Runnable::run);

    @Test
    void choosingLoadsOnce() {
        session.choose(request("four-dicts", "3.14", "3.14t"));
        assertEquals(1, background.size());
        assertTrue(session.loadingProperty().get());
        runAll();
        assertFalse(session.loadingProperty().get());
        assertEquals(2, session.sessionProperty().get().worlds().size());
        assertTrue(session.contentionProperty().get().shares().length > 0);
    }

    @Test
    void everyChoiceLoadsAnew() {
        session.choose(request("four-dicts", "3.14"));
        runAll();
        session.coresProperty().set(8);
        session.pythons().add("3.14t");
        runAll();
        Session now = session.sessionProperty().get();
        assertEquals(2, now.worlds().size());
        assertEquals(8, now.worlds().getFirst().trace().coreCount());
    }

    @Test
    void onlyTheLastChoiceIsShown() {
        session.choose(request("four-dicts", "3.14"));
        session.coresProperty().set(2);
        Runnable old = background.removeFirst();
        runAll();
        Session shown = session.sessionProperty().get();
        old.run();
        assertSame(shown, session.sessionProperty().get());
        assertEquals(2, shown.worlds().getFirst().trace().coreCount());
    }

    @Test
    void cancelKeepsWhatIsShown() {
        session.choose(request("four-dicts", "3.14"));
        runAll();
        Session shown = session.sessionProperty().get();
        session.coresProperty().set(16);
        session.cancel();
        runAll();
        assertSame(shown, session.sessionProperty().get());
        assertFalse(session.loadingProperty().get());
    }

    private static String first(SessionViewModel session) {
        return session.problemsProperty().get().getFirst().sentence();
    }

    @Test
    void failureIsASentenceAndKeepsWhatIsShown() {
        session.choose(request("four-dicts", "3.14"));
        runAll();
        session.scenarioProperty().set("broken");
        runAll();
        assertTrue(first(session).startsWith("Line 3"));
        assertFalse(session.sessionProperty().get().isEmpty());
        assertFalse(session.loadingProperty().get());
    }

    @Test
    void unexpectedErrorEndsTheLoadWithASentence() {
        SessionViewModel broken = new SessionViewModel(
                (request, progress) -> {
                    throw new IllegalStateException("bug");
                },
                Runnable::run,
                Runnable::run);
        broken.choose(request("four-dicts", "3.14"));
        assertFalse(broken.loadingProperty().get());
        assertTrue(first(broken).startsWith("The simulation broke off"));
    }

    @Test
    void focusStaysOnAWorldThatExists() {
        session.choose(request("four-dicts", "3.14", "3.14t"));
        runAll();
        session.focusedProperty().set(1);
        session.pythons().remove("3.14t");
        runAll();
        assertEquals(0, session.focusedProperty().get());
    }

    private static WorldRequest request(String scenario, String... pythons) {
        return new WorldRequest(scenario, 4, List.of(pythons), 1);
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }
}
