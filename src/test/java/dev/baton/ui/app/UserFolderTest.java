package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    @Test
    void eachSystemHasItsPlace() {
        assertEquals(Path.of("/home/a/.local/share/baton"), on("Linux", Map.of(), Map.of()));
        assertEquals(Path.of("/data/baton"), on("Linux", Map.of(), Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(Path.of("/home/a/Library/Application Support/Baton"), on("Mac OS X", Map.of(), Map.of()));
        assertEquals(Path.of("/roam/Baton"), on("Windows 11", Map.of(), Map.of("APPDATA", "/roam")));
        assertEquals(Path.of("/home/a/AppData/Roaming/Baton"), on("Windows 11", Map.of(), Map.of()));
    }

    @Test
    void propertyBeatsEnvironmentBeatsSystem() {
        assertEquals(Path.of("/env"), on("Linux", Map.of(), Map.of("BATON_HOME", "/env")));
        assertEquals(Path.of("/prop"), on("Linux", Map.of("baton.home", "/prop"), Map.of("BATON_HOME", "/env")));
    }

    private static Path on(String system, Map<String, String> properties, Map<String, String> environment) {
        return UserFolder.locate(
                name -> switch (name) {
                    case "os.name" -> system;
                    case "user.home" -> "/home/a";
                    default -> properties.get(name);
                },
                environment::get);
    }
}
