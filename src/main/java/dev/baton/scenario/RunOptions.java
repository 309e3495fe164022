package dev.baton.scenario;

import dev.baton.python.runtime.Limits;
import dev.baton.sim.machine.OsNoise;
import org.jspecify.annotations.Nullable;

/// How a scenario is to be run.
///
/// @param python interpreter profile
/// @param gil true or false to switch the global lock of a free-threaded build on or off, null for its default
/// @param cores hardware threads of the machine
/// @param smtPercent speed of a hardware thread whose sibling is busy, 100 without SMT
/// @param seed root of every random stream
/// @param limits what ends a run that does not end by itself
/// @param parameters replaced constants as `NAME=value`, for the record
/// @param switchIntervalNanos the GIL's switch interval, null for the profile's own
/// @param noise what other work of the host does to the run
public record RunOptions(
        String python,
        @Nullable Boolean gil,
        int cores,
        int smtPercent,
        long seed,
        Limits limits,
        String parameters,
        @Nullable Long switchIntervalNanos,
        OsNoise.Level noise) {
    /// The options a scenario itself asks for, under one of its interpreters.
    public static RunOptions of(Scenario scenario, String python) {
        Header header = scenario.header();
        return new RunOptions(
                python,
                null,
                header.cores(),
                header.smtPercent(),
                header.seed(),
                Limits.USUAL,
                "",
                null,
                OsNoise.Level.NONE);
    }

    /// The same under another interpreter.
    public RunOptions withPython(String profile) {
        return new RunOptions(profile, gil, cores, smtPercent, seed, limits, parameters, switchIntervalNanos, noise);
    }

    /// The same on a machine with this many cores.
    public RunOptions withCores(int count) {
        return new RunOptions(python, gil, count, smtPercent, seed, limits, parameters, switchIntervalNanos, noise);
    }

    /// The same with this seed.
    public RunOptions withSeed(long root) {
        return new RunOptions(python, gil, cores, smtPercent, root, limits, parameters, switchIntervalNanos, noise);
    }

    /// The same with the global lock switched on or off, or left alone for null.
    public RunOptions withGil(@Nullable Boolean enabled) {
        return new RunOptions(python, enabled, cores, smtPercent, seed, limits, parameters, switchIntervalNanos, noise);
    }

    /// The same with these limits.
    public RunOptions withLimits(Limits most) {
        return new RunOptions(python, gil, cores, smtPercent, seed, most, parameters, switchIntervalNanos, noise);
    }

    /// The same with these replaced constants on record.
    public RunOptions withParameters(String text) {
        return new RunOptions(python, gil, cores, smtPercent, seed, limits, text, switchIntervalNanos, noise);
    }

    /// The same with this switch interval, or the profile's own for null.
    public RunOptions withSwitchInterval(@Nullable Long nanos) {
        return new RunOptions(python, gil, cores, smtPercent, seed, limits, parameters, nanos, noise);
    }

    /// The same with hardware threads that share cores, or with cores of their own for 100.
    public RunOptions withSmt(int percent) {
        return new RunOptions(python, gil, cores, percent, seed, limits, parameters, switchIntervalNanos, noise);
    }

    /// The same on a host that other work disturbs so much.
    public RunOptions withNoise(OsNoise.Level level) {
        return new RunOptions(python, gil, cores, smtPercent, seed, limits, parameters, switchIntervalNanos, level);
    }
}
