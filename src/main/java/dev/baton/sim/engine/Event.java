package dev.baton.sim.engine;

/// Something that happens at a virtual time. One object is scheduled again and again, so a run in steady state
/// allocates nothing; it is scheduled at most once at a time.
public abstract class Event {
    static final long NOT_SCHEDULED = Long.MAX_VALUE;

    /// The event's present entry in the queue; one that differs is out of date.
    long entry = NOT_SCHEDULED;

    long nanos;

    /// Does what happens. Called by the queue's owner when virtual time has reached the event.
    public abstract void fire();

    /// Whether the event stands in a queue.
    public final boolean isScheduled() {
        return entry != NOT_SCHEDULED;
    }

    /// The time it is, or last was, scheduled for.
    public final long nanos() {
        return nanos;
    }
}
