package dev.baton.sim.engine;

/// Something that happens at a virtual time. One object is scheduled again and again, so a run in steady state
/// allocates nothing; it is scheduled at most once at a time.
public abstract class Event {
    /// The greatest rank.
    public static final int MOST_RANK = 0xFFFF;

    static final long NOT_SCHEDULED = Long.MAX_VALUE;
    static final int NO_RANK = -1;

    /// Its place among those of one time, or [#NO_RANK].
    final int rank;

    /// The event's present entry in the queue; one that differs is out of date.
    long entry = NOT_SCHEDULED;

    long nanos;

    /// An event without a rank.
    protected Event() {
        this(NO_RANK);
    }

    /// An event with a place among those of the same time, as [EventQueue] says; no other event of its queue has it.
    ///
    /// @param rank from 0 to [#MOST_RANK]
    protected Event(int rank) {
        if (rank > MOST_RANK) {
            throw new IllegalArgumentException("a rank is at most " + MOST_RANK + ", not " + rank);
        }
        this.rank = rank;
    }

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
