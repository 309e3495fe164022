package dev.baton.sim.engine;

import org.jspecify.annotations.Nullable;

/// The events that are due at the present time and were scheduled in order: a ring without comparisons or sifting.
final class Lane {
    private static final int FIRST_CAPACITY = 64;

    private @Nullable Event[] ring = new Event[FIRST_CAPACITY];
    /// Places are counted up without end; the low bits are the index in the ring.
    private int head;

    private int tail;
    private int size;
    private long lastOrder;

    boolean isEmpty() {
        return size == 0;
    }

    /// Whether an event of this order goes after all that are here.
    boolean takes(long order) {
        return size == 0 || order > lastOrder;
    }

    void add(Event event, long order) {
        if (size == 0) {
            head = tail;
        }
        if (tail - head == ring.length) {
            grow();
        }
        lastOrder = order;
        event.order = order;
        put(event, tail++);
        size++;
    }

    private void put(Event event, int place) {
        int index = place & ring.length - 1;
        ring[index] = event;
        event.position = Event.NOT_QUEUED - 1 - index;
    }

    /// Takes an event out, which leaves its slot empty.
    void remove(Event event) {
        ring[Event.NOT_QUEUED - 1 - event.position] = null;
        size--;
    }

    /// The order of the first event, of which there is one.
    long firstOrder() {
        return first().order;
    }

    /// Takes the first event, of which there is one.
    Event poll() {
        Event first = first();
        ring[head++ & ring.length - 1] = null;
        first.position = Event.NOT_QUEUED;
        size--;
        return first;
    }

    /// The first event; skips slots of events that were taken out.
    private Event first() {
        Event first = ring[head & ring.length - 1];
        while (first == null) {
            first = ring[++head & ring.length - 1];
        }
        return first;
    }

    private void grow() {
        @Nullable Event[] old = ring;
        int from = head;
        int to = tail;
        ring = new Event[2 * old.length];
        head = 0;
        tail = 0;
        for (int place = from; place != to; place++) {
            Event event = old[place & old.length - 1];
            if (event != null) {
                put(event, tail++);
            }
        }
    }
}
