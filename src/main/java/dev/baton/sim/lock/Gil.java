package dev.baton.sim.lock;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The global interpreter lock of CPython 3.2 and later.
///
/// **Models**: the timed wait of one switch interval, counted from the start of the wait; the drop request, made only
/// when no switch happened during that wait; the forced switch, where a thread that was asked to drop waits until
/// another one has taken the lock; the voluntary release, which wakes one waiter and does not wait; that the operating
/// system, here a random stream, chooses the waiter that wakes.
///
/// **Does not model**: the mutex that guards the lock's own fields, which is never contended for long.
///
/// **Simplifications**: a waiter whose wait timed out comes to its request when it would get a core, but sets it and
/// waits again without occupying one; so does the thread that dropped the lock, from the switch to its own wait. A
/// thread that makes a blocking call although it was asked to drop the lock does not wait for the switch before the
/// call; it waits after it, if nobody has taken the lock by then.
///
/// **Source**: CPython 3.14 `Python/ceval_gil.c`, `take_gil` (line 285), `drop_gil` (216).
public final class Gil implements InterpreterLock {
    /// The least switch interval, 1 µs.
    public static final long LEAST_INTERVAL_NANOS = 1_000;

    private final Machine machine;
    private final RandomStream wakeups;
    private long intervalNanos;
    private final int lock;
    private final List<Waiter> waiters = new ArrayList<>();
    private final List<@Nullable Waiter> known = new ArrayList<>();
    private final List<SimThread> awaitingSwitch = new ArrayList<>();
    private @Nullable SimThread holder;
    private @Nullable SimThread lastHolder;
    /// Who let the lock go after a request and may not have it before another.
    private @Nullable SimThread owesSwitch;

    private boolean dropRequested;
    private boolean lastDropForced;
    private long switchNumber;

    /// An unlocked GIL.
    ///
    /// @param intervalNanos the switch interval, 1000 (1 µs) or more
    /// @param seed root of the stream that chooses who wakes
    public Gil(Machine machine, long intervalNanos, long seed) {
        this(machine, LockInfo.MAIN_GIL, intervalNanos, seed);
    }

    /// An unlocked GIL with a name of its own.
    public Gil(Machine machine, String name, long intervalNanos, long seed) {
        this.machine = machine;
        this.intervalNanos = intervalNanos;
        wakeups = new RandomStream(seed, "gil-wakeup");
        lock = machine.trace().lock(name, LockKind.GIL, "GIL", false);
    }

    @Override
    public int lock() {
        return lock;
    }

    @Override
    public boolean isHeldBy(SimThread thread) {
        return holder == thread;
    }

    /// Whether the holder has been asked to drop the lock.
    @Override
    public boolean isSwitchDue() {
        return dropRequested;
    }

    /// Changes the switch interval; waits that have begun keep theirs.
    public void intervalNanos(long nanos) {
        intervalNanos = nanos;
    }

    @Override
    public boolean acquire(SimThread thread) {
        Waiter waiter = waiter(thread);
        if (holder == null && owesSwitch != thread) {
            take(thread, waiter);
            return true;
        }
        waiter.waited = true;
        if (holder == null) {
            awaitSwitch(thread);
            return false;
        }
        waiter.startWait();
        machine.park(thread, ThreadState.WAITING_GIL, lock);
        return false;
    }

    private void take(SimThread thread, Waiter waiter) {
        waiters.remove(waiter);
        machine.cancel(waiter);
        boolean changed = lastHolder != thread;
        machine.trace().acquired(machine.now(), lock, thread.id(), waiter.waited, lastDropForced);
        waiter.waited = false;
        holder = thread;
        lastHolder = thread;
        dropRequested = false;
        if (changed) {
            owesSwitch = null;
            switchNumber++;
            startWaitsOfDroppers();
        }
    }

    private void startWaitsOfDroppers() {
        for (SimThread dropper : awaitingSwitch) {
            waiter(dropper).startWait();
        }
        awaitingSwitch.clear();
    }

    /// The thread may take the lock back before the woken waiter gets there, unless it had been asked to drop it.
    @Override
    public void release(SimThread thread) {
        owesSwitch = dropRequested ? thread : null;
        letGo(thread, false);
    }

    /// Drops the lock because it was asked for, and parks the thread until another one has taken it.
    @Override
    public void giveWay(SimThread thread) {
        letGo(thread, true);
        waiter(thread).waited = true;
        awaitSwitch(thread);
    }

    @Override
    public long quietUntilNanos() {
        long earliest = machine.now() + intervalNanos;
        for (Waiter waiter : waiters) {
            earliest = Math.min(earliest, waiter.nanos());
        }
        return dropRequested ? machine.now() : earliest;
    }

    @Override
    public void abandon() {
        waiters.forEach(machine::cancel);
        waiters.clear();
        awaitingSwitch.clear();
        if (holder != null) {
            machine.trace().released(machine.now(), lock, false);
            holder = null;
        }
    }

    private void awaitSwitch(SimThread thread) {
        awaitingSwitch.add(thread);
        machine.park(thread, ThreadState.WAITING_GIL, lock);
    }

    private void letGo(SimThread thread, boolean forced) {
        if (holder != thread) {
            throw new IllegalStateException(thread.name() + " does not hold the GIL");
        }
        holder = null;
        dropRequested = false;
        lastDropForced = forced;
        machine.trace().released(machine.now(), lock, forced);
        signalOne();
    }

    private void signalOne() {
        if (waiters.isEmpty()) {
            return;
        }
        Waiter chosen = waiters.remove(wakeups.nextInt(waiters.size()));
        machine.cancel(chosen);
        machine.wake(chosen.thread);
    }

    private Waiter waiter(SimThread thread) {
        while (known.size() <= thread.id()) {
            known.add(null);
        }
        Waiter waiter = known.get(thread.id());
        if (waiter == null) {
            waiter = new Waiter(thread);
            known.set(thread.id(), waiter);
        }
        return waiter;
    }

    /// A thread in its timed wait; fires when the interval is over.
    private final class Waiter extends Event {
        private final SimThread thread;
        private long switchNumberAtStart;
        private boolean waited;
        /// Whether the wait is over but a core was not free.
        private boolean late;

        Waiter(SimThread thread) {
            this.thread = thread;
        }

        void startWait() {
            waiters.add(this);
            late = false;
            restart();
        }

        private void restart() {
            switchNumberAtStart = switchNumber;
            machine.schedule(
                    this, machine.now() + intervalNanos + machine.costs().timerWakeupNanos());
        }

        /// Whether the thread has its turn on a core; if not, this fires again when it does.
        private boolean isAtTurn() {
            long turn = late ? machine.now() : machine.turnAfter(intervalNanos, thread);
            late = turn > machine.now();
            if (late) {
                machine.schedule(this, turn);
            }
            return !late;
        }

        @Override
        public void fire() {
            SimThread asked = holder;
            if (asked != null && switchNumber == switchNumberAtStart && !dropRequested) {
                if (!isAtTurn()) {
                    return;
                }
                dropRequested = true;
                machine.trace().dropRequested(machine.now(), lock, thread.id(), asked.id());
            }
            restart();
        }
    }
}
