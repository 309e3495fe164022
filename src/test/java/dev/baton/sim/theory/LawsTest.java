package dev.baton.sim.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.Script;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockStats;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Laws that hold exactly: Amdahl's, the bounds of one lock for any distribution, and constant times.
class LawsTest {
    private static final long WORK_NANOS = 64_000_000;

    @Test
    void aSerialPhaseThenThreadsThenAJoinObeyAmdahl() {
        for (int percent : new int[] {0, 5, 25, 50, 100}) {
            for (int threads : new int[] {1, 2, 4, 8, 16, 64}) {
                double serial = percent / 100.0;
                double amdahl = WORK_NANOS * (serial + (1 - serial) / threads);
                assertEquals(amdahl, makespan(threads, threads, percent), 1, percent + " % serial, " + threads);
            }
        }
    }

    @Test
    void amdahlCountsCoresWhereThereAreFewerThanThreads() {
        double amdahl = WORK_NANOS * (0.25 + 0.75 / 4);
        assertEquals(amdahl, makespan(16, 4, 25), 1);
    }

    private static long makespan(int threads, int cores, int serialPercent) {
        Bench bench = new Bench(cores, MachineCosts.FREE);
        Machine machine = bench.machine();
        long serial = WORK_NANOS * serialPercent / 100;
        int[] left = {threads};
        Script main = bench.script().compute(serial);
        main.then(thread -> {
            for (int i = 0; i < threads; i++) {
                machine.start("worker " + i, worker(bench, (WORK_NANOS - serial) / threads, left, thread), thread);
            }
            machine.park(
                    thread,
                    ThreadState.WAITING_LOCK,
                    machine.trace().lock("join", dev.baton.trace.LockKind.JOIN, "Thread", false));
        });
        bench.start("main", main);
        return bench.run().makespanNanos();
    }

    private static Script worker(Bench bench, long nanos, int[] left, SimThread joiner) {
        return bench.script().compute(nanos).then(thread -> {
            if (--left[0] == 0) {
                bench.machine().wake(joiner);
            }
            bench.machine().exit(thread);
        });
    }

    /// With C visits in time T, Z and S the mean times that were drawn: N/(Z+NS) ≤ X ≤ min(N/(Z+S), 1/S).
    @Property(tries = 150)
    void theBoundsOfOneLockHoldForAnyDistribution(
            @ForAll @IntRange(min = 1, max = 12) int threads,
            @ForAll @IntRange(min = 0, max = 4) int think,
            @ForAll @IntRange(min = 0, max = 4) int hold,
            @ForAll @IntRange(min = 1, max = 40) int ratio,
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        Repairmen model = new Repairmen(
                threads, threads, 1, 400, seed, distribution(think, 1_000L * ratio), distribution(hold, 1_000));
        Trace trace = model.run();
        LockStats stats = trace.locks().getFirst().stats();
        double visits = model.visitsOf(0);
        double meanThink = thinkNanos(trace) / visits;
        double meanHold = stats.holdNanos() / visits;
        double throughput = visits / trace.makespanNanos();
        double least = threads / (meanThink + threads * meanHold);
        double most = Math.min(threads / (meanThink + meanHold), 1 / meanHold);
        assertTrue(throughput >= least * (1 - 1e-9), throughput + " is below " + least);
        assertTrue(throughput <= most * (1 + 1e-9), throughput + " is above " + most);
    }

    private static ToLongFunction<RandomStream> distribution(int kind, long meanNanos) {
        return switch (kind) {
            case 0 -> _ -> meanNanos;
            case 1 -> random -> random.nextInt(Math.toIntExact(2 * meanNanos + 1));
            case 2 -> random -> random.nextExponential(meanNanos);
            case 3 -> random -> random.nextInt(100) == 0 ? 100 * meanNanos : 0;
            default -> random -> (long) (meanNanos / 3.0 / StrictMath.pow(1 - random.nextDouble(), 2.0 / 3));
        };
    }

    private static double thinkNanos(Trace trace) {
        long sum = 0;
        for (int id = 0; id < trace.threads().size(); id++) {
            ThreadTrack track = trace.thread(id);
            for (int i = 0; i < track.size(); i++) {
                sum += track.state(i) == ThreadState.NATIVE ? track.durationNanos(i) : 0;
            }
        }
        return sum;
    }

    @Test
    void constantTimesGiveTheThroughputOfTheScarcerResource() {
        long hold = 1_000;
        for (int ratio : new int[] {4, 9, 19}) {
            for (int threads = 1; threads <= 32; threads++) {
                Repairmen model = new Repairmen(
                        threads, threads, 1, 60 * threads, 1, distribution(0, ratio * hold), distribution(0, hold));
                model.run();
                long rounds = 40;
                long took = model.ends()[50 * threads] - model.ends()[10 * threads];
                assertEquals(rounds * Math.max((ratio + 1) * hold, threads * hold), took, threads + " threads");
            }
        }
    }
}
