package dev.baton.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheOldContent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        AtomicFile.write(file, out -> out.write('n'));
        assertEquals("n", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void failureKeepsTheOldContentAndLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        IOException e = assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }));
        assertEquals("cannot write " + file + ": disk full", e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void missingFolderIsNamed() {
        Path file = folder.resolve("missing/a.csv");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, out -> out.write('n')));
        assertEquals("cannot write " + file + ": the folder " + file.getParent() + " does not exist", e.getMessage());
    }

    @Test
    void folderIsNotReplaced() {
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(folder, out -> out.write('n')));
        assertTrue(e.getMessage().endsWith("it is a folder"), e.getMessage());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        AtomicFile.write(link, out -> out.write('n'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("n", Files.readString(file));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
        AtomicFile.write(device, out -> out.write('n'));
        assertEquals(Path.of("/dev/null"), Files.readSymbolicLink(device));
        assertEquals(0, Files.size(device));
        assertEquals(List.of(device), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
