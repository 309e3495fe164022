package dev.baton.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records a run as it happens and turns it into a [Trace]. Times never run backwards for one thread, one lock or the
/// moments; the caller sees to that, and [TraceValidator] checks it in the tests.
public final class TraceBuilder {
    /// Threads that a trace has numbers for.
    public static final int MOST_THREADS = Stamped.MOST;

    private static final int FIRST_CAPACITY = 16;

    private final RunHeader header;
    /// Arrays, because every step of a run looks into them.
    private ThreadRecorder[] threads = new ThreadRecorder[FIRST_CAPACITY];

    private int threadCount;
    private LockRecorder[] locks = new LockRecorder[FIRST_CAPACITY];
    private int lockCount;
    private final List<ProcessRecorder> processes = new ArrayList<>();
    private final LongColumn[] coreEntries;
    private final Moments moments = new Moments();
    private final LongColumn latencies = new LongColumn();
    private final LongColumn memoryTimes = new LongColumn();
    private final LongColumn memoryBytes = new LongColumn();
    private final List<Output> outputs = new ArrayList<>();
    private Counters counters = Counters.NONE;
    private @Nullable Failure failure;
    private @Nullable LockObserver observer;

    /// Starts an empty recording.
    public TraceBuilder(RunHeader header) {
        this.header = header;
        coreEntries = new LongColumn[header.cores()];
        for (int i = 0; i < header.cores(); i++) {
            coreEntries[i] = new LongColumn();
        }
    }

    /// Tells an observer of every operation on a lock from now on.
    public void observe(LockObserver lockObserver) {
        observer = lockObserver;
    }

    /// Adds a process, or an interpreter inside one, and returns its number.
    ///
    /// @param startMethod as in [ProcessInfo#startMethod]
    public int process(long nanos, String name, long pid, String startMethod) {
        processes.add(new ProcessRecorder(name, pid, startMethod, nanos));
        return processes.size() - 1;
    }

    /// Notes the end of a process.
    public void processEnded(long nanos, int process) {
        processes.get(process).end(nanos);
    }

    /// Notes how much memory a process has to itself.
    public void memory(int process, long bytes) {
        processes.get(process).memory(bytes);
    }

    /// Adds a thread of the first process and returns its number.
    ///
    /// @param parent the thread that started it, -1 for the first
    public int thread(long nanos, String name, int parent) {
        return thread(nanos, name, parent, 0);
    }

    /// Adds a thread and returns its number.
    ///
    /// @param parent the thread that started it, -1 for the first
    /// @param process number of its process
    public int thread(long nanos, String name, int parent, int process) {
        int id = threadCount;
        if (id >= MOST_THREADS) {
            throw new IllegalStateException("a trace has at most " + MOST_THREADS + " threads");
        }
        if (id == threads.length) {
            threads = Arrays.copyOf(threads, 2 * id);
        }
        threads[threadCount++] = new ThreadRecorder(this, id, name, nanos, process);
        moment(nanos, Moments.Kind.THREAD_STARTED, -1, id, parent);
        return id;
    }

    /// Notes that the start of a process is over: from now on its main thread does what it was started for.
    public void processReady(long nanos, int process) {
        processes.get(process).ready(nanos);
    }

    /// Whether a lock was ever held: who waits for it then waits for its holder.
    boolean isHeld(int lock) {
        return locks[lock].lastHolder() >= 0;
    }

    /// Notes that a thread goes into another interpreter of its process.
    public void visits(int thread, int interpreter) {
        threads[thread].visits(interpreter);
    }

    /// Adds a lock and returns its number.
    public int lock(String name, LockKind kind, String type, boolean watched) {
        int id = lockCount;
        if (id > Whereabouts.MOST_PLACE) {
            throw new IllegalStateException("a trace has at most " + Whereabouts.MOST_PLACE + " locks");
        }
        if (id == locks.length) {
            locks = Arrays.copyOf(locks, 2 * id);
        }
        locks[lockCount++] = new LockRecorder(name, kind, type, watched);
        return id;
    }

    /// The recording of one thread, for who notes so much of it that looking it up each time would take long.
    public ThreadRecorder recorder(int thread) {
        return threads[thread];
    }

    /// Notes that a thread enters a state, see [ThreadRecorder#state].
    public void state(long nanos, int thread, ThreadState state, int place, int line) {
        threads[thread].state(nanos, state, place, line);
    }

    /// Notes the end of a thread.
    public void end(long nanos, int thread) {
        threads[thread].end(nanos);
        moment(nanos, Moments.Kind.THREAD_ENDED, -1, thread, -1);
    }

    void queued(long nanos, int thread, int lock) {
        locks[lock].queued();
        tell(nanos, thread, lock, LockObserver.Operation.WAITS);
    }

    void dequeued(int lock, long waitedNanos) {
        locks[lock].dequeued(waitedNanos);
    }

    /// Notes a closed interval on its core.
    void onCore(int core, int thread, int interval) {
        coreEntries[core].add(CoreTrack.entry(thread, interval));
    }

    /// Notes the source line a thread has reached.
    public void line(long nanos, int thread, int line) {
        threads[thread].line(nanos, line);
    }

