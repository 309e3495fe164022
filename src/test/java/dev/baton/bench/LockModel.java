package dev.baton.bench;

import dev.baton.sim.engine.RandomStream;

/// Threads that compute, take a mutex in order of arrival, hold it and yield, on a machine with fewer cores. The times
/// come from tables, so that every engine simulates the same run.
///
/// @param threads number of threads
/// @param cores cores, with one queue of ready threads for all
/// @param locks number of mutexes; each visit goes to the next one of the table
/// @param cycles visits of all threads together
record LockModel(int threads, int cores, int locks, int cycles) {
    private static final int TABLE = 1 << 14;
    private static final long[] COMPUTE = exponentials("compute", 1e6);
    private static final long[] HOLD = exponentials("hold", 2e5);

    private static long[] exponentials(String name, double meanNanos) {
        RandomStream random = new RandomStream(1, name);
        long[] times = new long[TABLE];
        for (int i = 0; i < TABLE; i++) {
            times[i] = 1 + random.nextExponential(meanNanos);
        }
        return times;
    }

    long compute(int thread, int cycle) {
        return COMPUTE[index(thread, cycle)];
    }

    long hold(int thread, int cycle) {
        return HOLD[index(thread, cycle)];
    }

    int lock(int thread, int cycle) {
        return index(thread, cycle) % locks;
    }

    private static int index(int thread, int cycle) {
        return thread * 7919 + cycle * 31 & TABLE - 1;
    }

    int cyclesOfEach() {
        return cycles / threads;
    }

    /// Timed events: the end of each computation and of each hold.
    long events() {
        return 2L * threads * cyclesOfEach();
    }
}
