package dev.baton.measure;

/// A way to run a workload on a number of threads.
public interface Strategy {
    /// The name on the command line.
    String name();

    /// The name on a chart.
    String title();

    /// What runs, in a few words.
    String description();

    /// The largest number of threads it can use.
    int mostThreads();

    /// How long a burst should take, so that what the strategy does can show.
    long burstNanos();

    /// Whether only one thread at a time gets on: then the threads share a burst's work instead of doing one each.
    boolean serialises();

    /// Whether its threads wait for one another by design, so that their waiting says nothing about the host.
    boolean blocks(Workload workload);

    /// Runs one burst in which every thread does this many steps.
    Burst burst(Crew crew, Workload workload, int threads, int stepsPerThread);
}
