package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.runtime.Limits;
import dev.baton.sim.machine.Bench;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Simulated runs for tests; every one is validated.
public final class Runs {
    private static final Limits SMALL = new Limits(10_000_000_000L, 5_000_000L, 2_000);

    /// Runs are deterministic and traces immutable, so one run of each does for all tests.
    private static final Map<String, Trace> SHIPPED = new ConcurrentHashMap<>();

    private Runs() {}

    public static Trace run(String python, int cores, long seed, String... lines) {
        Scenario scenario = Scenario.parse("test.py", String.join("\n", lines) + "\n");
        RunOptions options =
                RunOptions.of(scenario, python).withCores(cores).withSeed(seed).withLimits(SMALL);
        return validated(scenario, options);
    }

    public static Trace run(String python, String... lines) {
        return run(python, 4, 1, lines);
    }

    public static Trace shipped(String id, String python) {
        return SHIPPED.computeIfAbsent(id + " on " + python, missing -> {
            Scenario scenario = ShippedScenarios.get(id);
            return validated(scenario, RunOptions.of(scenario, python));
        });
    }

    public static Trace validated(Scenario scenario, RunOptions options) {
        Trace trace = Simulation.run(scenario, options);
        long graceNanos = Bench.graceNanos(Profiles.get(options.python()).machine());
        assertEquals(List.of(), TraceValidator.faults(trace, graceNanos), scenario.fileName() + " on " + options);
        return trace;
    }
}
