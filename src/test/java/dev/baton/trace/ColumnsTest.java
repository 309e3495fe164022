package dev.baton.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.sim.engine.RandomStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The columns of a trace, across the borders of their chunks.
class ColumnsTest {
    @Property(tries = 50)
    void aColumnHoldsWhatWasAddedAndNotTruncated(
            @ForAll @IntRange(min = 0, max = 5000) int first,
            @ForAll @IntRange(min = 0, max = 5000) int kept,
            @ForAll @IntRange(min = 0, max = 3000) int more) {
        LongColumn column = new LongColumn();
        for (int i = 0; i < first; i++) {
            column.add(3L * i);
        }
        int size = Math.min(first, kept);
        column.truncate(size);
        for (int i = size; i < size + more; i++) {
            column.add(3L * i);
        }
        assertEquals(size + more, column.size());
        long[] expected = new long[size + more];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 3L * i;
            assertEquals(3L * i, column.get(i));
            assertEquals(i, column.floor(3L * i + 2));
        }
        assertArrayEquals(expected, column.toArray());
        assertEquals(-1, column.floor(-1));
    }

    @Property(tries = 50)
    void intervalsComeBackAfterRemovingAndAddingAcrossChunks(@ForAll long seed) {
        RandomStream random = new RandomStream(seed, "intervals");
        Intervals intervals = new Intervals();
        int size = 0;
        for (int i = 0; i < 6000; i++) {
            if (size > 0 && random.nextInt(size > 1000 && size < 1050 ? 2 : 10) == 0) {
                intervals.removeLast();
                size--;
            } else {
                intervals.add(Stamped.of(10L * size, size & Stamped.MOST), size);
                size++;
            }
            assertEquals(size, intervals.size());
            assertEquals(size == 0 ? Whereabouts.NOWHERE : size - 1, intervals.lastWhereabout());
        }
        for (int i = 0; i < size; i++) {
            assertEquals(10L * i, Stamped.nanos(intervals.start(i)));
            assertEquals(i, intervals.whereabout(i));
            assertEquals(i, intervals.floor(10L * i + 9));
        }
    }

    @Test
    void aStampKeepsTimeAndNumberApart() {
        long stamp = Stamped.of(Trace.LAST_NANOS, Stamped.MOST);
        assertEquals(Trace.LAST_NANOS, Stamped.nanos(stamp));
        assertEquals(Stamped.MOST, Stamped.number(stamp));
        LongColumn column = new LongColumn();
        column.add(Stamped.of(5, 3));
        assertEquals(0, Stamped.floor(column, Long.MAX_VALUE));
        assertEquals(-1, Stamped.floor(column, 4));
    }

    @Test
    void statesAndPlacesShareAnInt() {
        for (ThreadState state : ThreadState.values()) {
            for (int place : new int[] {-1, 0, 1023, Whereabouts.MOST_PLACE}) {
                int whereabouts = Whereabouts.of(state, place);
                assertEquals(state.ordinal(), Whereabouts.state(whereabouts));
                assertEquals(place, Whereabouts.place(whereabouts));
                assertEquals(state.onCore(), Whereabouts.onCore(whereabouts));
                assertEquals(state.onLock(), Whereabouts.onLock(whereabouts));
            }
        }
    }

    @Test
    void aTraceRefusesTimesItCannotHold() {
        TraceBuilder builder = new TraceBuilder(new RunHeader("t", "t.py", "3.14", false, 1, 1, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> builder.finish(Trace.LAST_NANOS + 1, Outcome.FINISHED));
    }
}
