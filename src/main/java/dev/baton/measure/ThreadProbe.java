package dev.baton.measure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the system says about the thread that asks: time on a core, and time ready to run without one.
///
/// A probe belongs to the thread that made it. Linux counts the waiting in the second field of
/// `/proc/thread-self/schedstat`; its first field moves only with the clock tick and is not used.
final class ThreadProbe implements AutoCloseable {
    private static final Path SCHEDSTAT = Path.of("/proc/thread-self/schedstat");
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final byte[] line = new byte[96];
    private final @Nullable RandomAccessFile schedstat = open();

    long cpuNanos() {
        return threads.getCurrentThreadCpuTime();
    }

    /// Time ready to run without a core since the thread began, or [Burst#UNKNOWN].
    long waitNanos() {
        if (schedstat == null) {
            return Burst.UNKNOWN;
        }
        try {
            schedstat.seek(0);
            int length = schedstat.read(line);
            return secondField(new String(line, 0, Math.max(0, length), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return Burst.UNKNOWN;
        }
    }

    static long secondField(String line) {
        String[] fields = line.strip().split(" ");
        return fields.length < 2 ? Burst.UNKNOWN : Long.parseLong(fields[1]);
    }

    @Override
    public void close() {
        if (schedstat != null) {
            try {
                schedstat.close();
            } catch (IOException e) {
                // Nothing was written to it; there is nothing to lose.
            }
        }
    }

    private static @Nullable RandomAccessFile open() {
        try {
            return Files.isReadable(SCHEDSTAT) ? new RandomAccessFile(SCHEDSTAT.toFile(), "r") : null;
        } catch (IOException e) {
            return null;
        }
    }
}
