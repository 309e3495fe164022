package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.app.Settings.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path home;

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        Path folder = home.resolve("new");
        Settings settings = Settings.in(folder);
        settings.set(Key.DIVIDER, 0.4);
        settings.set(Key.DARK, false);
        settings.save();
        assertEquals(0.4, Settings.in(folder).number(Key.DIVIDER));
        assertFalse(Settings.in(folder).flag(Key.DARK));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void missingFileMeansTheUsual() {
        Settings settings = Settings.in(home);
        assertEquals(1440, settings.number(Key.WINDOW_WIDTH));
        assertEquals("", settings.notice());
    }

    @Test
    void damagedFileIsSetAsideAndToldOf() throws IOException {
        Path file = home.resolve("settings.properties");
        Files.writeString(file, "window.width=very wide\n");
        Settings settings = Settings.in(home);
        assertEquals(1440, settings.number(Key.WINDOW_WIDTH));
        assertTrue(settings.notice().contains("settings.properties.damaged"));
        assertTrue(Files.exists(home.resolve("settings.properties.damaged")));
        assertFalse(Files.exists(file));
    }

    @Test
    void brokenEscapesAndBinaryAreDamageToo() throws IOException {
        Path file = home.resolve("settings.properties");
        Files.writeString(file, "dark=\\u00zz\n");
        assertFalse(Settings.in(home).notice().isEmpty());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertFalse(Settings.in(home).notice().isEmpty());
    }
}
