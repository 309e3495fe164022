package dev.baton.trace;

/// A thread of the run. Threads are numbered from 0 in the order they were started; 0 is the main thread.
///
/// @param id index of the thread in its trace
/// @param name as Python names it
/// @param startNanos virtual time of its start
/// @param endNanos virtual time of its end, the makespan when it never ended
/// @param process number of the process or interpreter it was started in
/// @param visited number of the one other interpreter it has been in, -1 when there was none or several
public record ThreadInfo(int id, String name, long startNanos, long endNanos, int process, int visited) {
    /// How long the thread lived.
    public long lifetimeNanos() {
        return endNanos - startNanos;
    }

    /// Whether the thread lives at this time; a thread that ends at t no longer lives at t.
    public boolean livesAt(long nanos) {
        return startNanos <= nanos && nanos < endNanos;
    }
}
