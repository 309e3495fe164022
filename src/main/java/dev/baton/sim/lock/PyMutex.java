package dev.baton.sim.lock;

import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// CPython's one-byte mutex with its place in the parking lot.
///
/// **Models**: the compare-exchange fast path; blind spins before parking, only while nobody is parked; first in,
/// first out parking; barging by any running thread after an ordinary unlock; direct hand-off to a waiter that has
/// waited 1 ms.
///
/// **Does not model**: the bucket locks of the parking lot.
///
/// **Simplifications**: all spins of one attempt are one stretch of time on the core, after which the lock is tried
/// once, because 3.13 and 3.14 do not read the lock word in between.
///
/// **Source**: CPython 3.14 `Python/lock.c` (TIME_TO_BE_FAIR_NS line 22, MAX_SPIN_COUNT 27, spin loop 88,
/// mutex_unpark 140), `Python/parking_lot.c`.
public final class PyMutex {
    /// A waiter that has waited this long gets the lock handed over.
    public static final long TIME_TO_BE_FAIR_NANOS = 1_000_000;

    private final Machine machine;
    private final SpinPolicy spins;
    private final int lock;
    private final ArrayDeque<Waiter> parked = new ArrayDeque<>();
    private final ArrayDeque<Waiter> trying = new ArrayDeque<>();
    private @Nullable SimThread holder;
    private @Nullable SimThread handedTo;

    /// An unlocked mutex.
    public PyMutex(Machine machine, SpinPolicy spins, String name, LockKind kind, String type, boolean watched) {
        this.machine = machine;
        this.spins = spins;
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

    /// Takes the lock, or makes the thread spin or park; the thread then calls this again when it is resumed.
    ///
    /// @return whether the thread has the lock
    public boolean acquire(SimThread thread) {
        Waiter waiter = find(thread);
        if (handedTo == thread && waiter != null) {
            handedTo = null;
            trying.remove(waiter);
            return true;
        }
        if (holder == null) {
            trying.remove(waiter);
            take(thread, waiter != null);
            return true;
        }
        if (waiter == null) {
            waiter = new Waiter(thread, machine.now() + TIME_TO_BE_FAIR_NANOS);
            trying.add(waiter);
            if (spins.count() > 0 && parked.isEmpty()) {
                machine.run(thread, spins.count() * spins.yieldNanos(), ThreadState.SPINNING);
                return false;
            }
        }
        trying.remove(waiter);
        parked.addLast(waiter);
        machine.park(thread, ThreadState.WAITING_LOCK, lock);
        return false;
    }

    /// Stops waiting, as when a timeout is over. A thread that was woken for the lock at the same moment takes it if
    /// it is still free: otherwise nobody would, and those parked behind it would wait for ever.
    ///
    /// @return whether the thread has the lock after all
    public boolean giveUp(SimThread thread) {
        parked.removeIf(waiter -> waiter.thread == thread);
        boolean woken = trying.removeIf(waiter -> waiter.thread == thread);
        if (handedTo == thread) {
            handedTo = null;
            return true;
        }
        if (woken && holder == null) {
            take(thread, true);
            return true;
        }
        return false;
    }

    /// Unlocks. Any thread may do so, as with `threading.Lock`.
    public void release() {
        SimThread before = holder;
        if (before == null) {
            throw new IllegalStateException("release of an unlocked mutex");
        }
        holder = null;
        machine.trace().released(machine.now(), lock, false);
        Waiter first = parked.pollFirst();
        if (first == null) {
            return;
        }
        trying.add(first);
        if (machine.now() > first.fairNanos) {
            take(first.thread, true);
            handedTo = first.thread;
        }
        machine.wake(first.thread);
    }

    private void take(SimThread thread, boolean waited) {
        holder = thread;
        machine.trace().acquired(machine.now(), lock, thread.id(), waited, false);
    }

    private @Nullable Waiter find(SimThread thread) {
        for (Waiter waiter : trying) {
            if (waiter.thread == thread) {
                return waiter;
            }
        }
        return null;
    }

    /// How a thread behaves before it parks.
    ///
    /// @param count yields before parking, 0 for none
    /// @param yieldNanos what one yield takes
    public record SpinPolicy(int count, long yieldNanos) {
        /// No spinning, as in builds with a GIL.
        public static final SpinPolicy NONE = new SpinPolicy(0, 0);
    }

    /// A thread that wants the lock.
    private record Waiter(SimThread thread, long fairNanos) {}
}
