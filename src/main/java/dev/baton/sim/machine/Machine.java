package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.EventQueue;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A multi-core machine and its operating system in virtual time.
///
/// **Models**: a run queue for each core, time slices that end only when another thread queues, and at a tick of the
/// scheduler if it has one; wake-up on the last core if idle, else on an idle one, else in the shortest queue; idle
/// cores steal the longest-waiting thread of the
/// longest queue; affinity; two hardware threads that share a core; a woken thread that
/// takes one off its core that has had more CPU time since it last blocked; costs of context switch, migration and
/// wake-up.
///
/// **Does not model**: priorities, NUMA, frequency changes; interrupts and other processes only as [OsNoise].
///
/// **Simplifications**: a shared core gives both hardware threads the same part of its speed, whatever they do, and
/// context switches are not slowed by it; CPU time since the last block stands for virtual run time; a thread that is
/// preempted in the middle of a segment owes the rest of it, so
/// work that nobody else can see may have been computed ahead of its time.
///
/// **Source**: Linux `kernel/sched/fair.c` (select_idle_sibling, check_preempt_wakeup, load balance on idle), reduced
/// to what a run of seconds shows.
public final class Machine {
    private static final int EVENT_PRIORITY = 1;
    private static final long END_OF_TIME = Trace.LAST_NANOS / 2;

    /// One event can stand for milliseconds of the host, so cancelling must not wait for many.
    private static final int EVENTS_BETWEEN_CANCEL_CHECKS = 8;

    private final EventQueue queue = new EventQueue();
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
    private final List<SimThread> threads = new ArrayList<>();
    /// Threads that got a core at no cost and go on at this instant, before any other event.
    private final ThreadQueue resuming = new ThreadQueue();
    private long now;
    private int living;
    private long contextSwitches;
    private long migrations;
    private long eventCount;
    private boolean stopped;
    /// Whose behaviour acts at the moment.
    private @Nullable SimThread acting;

    /// A machine at time 0 without threads, which has its host for itself.
    public Machine(Hardware hardware, MachineCosts costs, TraceBuilder trace) {
        this(hardware, costs, trace, new OsNoise(OsNoise.Level.NONE, 0));
    }

    /// A machine at time 0 without threads, on a host that others use too.
    public Machine(Hardware hardware, MachineCosts costs, TraceBuilder trace, OsNoise noise) {
        this.noise = noise;
        this.hardware = hardware;
        this.costs = costs;
        this.trace = trace;
        cores = new RunQueues(hardware);
    }

    /// The hardware threads, which the operating system takes for cores.
    public int coreCount() {
        return cores.size();
    }

    /// Virtual time in nanoseconds.
    public long now() {
        return now;
    }

    /// The time of the next event: until then nothing happens but what the running behaviour does itself.
    public long horizon() {
        return resuming.isEmpty() && !isSlowed() ? queue.nextNanos() : now;
    }

    /// How far the running behaviour's own clock can go before anything else happens.
    public long quietUntil() {
        return isSlowed() ? now + work(queue.nextNanos() - now, true) : horizon();
    }

    /// Whether the behaviour that runs gets only a part of its core: then its time passes in segments only, which the
    /// machine stretches.
    private boolean isSlowed() {
        SimThread thread = acting;
        return thread != null && cores.isShared(cores.core(thread.core));
    }

    /// Moves virtual time forward, up to [#horizon], without anybody computing.
    public void advanceTo(long nanos) {
        queue.advanceTo(nanos);
        now = nanos;
    }

    /// Moves virtual time forward, up to [#horizon], while this thread computes on its core.
    public void advanceTo(SimThread thread, long nanos) {
        if (nanos > now) {
            trace.state(now, thread.id(), ThreadState.RUNNING, thread.core, thread.line);
        }
        advanceTo(nanos);
    }

    /// What the operating system charges.
    public MachineCosts costs() {
        return costs;
    }

    /// The recording of the run.
    public TraceBuilder trace() {
        return trace;
    }

    /// The threads started so far.
    public int threadCount() {
        return threads.size();
    }

    /// The threads that have not ended.
    public int livingCount() {
        return living;
    }

    /// Times a core changed to another thread.
    public long contextSwitches() {
        return contextSwitches;
    }

    /// Times a thread continued on another core.
    public long migrations() {
        return migrations;
    }

    /// Events fired so far.
    public long eventCount() {
        return eventCount;
    }

    /// When the running thread will be taken off its core at the earliest, `Long.MAX_VALUE` while nobody queues.
    public long sliceEnd(SimThread thread) {
        return thread.core < 0 || cores.core(thread.core).queue.isEmpty() ? Long.MAX_VALUE : nextSliceEnd(thread);
    }

    private long nextSliceEnd(SimThread thread) {
        return thread.sliceEndNanos > now ? thread.sliceEndNanos : costs.tickFrom(now);
    }

