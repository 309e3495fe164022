package dev.baton.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expected files, rewritten by `-Dgolden.update=true`.
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/baton/export");

    private Golden() {}

    static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertEquals(
                Files.readString(file, StandardCharsets.UTF_8),
                text,
                name + " differs; if that is meant, run with -Dgolden.update=true and look at the change");
    }
}
