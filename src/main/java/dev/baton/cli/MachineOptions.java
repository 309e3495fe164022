package dev.baton.cli;

import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say on what a scenario runs.
final class MachineOptions {
    @Option(
            names = "--python",
            split = ",",
            paramLabel = "P",
            description = "Interpreter profiles; the file's own by default.")
    private List<String> pythons = new ArrayList<>();

    @Option(names = "--gil", paramLabel = "0|1", description = "Switch the GIL of a free-threaded build off or on.")
    private @Nullable Integer gil;

    @Option(
            names = "--smt",
            paramLabel = "PERCENT",
            description = "Two hardware threads share a core: speed of one whose sibling is busy, 1 to 100.")
    private @Nullable Integer smt;

    @Option(names = "--seed", paramLabel = "S", description = "Root of every random choice, 0 or more.")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Replaces a top-level constant; several values, separated by commas, make a grid.")
    private List<String> settings = new ArrayList<>();

    /// The profiles asked for, or the file's own.
    List<String> pythons(Scenario scenario) {
        return pythons.isEmpty() ? scenario.header().python() : pythons;
    }

    /// The options of a run.
    RunOptions options(Scenario scenario, String python, @Nullable Integer cores, String parameters) {
        if (gil != null && gil != 0 && gil != 1) {
            throw new CommandFailure("--gil takes 0 or 1, not " + gil, null);
        }
        if (seed != null && seed < 0) {
            throw new CommandFailure("--seed takes a whole number of 0 or more, not " + seed, null);
        }
        RunOptions usual = RunOptions.of(scenario, python);
        return usual.withGil(gil == null ? null : gil == 1)
                .withCores(cores == null ? usual.cores() : cores)
                .withSmt(smt == null ? usual.smtPercent() : smt)
                .withSeed(seed == null ? usual.seed() : seed)
                .withParameters(parameters);
    }

    /// The values for each constant.
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1 || equals == setting.length() - 1) {
                throw new CommandFailure("--set takes NAME=value, not " + setting, null);
            }
            values.put(setting.substring(0, equals), split(setting.substring(equals + 1)));
        }
        return values;
    }

    /// The one value for each constant.
    Map<String, String> singleValues() {
        Map<String, String> single = new LinkedHashMap<>();
        values().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new CommandFailure("--set " + name + " takes one value here", "Use 'baton sweep' for a grid.");
            }
            single.put(name, values.getFirst());
        });
        return single;
    }

    /// Values separated by commas that stand in no brackets or quotes.
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                i += c == '\\' ? 1 : 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
