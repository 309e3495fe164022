package dev.baton.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Writes files so that a reader sees the old content or the new, never half of it.
public final class AtomicFile {
    private static final AtomicLong SERIAL = new AtomicLong();

    private AtomicFile() {}

    /// What goes into a file.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes next to the target under another name, then moves it into place. What is no regular file, such as a
    /// pipe or `/dev/null`, is written to as it is; a symbolic link stays, and the file it names changes.
    ///
    /// @throws IOException saying in one sentence that the target cannot be written, and why
    public static void write(Path target, Content content) throws IOException {
        requireWritable(target);
        Path absolute = target.toAbsolutePath();
        try {
            if (!Files.exists(absolute)) {
                replace(absolute, content);
            } else if (Files.isRegularFile(absolute)) {
                replace(absolute.toRealPath(), content);
            } else {
                fill(absolute, content, StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            throw failure(target, reason(e, absolute), e);
        }
    }

    /// Checks what can be checked before the content is there.
    ///
    /// @throws IOException saying in one sentence that the target cannot be written, and why
    public static void requireWritable(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw failure(target, "it is a folder", null);
        }
        if (!Files.exists(folder)) {
            throw failure(target, "the folder " + folder + " does not exist", null);
        }
        if (!Files.isDirectory(folder)) {
            throw failure(target, folder + " is not a folder", null);
        }
        if (!Files.isWritable(Files.exists(absolute) ? absolute : folder)) {
            throw failure(target, "permission denied", null);
        }
    }

    private static IOException failure(Path target, String reason, @Nullable IOException cause) {
        return new IOException("cannot write " + target + ": " + reason, cause);
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + SERIAL.incrementAndGet() + "-"
                + ProcessHandle.current().pid() + ".part");
        try {
            fill(temporary, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, Content content, OpenOption... options) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            content.writeTo(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
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
