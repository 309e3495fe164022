package dev.baton.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while a command runs: interrupts the command, and holds the process until the command has cleaned up.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1500;

    private final Thread command = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    /// From now on an interruption of the process interrupts this thread.
    void listen() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        command.interrupt();
        try {
            ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the thread that asks has been interrupted.
    static boolean isAsked() {
        return Thread.currentThread().isInterrupted();
    }

    /// Goes no further when this thread has been interrupted.
    static void check() {
        if (isAsked()) {
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down, and the hook has done its work.
        }
    }
}
