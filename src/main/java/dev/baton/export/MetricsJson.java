package dev.baton.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.metrics.Convoy;
import dev.baton.metrics.CriticalPath;
import dev.baton.metrics.Distribution;
import dev.baton.metrics.LockMetrics;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.Arrays;

/// The computed figures of a run as JSON, beside its totals in [RunSummary].
final class MetricsJson {
    /// Most steps of a critical path that are written; its totals are over all of them.
    private static final int MOST_STEPS = 1_000;

    private static final double MILLIONTH = 1e6;

    private final Trace trace;

    MetricsJson(Trace trace) {
        this.trace = trace;
    }

    void addLock(ObjectNode into, LockMetrics metrics) {
        into.put("fairness", rounded(metrics.fairness()));
        into.set("wait_times_ns", distribution(metrics.waits()));
        into.set("hold_times_ns", distribution(metrics.holds()).put("complete", metrics.complete()));
        ArrayNode handed = into.putArray("handed");
        for (LockMetrics.Handoff handoff : metrics.handoffs()) {
            handed.addObject()
                    .put("from", name(handoff.from()))
                    .put("to", name(handoff.to()))
                    .put("count", handoff.count());
        }
        ArrayNode convoys = into.putArray("convoys");
        metrics.convoys().forEach(convoy -> addConvoy(convoys.addObject(), convoy));
    }

    private void addConvoy(ObjectNode into, Convoy convoy) {
        into.put("start_ns", convoy.startNanos())
                .put("end_ns", convoy.endNanos())
                .put("acquisitions", convoy.acquisitions())
                .put("threads", convoy.threads())
                .put("max_queue", convoy.longestQueue())
                .put("mean_queue", rounded(convoy.meanQueue()));
        if (convoy.holder() >= 0) {
            into.put("begun_behind", name(convoy.holder()));
        }
    }

    private static ObjectNode distribution(Distribution times) {
        ObjectNode json = RunSummary.JSON.objectNode();
        json.put("count", times.count())
                .put("mean", rounded(times.meanNanos()))
                .put("p50", times.percentileNanos(50))
                .put("p90", times.percentileNanos(90))
                .put("p99", times.percentileNanos(99))
                .put("max", times.percentileNanos(100));
        ArrayNode histogram = json.putArray("histogram");
        for (Distribution.Bucket bucket : times.histogram()) {
            histogram.addObject().put("from", bucket.fromNanos()).put("count", bucket.count());
        }
        return json;
    }

    void addCriticalPath(ObjectNode into, CriticalPath path) {
        addStates(into, path.stateNanos());
        if (trace.processes().size() > 1) {
            into.put(
                    "process_start_ns", Arrays.stream(path.startingNanos(trace)).sum());
        }
        ArrayNode threads = into.putArray("threads");
        long[] nanos = path.threadNanos(trace.threads().size());
        for (int thread = 0; thread < nanos.length; thread++) {
            if (nanos[thread] > 0) {
                threads.addObject().put("name", name(thread)).put("path_ns", nanos[thread]);
            }
        }
        into.put("steps_total", path.steps().size());
        ArrayNode steps = into.putArray("steps");
        path.steps().stream().limit(MOST_STEPS).forEach(step -> steps.addObject()
                .put("thread", name(step.thread()))
                .put("state", step.state().label())
                .put("start_ns", step.startNanos())
                .put("end_ns", step.endNanos()));
    }

    /// Times in states under the seven names that scripts know; all states on a core are one of them.
    static void addStates(ObjectNode into, long[] nanos) {
        into.put("running_ns", onCoreNanos(nanos))
                .put("waiting_gil_ns", nanos[ThreadState.WAITING_GIL.ordinal()])
                .put("waiting_lock_ns", nanos[ThreadState.WAITING_LOCK.ordinal()])
                .put("runnable_ns", nanos[ThreadState.RUNNABLE.ordinal()])
                .put("io_ns", nanos[ThreadState.IO.ordinal()])
                .put("sleeping_ns", nanos[ThreadState.SLEEPING.ordinal()])
                .put("stopped_ns", nanos[ThreadState.STOPPED.ordinal()]);
    }

    private static long onCoreNanos(long[] nanos) {
        return Arrays.stream(ThreadState.values())
                .filter(ThreadState::onCore)
                .mapToLong(state -> nanos[state.ordinal()])
                .sum();
    }

    private String name(int thread) {
        return trace.threads().get(thread).name();
    }

    /// Six decimals are more than anybody compares, and the same on every host.
    static double rounded(double value) {
        return Math.rint(value * MILLIONTH) / MILLIONTH;
    }
}
