package dev.baton.cli;

import dev.baton.metrics.Convoy;
import dev.baton.metrics.LockMetrics;
import dev.baton.metrics.RunMetrics;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.Outcome;
import dev.baton.trace.ProcessInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The summary of a run for people.
final class RunText {
    /// Convoys of a lock that are told one by one.
    private static final int MOST_CONVOYS = 3;

    private static final double SEEN = 0.0005;

    private final PrintWriter out;
    private final Trace trace;

    RunText(PrintWriter out, Trace trace) {
        this.out = out;
        this.trace = trace;
    }

    void print() {
        RunMetrics metrics = RunMetrics.of(trace);
        out.println("Python " + trace.header().python()
                + (trace.header().gilEnabled() ? ", with the GIL" : ", without a GIL") + ", "
                + trace.header().cores() + " cores, seed " + trace.header().seed());
        out.println("  outcome    " + trace.outcome().word());
        out.println("  time       " + Formats.millis(trace.makespanNanos()) + " (simulated)");
        out.println("  cores busy " + Formats.decimals(coresBusy(), 2) + " of " + trace.coreCount());
        processes();
        if (trace.threads().size() > 2) {
            out.println("  fairness   " + Formats.decimals(metrics.cpuFairness(), 2)
                    + " (Jain's index of the threads' time on cores, 1 is even)");
        }
        out.println("  hung on    " + path(metrics));
        metrics.locks().forEach(this::lock);
        indent("output", trace.text(false));
        indent("errors", trace.text(true));
        if (trace.outcome() == Outcome.DEADLOCK) {
            out.println("  every thread waits for another: a deadlock");
        }
    }

    private void processes() {
        long inside =
                trace.processes().stream().filter(ProcessInfo::isSubinterpreter).count();
        long processes = trace.processes().size() - inside;
        if (processes > 1) {
            out.println("  processes  " + processes + ", at most "
                    + Formats.decimals(trace.counters().memoryPeakBytes() / 1e6, 1) + " MB at once");
        }
        if (inside > 0) {
            out.println("  inside     " + inside + " more interpreters, each with a lock of its own");
        }
    }

    private double coresBusy() {
        long busy = 0;
        for (int core = 0; core < trace.coreCount(); core++) {
            busy += trace.core(core).busyNanos();
        }
        return trace.makespanNanos() == 0 ? 0 : (double) busy / trace.makespanNanos();
    }

    /// The shares of the states on the critical path.
    private String path(RunMetrics metrics) {
        long[] nanos = metrics.criticalPath().stateNanos();
        long[] starting = metrics.criticalPath().startingNanos(trace);
        List<String> parts = new ArrayList<>();
        addShare(parts, "starting processes", Arrays.stream(starting).sum());
        for (ThreadState state : ThreadState.values()) {
            addShare(parts, state.label(), nanos[state.ordinal()] - starting[state.ordinal()]);
        }
        return String.join(", ", parts) + " (critical path)";
    }

    private void addShare(List<String> parts, String what, long nanos) {
        double share = (double) nanos / Math.max(1, trace.makespanNanos());
        if (share >= SEEN) {
            parts.add(what + " " + Formats.percent(share));
        }
    }

    private void lock(LockMetrics metrics) {
        LockStats stats = metrics.lock().stats();
        LockKind kind = metrics.lock().kind();
        if (kind == LockKind.JOIN || !stats.isWaitedFor() && (kind == LockKind.LIBRARY || stats.acquisitions() == 0)) {
            return;
        }
        String taken = "taken " + stats.acquisitions() + " times, " + stats.contended() + " after waiting, ";
        String passed = ", " + stats.handoffs() + " handoffs";
        boolean held = stats.acquisitions() > 0;
        out.println("  " + metrics.lock().name() + ": " + (held ? taken : "") + "waits "
                + Formats.millis(stats.waitNanos()) + (held ? passed : ""));
        if (metrics.waits().count() > 0) {
            out.println("    half of the waits up to "
                    + Formats.millis(metrics.waits().percentileNanos(50)) + ", 99 % up to "
                    + Formats.millis(metrics.waits().percentileNanos(99)) + ", at most " + stats.maxQueue()
                    + " at once");
        }
        metrics.convoys().stream().limit(MOST_CONVOYS).forEach(this::convoy);
        int more = metrics.convoys().size() - MOST_CONVOYS;
        if (more > 0) {
            out.println("    and " + more + " more convoys");
        }
    }

    private void convoy(Convoy convoy) {
        out.println("    convoy from " + Formats.millis(convoy.startNanos()) + " to "
                + Formats.millis(convoy.endNanos()) + ": " + convoy.acquisitions() + " turns of " + convoy.threads()
                + " threads, " + Formats.decimals(convoy.meanQueue(), 1) + " in the queue on average");
    }

    private void indent(String title, String text) {
        if (!text.isEmpty()) {
            out.println("  " + title);
            text.lines().forEach(line -> out.println("    " + line));
        }
    }
}
