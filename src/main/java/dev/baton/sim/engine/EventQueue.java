package dev.baton.sim.engine;

import org.jspecify.annotations.Nullable;

/// Events in order of time. Of those of the same time, first come those that were scheduled before it: the ones without
/// a rank as they were scheduled, then the others by rank. Those that are scheduled when that time has come follow in
/// the order in which they are, so that nobody who takes no time keeps the others from their turn.
///
/// Is a [FourHeap] with a present. Taking an event back only marks it: its entry is out of date from then on and is
/// dropped
/// when it comes up.
public final class EventQueue extends FourHeap {
    private long nowNanos;

    /// Schedules an event that is not scheduled yet.
    ///
    /// @param nanos virtual time, at least the time of the last event taken
    public void schedule(Event event, long nanos) {
        if (event.isScheduled()) {
            throw new IllegalStateException("already scheduled for " + event.nanos);
        }
        event.nanos = Math.min(nanos, LAST_NANOS);
        push(event, event.nanos <= nowNanos);
    }

    /// Takes an event back; does nothing when it is not scheduled.
    public void cancel(Event event) {
        event.entry = Event.NOT_SCHEDULED;
    }

    /// Takes the first event, or null when there is none.
    public @Nullable Event poll() {
        Event first = take();
        if (first != null) {
            nowNanos = first.nanos;
            first.entry = Event.NOT_SCHEDULED;
        }
        return first;
    }

    /// The present: the time of the last event taken, or what it was moved to since.
    public long nowNanos() {
        return nowNanos;
    }

    /// The time of the first event, `Long.MAX_VALUE` when there is none.
    public long nextNanos() {
        Event first = first();
        return first == null ? Long.MAX_VALUE : first.nanos;
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
