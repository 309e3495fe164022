package dev.baton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.engine.RandomStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TraceIndexTest {
    private static final ThreadState[] FREE = {
        ThreadState.RUNNING, ThreadState.NATIVE, ThreadState.SLEEPING, ThreadState.IO, ThreadState.RUNNABLE
    };

    private static TraceBuilder builder(int cores) {
        return new TraceBuilder(new RunHeader("t", "t.py", "3.14", false, cores, 1, 0, ""));
    }

    /// One thread whose intervals have these lengths.
    private static Trace trace(List<Integer> lengths) {
        TraceBuilder builder = builder(1);
        builder.thread(0, "MainThread", -1);
        long now = 0;
        for (int i = 0; i < lengths.size(); i++) {
            builder.state(now, 0, FREE[i % FREE.length], 0, i + 1);
            now += lengths.get(i);
        }
        builder.end(now, 0);
        return builder.finish(now, Outcome.FINISHED);
    }

    private static long[] slowly(Trace trace, long from, long to) {
        long[] nanos = new long[ThreadState.count()];
        ThreadTrack track = trace.thread(0);
        for (int i = 0; i < track.size(); i++) {
            long length = Math.min(to, track.endNanos(i)) - Math.max(from, track.startNanos(i));
            nanos[track.state(i).ordinal()] += Math.max(0, length);
        }
        return nanos;
    }

    @Property
    void windowsAgreeWithASlowSum(
            @ForAll @Size(min = 1, max = 600) List<@IntRange(min = 1, max = 50) Integer> lengths,
            @ForAll @IntRange(min = 0, max = 30_000) int a,
            @ForAll @IntRange(min = 0, max = 30_000) int b) {
        Trace trace = trace(lengths);
        long from = Math.min(a, b);
        long to = Math.max(a, b);
        assertEquals(
                Arrays.toString(slowly(trace, from, to)),
                Arrays.toString(new TraceIndex(trace).stateNanos(0, from, to)));
    }

    @Property
    void bucketsAddUpToTheWindow(
            @ForAll @Size(min = 1, max = 600) List<@IntRange(min = 1, max = 50) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 40) int buckets) {
        Trace trace = trace(lengths);
        TraceIndex index = new TraceIndex(trace);
        long to = trace.makespanNanos();
        long[] parts = index.buckets(0, 0, to, buckets);
        long[] sums = new long[ThreadState.count()];
        for (int i = 0; i < parts.length; i++) {
            assertTrue(parts[i] >= 0);
            sums[i % sums.length] += parts[i];
        }
        assertEquals(Arrays.toString(slowly(trace, 0, to)), Arrays.toString(sums));
    }

    @Test
    void aWindowOfManyIntervalsIsSummedFromSamplesToWithinAnEdge() {
        RandomStream random = new RandomStream(1, "lengths");
        List<Integer> lengths = IntStream.range(0, 40_000)
                .mapToObj(i -> 1 + random.nextInt(100))
                .toList();
        Trace trace = trace(lengths);
        TraceIndex index = new TraceIndex(trace);
        long end = trace.makespanNanos();
        for (long from : new long[] {0, end / 3}) {
            int buckets = 100;
            long width = (end - from) / buckets;
            long[] sampled = index.buckets(0, from, from + buckets * width, buckets);
            for (int bucket = 0; bucket < buckets; bucket++) {
                long[] exact = slowly(trace, from + bucket * width, from + (bucket + 1) * width);
                for (int state = 0; state < exact.length; state++) {
                    assertEquals(exact[state], sampled[bucket * exact.length + state], 0.05 * width);
                }
            }
        }
    }

    @Test
    void samplesLoseNoTime() {
        Trace trace = trace(Collections.nCopies(20_000, 7));
        long[] parts = new TraceIndex(trace).buckets(0, 0, trace.makespanNanos(), 13);
        assertEquals(trace.makespanNanos(), Arrays.stream(parts).sum());
    }

    @Property
    void stateAtAnyTimeIsTheIntervalThatCoversIt(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = 1, max = 20) Integer> lengths) {
        Trace trace = trace(lengths);
        TraceIndex index = new TraceIndex(trace);
        for (long t = 0; t < trace.makespanNanos(); t++) {
            MachineState.ThreadAt thread = index.at(t).threads().getFirst();
            assertTrue(thread.sinceNanos() <= t && t < thread.untilNanos());
        }
        assertTrue(index.at(trace.makespanNanos()).threads().isEmpty());
    }

    @Property
    void steppingBackUndoesSteppingForward(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 20) Integer> lengths) {
        TraceIndex index = new TraceIndex(trace(lengths));
        long at = 0;
        while (index.nextEvent(at) < index.trace().makespanNanos()) {
            long next = index.nextEvent(at);
            assertTrue(next > at);
            assertEquals(at, index.previousEvent(next));
            at = next;
        }
    }

    @Test
    void anIntervalCostsAtMostTwentyFourBytes() {
        TraceBuilder builder = builder(4);
        int gil = builder.lock("GIL", LockKind.GIL, "GIL", false);
        for (int id = 0; id < 4; id++) {
            builder.thread(0, "t" + id, -1);
        }
        for (int i = 0; i < 40_000; i++) {
            int id = i % 4;
            builder.state(10L * i + 1, id, ThreadState.RUNNING, id, 3);
            builder.state(10L * i + 5, id, ThreadState.WAITING_GIL, gil, 3);
        }
        Trace trace = builder.finish(400_001, Outcome.LIMIT);
        TraceIndex index = new TraceIndex(trace);
        double bytes = (double) (trace.intervalBytes() + index.bytes()) / trace.intervalCount();
        assertTrue(bytes <= 24, "bytes an interval: " + bytes);
    }

    @Test
    void equalNeighboursAreOneIntervalAndEmptyOnesVanish() {
        TraceBuilder builder = builder(1);
        builder.thread(0, "MainThread", -1);
        builder.state(0, 0, ThreadState.RUNNABLE, 0, 0);
        builder.state(0, 0, ThreadState.RUNNING, 0, 1);
        builder.state(5, 0, ThreadState.RUNNING, 0, 2);
        builder.state(9, 0, ThreadState.IO, -1, 2);
        builder.state(9, 0, ThreadState.RUNNING, 0, 2);
        builder.end(20, 0);
        Trace trace = builder.finish(20, Outcome.FINISHED);
        assertEquals(1, trace.thread(0).size());
        assertEquals(20, trace.core(0).busyNanos());
        assertEquals(List.of(), TraceValidator.faults(trace));
    }
}
