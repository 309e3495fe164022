package dev.baton.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    private static final Host TWO_CORES = new Host("test", 2, 1L << 30, "os", "jvm");
    private static final long NANOS_A_STEP = 1000;
    private long now;
    private final List<String> bursts = new ArrayList<>();
    private final List<Measurement> progress = new ArrayList<>();

    @Test
    void parallelWorkOnTwoCoresIsTwiceAsFast() {
        Measurement result = measure(() -> false, List.of(1, 2), scripted("parallel", burst -> burst));
        assertEquals(2, point(result, "parallel", 2).speedup().median(), 1e-9);
        assertEquals(1, point(result, "parallel", 2).efficiency(), 1e-9);
        assertEquals(2, point(result, "parallel", 2).coresReceived(), 1e-9);
        assertEquals(8, point(result, "parallel", 1).rounds(), "an exact ratio is tight after the fewest rounds");
        assertEquals(8e6, point(result, "parallel", 1).timeNanos().median(), 1e4);
        assertEquals(4e6, point(result, "parallel", 2).timeNanos().median(), 1e4);
        assertTrue(result.finished());
        assertEquals(Tally.MOST_ROUNDS, result.cleanRounds());
    }

    @Test
    void firstPairIsReportedAtOnceAsProvisional() {
        measure(() -> false, List.of(1, 2), scripted("parallel", burst -> burst));
        Point first = progress.getFirst().points().getFirst();
        assertEquals(1, progress.getFirst().points().size());
        assertTrue(first.isProvisional());
        assertFalse(progress.getFirst().finished());
        assertFalse(point(progress.getLast(), "parallel", 2).isProvisional());
    }

    @Test
    void disturbedPairsDoNotCountAndAreTriedAgain() {
        int[] calls = {0};
        Measurement result = measure(
                () -> false,
                List.of(2),
                scripted("parallel", burst -> calls[0]++ % 2 == 0 ? waiting(burst, 0.5) : burst));
        Point point = point(result, "parallel", 2);
        assertEquals(2, point.speedup().median(), 1e-9);
        assertTrue(result.noise().usable() < result.noise().tried());
        assertEquals(point.rounds(), result.noise().usable());
        assertTrue(result.noise().tried() <= 2 * result.noise().usable(), "the pair is tried again, not the round");
    }

    @Test
    void hostThatIsNeverQuietGivesAProvisionalPointAndANotice() {
        Measurement result = measure(() -> false, List.of(2), scripted("parallel", burst -> waiting(burst, 0.02)));
        Point point = point(result, "parallel", 2);
        assertEquals(0, point.rounds());
        assertTrue(point.isProvisional());
        assertTrue(result.noise().notice().orElseThrow().contains("0 % of the rounds were usable"));
    }

    @Test
    void crowdedHostGetsShorterBursts() {
        long[] last = {0};
        measure(() -> false, List.of(2), scripted("parallel", burst -> {
            last[0] = burst.wallNanos();
            return waiting(burst, 0.02);
        }));
        assertEquals(3e6, last[0], 1e4);
    }

    @Test
    void wrongResultMarksThePoint() {
        Measurement result = measure(() -> false, List.of(1, 2), scripted("broken", ProtocolTest::wrong));
        assertFalse(point(result, "broken", 2).correct());
        assertTrue(result.fits().isEmpty());
    }

    @Test
    void cancellingKeepsWhatIsThere() {
        Measurement result = measure(() -> progress.size() >= 3, List.of(1, 2), scripted("parallel", burst -> burst));
        assertTrue(result.finished());
        assertEquals(2, result.points().size());
        assertEquals(4, progress.size());
    }

    @Test
    void budgetEndsAMeasurementThatStaysWide() {
        int[] calls = {0};
        Measurement result =
                measure(() -> false, List.of(2), scripted("unsteady", burst -> slower(burst, 1 + calls[0]++ % 7)));
        assertTrue(now >= Duration.ofSeconds(10).toNanos()
                || point(result, "unsteady", 2).rounds() == Tally.MOST_ROUNDS);
        assertTrue(point(result, "unsteady", 2).speedup().relativeHalfWidth() > 0.02);
    }

    @Test
    void threadsBeyondTheCoresAreMarkedAndJudgedByCanaries() {
        Measurement result = measure(() -> false, List.of(4), scripted("parallel", burst -> waiting(burst, 0.5)));
        assertTrue(point(result, "parallel", 4).beyondCores());
        assertEquals(8, point(result, "parallel", 4).rounds());
        assertTrue(bursts.contains("canary 2"));
    }

    @Test
    void roundsBeginWithAnotherPointEachTime() {
        int[] calls = {0};
        measure(
                () -> progress.size() >= 9,
                List.of(1, 2),
                scripted("a", burst -> slower(burst, 1 + calls[0]++ % 5)),
                scripted("b", burst -> slower(burst, 1 + calls[0]++ % 5)));
        List<String> points = bursts.stream()
                .filter(burst -> !burst.startsWith("baseline"))
                .skip(8)
                .limit(8)
                .toList();
        assertEquals(List.of("a 1", "a 2", "b 1", "b 2", "a 2", "b 1", "b 2", "a 1"), points);
    }

    @Test
    void planSaysWhatIsMissing() {
        Workload primes = Workloads.all().getFirst();
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Plan(primes, List.of(), List.of(1), second, 1));
        assertThrows(IllegalArgumentException.class, () -> new Plan(primes, Strategies.all(), List.of(0), second, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new Plan(primes, Strategies.all(), List.of(1), Duration.ZERO, 1));
    }

    @Test
    void gateWithoutWaitingTimesLooksAtTheCoresReceived() {
        Gate gate = new Gate(2);
        Burst full = new Burst(1000, 2000, 1990, Burst.UNKNOWN, 0, true);
        Burst half = new Burst(1000, 2000, 1500, Burst.UNKNOWN, 0, true);
        Burst single = new Burst(1000, 1000, 1000, Burst.UNKNOWN, 0, true);
        assertTrue(gate.accepts(new Pair(2, 1, 2, single, full, List.of())));
        assertFalse(gate.accepts(new Pair(2, 1, 2, single, half, List.of())));
        assertTrue(gate.accepts(new Pair(2, 1, 2, single, half, List.of(full, full))));
        assertFalse(gate.accepts(new Pair(2, 1, 2, single, half, List.of(full, half))));
        assertTrue(gate.needsCanaries(true, 2) && gate.needsCanaries(false, 3) && !gate.needsCanaries(true, 1));
    }

    @Test
    void linuxCountersAreRead() {
        MachineProbe.Counters before = MachineProbe.parse("cpu  10 0 10 70 0 0 0 10 0 0", "some avg10=0.13 total=1000");
        MachineProbe.Counters after = MachineProbe.parse("cpu  20 0 20 140 0 0 0 20 0 0", "some avg10=0.13 total=2000");
        assertEquals(0.1, before.stealShare(after), 1e-12);
        assertEquals(0.5, before.pressure(after, 2_000_000), 1e-12);
        assertEquals(new MachineProbe.Counters(0, 0, 0), MachineProbe.parse("", ""));
        assertEquals(86538, ThreadProbe.secondField("93048 86538 2\n"));
    }

    private Measurement measure(BooleanSupplier cancelled, List<Integer> threads, Strategy... strategies) {
        Protocol protocol = new Protocol(
                TWO_CORES,
                () -> now,
                nanos -> now += nanos,
                () -> new MachineProbe.Counters(0, 0, 0),
                scripted("baseline", burst -> burst),
                scripted("canary", burst -> burst));
        Plan plan = new Plan(Workloads.all().getFirst(), List.of(strategies), threads, Duration.ofSeconds(10), 1);
        return protocol.measure(plan, progress::add, cancelled);
    }

    private static Point point(Measurement measurement, String strategy, int threads) {
        return measurement.point(strategy, threads).orElseThrow();
    }

    private static Burst waiting(Burst burst, double share) {
        long wait = (long) (burst.threadNanos() * share);
        return new Burst(burst.wallNanos(), burst.threadNanos(), burst.cpuNanos() - wait, wait, 0, true);
    }

    private static Burst wrong(Burst burst) {
        return new Burst(burst.wallNanos(), burst.threadNanos(), burst.cpuNanos(), 0, 0, false);
    }

    private static Burst slower(Burst burst, int times) {
        return new Burst(burst.wallNanos() * times, burst.threadNanos(), burst.cpuNanos(), 0, 0, true);
    }

    /// A strategy whose steps take a microsecond each on as many cores as it has threads, unless changed.
    private Strategy scripted(String name, Function<Burst, Burst> change) {
        return new Scripted(name, change);
    }

    private final class Scripted implements Strategy {
        private final String name;
        private final Function<Burst, Burst> change;

        Scripted(String name, Function<Burst, Burst> change) {
            this.name = name;
            this.change = change;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public String description() {
            return name;
        }

        @Override
        public int mostThreads() {
            return 64;
        }

        @Override
        public long burstNanos() {
            return 8_000_000;
        }

        @Override
        public boolean serialises() {
            return false;
        }

        @Override
        public boolean blocks(Workload workload) {
            return false;
        }

        @Override
        public Burst burst(Crew crew, Workload workload, int threads, int stepsPerThread) {
            bursts.add(name + " " + threads);
            long wall = stepsPerThread * NANOS_A_STEP;
            now += wall;
            return change.apply(new Burst(wall, threads * wall, threads * wall, 0, 0, true));
        }
    }
}
