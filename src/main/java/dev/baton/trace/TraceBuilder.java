package dev.baton.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records a run as it happens and turns it into a [Trace]. Times never run backwards for one thread, one lock or the
/// moments; the caller sees to that, and [TraceValidator] checks it in the tests.
public final class TraceBuilder {
    /// Threads that a trace has numbers for.
    public static final int MOST_THREADS = Character.MAX_VALUE;

    private final RunHeader header;
    private final List<ThreadRecorder> threads = new ArrayList<>();
    private final List<LockRecorder> locks = new ArrayList<>();
    private final Columns.Longs[] coreEntries;
    private final Columns.Longs momentTimes = new Columns.Longs();
    private final Columns.Bytes momentKinds = new Columns.Bytes();
    private final Columns.Ints momentLocks = new Columns.Ints();
    private final Columns.Ints momentThreads = new Columns.Ints();
    private final Columns.Ints momentOthers = new Columns.Ints();
    private final Columns.Longs latencies = new Columns.Longs();
    private final List<Output> outputs = new ArrayList<>();
    private Counters counters = Counters.NONE;
    private @Nullable Failure failure;

    /// Starts an empty recording.
    public TraceBuilder(RunHeader header) {
        this.header = header;
        coreEntries = new Columns.Longs[header.cores()];
        for (int i = 0; i < header.cores(); i++) {
            coreEntries[i] = new Columns.Longs();
        }
    }

    /// Adds a thread and returns its number.
    ///
    /// @param parent the thread that started it, -1 for the first
    public int thread(long nanos, String name, int parent) {
        int id = threads.size();
        if (id >= MOST_THREADS) {
            throw new IllegalStateException("a trace has at most " + MOST_THREADS + " threads");
        }
        threads.add(new ThreadRecorder(name, nanos));
        moment(nanos, Moments.Kind.THREAD_STARTED, -1, id, parent);
        return id;
    }

    /// Adds a lock and returns its number.
    public int lock(String name, LockKind kind, String type, boolean watched) {
        locks.add(new LockRecorder(name, kind, type, watched));
        return locks.size() - 1;
    }

    /// Notes that a thread enters a state, which closes its interval before. The same state at the same place goes on
    /// as one interval; an interval without length leaves no trace.
    ///
    /// @param place the core for states on a core and runnable, the lock for waits, else -1
    public void state(long nanos, int thread, ThreadState state, int place, int line) {
        ThreadRecorder recorder = threads.get(thread);
        if (recorder.isOpen(state, place)) {
            return;
        }
        close(nanos, thread, recorder);
        recorder.open(nanos, state, place, line);
        if (state.onLock()) {
            locks.get(place).queued();
        }
    }

    /// Notes the end of a thread.
    public void end(long nanos, int thread) {
        ThreadRecorder recorder = threads.get(thread);
        close(nanos, thread, recorder);
        recorder.end(nanos);
        moment(nanos, Moments.Kind.THREAD_ENDED, -1, thread, -1);
    }

    private void close(long nanos, int thread, ThreadRecorder recorder) {
        ThreadState state = recorder.state();
        if (state == null) {
            return;
        }
        if (state.onLock()) {
            locks.get(recorder.place()).dequeued(nanos - recorder.openedNanos());
        }
        if (recorder.close(nanos, state) && state.onCore()) {
            noteOnCore(coreEntries[recorder.place()], CoreTrack.entry(thread, recorder.size() - 1));
        }
    }

    /// Notes a closed interval on its core; one that goes on after a break without length is noted already.
    private static void noteOnCore(Columns.Longs entries, long entry) {
        int size = entries.size();
        if (size == 0 || entries.get(size - 1) != entry) {
            entries.add(entry);
        }
    }

    /// Notes the source line a thread has reached.
    public void line(long nanos, int thread, int line) {
        threads.get(thread).line(nanos, line);
    }

    /// How close together line changes of a thread may be and still all be kept; 0 while nothing is left out.
    public long lineResolutionNanos(int thread) {
        return threads.get(thread).lineResolutionNanos();
    }

