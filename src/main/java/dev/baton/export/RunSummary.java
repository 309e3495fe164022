package dev.baton.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.trace.Counters;
import dev.baton.trace.Failure;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.Arrays;

/// The figures of one simulated run as JSON, all times in nanoseconds of virtual time.
public final class RunSummary {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RunSummary() {}

    /// The summary of a trace, as `baton simulate --format json` prints it.
    public static ObjectNode of(Trace trace) {
        ObjectNode run = JSON.objectNode();
        run.put("scenario", trace.header().title());
        run.put("python", trace.header().python());
        run.put("gil_enabled", trace.header().gilEnabled());
        run.put("cores", trace.header().cores());
        run.put("seed", trace.header().seed());
        if (!trace.header().parameters().isEmpty()) {
            run.put("parameters", trace.header().parameters());
        }
        run.put("outcome", trace.outcome().word());
        run.put("stdout", trace.text(false));
        run.put("stderr", trace.text(true));
        Failure failure = trace.failure();
        if (failure != null) {
            run.putObject("exception")
                    .put("type", failure.type())
                    .put("message", failure.message())
                    .put("line", failure.line());
        }
        run.put("makespan_ns", trace.makespanNanos());
        ArrayNode busy = run.putArray("core_busy_ns");
        for (int core = 0; core < trace.coreCount(); core++) {
            busy.add(trace.core(core).busyNanos());
        }
        Counters counters = trace.counters();
        run.put("instructions", counters.instructions());
        run.put("context_switches", counters.contextSwitches());
        run.put("migrations", counters.migrations());
        addGil(run, trace);
        addLocks(run.putArray("locks"), trace);
        addThreads(run.putArray("threads"), trace);
        run.putObject("refcounts")
                .put("local", counters.localCounts())
                .put("shared", counters.sharedCounts())
                .put("merges", counters.merges());
        run.put("memory_bytes_peak", counters.memoryPeakBytes());
        run.set("latency_ns", latency(trace.latencies()));
        return run;
    }

    private static void addGil(ObjectNode run, Trace trace) {
        int gil = trace.gil();
        if (gil >= 0) {
            LockStats stats = trace.locks().get(gil).stats();
            run.putObject("gil")
                    .put("held_ns", stats.holdNanos())
                    .put("handoffs", stats.handoffs())
                    .put("forced_drops", stats.forcedDrops())
                    .put("wait_ns", stats.waitNanos());
        }
    }

    private static void addLocks(ArrayNode into, Trace trace) {
        for (LockInfo lock : trace.locks()) {
            if (lock.kind() == LockKind.OBJECT || lock.kind() == LockKind.PRIMITIVE) {
                LockStats stats = lock.stats();
                into.addObject()
                        .put("name", lock.name())
                        .put("acquisitions", stats.acquisitions())
                        .put("contended", stats.contended())
                        .put("wait_ns", stats.waitNanos())
                        .put("hold_ns", stats.holdNanos())
                        .put("max_queue", stats.maxQueue());
            }
        }
    }

    private static void addThreads(ArrayNode into, Trace trace) {
        for (ThreadInfo info : trace.threads()) {
            long[] times = stateNanos(trace.thread(info.id()));
            into.addObject()
                    .put("name", info.name())
                    .put("start_ns", info.startNanos())
                    .put("end_ns", info.endNanos())
                    .put("running_ns", runningNanos(times))
                    .put("waiting_gil_ns", times[ThreadState.WAITING_GIL.ordinal()])
                    .put("waiting_lock_ns", times[ThreadState.WAITING_LOCK.ordinal()])
                    .put("runnable_ns", times[ThreadState.RUNNABLE.ordinal()])
                    .put("io_ns", times[ThreadState.IO.ordinal()])
                    .put("sleeping_ns", times[ThreadState.SLEEPING.ordinal()])
                    .put("stopped_ns", times[ThreadState.STOPPED.ordinal()]);
        }
    }

    private static long[] stateNanos(ThreadTrack track) {
        long[] times = new long[ThreadState.count()];
        for (int i = 0; i < track.size(); i++) {
            times[track.state(i).ordinal()] += track.durationNanos(i);
        }
        return times;
    }

    private static long runningNanos(long[] times) {
        return Arrays.stream(ThreadState.values())
                .filter(ThreadState::onCore)
                .mapToLong(state -> times[state.ordinal()])
                .sum();
    }

    private static ObjectNode latency(long[] latencies) {
        Arrays.sort(latencies);
        return JSON.objectNode()
                .put("p50", percentile(latencies, 50))
                .put("p90", percentile(latencies, 90))
                .put("p99", percentile(latencies, 99))
                .put("max", percentile(latencies, 100));
    }

    /// The smallest value that at least this share of all is not above (nearest rank), 0 without values.
    private static long percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceilDiv((long) percent * sorted.length, 100L);
        return sorted[Math.max(0, rank - 1)];
    }
}
