package dev.baton.scenario;

import dev.baton.python.runtime.Profile;
import dev.baton.python.runtime.ProfileFile;
import java.util.List;

/// The interpreter profiles that come with Baton.
public final class Profiles {
    private static final String FOLDER = "assets/profiles";
    private static final String SUFFIX = ".toml";

    private Profiles() {}

    /// The names of the profiles, in order.
    public static List<String> names() {
        return Resources.list(FOLDER).stream()
                .filter(path -> path.endsWith(SUFFIX))
                .map(path -> path.substring(FOLDER.length() + 1, path.length() - SUFFIX.length()))
                .toList();
    }

    /// The profile of this name.
    ///
    /// @throws ScenarioError when there is none
    public static Profile get(String name) {
        if (!names().contains(name)) {
            throw new ScenarioError(
                    "there is no interpreter profile " + name, "The profiles are " + String.join(", ", names()) + ".");
        }
        String path = FOLDER + "/" + name + SUFFIX;
        return ProfileFile.read(path, Resources.text(path), Profiles::get);
    }
}