    /// When a parked thread that wakes now on its own, after a wait of some length, gets a core: at once, or when the
    /// slice is over of one that does not make way.
    public long turnAfter(long waitNanos, SimThread thread) {
        SimThread occupant = placeAfter(waitNanos, thread).running;
        return occupant == null || yields(occupant, thread) ? now : nextSliceEnd(occupant);
    }

    /// Whether a thread that becomes runnable now finds a core that nobody uses.
    public boolean hasIdleCoreFor(SimThread thread) {
        return cores.isIdle(cores.placeFor(thread));
    }

    private Core placeAfter(long waitNanos, SimThread thread) {
        return cores.isAllIdle() || !noise.displacesAfter(waitNanos) ? cores.placeFor(thread) : cores.busyCore(thread);
    }

    /// Schedules an event of a lock or another part of the machine.
    public void schedule(Event event, long nanos) {
        queue.schedule(event, nanos, EVENT_PRIORITY);
    }

    /// Takes such an event back.
    public void cancel(Event event) {
        queue.cancel(event);
    }

    /// Starts a thread; it stands in a run queue after the cost of a start.
    public SimThread start(String name, Behaviour behaviour, @Nullable SimThread parent) {
        return start(name, behaviour, parent, 0);
    }

    /// Starts a thread of a process.
    ///
    /// @param process number of the process in the trace
    public SimThread start(String name, Behaviour behaviour, @Nullable SimThread parent, int process) {
        int id = trace.thread(now, name, parent == null ? -1 : parent.id(), process);
        SimThread thread = new SimThread(id, name, behaviour, this);
        thread.blockedNanos = now;
        threads.add(thread);
        living++;
        thread.phase = SimThread.Phase.WAKING;
        trace.state(now, id, ThreadState.RUNNABLE, 0, 0);
        queue.schedule(thread, after(parent == null ? 0 : costs.threadStartNanos()), EVENT_PRIORITY);
        return thread;
    }

    /// Spends CPU time: the thread keeps its core for this long, preemption aside, and is then resumed.
    public void run(SimThread thread, long nanos, ThreadState activity) {
        thread.activity = activity;
        trace.state(now, thread.id(), activity, thread.core, thread.line);
        queue.schedule(thread, after(stretched(nanos, cores.core(thread.core))), EVENT_PRIORITY);
    }

    /// What work takes on a core whose other hardware thread may be busy.
    private long stretched(long work, Core core) {
        long most = Math.min(work, END_OF_TIME);
        return cores.isShared(core) ? hardware.sharedNanos(most) : most;
    }

    /// The work that fits into a time on such a core.
    private long work(long nanos, boolean shared) {
        return shared ? hardware.sharedWork(nanos) : nanos;
    }

    /// Gives up the core until somebody wakes the thread.
    ///
    /// @param lock the lock it waits for, -1 for none
    public void park(SimThread thread, ThreadState why, int lock) {
        trace.state(now, thread.id(), why, lock, thread.line);
        thread.phase = SimThread.Phase.PARKED;
        thread.blockedNanos = now;
        leaveCore(thread);
    }

    /// Goes to the end of the core's run queue, or on at once if nobody waits there.
    public void yield(SimThread thread) {
        Core core = cores.core(thread.core);
        if (core.queue.isEmpty()) {
            resuming.add(thread);
        } else {
            takeOff(core, thread);
            enqueue(thread, core);
            dispatchNext(core);
        }
    }

    /// Restricts the thread to these cores from its next arrival in a run queue on; a thread that is on another core or
    /// waits for one goes on there until then.
    ///
    /// @param hardwareThreads at least one that exists
    public void restrict(SimThread thread, BitSet hardwareThreads) {
        if (hardwareThreads.nextSetBit(0) < 0 || hardwareThreads.nextSetBit(0) >= cores.size()) {
            throw new IllegalArgumentException("an affinity names at least one core that exists");
        }
        thread.allowed = (BitSet) hardwareThreads.clone();
    }

    /// Gives up the core for a time.
    public void sleep(SimThread thread, long nanos, ThreadState why) {
        queue.schedule(thread.timer, after(nanos + costs.timerSlackNanos()), EVENT_PRIORITY);
        park(thread, why, -1);
    }

    /// Ends the thread.
    public void exit(SimThread thread) {
        trace.end(now, thread.id());
        thread.phase = SimThread.Phase.ENDED;
        living--;
        leaveCore(thread);
    }

    /// Ends a thread from outside, wherever it is. What it computed ahead of its time stays done.
    ///
    /// @param thread not the one whose behaviour acts
    public void kill(SimThread thread) {
        if (thread.phase == SimThread.Phase.ENDED) {
            return;
        }
        SimThread.Phase before = thread.phase;
        queue.cancel(thread);
        queue.cancel(thread.timer);
        trace.end(now, thread.id());
        thread.phase = SimThread.Phase.ENDED;
        living--;
        switch (before) {
            case QUEUED -> cores.remove(thread);
            case SWITCHING, ON_CORE -> {
                resuming.remove(thread);
                leaveCore(thread);
            }
            default -> {}
        }
    }

