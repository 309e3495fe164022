package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever waits in the library is woken: programs that once ended in a deadlock, or never.
class LibraryWaitsTest {
    private static void endsWith(String output, String python, String... lines) {
        for (int cores : new int[] {1, 2, 4}) {
            Trace trace = Runs.run(python, cores, cores, lines);
            assertEquals("", trace.text(true), python);
            assertEquals(Outcome.FINISHED, trace.outcome(), python);
            assertEquals(output, trace.text(false).strip(), python);
        }
    }

    static String[] pythons() {
        return Profiles.names().toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void workOfKnownLengthGivesOthersATurn(String python) {
        endsWith("end", python, """
            from threading import Thread
            import baton, time
            def burn():
                while True: baton.cpu(0.1)
            Thread(target=burn, daemon=True).start()
            for _ in range(3): time.sleep(0.001)
            print("end")
            """);
    }
}
