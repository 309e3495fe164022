package dev.baton.sim.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A four-ary heap of events in order of time; those of one time in the order of [EventQueue].
///
/// An entry is one long, the time and a number, so that a single comparison decides. The number is that of the push,
/// above all those the rank, and above the ranks the number of a late push; when those of the pushes are used up, the
/// entries are numbered anew. A number also says whose entry it is, so that nothing but entries moves. Most events
/// schedule exactly one successor, so taking the first event leaves a hole at the root that the next push fills with a
/// single sift.
abstract class FourHeap {
    /// The end of time, 9 hours: what is scheduled for later happens then.
    public static final long LAST_NANOS = (1L << 45) - 1;

    /// The most events: few enough that the numbers last for a while.
    static final int MOST = 50_000;

    private static final int NUMBER_BITS = 18;
    private static final int MOST_NUMBERS = 1 << 16;
    private static final int FIRST_RANK = MOST_NUMBERS;
    private static final int FIRST_LATE = 1 << 17;
    private static final int FIRST_CAPACITY = 64;

    /// Stands behind the entries, so that every group of four children is full.
    private static final long NOTHING = Event.NOT_SCHEDULED;

    private static final int SPARE = 3;

    private long[] entries = nothing(FIRST_CAPACITY);
    private int size;
    private boolean hole;
    /// Events by the numbers of their pushes.
    private @Nullable Event[] numbered = new Event[FIRST_CAPACITY];
    private int nextNumber;
    /// Events by their ranks.
    private @Nullable Event[] ranked = new Event[FIRST_CAPACITY];

    private static long[] nothing(int capacity) {
        long[] entries = new long[capacity + SPARE];
        Arrays.fill(entries, NOTHING);
        return entries;
    }

    /// The first event, null when there is none; drops the entries that were taken back from the front.
    @Nullable
    Event first() {
        closeHole();
        while (size > 0) {
            Event first = event(entries[0]);
            if (first.entry == entries[0]) {
                return first;
            }
            hole = true;
            closeHole();
        }
        return null;
    }

    /// Takes the first event, null when there is none.
    @Nullable
    Event take() {
        Event first = first();
        hole = first != null;
        return first;
    }

    private Event event(long entry) {
        int number = (int) entry & MOST_NUMBERS - 1;
        Event event = (entry & FIRST_RANK) == 0 ? numbered[number] : ranked[number];
        assert event != null;
        return event;
    }

    /// Adds an event at its time, which is at most [#LAST_NANOS].
    ///
    /// @param late whether it comes after all others of its time
    void push(Event event, boolean late) {
        if (size + SPARE == entries.length) {
            makeRoom();
        }
        push(event.nanos << NUMBER_BITS | number(event, late), event);
    }

    private void push(long entry, Event event) {
        event.entry = entry;
        if (hole) {
            hole = false;
            siftDown(entry);
        } else {
            siftUp(size++, entry);
        }
    }

    private int number(Event event, boolean late) {
        if (late) {
            return FIRST_LATE + nextNumber(event);
        }
        return event.rank == Event.NO_RANK ? nextNumber(event) : FIRST_RANK + rank(event);
    }

    private int nextNumber(Event event) {
        if (nextNumber == numbered.length) {
            makeNumbers();
        }
        numbered[nextNumber] = event;
        return nextNumber++;
    }

    private int rank(Event event) {
        int rank = event.rank;
        if (rank >= ranked.length) {
            ranked = Arrays.copyOf(ranked, Math.max(rank + 1, 2 * ranked.length));
        }
        if (ranked[rank] != event) {
            ranked[rank] = event;
        }
        return rank;
    }

    private static boolean isLate(Event event) {
        return (event.entry & FIRST_LATE) != 0;
    }

    private void closeHole() {
        if (hole) {
            hole = false;
            long last = entries[--size];
            entries[size] = NOTHING;
            if (size > 0) {
                siftDown(last);
            }
        }
    }

    private void siftUp(int start, long entry) {
        int index = start;
        while (index > 0) {
            int parent = index - 1 >> 2;
            if (entries[parent] < entry) {
                break;
            }
            entries[index] = entries[parent];
            index = parent;
        }
        entries[index] = entry;
    }

    private void siftDown(long entry) {
        int index = 0;
        int child = 1;
        while (child < size) {
            long least = leastOfFour(child);
            if (entry < least) {
                break;
            }
            entries[index] = least;
            index = whichOfFour(least, child);
            child = (index << 2) + 1;
        }
        entries[index] = entry;
    }

    /// The least of four entries. Computed without branches, as is the next, because nothing foretells which way they
    /// go.
    private long leastOfFour(int first) {
        return Math.min(Math.min(entries[first], entries[first + 1]), Math.min(entries[first + 2], entries[first + 3]));
    }

    /// Where the least of four entries is.
    private int whichOfFour(long least, int first) {
        return first
                + oneIfLess(least, entries[first])
                + oneIfLess(least, Math.min(entries[first], entries[first + 1]))
                + oneIfLess(least, Math.min(Math.min(entries[first], entries[first + 1]), entries[first + 2]));
    }

    private static int oneIfLess(long entry, long other) {
        return (int) (entry - other >>> Long.SIZE - 1);
    }

    private void makeNumbers() {
        if (numbered.length < MOST_NUMBERS) {
            numbered = Arrays.copyOf(numbered, 4 * numbered.length);
        } else {
            renumber();
        }
    }

    /// Drops the entries that were taken back, and grows if that leaves less than half of the room.
    private void makeRoom() {
        int capacity = entries.length - SPARE;
        renumber();
        if (size > capacity / 2) {
            entries = Arrays.copyOf(entries, 2 * capacity + SPARE);
            Arrays.fill(entries, capacity + SPARE, entries.length, NOTHING);
        }
    }

    /// Numbers the events anew, without the entries that were taken back.
    private void renumber() {
        Event[] ordered = drain();
        if (ordered.length > MOST) {
            throw new IllegalStateException("more than " + MOST + " events are scheduled at a time");
        }
        nextNumber = 0;
        for (Event event : ordered) {
            push(event.nanos << NUMBER_BITS | number(event, isLate(event)), event);
        }
    }

    /// Takes all events in their order.
    private Event[] drain() {
        Event[] ordered = new Event[size];
        int count = 0;
        for (Event event = take(); event != null; event = take()) {
            ordered[count++] = event;
        }
        return Arrays.copyOf(ordered, count);
    }
}
