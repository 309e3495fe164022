package dev.baton.study;

import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Runs a scenario over a grid of parameters, in parallel on the host's cores. The result does not depend on how many
/// there are.
public final class Sweep {
    private Sweep() {}

    /// What to run.
    ///
    /// @param values values for each constant, in the order given
    /// @param pythons interpreter profiles
    /// @param cores machine sizes
    /// @param base the other options
    public record Grid(Map<String, List<String>> values, List<String> pythons, List<Integer> cores, RunOptions base) {}

    /// One point of the grid with its run.
    ///
    /// @param values the value of each constant
    public record Point(Map<String, String> values, Trace trace) {}

    /// Runs every point, in the order: interpreter, machine, then the constants, the last one fastest.
    ///
    /// @param progress told how many points are done, from any thread
    /// @param cancelled asked every now and then
    /// @throws Simulation.Cancelled when cancelled
    public static List<Point> run(Scenario scenario, Grid grid, Consumer<Integer> progress, BooleanSupplier cancelled) {
        int workers = Runtime.getRuntime().availableProcessors();
        java.util.concurrent.atomic.AtomicInteger done = new java.util.concurrent.atomic.AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Point>> futures = new ArrayList<>();
            for (String python : grid.pythons()) {
                for (int cores : grid.cores()) {
                    for (Map<String, String> values : combinations(grid.values())) {
                        futures.add(pool.submit(() -> {
                            Point point = point(scenario, grid.base(), python, cores, values, cancelled);
                            progress.accept(done.incrementAndGet());
                            return point;
                        }));
                    }
                }
            }
            return collect(futures);
        }
    }

    private static List<Point> collect(List<Future<Point>> futures) {
        List<Point> points = new ArrayList<>();
        for (Future<Point> future : futures) {
            try {
                points.add(future.get());
            } catch (ExecutionException e) {
                futures.forEach(other -> other.cancel(false));
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                futures.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return points;
    }

    private static Point point(
            Scenario scenario,
            RunOptions base,
            String python,
            int cores,
            Map<String, String> values,
            BooleanSupplier cancelled) {
        RunOptions options = new RunOptions(python, base.gil(), cores, base.seed(), base.limits(), text(values));
        return new Point(values, Simulation.run(scenario.with(values), options, cancelled));
    }

    private static String text(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(name + "=" + value));
        return String.join(" ", parts);
    }

    /// Every combination of the values, the last constant changing fastest.
    public static List<Map<String, String>> combinations(Map<String, List<String>> values) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<String>> constant : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : all) {
                for (String value : constant.getValue()) {
                    Map<String, String> with = new LinkedHashMap<>(shorter);
                    with.put(constant.getKey(), value);
                    longer.add(with);
                }
            }
            all = longer;
        }
        return all;
    }
}
