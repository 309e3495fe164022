package dev.baton.study.validation;

import dev.baton.scenario.Resources;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.sim.machine.Hardware;
import dev.baton.sim.machine.OsNoise;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One simulated run of an experiment's program.
///
/// @param program its file, without the ending
/// @param constants values for its constants
/// @param python profile
/// @param gil as in [RunOptions]
/// @param hardware the machine's processors
/// @param seed root of the random streams
record Trial(
        String program,
        Map<String, String> constants,
        String python,
        @Nullable Boolean gil,
        Hardware hardware,
        long seed) {
    /// The host of the measurements, a machine of two processors shared with other busy jobs. Set by two experiments:
    /// pings of an idle thread, whose mean and 99th percentile are 12 and 100 µs above the median; and the turns of
    /// two
    /// threads of 3.14 with an interval of 5 ms, which are 0.5 ms longer on average, because some wait for a tick.
    static final OsNoise.Level HOST = new OsNoise.Level(25_000_000, 200, 30_000);

    /// What the threads besides the first spent on cores, in nanoseconds.
    static final String CPU_NANOS = "cpu_ns";

    Trial withSeed(long root) {
        return new Trial(program, constants, python, gil, hardware, root);
    }

    Trial with(String constant, String value) {
        Map<String, String> changed = new LinkedHashMap<>(constants);
        changed.put(constant, value);
        return new Trial(program, changed, python, gil, hardware, seed);
    }

    Trial on(String profile) {
        return new Trial(program, constants, profile, gil, hardware, seed);
    }

    /// Runs the program.
    ///
    /// @return what it printed, by name, and what its record says
    Map<String, Double> run(BooleanSupplier cancelled) {
        Scenario scenario = Scenario.parse(program + ".py", Resources.text("assets/validation/" + program + ".py"))
                .with(constants);
        Trace trace = Simulation.run(scenario, options(scenario), cancelled);
        if (trace.outcome() != Outcome.FINISHED) {
            throw new IllegalStateException(
                    this + " ended with " + trace.outcome().word() + ": " + trace.text(true));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        trace.text(false).lines().forEach(line -> {
            int space = line.indexOf(' ');
            values.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        });
        values.put(CPU_NANOS, cpuNanos(trace));
        values.putAll(ProcessExperiments.memoryOf(trace));
        if (program.equals("turns")) {
            values.putAll(Turns.of(trace, constants).metrics());
        }
        return values;
    }

    private RunOptions options(Scenario scenario) {
        return RunOptions.of(scenario, python)
                .withGil(gil)
                .withCores(hardware.threads())
                .withSmt(hardware.sharedPercent())
                .withSeed(seed)
                .withNoise(HOST);
    }

    private static double cpuNanos(Trace trace) {
        double sum = 0;
        for (int thread = 1; thread < trace.threads().size(); thread++) {
            ThreadTrack track = trace.thread(thread);
            for (int i = 0; i < track.size(); i++) {
                sum += track.state(i).onCore() ? track.durationNanos(i) : 0;
            }
        }
        return sum;
    }
}
