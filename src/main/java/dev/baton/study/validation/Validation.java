package dev.baton.study.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Simulates what was measured and compares. Nothing is typed in: every simulated value comes from runs of the
/// experiment's program under the interpreter's profile.
public final class Validation {
    private final Map<Trial, Map<String, Double>> results = new LinkedHashMap<>();
    private final Map<MeasuredRow, Plan> plans = new LinkedHashMap<>();

    private Validation(Predicate<MeasuredRow> wanted) {
        for (MeasuredRow row : MeasuredTables.all()) {
            if (wanted.test(row)) {
                plans.put(row, Experiments.plan(row));
            }
        }
    }

    /// Told how far the runs are, from any thread.
    public interface Progress {
        /// So many of all runs are done.
        void done(int runs, int all);
    }

    /// The experiments that the rows come from, in order.
    public static List<String> families() {
        return MeasuredTables.all().stream().map(MeasuredRow::family).distinct().toList();
    }

    /// Compares the rows that are wanted.
    ///
    /// @param cancelled asked every now and then
    /// @throws dev.baton.scenario.Simulation.Cancelled when cancelled
    public static Report run(Predicate<MeasuredRow> wanted, Progress progress, BooleanSupplier cancelled) {
        Validation validation = new Validation(wanted);
        validation.runTrials(progress, cancelled);
        return new Report(validation.verdicts());
    }

    private void runTrials(Progress progress, BooleanSupplier cancelled) {
        plans.values().forEach(plan -> {
            if (plan instanceof Plan.Simulated simulated) {
                for (int seed = 1; seed <= simulated.repeats(); seed++) {
                    for (Trial trial : simulated.trials()) {
                        results.put(trial.withSeed(seed), Map.of());
                    }
                }
            }
        });
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<Trial, Future<Map<String, Double>>> futures = new LinkedHashMap<>();
            for (Trial trial : results.keySet()) {
                futures.put(trial, pool.submit(() -> {
                    Map<String, Double> values = trial.run(cancelled);
                    progress.done(done.incrementAndGet(), results.size());
                    return values;
                }));
            }
            futures.forEach((trial, future) -> results.put(trial, result(future, futures)));
        }
    }

    private static Map<String, Double> result(
            Future<Map<String, Double>> future, Map<Trial, Future<Map<String, Double>>> all) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            all.values().forEach(other -> other.cancel(true));
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            all.values().forEach(other -> other.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        plans.forEach((row, plan) -> verdicts.add(
                switch (plan) {
                    case Plan.Omitted omitted -> new Verdict(row, Double.NaN, Verdict.Role.OMITTED, omitted.why());
                    case Plan.Simulated simulated -> judged(row, simulated);
                }));
        return verdicts;
    }

    private Verdict judged(MeasuredRow row, Plan.Simulated plan) {
        double[] values = new double[plan.repeats()];
        for (int i = 0; i < values.length; i++) {
            long seed = i + 1;
            values[i] = plan.value()
                    .applyAsDouble(plan.trials().stream()
                            .map(trial -> results.getOrDefault(trial.withSeed(seed), Map.of()))
                            .toList());
        }
        double simulated = median(values);
        List<String> notes = new ArrayList<>();
        if (!plan.note().isEmpty()) {
            notes.add(plan.note());
        }
        if (!row.isMetBy(simulated)) {
            notes.add(Reasons.of(row));
        }
        Verdict.Role role = FittedRows.contain(row) ? Verdict.Role.FITTED : Verdict.Role.PREDICTED;
        return new Verdict(row, simulated, role, String.join("; ", notes));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
