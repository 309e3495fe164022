package dev.baton.lesson;

import dev.baton.scenario.ScenarioError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A folder of lessons or of one lesson; nothing outside of it can be read.
public sealed interface LessonFiles {
    /// Most bytes of a file.
    long MOST_BYTES = 256 * 1024;

    /// The text of a file.
    ///
    /// @throws ScenarioError when it cannot be read or lies outside
    String text(String path);

    /// The bytes of a file.
    ///
    /// @throws ScenarioError when it cannot be read or lies outside
    byte[] bytes(String path);

    /// A folder inside.
    LessonFiles folder(String name);

    /// What the path is called in messages.
    String describe(String path);

    /// The lessons that come with Baton.
    static LessonFiles packed(String folder) {
        return new Packed(folder);
    }

    /// A folder on disk.
    static LessonFiles in(Path folder) {
        return new OnDisk(folder);
    }

    /// Refuses a path that leads out.
    private static String safe(LessonFiles files, String path) {
        boolean plain = PLAIN.matcher(path).matches();
        if (!plain || List.of(path.split("/")).contains("..")) {
            throw new ScenarioError(
                    files.describe(path) + ": leads out of the lesson's folder",
                    "Put the file beside lesson.md and name it plainly.");
        }
        return path;
    }

    /// Letters, digits and a few signs, parts separated by slashes.
    Pattern PLAIN = Pattern.compile("[\\w.-][\\w. -]*(/[\\w.-][\\w. -]*)*");

    /// Files of the module.
    record Packed(String root) implements LessonFiles {
        @Override
        public String text(String path) {
            return new String(bytes(path), StandardCharsets.UTF_8);
        }

        @Override
        public byte[] bytes(String path) {
            try (InputStream in =
                    LessonFiles.class.getResourceAsStream("/dev/baton/" + root + "/" + safe(this, path))) {
                if (in == null) {
                    throw new ScenarioError(describe(path) + ": no such file", null);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new ScenarioError(describe(path) + ": cannot be read", null);
            }
        }

        @Override
        public LessonFiles folder(String name) {
            return new Packed(root + "/" + safe(this, name));
        }

        @Override
        public String describe(String path) {
            return root + "/" + path;
        }
    }

    /// Files on disk.
    record OnDisk(Path root) implements LessonFiles {
        @Override
        public String text(String path) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(bytes(path)))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new ScenarioError(describe(path) + ": is not UTF-8 text", "Save it with UTF-8 encoding.");
            }
        }

        @Override
        public byte[] bytes(String path) {
            try {
                return Files.readAllBytes(inside(safe(this, path)));
            } catch (IOException | InvalidPathException e) {
                throw new ScenarioError(describe(path) + ": cannot be read", "Check that the file is there.");
            }
        }

        /// Follows links, and refuses one that leads out.
        private Path inside(String path) throws IOException {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new ScenarioError(describe(path) + ": no such file", "Put it there, or correct its name.");
            }
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new ScenarioError(
                        describe(path) + ": is a link that leads out of the lesson's folder",
                        "Copy the file into the folder.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ScenarioError(
                        describe(path) + ": is larger than " + MOST_BYTES / 1024 + " KB", "Make it smaller.");
            }
            return file;
        }

        @Override
        public LessonFiles folder(String name) {
            Path folder = root.resolve(safe(this, name));
            if (Files.isSymbolicLink(folder) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new ScenarioError(describe(name) + ": no such folder", "Make it, or correct course.toml.");
            }
            return new OnDisk(folder);
        }

        @Override
        public String describe(String path) {
            return root.resolve(path).toString();
        }
    }
}
