package dev.baton.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Time from the start of the process to the first drawn frame of the window.
@Tag("bench")
class StartBench {
    private static final Path LAUNCHER = Path.of("target/baton/bin/baton");
    private static final int STARTS = 5;
    private static final String DISPLAY = ":97";

    @Test
    void theFirstFrame() throws IOException, InterruptedException {
        if (!Files.isExecutable(LAUNCHER)) {
            System.out.println("There is no " + LAUNCHER + "; build it with 'mvn package -DskipTests'.");
            return;
        }
        String display = System.getenv("DISPLAY");
        Process screen = display == null ? screen() : null;
        if (display == null && screen == null) {
            System.out.println("There is no display, and no Xvfb to make one.");
            return;
        }
        try {
            print(display == null ? DISPLAY : display);
        } finally {
            if (screen != null) {
                screen.destroy();
            }
        }
    }

    /// A screen in memory, null when the host cannot make one.
    private static @Nullable Process screen() throws InterruptedException {
        try {
            Process screen = new ProcessBuilder("Xvfb", DISPLAY, "-screen", "0", "1600x1000x24")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Path socket = Path.of("/tmp/.X11-unix/X" + DISPLAY.substring(1));
            while (screen.isAlive() && Files.notExists(socket)) {
                Thread.onSpinWait();
            }
            return screen.isAlive() ? screen : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void print(String display) throws IOException, InterruptedException {
        for (String options : List.of("", "-XX:TieredStopAtLevel=1", "-Xshare:off")) {
            long[] millis = new long[STARTS];
            for (int i = 0; i < STARTS; i++) {
                millis[i] = start(display, options);
            }
            Arrays.sort(millis);
            System.out.printf(
                    "first frame after %d ms (%d to %d) %s%n",
                    millis[STARTS / 2], millis[0], millis[STARTS - 1], options);
        }
    }

    private static long start(String display, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dbaton.frame.log=true " + options);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process window = builder.start();
        try (BufferedReader lines = window.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            return line == null ? -1 : Long.parseLong(line);
        } finally {
            window.destroy();
            window.waitFor();
        }
    }
}
