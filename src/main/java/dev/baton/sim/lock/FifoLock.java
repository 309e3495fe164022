package dev.baton.sim.lock;

import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A lock that serves strictly in order of arrival: the lock of queueing theory.
///
/// **Models**: a queue of waiters without spinning; direct hand-off to the first of them, so that nobody barges in.
///
/// **Does not model**: any cost; what a run pays for waiting is the machine's context switch and wake-up.
///
/// **Simplifications**: the waiter holds the lock from the release on, also while it is still being woken.
///
/// **Source**: the first-come, first-served server of the machine-repairman model (M/M/1//N); Lazowska et al.,
/// *Quantitative System Performance*, 1984, chapter 6.
public final class FifoLock {
    private final Machine machine;
    private final int lock;
    private final ArrayDeque<SimThread> waiters = new ArrayDeque<>();
    private @Nullable SimThread holder;
    private @Nullable SimThread handedTo;

    /// An unlocked lock.
    public FifoLock(Machine machine, String name, LockKind kind, String type, boolean watched) {
        this.machine = machine;
        lock = machine.trace().lock(name, kind, type, watched);
    }

    /// Number of this lock in the trace.
    public int lock() {
        return lock;
    }

    /// Whether any thread holds it.
    public boolean isLocked() {
        return holder != null;
    }

    /// Whether this thread holds it.
    public boolean isHeldBy(SimThread thread) {
        return holder == thread;
    }

    /// Takes the lock if it is free, without waiting.
    public boolean tryAcquire(SimThread thread) {
        if (holder != null) {
            return false;
        }
        take(thread, false);
        return true;
    }

    /// Takes the lock, or parks the thread, which calls this again when it is resumed.
    ///
    /// @return whether the thread has the lock
    public boolean acquire(SimThread thread) {
        if (receives(thread) || tryAcquire(thread)) {
            return true;
        }
        if (!waiters.contains(thread)) {
            waiters.addLast(thread);
        }
        machine.park(thread, ThreadState.WAITING_LOCK, lock);
        return false;
    }

    /// Stops waiting, as when a timeout is over.
    ///
    /// @return whether the thread has the lock after all, because it was handed over at the same moment
    public boolean giveUp(SimThread thread) {
        waiters.remove(thread);
        return receives(thread);
    }

    private boolean receives(SimThread thread) {
        boolean received = handedTo == thread;
        if (received) {
            handedTo = null;
        }
        return received;
    }

    /// Unlocks, and hands the lock to the thread that has waited longest. Any thread may do so.
    public void release() {
        if (holder == null) {
            throw new IllegalStateException("release of an unlocked lock");
        }
        machine.trace().released(machine.now(), lock, false);
        holder = null;
        SimThread next = waiters.pollFirst();
        if (next != null) {
            take(next, true);
            handedTo = next;
            machine.wake(next);
        }
    }

    private void take(SimThread thread, boolean waited) {
        holder = thread;
        machine.trace().acquired(machine.now(), lock, thread.id(), waited, false);
    }
}
