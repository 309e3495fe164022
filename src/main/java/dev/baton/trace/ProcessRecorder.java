package dev.baton.trace;

/// Records the life of one process while it runs.
final class ProcessRecorder {
    private final String name;
    private final long pid;
    private final String startMethod;
    private final long startNanos;
    private long readyNanos = -1;
    private long endNanos = -1;
    private long peakBytes;

    ProcessRecorder(String name, long pid, String startMethod, long startNanos) {
        this.name = name;
        this.pid = pid;
        this.startMethod = startMethod;
        this.startNanos = startNanos;
    }

    void memory(long bytes) {
        peakBytes = Math.max(peakBytes, bytes);
    }

    void ready(long nanos) {
        readyNanos = nanos;
    }

    void end(long nanos) {
        endNanos = nanos;
    }

    ProcessInfo info(int id, long makespanNanos) {
        long end = endNanos < 0 ? makespanNanos : endNanos;
        boolean started = !startMethod.equals("main") && !startMethod.equals("interpreter");
        long ready = !started ? startNanos : readyNanos < 0 ? end : readyNanos;
        return new ProcessInfo(id, name, pid, startMethod, startNanos, ready, end, peakBytes);
    }
}
