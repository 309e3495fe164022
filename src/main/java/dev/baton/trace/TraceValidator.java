package dev.baton.trace;

import java.util.ArrayList;
import java.util.List;

/// Checks that a trace can have happened: what must hold of every run, whatever the program.
public final class TraceValidator {
    private final Trace trace;
    private final List<String> faults = new ArrayList<>();

    private TraceValidator(Trace trace) {
        this.trace = trace;
    }

    /// The faults found, empty for a sound trace of a machine whose wake-ups take no longer than this.
    ///
    /// @param graceNanos longest time from being made runnable to standing in a run queue
    public static List<String> faults(Trace trace, long graceNanos) {
        List<String> faults = new ArrayList<>(faults(trace));
        faults.addAll(IdleCores.faults(trace, graceNanos));
        return List.copyOf(faults);
    }

    /// The faults found that need no knowledge of the machine, empty for a sound trace.
    public static List<String> faults(Trace trace) {
        TraceValidator validator = new TraceValidator(trace);
        validator.threadsTileTheirLives();
        validator.coresRunOneThreadAtATime();
        validator.locksAreFreeOrHeldByALivingThread();
        validator.momentsAreInOrder();
        validator.outputsAreInOrder();
        validator.onlyTheHolderOfTheGilRunsBytecode();
        validator.waitsAddUp();
        validator.nobodyJoinsTheDead();
        validator.nobodyCouldRunInADeadlock();
        validator.nothingIsNegative();
        validator.faults.addAll(LostWakeUps.faults(trace));
        return List.copyOf(validator.faults);
    }

    private void threadsTileTheirLives() {
        for (ThreadInfo info : trace.threads()) {
            ThreadTrack track = trace.thread(info.id());
            require(info.startNanos() <= info.endNanos(), info.name() + " ends before it starts");
            require(info.endNanos() <= trace.makespanNanos(), info.name() + " outlives the run");
            require(
                    info.lifetimeNanos() == 0 || track.size() > 0 && track.startNanos(0) == info.startNanos(),
                    info.name() + " has no state at its start");
            for (int i = 0; i < track.size(); i++) {
                require(track.durationNanos(i) > 0, info.name() + " interval " + i + " has no length");
            }
        }
    }

    private void coresRunOneThreadAtATime() {
        for (int core = 0; core < trace.coreCount(); core++) {
            CoreTrack track = trace.core(core);
            for (int i = 1; i < track.size(); i++) {
                require(
                        track.endNanos(i - 1) <= track.startNanos(i),
                        "core " + core + " runs two threads at " + track.startNanos(i));
            }
        }
    }

    private void locksAreFreeOrHeldByALivingThread() {
        for (LockInfo lock : trace.locks()) {
            LockTrack track = trace.lock(lock.id());
            for (int i = 0; i < track.size(); i++) {
                require(i == 0 || track.nanos(i - 1) < track.nanos(i), lock.name() + " changes out of order");
                int holder = track.holder(i);
                require(holder < trace.threads().size(), lock.name() + " is held by an unknown thread");
            }
            require(lock.stats().waitNanos() >= 0, lock.name() + " has negative waits");
            require(lock.stats().holdNanos() >= 0, lock.name() + " has negative holds");
            require(lock.stats().contended() <= lock.stats().acquisitions(), lock.name() + " counts wrongly");
        }
    }

    private void outputsAreInOrder() {
        for (int i = 1; i < trace.outputs().size(); i++) {
            long nanos = trace.outputs().get(i).nanos();
            require(trace.outputs().get(i - 1).nanos() <= nanos, "output at " + nanos + " is out of order");
        }
    }

    /// The waits in the tracks of the threads are those that the locks counted.
    private void waitsAddUp() {
        long[] waitNanos = new long[trace.locks().size()];
        for (ThreadInfo info : trace.threads()) {
            ThreadTrack track = trace.thread(info.id());
            for (int i = 0; i < track.size(); i++) {
                if (track.lock(i) >= 0) {
                    waitNanos[track.lock(i)] += track.durationNanos(i);
                }
            }
        }
        for (LockInfo lock : trace.locks()) {
            long counted = lock.stats().waitNanos();
            long seen = waitNanos[lock.id()];
            require(seen == counted, "threads wait " + seen + " for " + lock.name() + ", which counts " + counted);
        }
    }

