package dev.baton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/// The real CPython 3.14.3, which is among the tests' dependencies on Linux; elsewhere the recordings stand alone.
public final class CPython {
    private static final List<String> PLATFORMS = List.of("linux-x86_64", "linux-arm64");
    private static final Path UNPACKED = Path.of("target/cpython");
    private static final Duration MOST = Duration.ofSeconds(120);

    private static final @Nullable Path HOME = unpack();

    private CPython() {}

    /// Whether there is one for this host.
    public static boolean isThere() {
        return HOME != null;
    }

    /// Runs it to its end.
    ///
    /// @param folder the working folder
    public static ChildProcess.Output run(Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        Path home = HOME;
        assertTrue(home != null, "there is no CPython for this host");
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/python3.14").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        builder.environment().put("PYTHONHOME", home.toString());
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("lib").toString());
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().put("PYTHON_COLORS", "0");
        builder.environment().put("PYTHONWARNINGS", "ignore");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return ChildProcess.run(builder, MOST).orElseThrow(() -> new AssertionError(arguments + " does not end"));
    }

    /// Its standard output, when all went well.
    public static String output(List<String> arguments) throws IOException, InterruptedException {
        ChildProcess.Output output = run(Path.of(""), arguments);
        assertEquals(0, output.status(), output.error());
        return output.text();
    }

    private static @Nullable Path unpack() {
        for (String platform : PLATFORMS) {
            String root = "org/bytedeco/cpython/" + platform + "/";
            URL python = CPython.class.getClassLoader().getResource(root + "bin/python3.14");
            if (python != null) {
                try {
                    return unpack(python, root).toAbsolutePath();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return null;
    }

    private static Path unpack(URL python, String root) throws IOException {
        if (Files.exists(UNPACKED)) {
            return UNPACKED;
        }
        Path fresh = Path.of("target", "cpython-" + ProcessHandle.current().pid());
        try (JarFile jar = ((JarURLConnection) python.openConnection()).getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(root) && !entry.isDirectory() && !name.startsWith(root + "include/")) {
                    Path file = fresh.resolve(name.substring(root.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream in = jar.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        assertTrue(fresh.resolve("bin/python3.14").toFile().setExecutable(true));
        return Files.move(fresh, UNPACKED, StandardCopyOption.ATOMIC_MOVE);
    }
}
