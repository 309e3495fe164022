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
public final class PyMutex implements Mutex {
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
        if (handedTo == thread) {
            handedTo = null;
            trying.remove(find(thread));
            return true;
        }
        if (holder != null) {
            return false;
        }
        take(thread, trying.remove(find(thread)));
        return true;
    }

    /// Takes the lock, or makes the thread spin or park.
    @Override
    public boolean acquire(SimThread thread) {
        if (tryAcquire(thread)) {
            return true;
        }
        Waiter waiter = find(thread);
        if (waiter == null) {
            waiter = new Waiter(thread, machine.now() + spins.fairAfterNanos());
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

    /// Such a thread stays in the parking lot until it has the GIL.
    @Override
    public void rouse(SimThread thread) {
        for (Waiter waiter : parked) {
            waiter.awake |= waiter.thread == thread;
        }
    }

    /// A thread that was woken for the lock at the same moment takes it if it is still free: otherwise nobody would,
    /// and those parked behind it would wait for ever.
    @Override
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

    @Override
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
        if (spins.fairAfterNanos() == 0 || machine.now() > first.fairNanos) {
            take(first.thread, true);
            handedTo = first.thread;
        }
        if (!first.awake) {
            machine.wake(first.thread);
        }
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

    /// How a thread behaves before it parks, and how long it is patient then.
    ///
    /// @param count yields before parking, 0 for none
    /// @param yieldNanos what one yield takes
    /// @param fairAfterNanos how long a thread is parked before it gets the lock handed over; 0 for always
    public record SpinPolicy(int count, long yieldNanos, long fairAfterNanos) {
        /// No spinning, as in builds with a GIL.
        public static final SpinPolicy NONE = new SpinPolicy(0, 0, TIME_TO_BE_FAIR_NANOS);
    }

    /// A thread that wants the lock.
    private static final class Waiter {
        private final SimThread thread;
        private final long fairNanos;
        /// Whether the thread has woken by itself.
        private boolean awake;

        Waiter(SimThread thread, long fairNanos) {
            this.thread = thread;
            this.fairNanos = fairNanos;
        }
    }
}
