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
/// **Models**: a run queue for each core, time slices that end only when another thread queues, wake-up on the last
/// core if idle, else on an idle one, else in the shortest queue; idle cores steal the longest-waiting thread of the
/// longest queue; costs of context switch, migration and wake-up.
///
/// **Does not model**: priorities, wake-up preemption, NUMA, frequency changes, interrupts, other processes.
///
/// **Simplifications**: a thread that is preempted in the middle of a segment owes the rest of it, so work that nobody
/// else can see may have been computed ahead of its time.
///
/// **Source**: Linux `kernel/sched/fair.c` (select_idle_sibling, load balance on idle), reduced to what a run of
/// seconds shows.
public final class Machine {
    private static final int EVENT_PRIORITY = 1;
    private static final long END_OF_TIME = Trace.LAST_NANOS / 2;

    /// One event can stand for milliseconds of the host, so cancelling must not wait for many.
    private static final int EVENTS_BETWEEN_CANCEL_CHECKS = 8;

    private final EventQueue queue = new EventQueue();
    private final MachineCosts costs;
    private final TraceBuilder trace;
    private final Core[] cores;
    /// The threads on and before each core, beside the cores so that a scan reads few cache lines.
    private final int[] loads;
    private final BitSet idle;
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
    private int busy;
    private int queued;
    private long contextSwitches;
    private long migrations;
    private long eventCount;
    private boolean stopped;

    /// A machine at time 0 without threads.
    ///
    /// @param coreCount hardware threads, 1 or more
    public Machine(int coreCount, MachineCosts costs, TraceBuilder trace) {
        this.costs = costs;
        this.trace = trace;
        cores = new Core[coreCount];
        loads = new int[coreCount];
        idle = new BitSet(coreCount);
        idle.set(0, coreCount);
        for (int i = 0; i < coreCount; i++) {
            cores[i] = new Core(i);
        }
    }

    /// How many cores the machine has.
    public int coreCount() {
        return cores.length;
    }

    /// Virtual time in nanoseconds.
    public long now() {
        return now;
    }

    /// The time of the next event: until then nothing happens but what the running behaviour does itself.
    public long horizon() {
        return resuming.isEmpty() ? queue.nextNanos() : now;
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
        return cores[thread.core].queue.isEmpty() ? Long.MAX_VALUE : Math.max(now, thread.sliceEndNanos);
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
        int id = trace.thread(now, name, parent == null ? -1 : parent.id());
        SimThread thread = new SimThread(id, name, behaviour, this);
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
        queue.schedule(thread, after(nanos), EVENT_PRIORITY);
    }

    /// Gives up the core until somebody wakes the thread.
    ///
    /// @param lock the lock it waits for, -1 for none
    public void park(SimThread thread, ThreadState why, int lock) {
        trace.state(now, thread.id(), why, lock, thread.line);
        thread.phase = SimThread.Phase.PARKED;
        leaveCore(thread);
    }

    /// Goes to the end of the core's run queue, or on at once if nobody waits there.
    public void yield(SimThread thread) {
        Core core = cores[thread.core];
        if (core.queue.isEmpty()) {
            resuming.add(thread);
        } else {
            takeOff(core);
            enqueue(thread, core);
            dispatchNext(core);
        }
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

    /// Makes a parked thread runnable; does nothing for a thread that is not parked.
    public void wake(SimThread thread) {
        if (thread.phase != SimThread.Phase.PARKED) {
            return;
        }
        queue.cancel(thread.timer);
        thread.phase = SimThread.Phase.WAKING;
        trace.state(now, thread.id(), ThreadState.RUNNABLE, Math.max(0, thread.core), thread.line);
        if (costs.wakeupNanos() == 0) {
            arrive(thread);
        } else {
            queue.schedule(thread, now + costs.wakeupNanos(), EVENT_PRIORITY);
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
            thread.behaviour().resume(thread);
        }
    }

    /// Takes off every thread whose slice is over while others queue for its core.
    private void endSlices() {
        for (Core core : cores) {
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
        if (thread.phase == SimThread.Phase.ON_CORE) {
            thread.debtNanos = thread.nanos() - now;
        }
        queue.cancel(thread);
        takeOff(core);
        enqueue(thread, core);
        dispatchNext(core);
    }

    private void arrive(SimThread thread) {
        Core core = cores[placeFor(thread)];
        if (loads[core.id] == 0) {
            dispatch(thread, core);
        } else {
            enqueue(thread, core);
            SimThread running = core.running;
            if (running != null) {
                watchSlice(running);
            }
        }
    }

    private int placeFor(SimThread thread) {
        int home = Math.max(0, thread.core);
        if (loads[home] == 0) {
            return home;
        }
        int free = idle.nextSetBit(0);
        return free >= 0 ? free : shortestQueue(home);
    }

    /// The first core with the fewest threads, of which each has one; `home` if it is as good.
    private int shortestQueue(int home) {
        int best = home;
        for (int core = 0; core < loads.length && loads[best] > 1; core++) {
            if (loads[core] < loads[best]) {
                best = core;
            }
        }
        return best;
    }

    private void enqueue(SimThread thread, Core core) {
        thread.phase = SimThread.Phase.QUEUED;
        trace.state(now, thread.id(), ThreadState.RUNNABLE, core.id, thread.line);
        core.queue.add(thread);
        loads[core.id]++;
        queued++;
    }

    /// Sees to it that the cores are looked at when this thread's slice is over. One event serves all cores and stays
    /// when a core's queue gets empty, because queues come and go far more often than slices end.
    private void watchSlice(SimThread running) {
        long end = Math.max(now, running.sliceEndNanos);
        if (sliceWatch.isScheduled() && sliceWatch.nanos() > end) {
            queue.cancel(sliceWatch);
        }
        if (!sliceWatch.isScheduled()) {
            queue.schedule(sliceWatch, end, EVENT_PRIORITY);
        }
    }

    private void leaveCore(SimThread thread) {
        Core core = cores[thread.core];
        takeOff(core);
        dispatchNext(core);
    }

    private void takeOff(Core core) {
        core.running = null;
        if (--loads[core.id] == 0) {
            idle.set(core.id);
            if (--busy == 0) {
                queue.cancel(sliceWatch);
            }
        }
    }

    private void dispatchNext(Core core) {
        if (queued > 0) {
            Core from = core.queue.isEmpty() ? longestQueue() : core;
            SimThread next = from.queue.poll();
            if (next != null) {
                queued--;
                dispatch(next, core);
                loads[from.id]--;
            }
        }
    }

    /// The core with most threads: all that have a queue also run one.
    private Core longestQueue() {
        int longest = 0;
        for (int core = 0; core < loads.length; core++) {
            if (loads[core] > loads[longest]) {
                longest = core;
            }
        }
        return cores[longest];
    }

    /// Puts a thread on a core. Its behaviour goes on in an event of its own, so that none runs inside another's
    // action.
    private void dispatch(SimThread thread, Core core) {
        long cost = switchCost(thread, core);
        core.running = thread;
        core.last = thread;
        if (loads[core.id]++ == 0) {
            idle.clear(core.id);
            busy++;
        }
        thread.core = core.id;
        thread.sliceEndNanos = now + cost + costs.timeSliceNanos();
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
