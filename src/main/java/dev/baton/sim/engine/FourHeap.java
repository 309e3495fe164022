package dev.baton.sim.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A four-ary heap of events in order of time; those of one time in the order of [EventQueue].
///
/// An entry is one long, the time and a number, so that a single comparison decides. The number is that of the push,
/// above all those the rank, and above the ranks the number of a late push; when those of the pushes are used up, the
/// entries are numbered anew. Most events schedule
/// exactly one successor, so taking the first event leaves
/// a hole at the root that the next push fills with a single sift.
final class FourHeap {
    /// The greatest time.
    static final long LAST_NANOS = (1L << 45) - 1;

    /// The most events: few enough that the numbers last for a while.
    static final int MOST = 50_000;

    private static final int NUMBER_BITS = 18;
    private static final int FIRST_RANK = 1 << 16;
    private static final int FIRST_LATE = 1 << 17;
    private static final int FIRST_CAPACITY = 64;

    /// Stands behind the entries, so that every group of four children is full.
    private static final long NOTHING = Event.NOT_SCHEDULED;

    private static final int SPARE = 3;

    private long[] entries = nothing(FIRST_CAPACITY + SPARE);
    private @Nullable Event[] events = new Event[FIRST_CAPACITY];
    private int size;
    private int nextNumber;
    private boolean hole;

    private static long[] nothing(int length) {
        long[] entries = new long[length];
        Arrays.fill(entries, NOTHING);
        return entries;
    }

    /// Whether there is an event; drops the entries that were taken back from the front.
    boolean hasFirst() {
        closeHole();
        while (size > 0 && first().entry != entries[0]) {
            hole = true;
            closeHole();
        }
        return size > 0;
    }

    /// The first event, of which there is one.
    Event first() {
        Event first = events[0];
        assert first != null;
        return first;
    }

    /// Takes the first event, of which there is one.
    Event poll() {
        hole = true;
        return first();
    }

    /// Adds an event at its time, which is at most [#LAST_NANOS].
    ///
    /// @param late whether it comes after all others of its time
    void push(Event event, boolean late) {
        if (nextNumber == FIRST_RANK || size == events.length) {
            makeRoom();
        }
        long entry = event.nanos << NUMBER_BITS | number(event.rank, late);
        event.entry = entry;
        if (hole) {
            hole = false;
            siftDown(entry, event);
        } else {
            siftUp(size++, entry, event);
        }
    }

    private int number(int rank, boolean late) {
        if (late) {
            return FIRST_LATE + nextNumber++;
        }
        return rank == Event.NO_RANK ? nextNumber++ : FIRST_RANK + rank;
    }

    private static boolean isLate(Event event) {
        return (event.entry & FIRST_LATE) != 0;
    }

    private void closeHole() {
        if (hole) {
            hole = false;
            long entry = entries[--size];
            Event last = events[size];
            entries[size] = NOTHING;
            events[size] = null;
            if (size > 0 && last != null) {
                siftDown(entry, last);
            }
        }
    }

    private void siftUp(int start, long entry, Event event) {
        int index = start;
        while (index > 0) {
            int parent = index - 1 >> 2;
            if (entries[parent] < entry) {
                break;
            }
            entries[index] = entries[parent];
            events[index] = events[parent];
            index = parent;
        }
        entries[index] = entry;
        events[index] = event;
    }

    private void siftDown(long entry, Event event) {
        int index = 0;
        int child = 1;
        while (child < size) {
            int least = leastOfFour(child);
            if (entry < entries[least]) {
                break;
            }
            entries[index] = entries[least];
            events[index] = events[least];
            index = least;
            child = (index << 2) + 1;
        }
        entries[index] = entry;
        events[index] = event;
    }

    /// Which of four entries is the least. Computed without branches, because nothing foretells which way they go.
    private int leastOfFour(int first) {
        long one = entries[first];
        long two = entries[first + 1];
        long three = entries[first + 2];
        long four = entries[first + 3];
        int left = first + oneIfLess(two, one);
        int right = first + 2 + oneIfLess(four, three);
        return left + (right - left) * oneIfLess(Math.min(three, four), Math.min(one, two));
    }

    private static int oneIfLess(long entry, long other) {
        return (int) (entry - other >>> Long.SIZE - 1);
    }

    /// Numbers the events anew without the entries that were taken back, and grows if that leaves less than half of the
    /// room.
    private void makeRoom() {
        Event[] ordered = drain();
        if (ordered.length > MOST) {
            throw new IllegalStateException("more than " + MOST + " events are scheduled at a time");
        }
        if (ordered.length > events.length / 2) {
            entries = nothing(2 * events.length + SPARE);
            events = new Event[2 * events.length];
        }
        nextNumber = 0;
        for (Event event : ordered) {
            push(event, isLate(event));
        }
    }

    /// Takes all events in their order.
    private Event[] drain() {
        Event[] ordered = new Event[size];
        int count = 0;
        while (hasFirst()) {
            ordered[count++] = poll();
        }
        return Arrays.copyOf(ordered, count);
    }
}
