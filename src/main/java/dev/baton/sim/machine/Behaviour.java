package dev.baton.sim.machine;

/// What a simulated thread does: the machine calls it whenever the thread has a core and has spent all CPU time it
/// asked for.
public interface Behaviour {
    /// Goes on from where the thread was. Ends with exactly one of [Machine#run], [Machine#park], [Machine#sleep],
    /// [Machine#exit] for this thread.
    void resume(SimThread thread);

    /// Notes that the thread was taken off its core in the middle of its work.
    ///
    /// @param unfinishedNanos how much of the work is left
    default void preempted(long unfinishedNanos) {}
}
