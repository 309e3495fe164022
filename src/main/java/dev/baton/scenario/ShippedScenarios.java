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

    /// The scenario of this id.
    public static Scenario get(String id) {
        return Scenario.parse(id + SUFFIX, Resources.text(FOLDER + "/" + id + SUFFIX));
    }
}
