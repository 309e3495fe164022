package dev.baton.sim.lock;

import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.sim.machine.ThreadLine;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;

/// A counting semaphore that threads of several processes share.
///
/// **Models**: a release that adds one and wakes the thread that has slept longest, and hands over nothing: whoever
/// tries first takes it.
///
/// **Does not model**: the order of the futex's queue beyond first come, first woken.
///
/// **Simplifications**: with more than one permit nobody holds it in the trace, only the waits show.
///
/// **Source**: CPython 3.14 `Modules/_multiprocessing/semaphore.c`; glibc `sem_wait`, `sem_post`.
public final class Semaphore {
    private final Machine machine;
    private final int lock;
    private final boolean binary;
    private final ThreadLine sleepers;
    /// Those that have parked and have not taken a permit since.
    private final List<SimThread> waiting = new ArrayList<>();
    private long permits;
    private boolean held;

    /// @param kind whose it is
    /// @param permits how many may take it at first
    /// @param most how many permits there can be: with 1 it is a lock
    public Semaphore(Machine machine, String name, LockKind kind, String type, long permits, long most) {
        this.machine = machine;
        this.permits = permits;
        binary = most == 1;
        lock = machine.trace().lock(name, kind, type, false);
        sleepers = new ThreadLine(machine, ThreadState.WAITING_LOCK, lock);
    }

    /// How many may take it now.
    public long permits() {
        return permits;
    }

    /// Takes a permit if there is one, without waiting.
    public boolean tryAcquire(SimThread thread) {
        if (permits == 0) {
            return false;
        }
        permits--;
        boolean waited = waiting.remove(thread);
        if (binary) {
            held = true;
            machine.trace().acquired(machine.now(), lock, thread.id(), waited, false);
        }
        return true;
    }

    /// Takes a permit, or parks the thread, which calls this again when it is resumed.
    ///
    /// @return whether the thread has the permit
    public boolean acquire(SimThread thread) {
        if (tryAcquire(thread)) {
            return true;
        }
        if (!waiting.contains(thread)) {
            waiting.add(thread);
        }
        sleepers.park(thread);
        return false;
    }

    /// Stops waiting, as when a timeout is over.
    public void giveUp(SimThread thread) {
        waiting.remove(thread);
        sleepers.leave(thread);
    }

    /// Gives a permit back, or adds one.
    public void release() {
        permits++;
        if (held) {
            held = false;
            machine.trace().released(machine.now(), lock, false);
        }
        sleepers.wakeFirst();
    }
}
