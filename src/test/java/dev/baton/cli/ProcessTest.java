package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ChildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The command line as a process of its own.
class ProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path counting;

    @BeforeEach
    void write() throws IOException {
        counting = Cli.program(folder, Cli.COUNTING);
    }

    private static ProcessBuilder baton(List<String> javaOptions, Object... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.baton.Baton"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    private byte[] output(ProcessBuilder builder, int status) throws IOException, InterruptedException {
        ChildProcess.Output output = ChildProcess.run(builder, PATIENCE).orElseThrow();
        assertEquals(status, output.status(), output.error());
        return output.bytes();
    }

    /// Another language, time zone and character set, and objects that hash otherwise.
    @Test
    void outputAndTraceHaveTheSameBytesWhateverTheHostIs() throws IOException, InterruptedException {
        ProcessBuilder plain = simulate(List.of("-Duser.language=en", "-Duser.timezone=UTC"), "home.json");
        plain.environment().put("LC_ALL", "C");
        byte[] json = output(plain, 0);
        assertTrue(text(json).contains("gezählt 200"));
        List<String> elsewhere = List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-9",
                "-Dline.separator=\r\n",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");
        byte[] abroad = output(simulate(elsewhere, "abroad.json"), 0);
        assertEquals(text(json).replace("\r\n", "\n"), text(abroad).replace("\r\n", "\n"));
        for (String python : List.of("3.14", "3.14t")) {
            byte[] trace = Files.readAllBytes(folder.resolve("home-" + python + ".json"));
            assertTrue(trace.length > 1_000);
            assertArrayEquals(trace, Files.readAllBytes(folder.resolve("abroad-" + python + ".json")), python);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ProcessBuilder simulate(List<String> javaOptions, String trace) {
        return baton(
                javaOptions,
                "simulate",
                counting,
                "--python",
                "3.14,3.14t",
                "--format",
                "json",
                "--trace",
                folder.resolve(trace));
    }

    @Test
    void figuresAreTheSameInEveryLanguage() throws IOException, InterruptedException {
        Object[] command = {"sweep", counting, "--set", "THREADS=1,2"};
        byte[] english = output(baton(List.of("-Duser.language=en"), command), 0);
        List<String> arabic = List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab");
        assertArrayEquals(english, output(baton(arabic, command), 0));
    }

    @Test
    void badInputHasItsStatusAndAnEmptyOutput() throws IOException, InterruptedException {
        assertEquals(0, output(baton(List.of(), "simulate", folder.resolve("none.py")), 2).length);
    }

    @Test
    void tooLittleMemoryIsALimit() throws IOException, InterruptedException {
        Path greedy = Cli.program(folder, "a = []", "while True:", "    a.append([0] * 1000)");
        assertEquals(0, output(baton(List.of("-Xmx40m"), "simulate", greedy, "--python", "3.14"), 3).length);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInterruptedRunLeavesAtOnceAndNothingBehind() throws IOException, InterruptedException {
        Path endless = Cli.program(folder, "print(\"begun\")", "n = 0", "while True:", "    n += 1");
        ProcessBuilder builder = baton(
                List.of("-Xlog:class+load:file=/dev/stdout"), "simulate", endless, "--trace", folder.resolve("t.json"));
        Process process = builder.start();
        awaitSimulation(process);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(130, process.exitValue());
        assertEquals(
                "baton: interrupted\n", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(endless), files.toList());
        }
    }

    /// The log of loaded classes says when the simulation has begun.
    private static void awaitSimulation(Process process) throws IOException {
        var lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.contains("dev.baton.python.runtime.PyThread ")) {
            line = lines.readLine();
        }
    }
}
