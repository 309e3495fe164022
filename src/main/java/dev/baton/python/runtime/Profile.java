package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.sim.machine.MachineCosts;
import java.util.List;
import java.util.Map;

/// An interpreter's description: which lock it has and what everything costs, all from a file that names the source of
/// each number.
///
/// @param name as on the command line, for example `3.14t`
/// @param title as a reader sees it, for example `CPython 3.14t`
/// @param freeThreaded whether the build can run without the GIL
/// @param version major, minor and micro version
/// @param machine what the operating system charges
/// @param numbers every number of the file by its key
/// @param opcodeNanos cost of each instruction in nanoseconds, by ordinal of [Opcode]
public record Profile(
        String name,
        String title,
        boolean freeThreaded,
        List<Integer> version,
        MachineCosts machine,
        Map<String, Number> numbers,
        int[] opcodeNanos) {

    /// A number of nanoseconds, bytes or times, by its key, for example `lock.switch_interval_ns`.
    public long number(String key) {
        return cost(key).value();
    }

    /// A number with its source.
    public Number cost(String key) {
        Number number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("profile " + name + " has no number " + key);
        }
        return number;
    }

    /// A number of the file.
    ///
    /// @param value the number, in the unit its key ends with
    /// @param source where it comes from
    public record Number(long value, String source) {}
}
