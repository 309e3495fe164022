package dev.baton.trace;

import java.util.List;

/// The state of the whole machine at one instant.
///
/// @param nanos the instant
/// @param threads the threads that live, in order of their number
/// @param cores for each core the thread on it, -1 when it idles
public record MachineState(long nanos, List<ThreadAt> threads, int[] cores) {
    /// A thread at that instant.
    ///
    /// @param id its number
    /// @param state what it does
    /// @param sinceNanos since when
    /// @param untilNanos until when
    /// @param core the core it is on or queues at, else -1
    /// @param lock the lock it waits for, else -1
    /// @param line the 1-based source line, 0 when unknown
    public record ThreadAt(int id, ThreadState state, long sinceNanos, long untilNanos, int core, int lock, int line) {}

    /// How many cores have a thread on them.
    public int busyCores() {
        int busy = 0;
        for (int thread : cores) {
            busy += thread >= 0 ? 1 : 0;
        }
        return busy;
    }

    /// The threads that wait for this lock, longest wait first.
    public List<ThreadAt> waiters(int lock) {
        return threads.stream()
                .filter(thread -> thread.lock() == lock)
                .sorted(java.util.Comparator.comparingLong(ThreadAt::sinceNanos))
                .toList();
    }
}
