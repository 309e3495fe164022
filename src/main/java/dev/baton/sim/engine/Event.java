package dev.baton.sim.engine;

/// Something that happens at a virtual time. One object is scheduled again and again, so a run in steady state
/// allocates nothing; it stands in the queue at most once.
public abstract class Event {
    static final int NOT_QUEUED = -1;

    /// Index in the heap, or a number below [#NOT_QUEUED] that stands for a place in the lane.
    int position = NOT_QUEUED;

    long nanos;
    long order;

    /// Does what happens. Called by the queue's owner when virtual time has reached the event.
    public abstract void fire();

    /// Whether the event stands in a queue.
    public final boolean isScheduled() {
        return position != NOT_QUEUED;
    }

    /// The time it is, or last was, scheduled for.
    public final long nanos() {
        return nanos;
    }
}
