package dev.baton.scenario;

import dev.baton.python.runtime.Profile;
import dev.baton.python.runtime.ProfileFile;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The interpreter profiles that come with Baton.
public final class Profiles {
    private static final String FOLDER = "assets/profiles";
    private static final String SUFFIX = ".toml";
    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})t?");

    private Profiles() {}

    /// The names of the profiles: versions from the oldest on, then the others.
    public static List<String> names() {
        return Resources.list(FOLDER).stream()
                .filter(path -> path.endsWith(SUFFIX))
                .map(path -> path.substring(FOLDER.length() + 1, path.length() - SUFFIX.length()))
                .sorted(Comparator.comparing(Profiles::order).thenComparing(name -> name))
                .toList();
    }

    /// 3.9 stands before 3.12, and names that are no version stand last.
    private static int order(String name) {
        Matcher version = VERSION.matcher(name);
        return version.matches()
                ? Integer.parseInt(version.group(1)) * 1_000 + Integer.parseInt(version.group(2))
                : Integer.MAX_VALUE;
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
