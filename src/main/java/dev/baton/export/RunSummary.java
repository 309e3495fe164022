package dev.baton.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.metrics.Distribution;
import dev.baton.metrics.LockMetrics;
import dev.baton.metrics.RunMetrics;
import dev.baton.trace.Counters;
import dev.baton.trace.Failure;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.MemoryTrack;
import dev.baton.trace.ProcessInfo;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;

/// The figures of one simulated run as JSON, all times in nanoseconds of virtual time.
public final class RunSummary {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RunSummary() {}

    /// The summary of a trace, as `baton simulate --format json` prints it.
    public static ObjectNode of(Trace trace) {
        RunMetrics metrics = RunMetrics.of(trace);
        MetricsJson computed = new MetricsJson(trace);
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
        addGil(run, trace, metrics, computed);
        addLocks(run.putArray("locks"), metrics, computed);
        addThreads(run.putArray("threads"), trace);
        if (trace.processes().size() > 1) {
            addProcesses(run, trace);
        }
        run.putObject("refcounts")
                .put("local", counters.localCounts())
                .put("shared", counters.sharedCounts())
                .put("merges", counters.merges());
        run.put("memory_bytes_peak", counters.memoryPeakBytes());
        addMemory(run.putArray("memory"), trace.memory());
        run.set("latency_ns", latency(Distribution.of(trace.latencies())));
        run.putObject("fairness").put("cpu_time", MetricsJson.rounded(metrics.cpuFairness()));
        computed.addCriticalPath(run.putObject("critical_path"), metrics.criticalPath());
        return run;
    }

    private static void addGil(ObjectNode run, Trace trace, RunMetrics metrics, MetricsJson computed) {
        int gil = trace.gil();
        if (gil >= 0) {
            LockStats stats = trace.locks().get(gil).stats();
            ObjectNode into = run.putObject("gil")
                    .put("held_ns", stats.holdNanos())
                    .put("handoffs", stats.handoffs())
                    .put("forced_drops", stats.forcedDrops())
                    .put("wait_ns", stats.waitNanos())
                    .put("acquisitions", stats.acquisitions())
                    .put("contended", stats.contended())
                    .put("max_queue", stats.maxQueue());
            computed.addLock(into, metrics.locks().get(gil));
        }
    }

    private static void addLocks(ArrayNode into, RunMetrics metrics, MetricsJson computed) {
        for (LockMetrics lock : metrics.locks()) {
            if (lock.lock().kind() != LockKind.GIL && lock.lock().kind() != LockKind.JOIN) {
                LockStats stats = lock.lock().stats();
                ObjectNode json = into.addObject()
                        .put("name", lock.lock().name())
                        .put("acquisitions", stats.acquisitions())
                        .put("contended", stats.contended())
                        .put("wait_ns", stats.waitNanos())
                        .put("hold_ns", stats.holdNanos())
                        .put("max_queue", stats.maxQueue())
                        .put("handoffs", stats.handoffs());
                computed.addLock(json, lock);
            }
        }
    }

    /// Only for a run that starts processes or interpreters: then the main process is the first of them, too. The
    /// figures
    /// of `gil` are those of its lock alone.
    private static void addProcesses(ObjectNode run, Trace trace) {
        ArrayNode processes = run.putArray("processes");
        ArrayNode interpreters = run.putArray("interpreters");
        for (ProcessInfo info : trace.processes()) {
            ObjectNode json = info.isSubinterpreter() ? interpreters.addObject() : processes.addObject();
            json.put("name", info.name())
                    .put("pid", info.pid())
                    .put("start_method", info.startMethod())
                    .put("start_ns", info.startNanos())
                    .put("end_ns", info.endNanos())
                    .put("memory_bytes_peak", info.memoryPeakBytes());
        }
    }

    private static void addMemory(ArrayNode into, MemoryTrack memory) {
        for (int i = 0; i < memory.size(); i++) {
            into.addObject().put("at_ns", memory.nanos(i)).put("bytes", memory.bytes(i));
        }
    }

    private static void addThreads(ArrayNode into, Trace trace) {
        for (ThreadInfo info : trace.threads()) {
            ObjectNode thread = into.addObject()
                    .put("name", info.name())
                    .put("start_ns", info.startNanos())
                    .put("end_ns", info.endNanos());
            MetricsJson.addStates(thread, stateNanos(trace.thread(info.id())));
        }
    }

    private static long[] stateNanos(ThreadTrack track) {
        long[] times = new long[ThreadState.count()];
        for (int i = 0; i < track.size(); i++) {
            times[track.state(i).ordinal()] += track.durationNanos(i);
        }
        return times;
    }

    private static ObjectNode latency(Distribution latencies) {
        return JSON.objectNode()
                .put("p50", latencies.percentileNanos(50))
                .put("p90", latencies.percentileNanos(90))
                .put("p99", latencies.percentileNanos(99))
                .put("max", latencies.percentileNanos(100));
    }
}
