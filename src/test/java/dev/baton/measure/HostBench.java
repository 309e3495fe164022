package dev.baton.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures this host and prints what it finds: a demonstration, and a check that real results are right.
@Tag("bench")
class HostBench {
    @Test
    void everyWorkloadIsMeasuredCorrectly() {
        for (Workload workload : Workloads.all()) {
            Plan plan = new Plan(workload, Strategies.all(), List.of(1, 2, 4), Duration.ofSeconds(20), 1);
            long begin = System.nanoTime();
            long[] first = {0};
            Measurement result = new Protocol()
                    .measure(
                            plan,
                            progress -> first[0] = first[0] == 0 ? System.nanoTime() - begin : first[0],
                            () -> false);
            print(result, first[0], System.nanoTime() - begin);
            assertTrue(result.points().stream().allMatch(Point::correct));
        }
    }

    private static void print(Measurement result, long firstNanos, long nanos) {
        System.out.printf(
                "%s: first point after %.2f s, all after %.1f s, %d of %d rounds usable, steal %.1f %%, pressure %.1f"
                        + " %%%n",
                result.workload(),
                firstNanos / 1e9,
                nanos / 1e9,
                result.noise().usable(),
                result.noise().tried(),
                100 * result.noise().stealShare(),
                100 * result.noise().pressure());
        for (Point point : result.points()) {
            System.out.printf(
                    "  %-12s %2d threads %5.2f [%.2f, %.2f] rounds %2d cores %.2f cpu/step x%.2f blocked %.0f %%"
                            + " handoffs %.0f/s%n",
                    point.strategy(),
                    point.threads(),
                    point.speedup().median(),
                    point.speedup().low(),
                    point.speedup().high(),
                    point.rounds(),
                    point.coresReceived(),
                    point.cpuPerStep(),
                    100 * point.blockedShare(),
                    point.handoffsPerSecond());
        }
    }
}
