package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.export.RunSummary;
import dev.baton.python.runtime.Limits;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.Simulation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Simulates the runs a lesson speaks of, each once.
///
/// A run's result depends on its program and options alone, so results are kept under these. May be used by several
/// threads at once.
public final class LessonRuns {
    /// What ends a run of a lesson: ten virtual seconds, fifty million instructions, a thousand threads.
    public static final Limits LIMITS = new Limits(10_000_000_000L, 50_000_000L, 1_000);

    private static final int MOST_KEPT = 128;

    private final Map<Key, JsonNode> kept = new LinkedHashMap<>();

    private record Key(String source, RunOptions options) {}

    /// The results of named runs, as `baton simulate` prints them.
    ///
    /// @param names runs of the lesson
    /// @param cancelled asked every now and then
    /// @throws ScenarioError when a run cannot be done
    /// @throws Simulation.Cancelled when cancelled
    public Map<String, JsonNode> results(Lesson lesson, Collection<String> names, BooleanSupplier cancelled) {
        return results(lesson, names, cancelled, done -> {});
    }

    /// The same, telling how much is done, 0 to 1.
    public Map<String, JsonNode> results(
            Lesson lesson, Collection<String> names, BooleanSupplier cancelled, DoubleConsumer progress) {
        Map<String, JsonNode> results = new LinkedHashMap<>();
        for (String name : names) {
            RunSpec run = lesson.runs().get(name);
            if (run != null) {
                results.put(name, result(run, lesson.files().text(run.file()), cancelled));
            }
            progress.accept((double) results.size() / names.size());
        }
        return results;
    }

    /// Whether a learner's program passes a challenge.
    ///
    /// @throws ScenarioError when the program cannot be run
    /// @throws ExpressionError when a result has no such number
    /// @throws Simulation.Cancelled when cancelled
    public boolean passes(Lesson lesson, Block.Challenge challenge, String source, BooleanSupplier cancelled) {
        Set<String> others = new LinkedHashSet<>(challenge.pass().runs());
        challenge.runs().forEach(run -> others.remove(run.name()));
        Map<String, JsonNode> results = new LinkedHashMap<>(results(lesson, others, cancelled));
        for (RunSpec run : challenge.runs()) {
            results.put(run.name(), result(run.of(challenge.file()), source, cancelled));
        }
        return challenge.pass().holds(results);
    }

    private JsonNode result(RunSpec run, String source, BooleanSupplier cancelled) {
        Scenario scenario = Scenario.parse(run.file(), source).with(run.set());
        RunOptions options = options(run, scenario);
        Key key = new Key(scenario.source(), options);
        JsonNode known = known(key);
        if (known != null) {
            return known;
        }
        JsonNode result = RunSummary.of(Simulation.run(scenario, options, cancelled));
        keep(key, result);
        return result;
    }

    private static RunOptions options(RunSpec run, Scenario scenario) {
        RunOptions usual =
                RunOptions.of(scenario, run.python()).withGil(run.gil()).withLimits(LIMITS);
        RunOptions cores = run.cores() == null ? usual : usual.withCores(run.cores());
        return run.seed() == null ? cores : cores.withSeed(run.seed());
    }

    private synchronized @Nullable JsonNode known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, JsonNode result) {
        if (kept.size() >= MOST_KEPT) {
            kept.remove(List.copyOf(kept.keySet()).getFirst());
        }
        kept.put(key, result);
    }
}
