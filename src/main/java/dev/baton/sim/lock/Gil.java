package dev.baton.sim.lock;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The global interpreter lock of CPython 3.2 and later.
///
/// **Models**: the timed wait of one switch interval, counted from the start of the wait; the drop request, made only
/// when no switch happened during that wait; the forced switch, where a thread that was asked to drop waits until
/// another one has taken the lock; the voluntary release, which wakes one waiter and does not wait; that waiters are
/// woken in the order in which they began their present wait, those whose wait is over but that have no core to begin
/// the next after those that sleep, but that one which has just asked for the lock and is still on a core of its own
/// may
/// take the signal before the one that sleeps.
///
/// **Does not model**: the mutex that guards the lock's own fields, which is never contended for long.
///
/// **Simplifications**: a waiter whose wait timed out comes to its request when it would get a core, but sets it and
/// waits again without occupying one; so does the thread that dropped the lock, from the switch to its own wait. A
/// thread that makes a blocking call although it was asked to drop the lock does not wait for the switch before the
/// call; it waits after it, if nobody has taken the lock by then.
///
/// **Source**: CPython 3.14 `Python/ceval_gil.c`, `take_gil` (line 285), `drop_gil` (216); glibc
/// `nptl/pthread_cond_wait.c`, where whoever comes first takes a signal; measured: with three and four threads that
/// compute on two cores the one that asked is next in 60 to 63 % of the turns, and in none when the other core is busy.
public final class Gil implements InterpreterLock {
    /// The least switch interval, 1 µs.
    public static final long LEAST_INTERVAL_NANOS = 1_000;

    private final Machine machine;
    private final RandomStream wakeups;
    private final Requester requester;
    private long intervalNanos;
    private final int lock;
    /// In the order in which their present waits began.
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
    /// Who asked for the lock while it had a core beside the holder's, and until when it is awake.
    private @Nullable Waiter awake;

    private long awakeUntilNanos;

    /// How likely the thread that asked is to be next.
    ///
    /// @param percent how often it takes the signal, if it is still awake when the lock is dropped
    /// @param awakeNanos how long it takes to go back to sleep
    public record Requester(int percent, long awakeNanos) {
        /// One that sleeps before the lock is dropped: waiters come in order.
        public static final Requester ASLEEP = new Requester(0, 0);
    }

    /// An unlocked GIL.
    ///
    /// @param intervalNanos the switch interval, 1000 (1 µs) or more
    /// @param seed root of the stream that decides whether the requester is next
    public Gil(Machine machine, String name, long intervalNanos, Requester requester, long seed) {
        this.machine = machine;
        this.intervalNanos = intervalNanos;
        this.requester = requester;
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
        Waiter first = awake;
        if (first == null || !takesSignal(first)) {
            first = firstAsleep();
        }
        waiters.remove(first);
        machine.cancel(first);
        machine.wake(first.thread);
    }

    /// Who has waited longest of those that sleep: one whose interval is over without a core to say so is not woken as
    /// long as there is another.
    private Waiter firstAsleep() {
        for (Waiter waiter : waiters) {
            if (!waiter.late) {
                return waiter;
            }
        }
        return waiters.getFirst();
    }

    /// Whether the requester is awake and takes the signal that is meant for the one that has waited longest.
    private boolean takesSignal(Waiter asked) {
        return machine.now() <= awakeUntilNanos
                && waiters.contains(asked)
                && wakeups.nextInt(100) < requester.percent();
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
            if (!isAtTurn()) {
                return;
            }
            if (asked != null && switchNumber == switchNumberAtStart && !dropRequested) {
                ask(asked);
            }
            waiters.remove(this);
            startWait();
        }

        private void ask(SimThread asked) {
            dropRequested = true;
            machine.trace().dropRequested(machine.now(), lock, thread.id(), asked.id());
            if (machine.hasIdleCoreFor(thread)) {
                awake = this;
                awakeUntilNanos = machine.now() + requester.awakeNanos();
            }
        }
    }
}
