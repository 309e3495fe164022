package dev.baton.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.baton.sim.engine.RandomStream;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import dev.baton.trace.TraceIndex;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Size of a trace of ten million intervals, and how fast its index answers.
@Tag("bench")
class TraceBench {
    private static final int THREADS = 8;
    private static final int EACH = 1_250_000;
    private static final int PIXELS = 1920;
    private static final ThreadState[] STATES = {
        ThreadState.RUNNING, ThreadState.SLEEPING, ThreadState.IO, ThreadState.RUNNABLE, ThreadState.NATIVE
    };

    @Test
    void tenMillionIntervals() {
        Trace trace = trace();
        TraceIndex[] index = new TraceIndex[1];
        double[] seconds = new double[5];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = Ratio.seconds(() -> index[0] = new TraceIndex(trace));
        }
        Arrays.sort(seconds);
        double intervals = trace.intervalCount();
        System.out.printf(
                "%d intervals, %.1f bytes each with cores and moments, %.2f for the index%n",
                trace.intervalCount(), trace.intervalBytes() / intervals, index[0].bytes() / intervals);
        System.out.printf(
                "index built in %.0f ms, %.2f ns an interval%n", seconds[2] * 1e3, seconds[2] / intervals * 1e9);
        states(index[0]);
        System.out.println("  zoom | visible | index us/frame | brute us/frame | ratio");
        for (double zoom : new double[] {1, 0.1, 0.03, 0.015, 0.01, 0.001, 0.0001}) {
            frames(index[0], zoom);
        }
    }

    private static Trace trace() {
        TraceBuilder builder = new TraceBuilder(new RunHeader("bench", "bench.py", "none", false, THREADS, 1, 0, ""));
        long end = 0;
        for (int thread = 0; thread < THREADS; thread++) {
            RandomStream random = new RandomStream(thread, "intervals");
            builder.thread(0, "thread " + thread, thread - 1);
            long nanos = 0;
            int state = 0;
            for (int i = 0; i < EACH; i++) {
                state = (state + 1 + random.nextInt(STATES.length - 1)) % STATES.length;
                builder.state(nanos, thread, STATES[state], thread, 1 + i % 50);
                nanos += 1 + random.nextExponential(1000);
            }
            builder.state(nanos, thread, ThreadState.STOPPED, thread, 1);
            end = Math.max(end, nanos + 1);
        }
        return builder.finish(end, Outcome.FINISHED);
    }

    private static void states(TraceIndex index) {
        RandomStream random = new RandomStream(1, "instants");
        int queries = 500_000;
        long makespan = index.trace().makespanNanos();
        long[] found = new long[1];
        Runnable ask = () -> {
            for (int i = 0; i < queries; i++) {
                found[0] += index.at((long) (random.nextDouble() * makespan))
                        .threads()
                        .size();
            }
        };
        ask.run();
        System.out.printf("%.0f thousand states at an instant a second%n", queries / Ratio.seconds(ask) / 1e3);
    }

    private static void frames(TraceIndex index, double zoom) {
        long makespan = index.trace().makespanNanos();
        long width = (long) (makespan * zoom);
        long from = (makespan - width) / 2;
        int frames = zoom > 0.05 ? 5 : 100;
        assertArrayEquals(index.stateNanos(0, from, from + width), brute(index.trace(), 0, from, from + width, 1));
        Ratio ratio = Ratio.of(
                7,
                () -> repeat(frames, () -> {
                    for (int thread = 0; thread < THREADS; thread++) {
                        brute(index.trace(), thread, from, from + width, PIXELS);
                    }
                }),
                () -> repeat(frames, () -> {
                    for (int thread = 0; thread < THREADS; thread++) {
                        index.buckets(thread, from, from + width, PIXELS);
                    }
                }));
        System.out.printf(
                "%6.4f | %7.0f | %14.0f | %14.0f | %.2f (%.2f/%.2f)%n",
                zoom,
                index.trace().intervalCount() * zoom,
                ratio.seconds() / frames * 1e6,
                ratio.baseSeconds() / frames * 1e6,
                ratio.median(),
                ratio.low(),
                ratio.high());
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /// Walks over every visible interval.
    private static long[] brute(Trace trace, int thread, long from, long to, int buckets) {
        ThreadTrack track = trace.thread(thread);
        int states = ThreadState.count();
        long[] result = new long[buckets * states];
        long width = Math.max(1, (to - from) / buckets);
        for (int i = Math.max(0, track.indexAt(from)); i < track.size() && track.startNanos(i) < to; i++) {
            int state = track.state(i).ordinal();
            long start = Math.max(from, track.startNanos(i));
            long end = Math.min(to, track.endNanos(i));
            int bucket = (int) Math.min(buckets - 1L, (start - from) / width);
            while (start < end) {
                long stop = bucket == buckets - 1 ? end : Math.min(end, from + (bucket + 1) * width);
                result[bucket * states + state] += stop - start;
                start = stop;
                bucket++;
            }
        }
        return result;
    }
}
