package dev.baton.sim.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Events ordered by (time, priority, sequence): equal times go by priority, equal priorities in the order they were
/// scheduled.
///
/// A four-ary heap on arrays of primitives. Most events schedule exactly one successor, so taking the first event
/// leaves a hole at the root that the next schedule fills with a single sift. What is due at once, such as the resume
/// of a thread that got its core for free, does not go through the heap but stands in a [Lane].
public final class EventQueue {
    /// Number of priorities; 0 goes first.
    public static final int PRIORITIES = 4;

    private static final int FIRST_CAPACITY = 64;
    private static final int SEQUENCE_BITS = 61;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] orders = new long[FIRST_CAPACITY];
    private @Nullable Event[] events = new Event[FIRST_CAPACITY];
    private final Lane lane = new Lane();
    private int size;
    private boolean hole;
    private long nowNanos;
    private long sequence;

    /// Schedules an event that is not scheduled yet.
    ///
    /// @param nanos virtual time, at least the time of the last event taken
    /// @param priority 0 to [#PRIORITIES] - 1
    public void schedule(Event event, long nanos, int priority) {
        if (event.position != Event.NOT_QUEUED) {
            throw new IllegalStateException("already scheduled for " + event.nanos);
        }
        event.nanos = nanos;
        long order = ((long) priority << SEQUENCE_BITS) | sequence++;
        if (nanos == nowNanos && lane.takes(order)) {
            lane.add(event, order);
        } else {
            push(event, nanos, order);
        }
    }

    private void push(Event event, long nanos, long order) {
        if (hole) {
            hole = false;
            siftDown(0, nanos, order, event);
        } else {
            if (size == times.length) {
                grow();
            }
            siftUp(size++, nanos, order, event);
        }
    }

    /// Takes an event back; does nothing when it is not scheduled.
    public void cancel(Event event) {
        if (event.position == Event.NOT_QUEUED) {
            return;
        }
        if (event.position < Event.NOT_QUEUED) {
            lane.remove(event);
        } else {
            closeHole();
            remove(event.position);
        }
        event.position = Event.NOT_QUEUED;
    }

    private void remove(int index) {
        size--;
        Event moved = events[size];
        events[size] = null;
        if (index == size || moved == null) {
            return;
        }
        long time = times[size];
        long order = orders[size];
        if (index > 0 && before(time, order, (index - 1) >> 2)) {
            siftUp(index, time, order, moved);
        } else {
            siftDown(index, time, order, moved);
        }
    }

    /// Takes the first event, or null when there is none.
    public @Nullable Event poll() {
        if (isLaneFirst()) {
            return lane.poll();
        }
        closeHole();
        if (size == 0) {
            return null;
        }
        Event first = events[0];
        if (first != null) {
            first.position = Event.NOT_QUEUED;
        }
        nowNanos = times[0];
        events[0] = null;
        hole = true;
        return first;
    }

    /// Whether the lane has an event that goes before the heap's first. All in the lane are due now, none in the heap
    /// is due earlier.
    private boolean isLaneFirst() {
        if (lane.isEmpty()) {
            return false;
        }
        int top = top();
        return top < 0 || times[top] > nowNanos || orders[top] > lane.firstOrder();
    }

    /// The heap's first entry, which is a child of the root while there is a hole; -1 when there is none.
    private int top() {
        int first = hole ? 1 : 0;
        if (first >= size) {
            return -1;
        }
        return hole ? leastChild(1) : 0;
    }

    /// The time of the first event, `Long.MAX_VALUE` when there is none.
    public long nextNanos() {
        if (!lane.isEmpty()) {
            return nowNanos;
        }
        int top = top();
        return top < 0 ? Long.MAX_VALUE : times[top];
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
        return lane.isEmpty() && size == (hole ? 1 : 0);
    }

    private void closeHole() {
        if (hole) {
            hole = false;
            size--;
            Event last = events[size];
            events[size] = null;
            if (size > 0 && last != null) {
                siftDown(0, times[size], orders[size], last);
            }
        }
    }

    private boolean before(long time, long order, int index) {
        return time < times[index] || time == times[index] && order < orders[index];
    }

    private void siftUp(int start, long time, long order, Event event) {
        int index = start;
        while (index > 0) {
            int parent = (index - 1) >> 2;
            if (!before(time, order, parent)) {
                break;
            }
            move(parent, index);
            index = parent;
        }
        put(index, time, order, event);
    }

    private void siftDown(int start, long time, long order, Event event) {
        int index = start;
        int child = (index << 2) + 1;
        while (child < size) {
            int least = leastChild(child);
            if (before(time, order, least)) {
                break;
            }
            move(least, index);
            index = least;
            child = (index << 2) + 1;
        }
        put(index, time, order, event);
    }

    private int leastChild(int first) {
        int least = first;
        int end = Math.min(first + 4, size);
        for (int i = first + 1; i < end; i++) {
            if (before(times[i], orders[i], least)) {
                least = i;
            }
        }
        return least;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        Event event = events[from];
        events[to] = event;
        if (event != null) {
            event.position = to;
        }
    }

    private void put(int index, long time, long order, Event event) {
        times[index] = time;
        orders[index] = order;
        events[index] = event;
        event.position = index;
    }

    private void grow() {
        int capacity = 2 * size;
        times = Arrays.copyOf(times, capacity);
        orders = Arrays.copyOf(orders, capacity);
        events = Arrays.copyOf(events, capacity);
    }
}
