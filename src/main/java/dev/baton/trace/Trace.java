package dev.baton.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a simulated machine did, from the first instant to the last: the only output of a run. Immutable; everything
/// that is shown, measured or exported is computed from it.
public final class Trace {
    /// The latest time a trace can hold: 2^47 - 1 ns, about 39 hours.
    public static final long LAST_NANOS = (1L << 47) - 1;

    private final RunHeader header;
    private final Outcome outcome;
    private final @Nullable Failure failure;
    private final long makespanNanos;
    private final List<ProcessInfo> processes;
    private final List<ThreadInfo> threads;
    private final ThreadTrack[] threadTracks;
    private final LineTrack[] lineTracks;
    private final LongColumn[] wakers;
    private final CoreTrack[] coreTracks;
    private final List<LockInfo> locks;
    private final LockTrack[] lockTracks;
    private final Moments moments;
    private final List<Output> outputs;
    private final long[] latencies;
    private final MemoryTrack memory;
    private final Counters counters;

    Trace(TraceBuilder.Parts parts) {
        header = parts.header();
        outcome = parts.outcome();
        failure = parts.failure();
        makespanNanos = parts.makespanNanos();
        processes = List.copyOf(parts.processes());
        threads = List.copyOf(parts.threads());
        threadTracks = parts.threadTracks();
        lineTracks = parts.lineTracks();
        wakers = parts.wakers();
        coreTracks = parts.coreTracks();
        locks = List.copyOf(parts.locks());
        lockTracks = parts.lockTracks();
        moments = parts.moments();
        outputs = List.copyOf(parts.outputs());
        latencies = parts.latencies();
        memory = parts.memory();
        counters = parts.counters();
    }

    /// The settings of the run.
    public RunHeader header() {
        return header;
    }

    /// How the run ended.
    public Outcome outcome() {
        return outcome;
    }

    /// The exception that ended the main thread, if one did.
    public @Nullable Failure failure() {
        return failure;
    }

    /// The virtual time at which the last thread ended or the run was stopped.
    public long makespanNanos() {
        return makespanNanos;
    }

    /// The number of cores.
    public int coreCount() {
        return coreTracks.length;
    }

    /// The thread that ended the wait in which a thread was up to this time, -1 when none was noted: then it waited for
    /// the holder of a lock, or for the time.
    public int waker(int thread, long nanos) {
        int index = Stamped.floor(wakers[thread], nanos);
        long last = index < 0 ? 0 : wakers[thread].get(index);
        return index >= 0 && Stamped.nanos(last) == nanos ? Stamped.number(last) : -1;
    }

    /// Whether what a thread does at this time is part of the start of its process.
    public boolean isStarting(int thread, long nanos) {
        int process = threads.get(thread).process();
        return process < processes.size() && nanos < processes.get(process).readyNanos();
    }

    /// The processes and the interpreters inside them, by number; empty when nobody noted any.
    public List<ProcessInfo> processes() {
        return processes;
    }

    /// The threads by number.
    public List<ThreadInfo> threads() {
        return threads;
    }

    /// The life of a thread.
    public ThreadTrack thread(int id) {
        return threadTracks[id];
    }

    /// Where in the program a thread was.
    public LineTrack lines(int thread) {
        return lineTracks[thread];
    }

    /// What a core did.
    public CoreTrack core(int core) {
        return coreTracks[core];
    }

    /// The locks by number.
    public List<LockInfo> locks() {
        return locks;
    }

    /// Who held a lock when.
    public LockTrack lock(int id) {
        return lockTracks[id];
    }

    /// The global interpreter lock of the interpreter that runs the program, -1 when it has none. Other interpreters
    /// have locks of their own, of the same kind but with longer names.
    public int gil() {
        for (LockInfo lock : locks) {
            if (lock.kind() == LockKind.GIL && lock.name().equals(LockInfo.MAIN_GIL)) {
                return lock.id();
            }
        }
        return -1;
    }

    /// What happened between threads.
    public Moments moments() {
        return moments;
    }

    /// What the program wrote, in order.
    public List<Output> outputs() {
        return outputs;
    }

    /// All text written to standard output, or to standard error.
    public String text(boolean error) {
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            if (output.error() == error) {
                text.append(output.text());
            }
        }
        return text.toString();
    }

    /// How long each `baton.request()` took, in order of their ends; a copy.
    public long[] latencies() {
        return latencies.clone();
    }

    /// How much memory the process used over time.
    public MemoryTrack memory() {
        return memory;
    }

    /// Totals of the run.
    public Counters counters() {
        return counters;
    }

    /// The number of thread intervals.
    public long intervalCount() {
        long count = 0;
        for (ThreadTrack track : threadTracks) {
            count += track.size();
        }
        return count;
    }

    /// Bytes that intervals, cores, locks and moments take.
    public long intervalBytes() {
        long bytes = moments.bytes();
        for (ThreadTrack track : threadTracks) {
            bytes += track.bytes();
        }
        for (LongColumn woken : wakers) {
            bytes += woken.bytes();
        }
        for (CoreTrack core : coreTracks) {
            bytes += core.bytes();
        }
        for (LockTrack lock : lockTracks) {
            bytes += lock.bytes();
        }
        return bytes;
    }
}
