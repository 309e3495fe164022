package dev.baton.sim.engine;

import org.jspecify.annotations.Nullable;

/// A four-ary heap of events by (time, key).
///
/// Most events schedule exactly one successor, so taking the first event leaves a hole at the root that the next push
/// fills with a single sift.
final class FourHeap {
    private static final int FIRST_CAPACITY = 64;

    /// Time and key of each entry side by side, so that the four children of an entry share a cache line.
    private long[] order = new long[2 * FIRST_CAPACITY];

    private @Nullable Event[] events = new Event[FIRST_CAPACITY];
    private int size;
    private boolean hole;

    /// Whether there is an entry; drops those that were taken back from the front.
    boolean hasFirst() {
        closeHole();
        while (size > 0 && isOutdated(0)) {
            hole = true;
            closeHole();
        }
        return size > 0;
    }

    void push(Event event, long nanos, long key) {
        if (hole) {
            hole = false;
            siftDown(nanos, key, event);
        } else {
            if (size == events.length) {
                makeRoom();
            }
            siftUp(size++, nanos, key, event);
        }
    }

    /// The time of the first entry, of which there is one.
    long firstNanos() {
        return order[0];
    }

    /// Takes the first entry, of which there is one.
    Event poll() {
        Event first = events[0];
        assert first != null;
        hole = true;
        return first;
    }

    private boolean isOutdated(int index) {
        Event event = events[index];
        return event == null || event.key != order[2 * index + 1];
    }

    private void closeHole() {
        if (hole) {
            hole = false;
            Event last = events[--size];
            events[size] = null;
            if (size > 0 && last != null) {
                siftDown(order[2 * size], order[2 * size + 1], last);
            }
        }
    }

    private boolean before(long nanos, long key, int index) {
        long other = order[2 * index];
        return nanos < other || nanos == other && key < order[2 * index + 1];
    }

    private void siftUp(int start, long nanos, long key, Event event) {
        int index = start;
        while (index > 0) {
            int parent = index - 1 >> 2;
            if (!before(nanos, key, parent)) {
                break;
            }
            move(parent, index);
            index = parent;
        }
        put(index, nanos, key, event);
    }

    private void siftDown(long nanos, long key, Event event) {
        int index = 0;
        int child = 1;
        while (child < size) {
            int least = leastOfFour(child);
            if (before(nanos, key, least)) {
                break;
            }
            move(least, index);
            index = least;
            child = (index << 2) + 1;
        }
        put(index, nanos, key, event);
    }

    private int leastOfFour(int first) {
        int least = first;
        int end = Math.min(first + 4, size);
        long leastNanos = order[2 * first];
        for (int i = first + 1; i < end; i++) {
            long nanos = order[2 * i];
            boolean earlier = nanos < leastNanos;
            if (nanos == leastNanos) {
                earlier = order[2 * i + 1] < order[2 * least + 1];
            }
            least = earlier ? i : least;
            leastNanos = earlier ? nanos : leastNanos;
        }
        return least;
    }

    private void move(int from, int to) {
        order[2 * to] = order[2 * from];
        order[2 * to + 1] = order[2 * from + 1];
        events[to] = events[from];
    }

    private void put(int index, long nanos, long key, Event event) {
        order[2 * index] = nanos;
        order[2 * index + 1] = key;
        events[index] = event;
    }

    /// Drops every entry that was taken back, and grows if that leaves less than half of the room.
    private void makeRoom() {
        long[] oldOrder = order;
        @Nullable Event[] oldEvents = events;
        int entries = size;
        int live = 0;
        for (int i = 0; i < entries; i++) {
            live += isOutdated(i) ? 0 : 1;
        }
        int capacity = live > entries / 2 ? 2 * entries : entries;
        order = new long[2 * capacity];
        events = new Event[capacity];
        size = 0;
        for (int i = 0; i < entries; i++) {
            Event event = oldEvents[i];
            if (event != null && event.key == oldOrder[2 * i + 1]) {
                siftUp(size++, oldOrder[2 * i], oldOrder[2 * i + 1], event);
            }
        }
    }
}
