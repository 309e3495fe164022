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
/// @param checks where a thread looks whether it should let others run
/// @param machine what the operating system charges
/// @param numbers every number of the file by its key
/// @param opcodeNanos cost of each instruction in nanoseconds, by ordinal of [Opcode]
public record Profile(
        String name,
        String title,
        boolean freeThreaded,
        List<Integer> version,
        Checks checks,
        MachineCosts machine,
        Map<String, Number> numbers,
        int[] opcodeNanos) {
    private static final int[] FIRST_WITH_PY_MUTEX = {3, 13, 1};

    /// Where a thread looks at its eval breaker.
    public enum Checks {
        /// On function entry, on backward jumps and after calls of built-ins: CPython 3.10 and later.
        LOOPS_AND_CALLS,
        /// Before nearly every instruction: CPython 3.2 to 3.9.
        INSTRUCTIONS,
        /// Every so many instructions, whatever the time: CPython 2.
        TICKS,
        /// At the loops of a tracing JIT compiler, by ticks: PyPy.
        TRACES
    }

    /// Whether the interpreter counts instructions instead of time.
    public boolean countsTicks() {
        return checks == Checks.TICKS || checks == Checks.TRACES;
    }

    /// Whether `threading.Lock` is a PyMutex; before it was a semaphore of the operating system.
    public boolean hasPyMutex() {
        for (int i = 0; i < FIRST_WITH_PY_MUTEX.length; i++) {
            if (version.get(i) != FIRST_WITH_PY_MUTEX[i]) {
                return version.get(i) > FIRST_WITH_PY_MUTEX[i];
            }
        }
        return true;
    }

    /// Whether the version is this one or a later one.
    public boolean isAtLeast(int major, int minor) {
        return version.get(0) > major || version.get(0) == major && version.get(1) >= minor;
    }

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
