package dev.baton.scenario;

import dev.baton.python.runtime.Limits;
import org.jspecify.annotations.Nullable;

/// How a scenario is to be run.
///
/// @param python interpreter profile
/// @param gil true or false to switch the global lock of a free-threaded build on or off, null for its default
/// @param cores cores of the machine
/// @param seed root of every random stream
/// @param limits what ends a run that does not end by itself
/// @param parameters replaced constants as `NAME=value`, for the record
/// @param switchIntervalNanos the GIL's switch interval, null for the profile's own
public record RunOptions(
        String python,
        @Nullable Boolean gil,
        int cores,
        long seed,
        Limits limits,
        String parameters,
        @Nullable Long switchIntervalNanos) {
    /// Options with the profile's own switch interval.
    public RunOptions(String python, @Nullable Boolean gil, int cores, long seed, Limits limits, String parameters) {
        this(python, gil, cores, seed, limits, parameters, null);
    }

    /// The options a scenario itself asks for, under one of its interpreters.
    public static RunOptions of(Scenario scenario, String python) {
        Header header = scenario.header();
        return new RunOptions(python, null, header.cores(), header.seed(), Limits.USUAL, "");
    }

    /// The same under another interpreter.
    public RunOptions withPython(String profile) {
        return new RunOptions(profile, gil, cores, seed, limits, parameters, switchIntervalNanos);
    }

    /// The same on a machine with this many cores.
    public RunOptions withCores(int count) {
        return new RunOptions(python, gil, count, seed, limits, parameters, switchIntervalNanos);
    }

    /// The same with this seed.
    public RunOptions withSeed(long root) {
        return new RunOptions(python, gil, cores, root, limits, parameters, switchIntervalNanos);
    }

    /// The same with the global lock switched on or off, or left alone for null.
    public RunOptions withGil(@Nullable Boolean enabled) {
        return new RunOptions(python, enabled, cores, seed, limits, parameters, switchIntervalNanos);
    }

    /// The same with these limits.
    public RunOptions withLimits(Limits most) {
        return new RunOptions(python, gil, cores, seed, most, parameters, switchIntervalNanos);
    }

    /// The same with these replaced constants on record.
    public RunOptions withParameters(String text) {
        return new RunOptions(python, gil, cores, seed, limits, text, switchIntervalNanos);
    }

    /// The same with this switch interval, or the profile's own for null.
    public RunOptions withSwitchInterval(@Nullable Long nanos) {
        return new RunOptions(python, gil, cores, seed, limits, parameters, nanos);
    }
}
