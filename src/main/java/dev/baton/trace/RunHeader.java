package dev.baton.trace;

/// The settings of a run, echoed on everything that is made from it.
///
/// @param title what the scenario calls itself
/// @param fileName name of the program's file
/// @param python interpreter profile, for example `3.14t`
/// @param gilEnabled whether the interpreter has a global lock
/// @param cores number of hardware threads of the machine, 1 or more
/// @param seed root of every random stream
/// @param switchIntervalNanos the interpreter's switch interval in nanoseconds, 0 without one
/// @param parameters replaced constants as `NAME=value`, in the order given, empty when there are none
public record RunHeader(
        String title,
        String fileName,
        String python,
        boolean gilEnabled,
        int cores,
        long seed,
        long switchIntervalNanos,
        String parameters) {}