    /// How close together line changes of a thread may be and still all be kept; 0 while nothing is left out.
    public long lineResolutionNanos(int thread) {
        return threads[thread].lineResolutionNanos();
    }

    /// Notes that a thread took a lock.
    ///
    /// @param waited whether it had to wait or spin for it
    /// @param forced whether the holder before was asked to let it go
    public void acquired(long nanos, int lock, int thread, boolean waited, boolean forced) {
        LockRecorder recorder = locks[lock];
        int before = recorder.lastHolder();
        boolean changed = recorder.acquired(nanos, thread, waited);
        if (changed && (waited || recorder.isGil())) {
            Moments.Kind kind = forced ? Moments.Kind.HANDED_OVER : Moments.Kind.TAKEN_OVER;
            moment(nanos, kind, lock, thread, before);
        }
        tell(
                nanos,
                thread,
                lock,
                waited ? LockObserver.Operation.ACQUIRED_AFTER_WAITING : LockObserver.Operation.ACQUIRED);
    }

    private void tell(long nanos, int thread, int lock, LockObserver.Operation operation) {
        if (observer != null) {
            observer.lock(nanos, thread, lock, operation);
        }
    }

    /// Notes that the holder let a lock go.
    ///
    /// @param forced whether it was asked to
    public void released(long nanos, int lock, boolean forced) {
        LockRecorder recorder = locks[lock];
        tell(nanos, recorder.holder(), lock, forced ? LockObserver.Operation.DROPPED : LockObserver.Operation.RELEASED);
        recorder.released(nanos, forced);
    }

    /// Notes that a thread asked the holder to drop a lock.
    public void dropRequested(long nanos, int lock, int thread, int holder) {
        moment(nanos, Moments.Kind.DROP_REQUESTED, lock, thread, holder);
        tell(nanos, thread, lock, LockObserver.Operation.DROP_REQUESTED);
    }

    /// Notes text the program wrote.
    public void output(Output output) {
        outputs.add(output);
    }

    /// Notes how long one request took.
    public void latency(long nanos) {
        latencies.add(nanos);
    }

    /// Notes how much memory the process uses.
    public void memory(long nanos, long bytes) {
        memoryTimes.add(nanos);
        memoryBytes.add(bytes);
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
        moments.add(nanos, kind, lock, thread, other);
    }

    /// Ends the recording at this time: threads that still live are cut off here.
    public Trace finish(long makespanNanos, Outcome outcome) {
        if (makespanNanos > Trace.LAST_NANOS) {
            throw new IllegalArgumentException("a trace holds times up to " + Trace.LAST_NANOS + " ns");
        }
        threads().filter(thread -> !thread.isEnded()).forEach(thread -> thread.end(makespanNanos));
        locks().filter(lock -> lock.holder() >= 0).forEach(lock -> lock.released(makespanNanos, false));
        return new Trace(parts(makespanNanos, outcome));
    }

    private Stream<ThreadRecorder> threads() {
        return Arrays.stream(threads, 0, threadCount);
    }

    private Stream<LockRecorder> locks() {
        return Arrays.stream(locks, 0, lockCount);
    }

    private Parts parts(long makespanNanos, Outcome outcome) {
        ThreadTrack[] tracks = threads().map(ThreadRecorder::track).toArray(ThreadTrack[]::new);
        CoreTrack[] cores = new CoreTrack[coreEntries.length];
        for (int i = 0; i < cores.length; i++) {
            cores[i] = new CoreTrack(tracks, coreEntries[i]);
        }
        List<ProcessInfo> processInfos = new ArrayList<>();
        for (int id = 0; id < processes.size(); id++) {
            processInfos.add(processes.get(id).info(id, makespanNanos));
        }
        List<ThreadInfo> threadInfos = new ArrayList<>();
        for (int id = 0; id < threadCount; id++) {
            threadInfos.add(threads[id].info(id));
        }
        List<LockInfo> lockInfos = new ArrayList<>();
        for (int id = 0; id < lockCount; id++) {
            lockInfos.add(locks[id].info(id));
        }
        return new Parts(
                header,
                outcome,
                failure,
                makespanNanos,
                processInfos,
                threadInfos,
                tracks,
                threads().map(ThreadRecorder::lineTrack).toArray(LineTrack[]::new),
                threads().map(ThreadRecorder::wakers).toArray(LongColumn[]::new),
                cores,
                lockInfos,
                locks().map(LockRecorder::track).toArray(LockTrack[]::new),
                moments,
                outputs,
                latencies.toArray(),
                new MemoryTrack(memoryTimes.toArray(), memoryBytes.toArray()),
                counters);
    }

    /// Everything a finished trace is made of.
    record Parts(
            RunHeader header,
            Outcome outcome,
            @Nullable Failure failure,
            long makespanNanos,
            List<ProcessInfo> processes,
            List<ThreadInfo> threads,
            ThreadTrack[] threadTracks,
            LineTrack[] lineTracks,
            LongColumn[] wakers,
            CoreTrack[] coreTracks,
            List<LockInfo> locks,
            LockTrack[] lockTracks,
            Moments moments,
            List<Output> outputs,
            long[] latencies,
            MemoryTrack memory,
            Counters counters) {}
}
