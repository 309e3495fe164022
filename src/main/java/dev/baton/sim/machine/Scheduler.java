package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.EventQueue;
import dev.baton.trace.ThreadState;
import org.jspecify.annotations.Nullable;

/// The CPU scheduler of a [Machine]: which thread is on which core and for how long. What it models stands there.
abstract class Scheduler extends RunQueues {
    final EventQueue queue = new EventQueue();
    final MachineCosts costs;
    final OsNoise noise;
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

    Scheduler(Hardware hardware, MachineCosts costs, OsNoise noise) {
        super(hardware);
        this.costs = costs;
        this.noise = noise;
    }

    /// Times a core changed to another thread.
    public final long contextSwitches() {
        return contextSwitches;
    }

    /// Times a thread continued on another core.
    public final long migrations() {
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

    /// Virtual time in nanoseconds.
    public final long now() {
        return queue.nowNanos();
    }

    /// When the running thread will be taken off its core at the earliest, `Long.MAX_VALUE` while nobody queues.
    public final long sliceEnd(SimThread thread) {
        return thread.home == null || thread.home.isEmpty() ? Long.MAX_VALUE : nextSliceEnd(thread);
    }

    private long nextSliceEnd(SimThread thread) {
        return costs.tickFrom(Math.max(thread.sliceEndNanos, now()));
    }

    /// When a parked thread that wakes now on its own, after a wait of some length, gets a core: at once, or when the
    /// slice is over of one that does not make way.
    public final long turnAfter(long waitNanos, SimThread thread) {
        SimThread occupant = placeAfter(waitNanos, thread).running;
        return occupant == null || yields(occupant, thread) ? now() : nextSliceEnd(occupant);
    }

    /// Whether a thread that becomes runnable now finds a core that nobody uses.
    public final boolean hasIdleCoreFor(SimThread thread) {
        return isIdle(placeFor(thread));
    }

    private Core placeAfter(long waitNanos, SimThread thread) {
        return isAllIdle() || !noise.displacesAfter(waitNanos) ? placeFor(thread) : busyCore(thread);
    }

    /// So long from now, if need be after the end of time: a sleep of centuries does not wrap around into the past.
    long after(long nanos) {
        return now() + Math.min(nanos, EventQueue.LAST_NANOS);
    }

    /// Whether a thread can become slower because another one starts to run.
    public final boolean sharesCores() {
        return hardware.isShared();
    }

    /// Whether a thread gets only a part of its core, because the other hardware thread is busy.
    boolean isSlowed(SimThread thread) {
        return isShared(thread.onCore());
    }

    /// The least work that takes such a thread so long.
    long slowedWork(SimThread thread, long nanos) {
        long parts = (Math.min(nanos, EventQueue.LAST_NANOS) - 1) * hardware.speed(true) + thread.aheadParts;
        return Math.floorDiv(parts, hardware.fullSpeed()) + 1;
    }

    /// Schedules the end of so much work of the thread, which is on a core.
    void finish(SimThread thread, long work) {
        finishParts(thread, Math.min(work, EventQueue.LAST_NANOS) * hardware.fullSpeed() - thread.aheadParts);
    }

    /// Schedules the end of what the thread owes.
    void payDebt(SimThread thread) {
        long owed = thread.debtParts;
        thread.debtParts = 0;
        finishParts(thread, owed);
    }

    /// Schedules an end of work, at a whole nanosecond: what the thread does more until then, its next work is less.
    private void finishParts(SimThread thread, long parts) {
        long nanos = parts;
        if (hardware.isShared()) {
            int speed = hardware.speed(isSlowed(thread));
            nanos = Math.max(0, Math.ceilDiv(parts, speed));
            thread.aheadParts = nanos * speed - parts;
        }
        queue.schedule(thread, now() + nanos);
    }

    /// What is left of the work a thread is at, which has had its core at this speed.
    private long leftParts(SimThread thread, int speed) {
        return (thread.nanos() - now()) * speed - thread.aheadParts;
    }

    /// Sends a thread to the end of its core's run queue, or on at once if nobody waits there.
    public final void yield(SimThread thread) {
        Core core = thread.onCore();
        SimThread next = poll(core);
        if (next == null) {
            resuming.add(thread);
        } else {
            endTurn(thread);
            queueUp(thread, core);
            dispatch(next, core);
        }
    }

    /// Takes a thread out that was in this phase.
    void takeOut(SimThread thread, SimThread.Phase phase) {
        switch (phase) {
            case QUEUED -> remove(thread);
            case SWITCHING, ON_CORE -> {
                resuming.remove(thread);
                leaveCore(thread);
            }
            default -> {}
        }
    }

    /// Takes off every thread whose slice is over while others queue for its core.
    private void endSlices() {
        for (int id = 0; id < coreCount(); id++) {
            Core core = core(id);
            SimThread thread = core.running;
            if (thread != null && !core.isEmpty()) {
                if (costs.tickFrom(thread.sliceEndNanos) <= now()) {
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

    /// What is left of the work that a thread has begun, whether it has its core or not.
    public final long unfinishedNanos(SimThread thread) {
        long parts = thread.phase == SimThread.Phase.ON_CORE && thread.isScheduled()
                ? leftParts(thread, hardware.speed(isSlowed(thread)))
                : thread.debtParts;
        return Math.ceilDiv(parts, hardware.fullSpeed());
    }

    /// Sends the running thread to the end of the core's queue, for another that gets its core at once.
    private void sendBack(SimThread thread, Core core) {
        if (thread.phase == SimThread.Phase.ON_CORE) {
            long left = leftParts(thread, hardware.speed(isShared(core)));
            thread.debtParts = Math.max(0, left);
            thread.aheadParts = Math.max(0, -left);
            thread.behaviour().preempted(Math.ceilDiv(left, hardware.fullSpeed()));
        }
        queue.cancel(thread);
        queueUp(thread, core);
        endTurn(thread);
    }

    /// Puts a thread that has become runnable on a core or into a run queue.
    void arrive(SimThread thread) {
        Core core = placeAfter(now() - thread.blockedNanos, thread);
        SimThread occupant = core.running;
        if (occupant != null && !yields(occupant, thread)) {
            queueUp(thread, core);
            watchSlice(occupant);
        } else {
            if (occupant == null) {
                engage(core);
            } else {
                sendBack(occupant, core);
            }
            dispatch(thread, core);
        }
        thread.usedBeforeNanos = thread.usedNanos;
    }

    /// Whether a running thread must make way for one that has just woken. A thread in the middle of an action stays.
    private boolean yields(SimThread occupant, SimThread woken) {
        long turn = occupant.turnNanos() + now() - occupant.dispatchedNanos;
        return turn - woken.turnNanos() > costs.wakeupGranularityNanos()
                && occupant.phase == SimThread.Phase.ON_CORE
                && occupant.isScheduled();
    }

    private void queueUp(SimThread thread, Core core) {
        thread.phase = SimThread.Phase.QUEUED;
        thread.recorder.state(now(), ThreadState.RUNNABLE, core.id, thread.line);
        enqueue(thread, core);
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

    /// Gives the thread's core to the first in its queue, else to one that it steals from another queue.
    void leaveCore(SimThread thread) {
        Core core = thread.onCore();
        endTurn(thread);
        dispatchNext(core);
    }

    private void endTurn(SimThread thread) {
        thread.usedNanos += now() - thread.dispatchedNanos;
        // The other cores are idle: there is no other slice to watch.
        if (isOneBusy()) {
            queue.cancel(sliceWatch);
        }
    }

    private void dispatchNext(Core core) {
        SimThread next = poll(core);
        if (next == null) {
            next = vacateOrSteal(core);
        }
        if (next != null) {
            dispatch(next, core);
        }
    }

    /// Makes a core idle unless a thread of another queue may use it.
    private @Nullable SimThread vacateOrSteal(Core core) {
        vacate(core);
        paceSibling(core, true);
        SimThread stolen = steal(core);
        if (stolen != null) {
            engage(core);
        }
        return stolen;
    }

    /// Counts a thread on an idle core.
    private void engage(Core core) {
        occupy(core);
        paceSibling(core, false);
    }

    /// Moves the end of what the other hardware thread of the core is doing: from now on it gets more of the core, or
    /// less.
    ///
    /// @param wasShared whether this hardware thread was busy before
    private void paceSibling(Core core, boolean wasShared) {
        if (!hardware.isShared()) {
            return;
        }
        Core other = sibling(core);
        SimThread thread = other.running;
        if (thread != null && thread.phase == SimThread.Phase.ON_CORE && thread.isScheduled()) {
            long left = leftParts(thread, hardware.speed(wasShared));
            queue.cancel(thread);
            finishParts(thread, left);
        }
    }

    /// Puts a thread on a core that no other has any more. Its behaviour goes on in an event of its own, so that none
    /// runs inside another's action.
    private void dispatch(SimThread thread, Core core) {
        long cost = switchCost(thread, core);
        long now = now();
        core.running = thread;
        core.last = thread;
        thread.home = core;
        thread.dispatchedNanos = now;
        thread.sliceEndNanos = now + cost + costs.timeSliceNanos();
        if (!core.isEmpty()) {
            watchSlice(thread);
        }
        if (cost > 0) {
            thread.phase = SimThread.Phase.SWITCHING;
            thread.recorder.state(now, ThreadState.SWITCHING, core.id, thread.line);
            queue.schedule(thread, now + cost);
        } else {
            thread.phase = SimThread.Phase.ON_CORE;
            resuming.add(thread);
        }
    }

    private long switchCost(SimThread thread, Core core) {
        long cost = 0;
        if (core.last != thread) {
            contextSwitches++;
            cost += costs.contextSwitchNanos();
        }
        if (thread.home != core && thread.home != null) {
            migrations++;
            cost += costs.migrationNanos();
        }
        return cost;
    }
}
