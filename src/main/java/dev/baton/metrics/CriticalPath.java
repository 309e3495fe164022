package dev.baton.metrics;

import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.List;

/// The chain of intervals that the length of a run hung on: had any of them been shorter, the run could have been.
///
/// **Definition**: from the end of the run backwards along the thread that ended last. A wait is not on the path;
/// instead the path goes on with the thread that ended the wait, which is the one that let the lock go, or whose end
/// was joined; from the start of a thread it goes on with the one that started it. A wait whose end nobody else caused,
/// as a timeout or a deadlock, is on the path itself, and so is the time from a wake-up until the thread has a core.
///
/// **Source**: Yang and Miller, *Critical Path Analysis for the Execution of Parallel and Distributed Programs*, 1988.
///
/// @param steps the path in order of time, from 0 to the makespan without gaps
public record CriticalPath(List<Step> steps) {
    /// A stretch that one thread spends in one state.
    ///
    /// @param thread whose it is
    /// @param state what the thread does
    /// @param startNanos its start
    /// @param endNanos its end
    public record Step(int thread, ThreadState state, long startNanos, long endNanos) {
        /// How long it takes.
        public long lengthNanos() {
            return endNanos - startNanos;
        }
    }

    /// The critical path of a run.
    public static CriticalPath of(Trace trace) {
        return new CriticalPath(new PathWalk(trace).steps());
    }

    /// Time on the path in each state, by ordinal of [ThreadState]; they add up to the makespan.
    public long[] stateNanos() {
        long[] nanos = new long[ThreadState.count()];
        steps.forEach(step -> nanos[step.state().ordinal()] += step.lengthNanos());
        return nanos;
    }

    /// The part of [#stateNanos] in which a process was being started.
    public long[] startingNanos(Trace trace) {
        long[] nanos = new long[ThreadState.count()];
        for (Step step : steps) {
            if (trace.isStarting(step.thread(), step.startNanos())) {
                int process = trace.threads().get(step.thread()).process();
                long end =
                        Math.min(step.endNanos(), trace.processes().get(process).readyNanos());
                nanos[step.state().ordinal()] += end - step.startNanos();
            }
        }
        return nanos;
    }

    /// Time on the path that belongs to each of so many threads.
    public long[] threadNanos(int threads) {
        long[] nanos = new long[threads];
        steps.forEach(step -> nanos[step.thread()] += step.lengthNanos());
        return nanos;
    }
}
