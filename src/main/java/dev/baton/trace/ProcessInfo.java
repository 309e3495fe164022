package dev.baton.trace;

/// A process of the run, or an interpreter of its own inside one. Numbered from 0 in the order of their start; 0 is the
/// one that runs the program.
///
/// @param id index in its trace
/// @param name as Python names it, for example `Process-1`
/// @param pid number of the process
/// @param startMethod `main`, `fork`, `forkserver` or `spawn`; `server` for the process that forkserver forks from,
///     `interpreter` for a subinterpreter, which is in the process with the same pid
/// @param startNanos virtual time of its start
/// @param readyNanos virtual time at which its start was over: its interpreter ran, and the program was imported where
///     that is part of it; the time of its end when it did not get so far
/// @param endNanos virtual time of its end, the makespan when it never ended
/// @param memoryPeakBytes most memory of its own
public record ProcessInfo(
        int id,
        String name,
        long pid,
        String startMethod,
        long startNanos,
        long readyNanos,
        long endNanos,
        long memoryPeakBytes) {
    /// Whether it is an interpreter inside another process.
    public boolean isSubinterpreter() {
        return startMethod.equals("interpreter");
    }
}
