package dev.baton.scenario;

import java.util.List;

/// The scenarios that come with Baton.
public final class ShippedScenarios {
    private static final String FOLDER = "assets/scenarios";
    private static final String SUFFIX = ".py";

    private ShippedScenarios() {}

    /// Their ids, in order: the names of their files without the ending.
    public static List<String> ids() {
        return Resources.list(FOLDER).stream()
                .filter(path -> path.endsWith(SUFFIX))
                .map(path -> path.substring(FOLDER.length() + 1, path.length() - SUFFIX.length()))
                .toList();
    }

    /// The settings of a scenario, without compiling it.
    public static Header header(String id) {
        return HeaderReader.read(id + SUFFIX, Resources.text(FOLDER + "/" + id + SUFFIX));
    }

    /// The scenario of this id.
    public static Scenario get(String id) {
        return Scenario.parse(id + SUFFIX, Resources.text(FOLDER + "/" + id + SUFFIX));
    }
}
