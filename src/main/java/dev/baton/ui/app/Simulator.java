package dev.baton.ui.app;

import dev.baton.python.runtime.Profile;
import dev.baton.scenario.Excerpt;
import dev.baton.scenario.Header;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.ScenarioError;
import dev.baton.scenario.ShippedScenarios;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.Problem;
import dev.baton.ui.playback.ScenarioCatalogue;
import dev.baton.ui.playback.World;
import dev.baton.ui.playback.WorldLoader;
import dev.baton.ui.playback.WorldRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// The simulator as the window sees it: what there is to run, and how to run it.
public final class Simulator implements WorldLoader, ScenarioCatalogue {
    private static final int EXCERPT_WIDTH = 52;

    /// Read beside the start of the window: the file format's library takes a while to load.
    private final CompletableFuture<List<Entry>> scenarios = CompletableFuture.supplyAsync(Simulator::readScenarios);

    private final CompletableFuture<List<Python>> pythons = scenarios.thenApply(read -> readPythons());
    private final Map<String, Scenario> kept = new ConcurrentHashMap<>();
    private final Map<String, Entry> seen = new ConcurrentHashMap<>();

    /// Creates it; reads what comes with Baton.
    public Simulator() {}

    @Override
    public List<Entry> scenarios() {
        return scenarios.join();
    }

    private static List<Entry> readScenarios() {
        return ShippedScenarios.ids().stream()
                .map(id -> entry(id, ShippedScenarios.header(id)))
                .toList();
    }

    private static Entry entry(String id, Header header) {
        return new Entry(id, header.title(), header.about());
    }

    @Override
    public Optional<Entry> entry(String id) {
        return ScenarioCatalogue.super.entry(id).or(() -> Optional.ofNullable(seen.get(id)));
    }

    @Override
    public List<Python> pythons() {
        return pythons.join();
    }

    private static List<Python> readPythons() {
        return Profiles.names().stream().map(Simulator::python).toList();
    }

    private static Python python(String name) {
        Profile profile = Profiles.get(name);
        return new Python(name, profile.title(), !profile.freeThreaded());
    }

    @Override
    public List<World> load(WorldRequest request, Progress progress) throws LoadFailure {
        try {
            Scenario scenario = find(request.scenario());
            seen.put(request.scenario(), entry(request.scenario(), scenario.header()));
            List<World> worlds = new ArrayList<>();
            for (String python : request.pythons()) {
                Profile profile = Profiles.get(python);
                RunOptions options = RunOptions.of(scenario, python)
                        .withCores(request.cores())
                        .withSeed(request.seed());
                Trace trace = Simulation.run(scenario, options, progress::isCancelled);
                worlds.add(World.of(profile.title(), trace, scenario.source()));
                progress.report((double) worlds.size() / request.pythons().size());
            }
            return worlds;
        } catch (ScenarioError e) {
            throw new LoadFailure(e.faults().stream()
                    .map(fault -> problem(fault, request.scenario()))
                    .toList());
        } catch (Simulation.Cancelled e) {
            return List.of();
        }
    }

    /// A fault at a place without the folders of the file: the window is about one program.
    private static Problem problem(ScenarioError fault, String scenario) {
        Path name = Path.of(scenario).getFileName();
        String sentence = fault.sentence();
        Excerpt excerpt = fault.excerpt();
        return new Problem(
                name == null ? sentence : sentence.replace(scenario + ":", name + ":"),
                excerpt == null ? "" : excerpt.text(EXCERPT_WIDTH));
    }

    /// Keeps a scenario that is neither shipped nor a file, under this id.
    public void keep(String id, Scenario scenario) {
        kept.put(id, scenario);
    }

    /// A kept scenario, a shipped one by its id, or a file.
    public Scenario find(String scenario) {
        Scenario known = kept.get(scenario);
        if (known != null) {
            return known;
        }
        return ShippedScenarios.ids().contains(scenario)
                ? ShippedScenarios.get(scenario)
                : Scenario.read(Path.of(scenario));
    }
}
