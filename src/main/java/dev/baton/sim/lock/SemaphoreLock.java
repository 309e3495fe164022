package dev.baton.sim.lock;

import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lock behind `threading.Lock` up to CPython 3.13.0: a semaphore of the operating system.
///
/// **Models**: a release that wakes the thread that has slept longest and hands over nothing: whoever tries first has
/// the lock, so that a thread that takes it again at once can starve the others.
///
/// **Does not model**: the counter of the semaphore beyond 0 and 1.
///
/// **Simplifications**: none.
///
/// **Source**: CPython 3.12 `Python/thread_pthread.h`, `PyThread_acquire_lock_timed` with semaphores; glibc `sem_post`.
public final class SemaphoreLock implements Mutex {
    private final Machine machine;
    private final int lock;
    private final ArrayDeque<SimThread> asleep = new ArrayDeque<>();
    private final List<SimThread> woken = new ArrayList<>();
    private @Nullable SimThread holder;

    /// An unlocked lock.
    public SemaphoreLock(Machine machine, String name, LockKind kind, String type, boolean watched) {
        this.machine = machine;
        lock = machine.trace().lock(name, kind, type, watched);
    }

    @Override
    public int lock() {
        return lock;
    }

    @Override
    public boolean isLocked() {
        return holder != null;
    }

    @Override
    public boolean isHeldBy(SimThread thread) {
        return holder == thread;
    }

    @Override
    public boolean tryAcquire(SimThread thread) {
        if (holder != null) {
            return false;
        }
        take(thread, woken.remove(thread));
        return true;
    }

    @Override
    public boolean acquire(SimThread thread) {
        if (tryAcquire(thread)) {
            return true;
        }
        woken.remove(thread);
        asleep.addLast(thread);
        machine.park(thread, ThreadState.WAITING_LOCK, lock);
        return false;
    }

    private void take(SimThread thread, boolean waited) {
        holder = thread;
        machine.trace().acquired(machine.now(), lock, thread.id(), waited, false);
    }

    /// In the kernel, such a thread has left the line.
    @Override
    public void rouse(SimThread thread) {
        asleep.remove(thread);
    }

    /// A thread that was woken for the lock at the same moment takes it if it is still free: otherwise the wake-up
    /// would be lost for those behind it.
    @Override
    public boolean giveUp(SimThread thread) {
        rouse(thread);
        if (woken.remove(thread) && holder == null) {
            take(thread, true);
            return true;
        }
        return false;
    }

    @Override
    public void release() {
        if (holder == null) {
            throw new IllegalStateException("release of an unlocked lock");
        }
        holder = null;
        machine.trace().released(machine.now(), lock, false);
        SimThread first = asleep.pollFirst();
        if (first != null) {
            woken.add(first);
            machine.wake(first);
        }
    }
}
