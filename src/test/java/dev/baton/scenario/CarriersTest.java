package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Trace;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// An object of a function comes to two threads in many ways. Whichever it is, the threads share it: without a GIL they
/// lose updates, as they do of an object that is global.
class CarriersTest {
    private static final int UPDATES = 3000;

    @TestFactory
    Stream<DynamicTest> whateverCarriesAnObjectToThreadsSharesIt() {
        List<String> carriers = Carriers.names();
        List<Integer> counted = counted("3.14t", carriers);
        return IntStream.range(0, carriers.size())
                .mapToObj(i -> DynamicTest.dynamicTest(carriers.get(i), () -> assertLost(counted.get(i))));
    }

    private static void assertLost(int counted) {
        assertTrue(counted > 0 && counted < UPDATES, counted + " of " + UPDATES);
    }

    /// Nothing is handed over, and the first thread is there only after the box is.
    @Test
    void theFirstThreadFindsWhatWasThereBefore() {
        assertLost(counted("3.14t", List.of("main_thread")).getFirst());
    }

    @Test
    void withTheGilNoUpdateIsLost() {
        List<String> carriers = Carriers.names();
        assertEquals(Collections.nCopies(carriers.size(), UPDATES), counted("3.14", carriers));
    }

    /// What each carrier's box has at the end, one after the other.
    private static List<Integer> counted(String python, List<String> carriers) {
        Trace trace = Runs.run(python, 2, 1, Carriers.program(carriers));
        assertEquals("", trace.text(true));
        return trace.text(false).lines().map(Integer::valueOf).toList();
    }
}