    /// No thread goes on waiting for the end of a thread that has ended.
    private void nobodyJoinsTheDead() {
        for (ThreadInfo info : trace.threads()) {
            ThreadTrack track = trace.thread(info.id());
            for (int i = 0; i < track.size(); i++) {
                if (track.lock(i) >= 0 && trace.locks().get(track.lock(i)).kind() == LockKind.JOIN) {
                    long ended = endOf(trace.locks().get(track.lock(i)).name());
                    require(track.endNanos(i) <= ended, info.name() + " waits for a thread that ended at " + ended);
                }
            }
        }
    }

    private void nobodyCouldRunInADeadlock() {
        for (ThreadInfo info : trace.threads()) {
            ThreadTrack track = trace.thread(info.id());
            if (trace.outcome() == Outcome.DEADLOCK && info.endNanos() == trace.makespanNanos() && track.size() > 0) {
                ThreadState last = track.state(track.size() - 1);
                require(
                        !last.onCore() && last != ThreadState.RUNNABLE,
                        info.name() + " is left " + last.label() + " in a deadlock");
            }
        }
    }

    /// When the last thread ended whose end has this name.
    private long endOf(String name) {
        return trace.threads().stream()
                .filter(thread -> name.equals("end of " + thread.name()))
                .mapToLong(ThreadInfo::endNanos)
                .max()
                .orElse(Long.MAX_VALUE);
    }

    private void nothingIsNegative() {
        Counters totals = trace.counters();
        require(totals.instructions() >= 0, "negative instructions");
        require(totals.contextSwitches() >= 0 && totals.migrations() >= 0, "negative switches");
        require(totals.localCounts() >= 0 && totals.sharedCounts() >= 0 && totals.merges() >= 0, "negative counts");
        require(totals.memoryPeakBytes() >= 0, "negative memory");
        for (long latency : trace.latencies()) {
            require(latency >= 0, "negative latency");
        }
        for (LockInfo lock : trace.locks()) {
            LockStats stats = lock.stats();
            require(stats.maxQueue() >= 0 && stats.handoffs() >= 0, lock.name() + " has a negative count");
            require(stats.handoffs() <= stats.acquisitions(), lock.name() + " changes hands more often than taken");
            require(stats.holdNanos() <= trace.makespanNanos(), lock.name() + " is held for longer than the run");
        }
    }

    private void momentsAreInOrder() {
        Moments moments = trace.moments();
        for (int i = 1; i < moments.size(); i++) {
            require(moments.nanos(i - 1) <= moments.nanos(i), "moment " + i + " is out of order");
        }
    }

    /// A thread may run bytecode of an interpreter inside its process: then it holds that one's lock instead.
    private void onlyTheHolderOfTheGilRunsBytecode() {
        List<LockTrack> gils = trace.locks().stream()
                .filter(lock -> lock.kind() == LockKind.GIL)
                .map(lock -> trace.lock(lock.id()))
                .toList();
        for (ThreadInfo info : trace.threads()) {
            long fromNanos = ruledFrom(info, gils);
            ThreadTrack track = trace.thread(info.id());
            for (int i = 0; i < track.size(); i++) {
                if (track.startNanos(i) >= fromNanos && track.state(i) == ThreadState.RUNNING && track.line(i) > 0) {
                    requireHeldThroughout(gils, info, track.startNanos(i), track.endNanos(i));
                }
            }
        }
    }

    /// From when on a thread needs a global lock: always, or since one of its process has been taken first.
    private long ruledFrom(ThreadInfo thread, List<LockTrack> gils) {
        if (trace.header().gilEnabled() && !gils.isEmpty()) {
            return 0;
        }
        return gils.stream()
                .filter(gil ->
                        gil.size() > 0 && trace.threads().get(gil.holder(0)).process() == thread.process())
                .mapToLong(gil -> gil.nanos(0))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void requireHeldThroughout(List<LockTrack> gils, ThreadInfo thread, long fromNanos, long toNanos) {
        boolean held = gils.stream().anyMatch(gil -> isHeldThroughout(gil, thread.id(), fromNanos, toNanos));
        require(held, thread.name() + " runs without the GIL at " + fromNanos);
    }

    private static boolean isHeldThroughout(LockTrack holders, int thread, long fromNanos, long toNanos) {
        int change = holders.indexAt(fromNanos);
        return change >= 0
                && holders.holder(change) == thread
                && (change + 1 == holders.size() || holders.nanos(change + 1) >= toNanos);
    }

    private void require(boolean holds, String fault) {
        if (!holds && faults.size() < 20) {
            faults.add(fault);
        }
    }
}
