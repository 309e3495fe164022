package dev.baton.ui.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what belongs to its user: the place the operating system has for that, unless the system
/// property `baton.home` or the environment variable `BATON_HOME` names another.
public final class UserFolder {
    private UserFolder() {}

    /// The folder on this machine; it need not exist yet.
    public static Path locate() {
        return locate(System::getProperty, System::getenv);
    }

    static Path locate(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        String chosen = first(properties.apply("baton.home"), environment.apply("BATON_HOME"));
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path home = Path.of(first(properties.apply("user.home"), ".") instanceof String known ? known : ".");
        String system = String.valueOf(properties.apply("os.name")).toLowerCase(Locale.ROOT);
        if (system.contains("win") && !system.contains("darwin")) {
            String roaming = environment.apply("APPDATA");
            return (isBlank(roaming) ? home.resolve("AppData").resolve("Roaming") : Path.of(String.valueOf(roaming)))
                    .resolve("Baton");
        }
        if (system.contains("mac") || system.contains("darwin")) {
            return home.resolve("Library").resolve("Application Support").resolve("Baton");
        }
        String data = environment.apply("XDG_DATA_HOME");
        return (isBlank(data) ? home.resolve(".local").resolve("share") : Path.of(String.valueOf(data)))
                .resolve("baton");
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return isBlank(one) ? (isBlank(other) ? null : other) : one;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
