package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.python.runtime.Compilation;
import dev.baton.python.runtime.TooEarly;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs are begun again where something was computed too early, and only there: it takes time.
class BegunAgainTest {
    private static final String THREADS = """
        pool = [Thread(target=f, args=(n,)) for n in (2, 3) for f in (change, look)]
        for p in pool: p.start()
        for p in pool: p.join()
        """;
    private static final String CHANGING = """
        from threading import Thread
        own = []
        def change(n):
            for i in range(60):
                for _ in range(i * n % 5): pass
                own.append(i)
        """;

    @TestFactory
    Stream<DynamicTest> shippedProgramsRunOnce() {
        return ShippedScenarios.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    Scenario scenario = ShippedScenarios.get(id);
                    for (String python : scenario.header().python()) {
                        once(scenario, RunOptions.of(scenario, python));
                    }
                }));
    }

    @Test
    void textOfAPrivateListOfSharedOnesIsMadeTooEarly() {
        Scenario scenario = scenario(CHANGING, """
            def look(n):
                for i in range(60):
                    for _ in range(i * n % 4): pass
                    f"{[own]}"
            """, THREADS);
        RunOptions options = RunOptions.of(scenario, "3.14t").withCores(2);
        assertThrows(TooEarly.class, () -> once(scenario, options));
        assertEquals(Outcome.FINISHED, Simulation.run(scenario, options).outcome());
    }

    @Test
    void printWaitsForItsTimeBeforeItLooks() {
        Scenario scenario = scenario(CHANGING, """
            def look(n):
                for i in range(60):
                    for _ in range(i * n % 4): pass
                    print([own])
            """, THREADS);
        once(scenario, RunOptions.of(scenario, "3.14t").withCores(2));
    }

    @Test
    void anIntervalOfTicksDoesNotEndWithinACallAtOnce() {
        Scenario scenario = scenario("""
            from threading import Thread
            class K:
                def __repr__(self):
                    for _ in range(300): pass
                    return "K"
            def look(n):
                for i in range(60): str([K()])
            pool = [Thread(target=look, args=(n,)) for n in range(3)]
            for p in pool: p.start()
            for p in pool: p.join()
            """);
        once(scenario, RunOptions.of(scenario, "2.7").withCores(2));
    }

    private static Scenario scenario(String... parts) {
        return Scenario.parse("program.py", String.join("", parts));
    }

    private static void once(Scenario scenario, RunOptions options) {
        Trace trace = Simulation.once(
                scenario, options, Profiles.get(options.python()), () -> false, Compilation.USUAL, null);
        assertEquals(scenario.header().title(), trace.header().title());
    }
}
