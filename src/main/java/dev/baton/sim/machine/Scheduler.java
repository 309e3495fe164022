package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.EventQueue;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import org.jspecify.annotations.Nullable;

/// The CPU scheduler of a [Machine]: which thread is on which core and for how long. What it models stands there.
final class Scheduler {
    private final EventQueue queue;
    private final MachineCosts costs;
    private final TraceBuilder trace;
    private final Hardware hardware;
    private final RunQueues cores;
    private final OsNoise noise;
    private final Event sliceWatch = new Event() {
        @Override
        public void fire() {
            endSlices();
        }
    };
    /// Threads that got a core at no cost and go on at this instant, before any other event.
    private final ThreadQueue resuming = new ThreadQueue();

    private long contextSwitches;
    private long migrations;

    Scheduler(EventQueue queue, Hardware hardware, MachineCosts costs, TraceBuilder trace, OsNoise noise) {
        this.queue = queue;
        this.hardware = hardware;
        this.costs = costs;
        this.trace = trace;
        this.noise = noise;
        cores = new RunQueues(hardware);
    }

    int coreCount() {
        return cores.size();
    }

    long contextSwitches() {
        return contextSwitches;
    }

    long migrations() {
        return migrations;
    }

    /// Whether a thread goes on at this instant.
    boolean isResuming() {
        return !resuming.isEmpty();
    }

    /// Takes the first thread that goes on at this instant, null when there is none.
    @Nullable
    SimThread nextResuming() {
        return resuming.poll();
    }

    private long now() {
        return queue.nowNanos();
    }

    /// See [Machine#sliceEnd].
    long sliceEnd(SimThread thread) {
        return thread.core < 0 || cores.core(thread.core).queue.isEmpty() ? Long.MAX_VALUE : nextSliceEnd(thread);
    }

    private long nextSliceEnd(SimThread thread) {
        return thread.sliceEndNanos > now() ? thread.sliceEndNanos : costs.tickFrom(now());
    }

    /// See [Machine#turnAfter].
    long turnAfter(long waitNanos, SimThread thread) {
        SimThread occupant = placeAfter(waitNanos, thread).running;
        return occupant == null || yields(occupant, thread) ? now() : nextSliceEnd(occupant);
    }

    /// See [Machine#hasIdleCoreFor].
    boolean hasIdleCoreFor(SimThread thread) {
        return cores.isIdle(cores.placeFor(thread));
    }

    private Core placeAfter(long waitNanos, SimThread thread) {
        return cores.isAllIdle() || !noise.displacesAfter(waitNanos) ? cores.placeFor(thread) : cores.busyCore(thread);
    }

    /// So long from now, if need be after the end of time: a sleep of centuries does not wrap around into the past.
    long after(long nanos) {
        return now() + Math.min(nanos, EventQueue.LAST_NANOS);
    }

    /// Whether a thread gets only a part of its core, because the other hardware thread is busy.
    boolean isSlowed(SimThread thread) {
        return cores.isShared(cores.core(thread.core));
    }

    /// How far such a thread gets in a time.
    long slowedWork(long nanos) {
        return work(nanos, true);
    }

    /// Schedules the end of so much work of the thread, which is on a core.
    void finish(SimThread thread, long work) {
        queue.schedule(thread, after(stretched(work, cores.core(thread.core))));
    }

    /// What work takes on a core whose other hardware thread may be busy.
    private long stretched(long work, Core core) {
        long most = Math.min(work, EventQueue.LAST_NANOS);
        return cores.isShared(core) ? hardware.sharedNanos(most) : most;
    }

    /// The work that fits into a time on such a core.
    private long work(long nanos, boolean shared) {
        return shared ? hardware.sharedWork(nanos) : nanos;
    }

    /// Sends a thread to the end of its core's run queue, or on at once if nobody waits there.
    void yield(SimThread thread) {
        Core core = cores.core(thread.core);
        if (core.queue.isEmpty()) {
            resuming.add(thread);
        } else {
            takeOff(core, thread);
            enqueue(thread, core);
            dispatchNext(core);
        }
    }

    /// Takes a thread out that was in this phase.
    void remove(SimThread thread, SimThread.Phase phase) {
        switch (phase) {
            case QUEUED -> cores.remove(thread);
            case SWITCHING, ON_CORE -> {
                resuming.remove(thread);
                leaveCore(thread);
            }
            default -> {}
        }
    }

    /// Takes off every thread whose slice is over while others queue for its core.
    private void endSlices() {
        for (int id = 0; id < cores.size(); id++) {
            Core core = cores.core(id);
            SimThread thread = core.running;
            if (thread != null && !core.queue.isEmpty()) {
                if (thread.sliceEndNanos <= now()) {
                    preempt(thread, core);
                } else {
                    watchSlice(thread);
                }
            }
        }
    }

