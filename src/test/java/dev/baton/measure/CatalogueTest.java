package dev.baton.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    static List<Workload> workloads() {
        return Workloads.all();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyStrategyGivesTheSequentialResult(Workload workload) {
        try (Crew crew = new Crew(() -> false)) {
            for (Strategy strategy : Strategies.all()) {
                int threads = Math.min(3, strategy.mostThreads());
                Burst burst = strategy.burst(crew, workload, threads, 700);
                assertTrue(burst.correct(), strategy.name());
                assertTrue(burst.cpuNanos() > 0 && burst.wallNanos() > 0, strategy.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aMissingStepIsNoticed(Workload workload) {
        Workload.Job job = workload.job(Sharing.NOTHING, 1);
        for (int index = 0; index < 99; index++) {
            job.step(0, index);
        }
        job.finish(0);
        assertEquals(workload.expected(1, 99), job.checksum());
        assertFalse(workload.expected(1, 150) == job.checksum());
    }

    @Test
    void primesAreThoseBetweenOneMillionAndItsNeighbourhood() {
        assertEquals(1, Kernels.isPrime(1), "1000003");
        assertEquals(0, Kernels.isPrime(0), "1000001 = 101 x 9901");
        assertEquals(75, Workloads.named("primes").orElseThrow().expected(1, 500), "primes from 1000001 to 1000999");
    }

    @Test
    void namesAreDistinctAndFound() {
        Set<String> names = Strategies.all().stream().map(Strategy::name).collect(Collectors.toSet());
        assertEquals(Set.of("sequential", "global-lock", "object-locks", "isolated"), names);
        assertEquals("isolated", Strategies.named("isolated").orElseThrow().name());
        assertTrue(Workloads.named("nothing").isEmpty());
    }

    @Test
    void lateStartCountsAsWaitingForACore() {
        Crew.Stint first = new Crew.Stint(1000, 2000, 1000, 0);
        Crew.Stint late = new Crew.Stint(1900, 2900, 1000, 50);
        Burst burst = Crew.Stint.together(new Crew.Stint[] {first, late}, 1000, 0);
        assertEquals(1900, burst.wallNanos());
        assertEquals(950, burst.waitNanos());
        assertEquals(0, burst.blockedShare());
        Crew.Stint silent = new Crew.Stint(1000, 2000, 1000, Burst.UNKNOWN);
        assertEquals(
                Burst.UNKNOWN,
                Crew.Stint.together(new Crew.Stint[] {silent, late}, 1000, 0).waitNanos());
    }

    @Test
    void cancelledBurstEndsEarlyAndIsWrong() {
        try (Crew crew = new Crew(() -> true)) {
            Strategy isolated = Strategies.named("isolated").orElseThrow();
            assertFalse(isolated.burst(crew, workloads().getFirst(), 2, 500).correct());
        }
    }

    @Test
    void closedCrewLeavesNoThread() {
        Set<Thread> before = burstThreads();
        Set<Thread> started;
        try (Crew crew = new Crew(() -> false)) {
            Strategies.named("isolated").orElseThrow().burst(crew, workloads().getFirst(), 3, 10);
            started = burstThreads();
            started.removeAll(before);
        }
        assertEquals(3, started.size());
        assertTrue(started.stream().noneMatch(Thread::isAlive));
    }

    private static Set<Thread> burstThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("baton-burst-"))
                .collect(Collectors.toSet());
    }
}
