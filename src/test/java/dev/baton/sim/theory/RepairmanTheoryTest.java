package dev.baton.sim.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The simulated throughput beside the exact one: within four standard errors by batch means, and within half a
/// percent.
class RepairmanTheoryTest {
    private static final int BATCHES = 64;
    /// Short enough for all visits to fit into the times a trace can hold.
    private static final double HOLD_NANOS = 1e5;
    private static final double WARM_UP = 0.05;
    private static final double STANDARD_ERRORS = 4;
    private static final double SHARE = 0.005;

    /// How far a simulated throughput is from the exact one.
    private record Deviation(String what, double share, double standardErrors) {
        void check() {
            assertTrue(
                    standardErrors < STANDARD_ERRORS && share < SHARE,
                    what + " is off by " + 100 * share + " %, " + standardErrors + " standard errors");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 4", "4, 9", "8, 4", "16, 19", "64, 99"})
    void throughputOfOneLockIsTheExactOne(int threads, int ratio) {
        deviation(threads, ratio, 1, 250_000).check();
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 4", "16, 4, 16"})
    void throughputOfSeveralLocksIsTheExactOne(int threads, int ratio, int locks) {
        deviation(threads, ratio, locks, 250_000).check();
    }

    @Tag("deep")
    @ParameterizedTest
    @CsvSource({"4", "9", "19", "99"})
    void throughputOfOneLockIsTheExactOneForEveryNumberOfThreads(int ratio) {
        for (int threads = 1; threads <= 64; threads++) {
            report(deviation(threads, ratio, 1, 800_000));
        }
    }

    @Tag("deep")
    @Test
    void throughputOfSeveralLocksIsTheExactOneOverTheWholeTable() {
        for (int threads : new int[] {2, 4, 8, 16, 32, 64}) {
            for (int ratio : new int[] {1, 4}) {
                for (int locks : new int[] {1, 2, 4, 16}) {
                    report(deviation(threads, ratio, locks, 800_000));
                }
            }
        }
    }

    private static void report(Deviation deviation) {
        System.out.println(deviation);
        deviation.check();
    }

    private static Deviation deviation(int threads, int ratio, int locks, int visits) {
        long seed = 1000L * threads + 10L * ratio + locks;
        Repairmen model = new Repairmen(
                threads,
                threads,
                locks,
                visits,
                seed,
                Repairmen.exponential(ratio * HOLD_NANOS),
                Repairmen.exponential(HOLD_NANOS));
        Trace trace = model.run();
        assertEquals(List.of(), TraceValidator.faults(trace));
        double exact = 1
                / MeanValueAnalysis.of(threads, ratio * HOLD_NANOS, HOLD_NANOS, locks)
                        .throughput();
        return against(
                exact, model.ends(), threads + " threads, Z/S = " + ratio + ", " + locks + " locks, seed " + seed);
    }

    /// Batch means of the time from one end of a visit to the next, after a warm-up.
    private static Deviation against(double exactNanos, long[] ends, String what) {
        int from = (int) (ends.length * WARM_UP);
        int size = (ends.length - 1 - from) / BATCHES;
        double[] means = new double[BATCHES];
        double sum = 0;
        for (int i = 0; i < BATCHES; i++) {
            means[i] = (double) (ends[from + (i + 1) * size] - ends[from + i * size]) / size;
            sum += means[i];
        }
        double mean = sum / BATCHES;
        double squares = 0;
        for (double value : means) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (BATCHES - 1) / BATCHES);
        double off = Math.abs(mean - exactNanos);
        return new Deviation(what, off / exactNanos, off / error);
    }
}
