package dev.baton.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/// Writes files so that a reader sees the old content or the new, never half of it.
public final class AtomicFile {
    private static final AtomicLong SERIAL = new AtomicLong();

    private AtomicFile() {}

    /// What goes into a file.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes next to the target under another name, then moves it into place.
    ///
    /// @throws IOException saying in one sentence that the target cannot be written, and why
    public static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        try {
            Path temporary = absolute.resolveSibling("." + absolute.getFileName() + "." + SERIAL.incrementAndGet() + "-"
                    + ProcessHandle.current().pid() + ".part");
            try {
                fill(temporary, content);
                move(temporary, absolute);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": " + reason(e, absolute), e);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            content.writeTo(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new FileSystemException(to.toString(), null, "it is a folder");
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e, Path target) {
        return switch (e) {
            case NoSuchFileException missing -> "the folder " + target.getParent() + " does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
