package dev.baton.study;

import dev.baton.python.runtime.Profile;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.Simulation;
import dev.baton.stats.Replications;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Runs a scenario over a grid of parameters, in parallel on the host's cores. The result does not depend on how many
/// there are.
public final class Sweep {
    private final Scenario scenario;
    private final Grid grid;
    private final IntConsumer progress;
    private final BooleanSupplier cancelled;
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private int done;

    private Sweep(Scenario scenario, Grid grid, IntConsumer progress, BooleanSupplier cancelled) {
        this.scenario = scenario;
        this.grid = grid;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// What to run.
    ///
    /// @param values values for each constant, in the order given
    /// @param pythons interpreter profiles
    /// @param cores machine sizes
    /// @param intervals switch intervals in nanoseconds, for interpreters with a GIL; empty for the profile's own
    /// @param seeds how many seeds to run each point with, from that of the base on
    /// @param base the other options
    public record Grid(
            Map<String, List<String>> values,
            List<String> pythons,
            List<Integer> cores,
            List<Long> intervals,
            int seeds,
            RunOptions base) {
        /// Most runs of a grid.
        public static final int MOST_RUNS = 10_000;

        /// A grid with the profile's own switch interval and one seed.
        public Grid(Map<String, List<String>> values, List<String> pythons, List<Integer> cores, RunOptions base) {
            this(values, pythons, cores, List.of(), 1, base);
        }

        /// How many simulations this takes.
        ///
        /// @throws ScenarioError when there are none or too many
        public int runs() {
            double runs = (double) pythons.size() * cores.size() * Math.max(1, intervals.size()) * seeds;
            for (List<String> choices : values.values()) {
                runs *= choices.size();
            }
            if (runs < 1) {
                throw new ScenarioError("a sweep takes 1 seed or more, not " + seeds, null);
            }
            if (runs > MOST_RUNS) {
                throw new ScenarioError(
                        String.format(Locale.ROOT, "the sweep has %.0f runs, at most %d", runs, MOST_RUNS),
                        "Give fewer values or fewer seeds.");
            }
            return machines().size() * combinations(values).size() * seeds;
        }

        /// The options of every point, in order: interpreter, machine, switch interval.
        private List<RunOptions> machines() {
            List<RunOptions> all = new ArrayList<>();
            for (String python : pythons) {
                boolean several = !intervals.isEmpty() && hasGil(python);
                for (int count : cores) {
                    RunOptions options = base.withPython(python).withCores(count);
                    if (several) {
                        intervals.forEach(nanos -> all.add(options.withSwitchInterval(nanos)));
                    } else {
                        all.add(options);
                    }
                }
            }
            return all;
        }

        private boolean hasGil(String python) {
            return !Profiles.get(python).freeThreaded() || Boolean.TRUE.equals(base.gil());
        }
    }

    /// One run of a point.
    ///
    /// @param seed root of its random streams
    /// @param header its settings
    /// @param outcome how it ended
    /// @param makespanNanos how long it took
    public record Run(long seed, RunHeader header, Outcome outcome, long makespanNanos) {}

    /// One point of the grid with its runs, one for each seed.
    ///
    /// @param values the value of each constant
    /// @param runs at least one
    public record Point(Map<String, String> values, List<Run> runs) {
        /// The settings, those of the first seed.
        public RunHeader header() {
            return runs.getFirst().header();
        }

        /// How the runs ended: the first end that is not the usual one.
        public Outcome outcome() {
            return runs.stream()
                    .map(Run::outcome)
                    .filter(outcome -> outcome != Outcome.FINISHED)
                    .findFirst()
                    .orElse(Outcome.FINISHED);
        }

        /// How long the runs took, over the seeds.
        public Replications makespanNanos() {
            return Replications.of(runs.stream().mapToDouble(Run::makespanNanos).toArray());
        }
    }

    /// Runs every point, in the order: interpreter, machine, switch interval, then the constants, the last one fastest.
    ///
    /// @param progress told how many runs are done, one call after the other, from any thread
    /// @param cancelled asked every now and then
    /// @throws ScenarioError when the grid is too large, or a point of it is no sound scenario
    /// @throws Simulation.Cancelled when cancelled
    public static List<Point> run(Scenario scenario, Grid grid, IntConsumer progress, BooleanSupplier cancelled) {
        return new Sweep(scenario, grid, progress, cancelled).points();
    }

    private List<Point> points() {
        int workers = Math.min(grid.runs(), Runtime.getRuntime().availableProcessors());
        grid.pythons().forEach(python -> profiles.put(python, Profiles.get(python)));
        grid.machines().forEach(Simulation::check);
        List<Map<String, String>> combinations = combinations(grid.values());
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Run>> futures = new ArrayList<>();
            for (RunOptions machine : grid.machines()) {
                for (Map<String, String> values : combinations) {
                    for (int i = 0; i < grid.seeds(); i++) {
                        RunOptions options = machine.withSeed(machine.seed() + i);
                        futures.add(pool.submit(() -> run(values, options)));
                    }
                }
            }
            return inOrder(collect(futures), combinations);
        }
    }

    private Run run(Map<String, String> values, RunOptions machine) {
        RunOptions options = machine.withParameters(text(values));
        Trace trace = Simulation.run(scenario.with(values), options, () -> stopped.get() || cancelled.getAsBoolean());
        synchronized (this) {
            progress.accept(++done);
        }
        return new Run(options.seed(), trace.header(), trace.outcome(), trace.makespanNanos());
    }

    private List<Run> collect(List<Future<Run>> futures) {
        List<Run> runs = new ArrayList<>();
        for (Future<Run> future : futures) {
            try {
                runs.add(future.get());
            } catch (ExecutionException e) {
                stop(futures);
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                stop(futures);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return runs;
    }

    private void stop(List<Future<Run>> futures) {
        stopped.set(true);
        futures.forEach(future -> future.cancel(false));
    }

    private List<Point> inOrder(List<Run> runs, List<Map<String, String>> combinations) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < runs.size(); i += grid.seeds()) {
            Map<String, String> values = combinations.get(i / grid.seeds() % combinations.size());
            points.add(new Point(values, List.copyOf(runs.subList(i, i + grid.seeds()))));
        }
        return points;
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
