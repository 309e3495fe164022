package dev.baton;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// A process of this host that a test runs to its end. What it prints is read from pipes: no file is left, even when
/// the tests are killed.
public final class ChildProcess {
    private ChildProcess() {}

    /// How a process ended and what it had printed.
    public record Output(int status, byte[] bytes, String error) {
        /// Its standard output as text.
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Runs a process; nothing when it does not end in time, and then it is killed.
    public static Optional<Output> run(ProcessBuilder builder, Duration most) throws IOException, InterruptedException {
        Process process = builder.start();
        try {
            Future<byte[]> out = read(process.getInputStream());
            Future<byte[]> error = read(process.getErrorStream());
            if (!process.waitFor(most)) {
                return Optional.empty();
            }
            String told = new String(error.get(), StandardCharsets.UTF_8);
            return Optional.of(new Output(process.exitValue(), out.get(), told));
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Future<byte[]> read(InputStream stream) {
        FutureTask<byte[]> reading = new FutureTask<>(stream::readAllBytes);
        Thread.ofPlatform().daemon().start(reading);
        return reading;
    }
}
