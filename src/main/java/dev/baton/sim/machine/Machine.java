package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import dev.baton.trace.ThreadState;
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
public final class Machine extends Scheduler {
    /// One event can stand for milliseconds of the host, so cancelling must not wait for many.
    private static final int EVENTS_BETWEEN_CANCEL_CHECKS = 8;

    private final TraceBuilder trace;
    private final List<SimThread> threads = new ArrayList<>();
    private int living;
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
        super(hardware, costs, noise);
        this.trace = trace;
    }

    /// The time of the next event: until then nothing happens but what the running behaviour does itself.
    public long horizon() {
        return !isResuming() && !isSlowed() ? queue.nextNanos() : now();
    }

    /// How far the running behaviour's own clock can go before anything else happens.
    public long quietUntil() {
        SimThread thread = acting;
        return thread != null && isSlowed() ? now() + slowedWork(thread, queue.nextNanos() - now()) : horizon();
    }

    /// Whether the behaviour that runs gets only a part of its core: then its time passes in segments only, which the
    /// machine stretches.
    private boolean isSlowed() {
        SimThread thread = acting;
        return thread != null && isSlowed(thread);
    }

    /// Moves virtual time forward, up to [#horizon], without anybody computing.
    public void advanceTo(long nanos) {
        queue.advanceTo(nanos);
    }

    /// Moves virtual time forward, up to [#horizon], while this thread computes on its core.
    public void advanceTo(SimThread thread, long nanos) {
        if (nanos > now()) {
            thread.recorder.state(now(), ThreadState.RUNNING, thread.onCore().id, thread.line);
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

    /// Events fired so far.
    public long eventCount() {
        return eventCount;
    }

    /// Schedules an event of a lock or another part of the machine.
    public void schedule(Event event, long nanos) {
        queue.schedule(event, nanos);
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
        int id = trace.thread(now(), name, parent == null ? -1 : parent.id(), process);
        SimThread thread = new SimThread(id, name, behaviour, this);
        thread.blockedNanos = now();
        threads.add(thread);
        living++;
        thread.phase = SimThread.Phase.WAKING;
        thread.recorder.state(now(), ThreadState.RUNNABLE, 0, 0);
        queue.schedule(thread, after(parent == null ? 0 : costs.threadStartNanos()));
        return thread;
    }

    /// Spends CPU time: the thread keeps its core for this long, preemption aside, and is then resumed.
    public void run(SimThread thread, long nanos, ThreadState activity) {
        thread.activity = activity;
        thread.recorder.state(now(), activity, thread.onCore().id, thread.line);
        finish(thread, nanos);
    }

    /// Gives up the core until somebody wakes the thread.
    ///
    /// @param lock the lock it waits for, -1 for none
    public void park(SimThread thread, ThreadState why, int lock) {
        thread.recorder.state(now(), why, lock, thread.line);
        thread.phase = SimThread.Phase.PARKED;
        thread.blockedNanos = now();
        leaveCore(thread);
    }

    /// Restricts the thread to these cores from its next arrival in a run queue on; a thread that is on another core or
    /// waits for one goes on there until then.
    ///
    /// @param hardwareThreads at least one that exists
    public void restrict(SimThread thread, BitSet hardwareThreads) {
        if (hardwareThreads.nextSetBit(0) < 0 || hardwareThreads.nextSetBit(0) >= coreCount()) {
            throw new IllegalArgumentException("an affinity names at least one core that exists");
        }
        thread.allowed = (BitSet) hardwareThreads.clone();
    }

    /// Gives up the core for a time.
    public void sleep(SimThread thread, long nanos, ThreadState why) {
        queue.schedule(thread.timer, after(nanos + costs.timerSlackNanos()));
        park(thread, why, -1);
    }

    /// Ends the thread.
    public void exit(SimThread thread) {
        trace.end(now(), thread.id());
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
        trace.end(now(), thread.id());
        thread.phase = SimThread.Phase.ENDED;
        living--;
        takeOut(thread, before);
    }

    /// Makes a parked thread runnable; does nothing for a thread that is not parked.
    public void wake(SimThread thread) {
        if (thread.phase != SimThread.Phase.PARKED) {
            return;
        }
        queue.cancel(thread.timer);
        if (acting != null) {
            thread.recorder.wokenBy(now(), acting.id());
        }
        thread.phase = SimThread.Phase.WAKING;
        thread.recorder.state(now(), ThreadState.RUNNABLE, Math.max(0, thread.core()), thread.line);
        long delay = costs.wakeupNanos() + noise.latenessNanos();
        if (delay == 0) {
            arrive(thread);
        } else {
            queue.schedule(thread, now() + delay);
        }
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
        SimThread next = nextResuming();
        if (next != null) {
            proceed(next);
            return true;
        }
        Event event = queue.poll();
        if (event == null) {
            return false;
        }
        eventCount++;
        event.fire();
        return true;
    }

    void step(SimThread thread) {
        if (thread.phase == SimThread.Phase.WAKING) {
            arrive(thread);
        } else {
            thread.phase = SimThread.Phase.ON_CORE;
            proceed(thread);
        }
    }

    private void proceed(SimThread thread) {
        if (thread.debtParts > 0) {
            goOn(thread);
        } else {
            acting = thread;
            thread.behaviour().resume(thread);
            acting = null;
        }
    }

    /// Goes on with what the thread owes from a segment that was cut short.
    private void goOn(SimThread thread) {
        thread.recorder.state(now(), thread.activity, thread.onCore().id, thread.line);
        payDebt(thread);
    }
}
