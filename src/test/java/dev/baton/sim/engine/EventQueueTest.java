package dev.baton.sim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private static final class Marked extends Event {
        final int mark;
        /// Whether it was scheduled for the present.
        boolean late;

        Marked(int mark) {
            this.mark = mark;
        }

        Marked(int mark, int rank) {
            super(rank);
            this.mark = mark;
        }

        @Override
        public void fire() {}
    }

    private static List<Integer> drain(EventQueue queue) {
        List<Integer> marks = new ArrayList<>();
        for (Event event = queue.poll(); event != null; event = queue.poll()) {
            marks.add(((Marked) event).mark);
        }
        return marks;
    }

    @Test
    void simultaneousEventsComeInTheOrderTheyWereScheduled() {
        EventQueue queue = new EventQueue();
        for (int i = 0; i < 100; i++) {
            queue.schedule(new Marked(i), 7);
        }
        List<Integer> marks = drain(queue);
        for (int i = 0; i < 100; i++) {
            assertEquals(i, marks.get(i));
        }
    }

    @Test
    void manyEventsDueAtOnceKeepTheirOrderAroundACancelledOne() {
        EventQueue queue = new EventQueue();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Marked event = new Marked(i);
            queue.schedule(event, 0);
            if (i % 3 == 0) {
                queue.cancel(event);
            } else {
                expected.add(i);
            }
            if (i % 5 == 0 && !expected.isEmpty()) {
                assertEquals(expected.removeFirst(), queue.poll() instanceof Marked first ? first.mark : -1);
            }
        }
        assertEquals(expected, drain(queue));
    }

    @Test
    void ranksDecideBetweenSimultaneousEventsHoweverTheyWereScheduled() {
        EventQueue queue = new EventQueue();
        queue.schedule(new Marked(3, 2), 7);
        queue.schedule(new Marked(1), 7);
        queue.schedule(new Marked(4, Event.MOST_RANK), 7);
        queue.schedule(new Marked(2, 0), 7);
        queue.schedule(new Marked(0, 9), 6);
        assertEquals(List.of(0, 1, 2, 3, 4), drain(queue));
        assertThrows(IllegalArgumentException.class, () -> new Marked(5, Event.MOST_RANK + 1));
    }

    @Test
    void whatIsScheduledForThePresentWaitsUntilTheOthersHadTheirTurn() {
        EventQueue queue = new EventQueue();
        Marked busy = new Marked(1, 0);
        queue.schedule(busy, 7);
        queue.schedule(new Marked(2, 1), 7);
        assertEquals(busy, queue.poll());
        queue.schedule(new Marked(3), 7);
        queue.schedule(busy, 7);
        queue.schedule(new Marked(4), 8);
        assertEquals(List.of(2, 3, 1, 4), drain(queue));
    }

    @Test
    void theOrderOutlastsTheNumbers() {
        EventQueue queue = new EventQueue();
        int waiting = 100;
        for (int i = 0; i < waiting; i++) {
            queue.schedule(new Marked(i), 7);
        }
        for (int i = 0; i < 500_000; i++) {
            Marked next = (Marked) queue.poll();
            assertEquals(i % waiting, next == null ? -1 : next.mark);
            queue.schedule(next, 7);
        }
    }

    @Test
    void moreEventsThanThereIsRoomForAreRefused() {
        EventQueue queue = new EventQueue();
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> {
            for (int i = 0; i < 1_000_000; i++) {
                queue.schedule(new Marked(i), i);
            }
        });
        assertEquals("more than 50000 events are scheduled at a time", refused.getMessage());
    }

    @Test
    void nothingHappensAfterTheEndOfTime() {
        EventQueue queue = new EventQueue();
        queue.schedule(new Marked(1), Long.MAX_VALUE);
        queue.schedule(new Marked(2), EventQueue.LAST_NANOS - 1);
        assertEquals(List.of(2, 1), drain(queue));
        assertEquals(EventQueue.LAST_NANOS, queue.nowNanos());
    }

    @Test
    void anEventStandsInTheQueueOnce() {
        EventQueue queue = new EventQueue();
        Marked event = new Marked(1);
        queue.schedule(event, 5);
        assertTrue(event.isScheduled());
        assertThrows(IllegalStateException.class, () -> queue.schedule(event, 6));
        assertEquals(event, queue.poll());
        assertFalse(event.isScheduled());
        queue.schedule(event, 6);
        assertEquals(6, queue.nextNanos());
    }

    @Test
    void anEmptyQueueHasNoNextTime() {
        EventQueue queue = new EventQueue();
        assertTrue(queue.isEmpty());
        assertNull(queue.poll());
        assertEquals(Long.MAX_VALUE, queue.nextNanos());
    }

    @Property
    void eventsLeaveInOrderWhateverIsScheduledTakenAndCancelled(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 40) Integer> steps) {
        EventQueue queue = new EventQueue();
        List<Marked> model = new ArrayList<>();
        int mark = 0;
        long now = 0;
        for (int step : steps) {
            if (step % 4 == 3 && !model.isEmpty()) {
                Marked cancelled = model.remove(step % model.size());
                queue.cancel(cancelled);
            } else if (step % 4 == 2 && !model.isEmpty()) {
                Marked first = model.stream().min(order()).orElseThrow();
                model.remove(first);
                assertEquals(first.nanos(), queue.nextNanos());
                assertEquals(first, queue.poll());
                now = first.nanos();
            } else {
                Marked event = step % 3 == 0 ? new Marked(mark, Event.MOST_RANK - mark) : new Marked(mark);
                mark++;
                event.late = step / 4 == 0;
                queue.schedule(event, now + step / 4);
                model.add(event);
            }
            assertEquals(model.isEmpty(), queue.isEmpty());
        }
        model.sort(order());
        assertEquals(model.stream().map(event -> event.mark).toList(), drain(queue));
    }

    private static Comparator<Marked> order() {
        return Comparator.<Marked>comparingLong(Event::nanos)
                .thenComparing(event -> event.late)
                .thenComparingInt(event -> event.late ? 0 : event.rank)
                .thenComparingInt(event -> event.mark);
    }
}
