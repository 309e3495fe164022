package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The shipped scenarios run unchanged on real interpreters of version 3.12 or newer, of which a machine may have none.
class RealPythonTest {
    private static final Path SCENARIOS = Path.of("assets/scenarios").toAbsolutePath();
    private static final Path MODULE = Path.of("assets/python").toAbsolutePath();
    private static final Pattern VERSION = Pattern.compile("3\\.(\\d+).*");
    private static final int OLDEST = 12;

    /// Far more than any scenario takes; the deadlock lasts as long as it is left.
    private static final long MOST_SECONDS = 60;

    private static final long DEADLOCK_SECONDS = 2;

    /// On a busy host one thread may be through before the other has begun.
    private static final int DEADLOCK_ATTEMPTS = 10;

    @TestFactory
    Stream<DynamicTest> everyScenarioRunsUnchanged() {
        return interpreters().stream().flatMap(python -> ShippedScenarios.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id + " on " + python, () -> run(python, id))));
    }

    @Test
    void theModuleHasWhatTheSimulatorsHas() throws IOException {
        String source = Files.readString(MODULE.resolve("baton.py"));
        for (String name : List.of("cpu", "native", "native_held", "io", "import_extension", "request")) {
            assertTrue(source.contains("def " + name + "("), name);
        }
    }

    private static void run(Path python, String id) throws IOException, InterruptedException {
        if (!id.equals("deadlock")) {
            assertTrue(ends(python, id, MOST_SECONDS), () -> id + " does not end");
            return;
        }
        boolean ended = true;
        for (int attempt = 0; ended && attempt < DEADLOCK_ATTEMPTS; attempt++) {
            ended = ends(python, id, DEADLOCK_SECONDS);
        }
        assertFalse(ended, () -> id + " always comes to an end");
    }

    /// Whether a scenario ends in time; if so, without an error.
    private static boolean ends(Path python, String id, long seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                python.toString(), SCENARIOS.resolve(id + ".py").toString());
        builder.environment().put("PYTHONPATH", MODULE.toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Optional<ChildProcess.Output> output = ChildProcess.run(builder, Duration.ofSeconds(seconds));
        output.ifPresent(ended -> assertEquals(0, ended.status(), ended.text() + ended.error()));
        return output.isPresent();
    }

    private static List<Path> interpreters() {
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.filter(RealPythonTest::isNewEnough)
                    .map(version -> version.resolve("bin/python3"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewEnough(Path version) {
        Matcher matcher = VERSION.matcher(version.getFileName().toString());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= OLDEST;
    }
}
