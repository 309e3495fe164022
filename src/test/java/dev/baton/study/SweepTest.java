package dev.baton.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.ShippedScenarios;
import dev.baton.scenario.Simulation;
import dev.baton.stats.Replications;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Scenario CONVOY = ShippedScenarios.get("convoy");

    private static Sweep.Grid grid(Map<String, List<String>> values, List<Long> intervals, int seeds) {
        RunOptions base = RunOptions.of(CONVOY, "3.14");
        return new Sweep.Grid(values, List.of("3.14", "3.14t"), List.of(2, 4), intervals, seeds, base);
    }

    private static List<Sweep.Point> run(Sweep.Grid grid) {
        return Sweep.run(CONVOY, grid, _ -> {}, () -> false);
    }

    private static Map<String, List<String>> twoConstants() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("BUSY", List.of("1", "2"));
        values.put("REQUESTS", List.of("2", "3"));
        return values;
    }

    @Test
    void pointsComeInOrderWhateverFinishesFirst() {
        List<Sweep.Point> points = run(grid(twoConstants(), List.of(1_000_000L, 5_000_000L), 2));
        assertEquals(16 + 8, points.size());
        List<String> expected = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String python : List.of("3.14", "3.14t")) {
            for (int cores : new int[] {2, 4}) {
                for (long interval : python.endsWith("t") ? new long[] {0} : new long[] {1_000_000, 5_000_000}) {
                    for (String values : List.of("1 2", "1 3", "2 2", "2 3")) {
                        expected.add(python + " " + cores + " " + interval + " " + values);
                    }
                }
            }
        }
        for (Sweep.Point point : points) {
            assertEquals(
                    List.of(1L, 2L), point.runs().stream().map(Sweep.Run::seed).toList());
            seen.add(point.header().python() + " " + point.header().cores() + " "
                    + point.header().switchIntervalNanos() + " "
                    + String.join(" ", point.values().values()));
        }
        assertEquals(expected, seen);
    }

    @Test
    void everyRunIsTheOneThatSimulatingItAloneGives() {
        Sweep.Grid grid = grid(Map.of("BUSY", List.of("3")), List.of(2_000_000L), 3);
        for (Sweep.Point point : run(grid)) {
            for (Sweep.Run run : point.runs()) {
                RunOptions options = RunOptions.of(CONVOY, point.header().python())
                        .withCores(point.header().cores())
                        .withSeed(run.seed())
                        .withSwitchInterval(2_000_000L);
                Scenario scenario = CONVOY.with(point.values());
                assertEquals(Simulation.run(scenario, options).makespanNanos(), run.makespanNanos());
            }
        }
    }

    @Test
    void aShorterIntervalShortensTheConvoy() {
        Scenario scenario = ShippedScenarios.get("convoy");
        RunOptions base = RunOptions.of(scenario, "3.14");
        Sweep.Grid grid = new Sweep.Grid(
                Map.of("REQUESTS", List.of("40")), List.of("3.14"), List.of(4), List.of(500_000L, 5_000_000L), 5, base);
        List<Sweep.Point> points = run(grid);
        Replications quick = points.get(0).makespanNanos();
        Replications slow = points.get(1).makespanNanos();
        assertTrue(quick.high() < slow.low(), quick + " " + slow);
        assertTrue(slow.low() < slow.high(), "seeds differ");
        assertTrue(slow.low() <= slow.mean() && slow.mean() <= slow.high());
    }

    @Test
    void speedupComparesRunsOfTheSameSeed() {
        Scenario scenario = ShippedScenarios.get("cpu-bound");
        String threads = scenario.header().threads();
        assertNotNull(threads);
        RunOptions base = RunOptions.of(scenario, "3.14t");
        Sweep.Grid grid =
                new Sweep.Grid(Map.of(threads, List.of("1", "4")), List.of("3.14t"), List.of(4), List.of(), 3, base);
        List<Sweep.Point> points = Sweep.run(scenario, grid, _ -> {}, () -> false);
        SimulatedSpeedup speedup = new SimulatedSpeedup(scenario, points);
        Replications one = speedup.of(points.get(0));
        Replications four = speedup.of(points.get(1));
        assertNotNull(one);
        assertNotNull(four);
        assertEquals(1, one.mean());
        assertTrue(four.mean() > 3 && four.high() < 4.01 && four.count() == 3, four.toString());
        assertNull(new SimulatedSpeedup(scenario, points.subList(1, 2)).of(points.get(1)));
    }

    @Test
    void progressCountsEveryRunOnce() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Sweep.Grid grid = grid(Map.of("BUSY", List.of("1", "2")), List.of(), 3);
        assertEquals(24, grid.runs());
        Sweep.run(CONVOY, grid, told::add, () -> false);
        assertEquals(IntStream.rangeClosed(1, 24).boxed().toList(), told);
    }

    @Test
    void aGridHasAtMostTenThousandRuns() {
        List<String> hundred = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        assertEquals(10_000, grid(Map.of("BUSY", hundred), List.of(), 25).runs());
        ScenarioError error =
                assertThrows(ScenarioError.class, () -> run(grid(Map.of("BUSY", hundred), List.of(), 26)));
        assertEquals("the sweep has 10400 runs, at most 10000", error.message());
        assertThrows(ScenarioError.class, () -> run(grid(Map.of(), List.of(), Integer.MAX_VALUE)));
        assertThrows(ScenarioError.class, () -> run(grid(Map.of(), List.of(), 0)));
    }

    @Test
    void aCancelledSweepStops() {
        assertThrows(
                Simulation.Cancelled.class,
                () -> Sweep.run(CONVOY, grid(Map.of(), List.of(), 100), _ -> {}, () -> true));
    }

    @Test
    void aFaultyPointStopsTheRestAndSaysWhatIsWrong() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Map<String, List<String>> values = Map.of("NONE", List.of("1"));
        ScenarioError error = assertThrows(
                ScenarioError.class, () -> Sweep.run(CONVOY, grid(values, List.of(), 500), told::add, () -> false));
        assertTrue(error.message().contains("no top-level constant NONE"), error.message());
        assertEquals(List.of(), told);
    }

    @Test
    void aSwitchIntervalOutOfRangeIsRefused() {
        for (long nanos : new long[] {0, 999, 1_000_000_000_001L}) {
            RunOptions options = RunOptions.of(CONVOY, "3.14").withSwitchInterval(nanos);
            ScenarioError error = assertThrows(ScenarioError.class, () -> Simulation.run(CONVOY, options));
            assertTrue(error.message().startsWith("a switch interval is 1us to 1000s"), error.message());
        }
    }
}
