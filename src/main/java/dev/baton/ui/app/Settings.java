package dev.baton.ui.app;

import dev.baton.export.AtomicFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/// What the window remembers from one start to the next, in a small text file. A file that cannot be read is set
/// aside, and the defaults are used.
public final class Settings {
    /// A number or a yes-or-no that is kept.
    public enum Key {
        WINDOW_X("NaN"),
        WINDOW_Y("NaN"),
        WINDOW_WIDTH("1440"),
        WINDOW_HEIGHT("900"),
        WINDOW_MAXIMIZED("0"),
        DARK("1"),
        DIVIDER("0.55"),
        SCALE("1"),
        STILL("0");

        private final String usual;

        Key(String usual) {
            this.usual = usual;
        }

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        }
    }

    private static final String FILE = "settings.properties";

    private final Path file;
    private final Properties values;
    private final String notice;

    private Settings(Path file, Properties values, String notice) {
        this.file = file;
        this.values = values;
        this.notice = notice;
    }

    /// Reads the settings in a folder, or makes up the usual ones.
    public static Settings in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Settings(file, new Properties(), "");
        }
        try {
            return new Settings(file, read(file), "");
        } catch (IOException | IllegalArgumentException damaged) {
            return new Settings(file, new Properties(), setAside(file));
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        }
        for (Key key : List.of(Key.values())) {
            Double.parseDouble(values.getProperty(key.word(), key.usual));
        }
        return values;
    }

    private static String setAside(Path file) {
        Path aside = file.resolveSibling(FILE + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "The settings could not be read, so the usual ones are in use. The old file is now " + aside + ".";
        } catch (IOException e) {
            return "The settings in " + file + " could not be read, so the usual ones are in use.";
        }
    }

    /// A sentence for the user when the settings could not be read, else empty.
    public String notice() {
        return notice;
    }

    /// A number.
    public double number(Key key) {
        return Double.parseDouble(values.getProperty(key.word(), key.usual));
    }

    /// A yes or no.
    public boolean flag(Key key) {
        return number(key) != 0;
    }

    /// Notes a number, to be written with the next [#save].
    public void set(Key key, double value) {
        values.setProperty(key.word(), Double.toString(value));
    }

    /// Notes a yes or no.
    public void set(Key key, boolean value) {
        values.setProperty(key.word(), value ? "1" : "0");
    }

    /// Writes everything at once: another reader sees the old file or the new one, never half of one.
    public void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> values.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), "Baton"));
    }
}
