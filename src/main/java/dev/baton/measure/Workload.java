package dev.baton.measure;

/// Work that can be divided into steps, done by many threads, and checked.
public interface Workload {
    /// The name on the command line.
    String name();

    /// What it computes, in a few words.
    String title();

    /// Whether threads that share state in this way wait for one another while they work.
    boolean contends(Sharing sharing);

    /// Fresh state for one burst of this many threads.
    Job job(Sharing sharing, int threads);

    /// The checksum that the sequential computation gives when every thread does this many steps.
    long expected(int threads, int steps);

    /// One burst's state: threads take steps on it, then each finishes.
    interface Job {
        void step(int thread, int index);

        /// Called by each thread after its last step, within the measured time.
        void finish(int thread);

        /// Called once, after all threads have finished.
        long checksum();
    }
}
