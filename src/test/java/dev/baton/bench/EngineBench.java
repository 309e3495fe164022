package dev.baton.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/// Events a second of the machine, of its event queue with the recording and of its event queue alone, beside a loop
/// written by hand for the same model and beside SSJ. Only the machine has run queues, slices and wake-ups: like for
/// like
/// stand the queue, with or without the recording, the loop and SSJ.
@Tag("bench")
class EngineBench {
    private static final int PAIRS = 7;
    /// The machine has a queue for each core, in which a thread stays that gives way, and the loop one for all: threads
    /// meet in another order.
    private static final double QUEUES_DIFFER = 0.05;
    /// SSJ's times are floating-point numbers: what happens at once elsewhere may come in another order there.
    private static final double TIES_DIFFER = 0.001;

    private static final List<Supplier<EventList>> EVENT_LISTS =
            List.of(Henriksen::new, SplayTree::new, BinaryTree::new);

    @Test
    void theMachineBesideAHandWrittenLoop() {
        System.out.println(
                "threads cores locks | loop Mev/s | machine Mev/s | ratio median (min/max) | end times | queue,"
                        + " recorded | queue alone | SSJ's best list");
        measure(new LockModel(8, 4, 1, 500_000));
        measure(new LockModel(64, 16, 64, 500_000));
        measure(new LockModel(1024, 1024, 1024, 500_000));
    }

    private static void measure(LockModel model) {
        long expected = new HeapLoop(model).run();
        Trace trace = new MachineLoop(model).run();
        assertEquals(List.of(), TraceValidator.faults(trace));
        double difference = (double) trace.makespanNanos() / expected - 1;
        assertEquals(0, difference, QUEUES_DIFFER);
        Ratio ratio = besideTheLoop(model, () -> new MachineLoop(model).run());
        System.out.printf(
                "%7d %5d %5d | %10.1f | %13.1f | %.2f (%.2f/%.2f) | differ by %.3f %% | %.2f | %.2f | %s%n",
                model.threads(),
                model.cores(),
                model.locks(),
                model.events() / ratio.baseSeconds() / 1e6,
                model.events() / ratio.seconds() / 1e6,
                ratio.median(),
                ratio.low(),
                ratio.high(),
                100 * difference,
                recorded(model, expected),
                queueAlone(model, expected),
                bestOfSsj(model, expected));
    }

    private static Ratio besideTheLoop(LockModel model, Runnable other) {
        return Ratio.of(PAIRS, () -> new HeapLoop(model).run(), other);
    }

    private static double recorded(LockModel model, long endNanos) {
        Trace trace = new RecordedLoop(model).run();
        assertEquals(List.of(), TraceValidator.faults(trace));
        assertEquals(endNanos, trace.makespanNanos(), TIES_DIFFER * endNanos);
        return besideTheLoop(model, () -> new RecordedLoop(model).run()).median();
    }

    private static double queueAlone(LockModel model, long endNanos) {
        assertEquals(endNanos, new QueueLoop(model).run(), TIES_DIFFER * endNanos);
        return besideTheLoop(model, () -> new QueueLoop(model).run()).median();
    }

    /// The event list with which SSJ is fastest, and its ratio to the loop.
    private static String bestOfSsj(LockModel model, long endNanos) {
        double best = 0;
        String name = "";
        for (Supplier<EventList> list : EVENT_LISTS) {
            double difference = (double) new SsjLoop(model, list.get()).run() / endNanos - 1;
            assertEquals(0, difference, TIES_DIFFER);
            double ratio = besideTheLoop(model, () -> new SsjLoop(model, list.get()).run())
                    .median();
            if (ratio > best) {
                best = ratio;
                name = list.get().getClass().getSimpleName();
            }
        }
        return "%.2f %s".formatted(best, name);
    }
}
