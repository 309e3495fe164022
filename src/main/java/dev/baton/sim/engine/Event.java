package dev.baton.sim.engine;

/// Something that happens at a virtual time. One object is scheduled again and again, so a run in steady state
/// allocates nothing; it is scheduled at most once at a time.
public abstract class Event {
    static final long NOT_SCHEDULED = 0;

    /// Priority and sequence number of the present schedule; an entry of a queue with another key is out of date.
    long key = NOT_SCHEDULED;

    long nanos;

    /// Does what happens. Called by the queue's owner when virtual time has reached the event.
    public abstract void fire();

    /// Whether the event stands in a queue.
    public final boolean isScheduled() {
        return key != NOT_SCHEDULED;
    }

    /// The time it is, or last was, scheduled for.
    public final long nanos() {
        return nanos;
    }
}
