package dev.baton.sim.engine;

import org.jspecify.annotations.Nullable;

/// Events ordered by (time, priority, sequence): equal times go by priority, equal priorities in the order they were
/// scheduled.
///
/// Stands on a [FourHeap]. Taking an event back only marks it: its entry is out of date from then on and is dropped
/// when it comes up.
public final class EventQueue {
    /// Number of priorities; 0 goes first.
    public static final int PRIORITIES = 4;

    private static final int SEQUENCE_BITS = 60;

    private final FourHeap heap = new FourHeap();
    private long nowNanos;
    private long sequence;

    /// Schedules an event that is not scheduled yet.
    ///
    /// @param nanos virtual time, at least the time of the last event taken
    /// @param priority 0 to [#PRIORITIES] - 1
    public void schedule(Event event, long nanos, int priority) {
        if (event.key != Event.NOT_SCHEDULED) {
            throw new IllegalStateException("already scheduled for " + event.nanos);
        }
        long key = (long) priority << SEQUENCE_BITS | ++sequence;
        event.nanos = nanos;
        event.key = key;
        heap.push(event, nanos, key);
    }

    /// Takes an event back; does nothing when it is not scheduled.
    public void cancel(Event event) {
        event.key = Event.NOT_SCHEDULED;
    }

    /// Takes the first event, or null when there is none.
    public @Nullable Event poll() {
        if (!heap.hasFirst()) {
            return null;
        }
        Event first = heap.poll();
        nowNanos = first.nanos;
        first.key = Event.NOT_SCHEDULED;
        return first;
    }

    /// The present: the time of the last event taken, or what it was moved to since.
    public long nowNanos() {
        return nowNanos;
    }

    /// The time of the first event, `Long.MAX_VALUE` when there is none.
    public long nextNanos() {
        return heap.hasFirst() ? heap.firstNanos() : Long.MAX_VALUE;
    }

    /// Moves the time of the last event taken forward, at most to [#nextNanos].
    public void advanceTo(long nanos) {
        if (nanos < nowNanos || nanos > nowNanos && nanos > nextNanos()) {
            throw new IllegalStateException("cannot move from " + nowNanos + " to " + nanos);
        }
        nowNanos = nanos;
    }

    /// Whether no event is scheduled.
    public boolean isEmpty() {
        return nextNanos() == Long.MAX_VALUE;
    }
}
