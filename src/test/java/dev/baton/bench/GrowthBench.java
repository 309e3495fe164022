package dev.baton.bench;

import dev.baton.metrics.RunMetrics;
import dev.baton.python.runtime.Profile;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What one event costs in runs of ten thousand to ten million: where the cost of a run is linear, it stays the same.
@Tag("bench")
class GrowthBench {
    private static final int ROUNDS = 3;
    /// Events after which the compiler has done its work.
    private static final int WARM = 2_000_000;

    private static final int LEAST = 10_000;
    private static final int MOST = 10_000_000;
    private static final String PROGRAM = """
        from threading import Lock, Thread
        ROUNDS = 100
        lock = Lock()
        total = 0
        def count():
            global total
            for _ in range(ROUNDS):
                with lock:
                    total += 1
        pool = [Thread(target=count) for _ in range(4)]
        for thread in pool: thread.start()
        for thread in pool: thread.join()
        """;

    @Test
    void theMachine() {
        System.out.println("machine, 64 threads on 16 cores: events | ns an event | metrics: ns an event");
        for (int events = LEAST; events <= MOST; events *= 10) {
            LockModel model = new LockModel(64, 16, 64, events / 2);
            Trace[] trace = new Trace[1];
            double run = seconds(events, () -> trace[0] = new MachineLoop(model).run());
            double metrics = seconds(events, () -> RunMetrics.of(trace[0]));
            System.out.printf(
                    "%10d | %6.0f | %6.0f%n",
                    model.events(), 1e9 * run / model.events(), 1e9 * metrics / model.events());
        }
    }

    @Test
    void theInterpreter() {
        System.out.println("interpreter, 4 threads with a lock on 3.14t: instructions | ns an instruction");
        for (int rounds = 100; rounds <= 100_000; rounds *= 10) {
            Profile profile = Profiles.get("3.14t");
            Scenario scenario = Scenario.parse("growth.py", PROGRAM.replace("ROUNDS = 100", "ROUNDS = " + rounds));
            RunOptions options = RunOptions.of(scenario, "3.14t");
            Trace[] trace = new Trace[1];
            double run = seconds(80 * rounds, () -> trace[0] = Simulation.run(scenario, options, profile, () -> false));
            long instructions = trace[0].counters().instructions();
            System.out.printf("%10d | %6.1f%n", instructions, 1e9 * run / instructions);
        }
    }

    /// CPU time of one run: the fastest of a few rounds, each of as many runs as make a million events.
    private static double seconds(int events, Runnable work) {
        int runs = Math.max(1, WARM / events);
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seconds[i] = Ratio.seconds(() -> {
                for (int run = 0; run < runs; run++) {
                    work.run();
                }
            });
        }
        return Arrays.stream(seconds).min().orElseThrow() / runs;
    }
}