    /// Notes that a thread took a lock.
    ///
    /// @param waited whether it had to wait or spin for it
    /// @param forced whether the holder before was asked to let it go
    public void acquired(long nanos, int lock, int thread, boolean waited, boolean forced) {
        LockRecorder recorder = locks.get(lock);
        int before = recorder.lastHolder();
        boolean changed = recorder.acquired(nanos, thread, waited);
        if (changed && (waited || recorder.isGil())) {
            Moments.Kind kind = forced ? Moments.Kind.HANDED_OVER : Moments.Kind.TAKEN_OVER;
            moment(nanos, kind, lock, thread, before);
        }
    }

    /// Notes that the holder let a lock go.
    ///
    /// @param forced whether it was asked to
    public void released(long nanos, int lock, boolean forced) {
        locks.get(lock).released(nanos, forced);
    }

    /// Notes that a thread asked the holder to drop a lock.
    public void dropRequested(long nanos, int lock, int thread, int holder) {
        moment(nanos, Moments.Kind.DROP_REQUESTED, lock, thread, holder);
    }

    /// Notes text the program wrote.
    public void output(Output output) {
        outputs.add(output);
    }

    /// Notes how long one request took.
    public void latency(long nanos) {
        latencies.add(nanos);
    }

    /// Sets the totals of the run.
    public void counters(Counters totals) {
        counters = totals;
    }

    /// Notes the exception that ended the main thread.
    public void failure(Failure exception) {
        failure = exception;
    }

    private void moment(long nanos, Moments.Kind kind, int lock, int thread, int other) {
        momentTimes.add(nanos);
        momentKinds.add(kind.ordinal());
        momentLocks.add(lock);
        momentThreads.add(thread);
        momentOthers.add(other);
    }

    /// Ends the recording at this time: threads that still live are cut off here.
    public Trace finish(long makespanNanos, Outcome outcome) {
        for (int id = 0; id < threads.size(); id++) {
            ThreadRecorder recorder = threads.get(id);
            if (!recorder.isEnded()) {
                close(makespanNanos, id, recorder);
                recorder.end(makespanNanos);
            }
        }
        for (LockRecorder lock : locks) {
            if (lock.holder() >= 0) {
                lock.released(makespanNanos, false);
            }
        }
        return new Trace(parts(makespanNanos, outcome));
    }

    private Parts parts(long makespanNanos, Outcome outcome) {
        ThreadTrack[] tracks = threads.stream().map(ThreadRecorder::track).toArray(ThreadTrack[]::new);
        CoreTrack[] cores = new CoreTrack[coreEntries.length];
        for (int i = 0; i < cores.length; i++) {
            cores[i] = new CoreTrack(tracks, coreEntries[i].toArray());
        }
        List<ThreadInfo> threadInfos = new ArrayList<>();
        for (int id = 0; id < threads.size(); id++) {
            threadInfos.add(threads.get(id).info(id));
        }
        List<LockInfo> lockInfos = new ArrayList<>();
        for (int id = 0; id < locks.size(); id++) {
            lockInfos.add(locks.get(id).info(id));
        }
        return new Parts(
                header,
                outcome,
                failure,
                makespanNanos,
                threadInfos,
                tracks,
                threads.stream().map(ThreadRecorder::lineTrack).toArray(LineTrack[]::new),
                cores,
                lockInfos,
                locks.stream().map(LockRecorder::track).toArray(LockTrack[]::new),
                new Moments(
                        momentTimes.toArray(),
                        momentKinds.toArray(),
                        momentLocks.toArray(),
                        momentThreads.toArray(),
                        momentOthers.toArray()),
                outputs,
                latencies.toArray(),
                counters);
    }

    /// Everything a finished trace is made of.
    record Parts(
            RunHeader header,
            Outcome outcome,
            @Nullable Failure failure,
            long makespanNanos,
            List<ThreadInfo> threads,
            ThreadTrack[] threadTracks,
            LineTrack[] lineTracks,
            CoreTrack[] coreTracks,
            List<LockInfo> locks,
            LockTrack[] lockTracks,
            Moments moments,
            List<Output> outputs,
            long[] latencies,
            Counters counters) {}
}