    /// Makes a parked thread runnable; does nothing for a thread that is not parked.
    public void wake(SimThread thread) {
        if (thread.phase != SimThread.Phase.PARKED) {
            return;
        }
        queue.cancel(thread.timer);
        if (acting != null) {
            trace.woken(now, thread.id(), acting.id());
        }
        thread.phase = SimThread.Phase.WAKING;
        trace.state(now, thread.id(), ThreadState.RUNNABLE, Math.max(0, thread.core), thread.line);
        long delay = costs.wakeupNanos() + noise.latenessNanos();
        if (delay == 0) {
            arrive(thread);
        } else {
            queue.schedule(thread, now + delay, EVENT_PRIORITY);
        }
    }

    /// So long from now, or the end of time: a sleep of centuries does not wrap around into the past.
    private long after(long nanos) {
        return now + Math.min(nanos, Math.max(0, END_OF_TIME - now));
    }

    /// Ends the run after the current event.
    public void stop() {
        stopped = true;
    }

    /// Runs until no event is left, [#stop] was called, or the caller cancels.
    ///
    /// @return whether the run went to its end and was not cancelled
    public boolean runToEnd(BooleanSupplier cancelled) {
        int untilCheck = EVENTS_BETWEEN_CANCEL_CHECKS;
        while (!stopped && step()) {
            if (--untilCheck == 0) {
                untilCheck = EVENTS_BETWEEN_CANCEL_CHECKS;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Fires the next event; returns whether there was one.
    public boolean step() {
        SimThread next = resuming.poll();
        if (next != null) {
            proceed(next);
            return true;
        }
        Event event = queue.poll();
        if (event == null) {
            return false;
        }
        now = event.nanos();
        eventCount++;
        event.fire();
        return true;
    }

    void step(SimThread thread) {
        if (thread.phase == SimThread.Phase.WAKING) {
            arrive(thread);
        } else {
            proceed(thread);
        }
    }

    private void proceed(SimThread thread) {
        thread.phase = SimThread.Phase.ON_CORE;
        if (!payDebt(thread)) {
            acting = thread;
            thread.behaviour().resume(thread);
            acting = null;
        }
    }

    /// Takes off every thread whose slice is over while others queue for its core.
    private void endSlices() {
        for (int id = 0; id < cores.size(); id++) {
            Core core = cores.core(id);
            SimThread thread = core.running;
            if (thread != null && !core.queue.isEmpty()) {
                if (thread.sliceEndNanos <= now) {
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
            thread.debtNanos = work(thread.nanos() - now, cores.isShared(core));
        }
        queue.cancel(thread);
        enqueue(thread, core);
        takeOff(core, thread);
    }

    private void arrive(SimThread thread) {
        Core core = placeAfter(now - thread.blockedNanos, thread);
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
        long turn = occupant.turnNanos + now - occupant.dispatchedNanos;
        return turn - woken.turnNanos > costs.wakeupGranularityNanos()
                && occupant.phase == SimThread.Phase.ON_CORE
                && occupant.isScheduled();
    }

    private void enqueue(SimThread thread, Core core) {
        thread.phase = SimThread.Phase.QUEUED;
        trace.state(now, thread.id(), ThreadState.RUNNABLE, core.id, thread.line);
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
            queue.schedule(sliceWatch, end, EVENT_PRIORITY);
        }
    }

    private void leaveCore(SimThread thread) {
        Core core = cores.core(thread.core);
        takeOff(core, thread);
        dispatchNext(core);
    }

    private void takeOff(Core core, SimThread thread) {
        thread.turnNanos += now - thread.dispatchedNanos;
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
            long left = work(thread.nanos() - now, wasShared);
            queue.cancel(thread);
            queue.schedule(thread, after(stretched(left, other)), EVENT_PRIORITY);
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
        thread.dispatchedNanos = now;
        thread.sliceEndNanos = costs.tickFrom(now + cost + costs.timeSliceNanos());
        if (!core.queue.isEmpty()) {
            watchSlice(thread);
        }
        thread.phase = SimThread.Phase.SWITCHING;
        if (cost > 0) {
            trace.state(now, thread.id(), ThreadState.SWITCHING, core.id, thread.line);
            queue.schedule(thread, now + cost, EVENT_PRIORITY);
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

    /// Goes on with what the thread owes from a segment that was cut short; returns whether there was anything.
    private boolean payDebt(SimThread thread) {
        long owed = thread.debtNanos;
        thread.debtNanos = 0;
        if (owed > 0) {
            run(thread, owed, thread.activity);
        }
        return owed > 0;
    }
}