    private void preempt(SimThread thread, Core core) {
        sendBack(thread, core);
        dispatchNext(core);
    }

    /// Sends the running thread to the end of the core's queue.
    private void sendBack(SimThread thread, Core core) {
        if (thread.phase == SimThread.Phase.ON_CORE) {
            thread.debtNanos = work(thread.nanos() - now(), cores.isShared(core));
        }
        queue.cancel(thread);
        enqueue(thread, core);
        takeOff(core, thread);
    }

    /// Puts a thread that has become runnable on a core or into a run queue.
    void arrive(SimThread thread) {
        Core core = placeAfter(now() - thread.blockedNanos, thread);
        SimThread occupant = core.running;
        boolean makesWay = occupant != null && yields(occupant, thread);
        thread.turnNanos = 0;
        if (occupant == null) {
            dispatch(thread, core, true);
        } else if (makesWay) {
            sendBack(occupant, core);
            dispatch(thread, core, false);
        } else {
            enqueue(thread, core);
            watchSlice(occupant);
        }
    }

    /// Whether a running thread must make way for one that has just woken. A thread in the middle of an action stays.
    private boolean yields(SimThread occupant, SimThread woken) {
        long turn = occupant.turnNanos + now() - occupant.dispatchedNanos;
        return turn - woken.turnNanos > costs.wakeupGranularityNanos()
                && occupant.phase == SimThread.Phase.ON_CORE
                && occupant.isScheduled();
    }

    private void enqueue(SimThread thread, Core core) {
        thread.phase = SimThread.Phase.QUEUED;
        trace.state(now(), thread.id(), ThreadState.RUNNABLE, core.id, thread.line);
        cores.enqueue(thread, core);
    }

    /// Sees to it that the cores are looked at when this thread's slice is over. One event serves all cores and stays
    /// when a core's queue gets empty, because queues come and go far more often than slices end.
    private void watchSlice(SimThread occupant) {
        long end = nextSliceEnd(occupant);
        if (sliceWatch.isScheduled() && sliceWatch.nanos() > end) {
            queue.cancel(sliceWatch);
        }
        if (!sliceWatch.isScheduled()) {
            queue.schedule(sliceWatch, end);
        }
    }

    /// Gives the thread's core to the next one.
    void leaveCore(SimThread thread) {
        Core core = cores.core(thread.core);
        takeOff(core, thread);
        dispatchNext(core);
    }

    private void takeOff(Core core, SimThread thread) {
        thread.turnNanos += now() - thread.dispatchedNanos;
        cores.vacate(core);
        if (cores.isIdle(core)) {
            paceSibling(core, true);
        }
        if (cores.isAllIdle()) {
            queue.cancel(sliceWatch);
        }
    }

    private void dispatchNext(Core core) {
        boolean wasIdle = cores.isIdle(core);
        SimThread next = cores.next(core);
        if (next != null) {
            dispatch(next, core, wasIdle);
        }
    }

    /// Moves the end of what the other hardware thread of the core is doing: from now on it gets more of the core, or
    /// less.
    ///
    /// @param wasShared whether this hardware thread was busy before
    private void paceSibling(Core core, boolean wasShared) {
        if (!hardware.isShared()) {
            return;
        }
        Core other = cores.sibling(core);
        SimThread thread = other.running;
        if (thread != null && thread.phase == SimThread.Phase.ON_CORE && thread.isScheduled()) {
            long left = work(thread.nanos() - now(), wasShared);
            queue.cancel(thread);
            queue.schedule(thread, after(stretched(left, other)));
        }
    }

    /// Puts a thread on a core. Its behaviour goes on in an event of its own, so that none runs inside another's
    /// action.
    private void dispatch(SimThread thread, Core core, boolean wasIdle) {
        long cost = switchCost(thread, core);
        cores.occupy(core, thread);
        if (wasIdle) {
            paceSibling(core, false);
        }
        thread.core = core.id;
        thread.dispatchedNanos = now();
        thread.sliceEndNanos = costs.tickFrom(now() + cost + costs.timeSliceNanos());
        if (!core.queue.isEmpty()) {
            watchSlice(thread);
        }
        thread.phase = SimThread.Phase.SWITCHING;
        if (cost > 0) {
            trace.state(now(), thread.id(), ThreadState.SWITCHING, core.id, thread.line);
            queue.schedule(thread, now() + cost);
        } else {
            resuming.add(thread);
        }
    }

    private long switchCost(SimThread thread, Core core) {
        long cost = 0;
        if (core.last != thread) {
            contextSwitches++;
            cost += costs.contextSwitchNanos();
        }
        if (thread.core >= 0 && thread.core != core.id) {
            migrations++;
            cost += costs.migrationNanos();
        }
        return cost;
    }
}
