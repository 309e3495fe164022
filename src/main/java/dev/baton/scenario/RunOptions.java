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
public record RunOptions(String python, @Nullable Boolean gil, int cores, long seed, Limits limits, String parameters) {
    /// The options a scenario itself asks for, under one of its interpreters.
    public static RunOptions of(Scenario scenario, String python) {
        Header header = scenario.header();
        return new RunOptions(python, null, header.cores(), header.seed(), Limits.USUAL, "");
    }

    /// The same on a machine with this many cores.
    public RunOptions withCores(int count) {
        return new RunOptions(python, gil, count, seed, limits, parameters);
    }

    /// The same with this seed.
    public RunOptions withSeed(long root) {
        return new RunOptions(python, gil, cores, root, limits, parameters);
    }

    /// The same with the global lock switched on or off, or left alone for null.
    public RunOptions withGil(@Nullable Boolean enabled) {
        return new RunOptions(python, enabled, cores, seed, limits, parameters);
    }

    /// The same with these limits.
    public RunOptions withLimits(Limits most) {
        return new RunOptions(python, gil, cores, seed, most, parameters);
    }
}
