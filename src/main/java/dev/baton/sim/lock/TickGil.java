package dev.baton.sim.lock;

import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The global interpreter lock that counts instructions instead of time: CPython 2, and with a forced switch PyPy.
///
/// **Models**: the release every so many instructions with the acquire right after it; the system call in between,
/// which is long when it wakes somebody, and during which the lock is free; the woken thread that mostly comes too
/// late, finds the lock taken and sleeps again; the forced switch of PyPy.
///
/// **Does not model**: the polling by which PyPy's first waiter notices a blocking call; the cache lines that follow
/// the lock from core to core.
///
/// **Simplifications**: the lock is a semaphore whose sleepers wake in the order in which they came. While everybody
/// who waits is on the way already, a release takes its time without an event: nobody could have seen it.
///
/// **Source**: CPython 2.7 `Python/ceval.c` lines 986 to 1019, `Python/thread_pthread.h` (semaphores); PyPy
/// `rpython/translator/c/src/thread_gil.c`.
public final class TickGil implements InterpreterLock {
    private final Machine machine;
    private final Ticks ticks;
    private final RandomStream chance;
    private final int lock;
    private final ArrayDeque<SimThread> asleep = new ArrayDeque<>();
    private final List<SimThread> onTheWay = new ArrayList<>();
    private final List<SimThread> awaitingSwitch = new ArrayList<>();
    private @Nullable SimThread holder;
    private @Nullable SimThread lastHolder;
    private long ticksLeft;
    private boolean due;

    /// How the lock behaves when its ticks are used up.
    ///
    /// @param interval instructions between releases
    /// @param forced whether the thread that released waits until another has taken the lock
    /// @param releaseNanos what a release takes that wakes nobody
    /// @param signalNanos what a release takes that wakes a sleeper
    public record Ticks(long interval, boolean forced, long releaseNanos, long signalNanos) {}

    /// An unlocked lock.
    ///
    /// @param seed root of the stream that varies how long a wake-up call takes
    public TickGil(Machine machine, Ticks ticks, long seed) {
        this(machine, LockInfo.MAIN_GIL, ticks, seed);
    }

    /// An unlocked lock with a name of its own.
    public TickGil(Machine machine, String name, Ticks ticks, long seed) {
        this.machine = machine;
        this.ticks = ticks;
        chance = new RandomStream(seed, "gil-signal");
        ticksLeft = ticks.interval();
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

    @Override
    public boolean isSwitchDue() {
        return due;
    }

    /// Counts instructions of the holder, or takes one back.
    ///
    /// @return whether an interval is over: the holder then calls [#expired]
    public boolean tick(long count) {
        ticksLeft -= count;
        if (ticksLeft > 0) {
            return false;
        }
        ticksLeft += (1 - ticksLeft / ticks.interval()) * ticks.interval();
        return true;
    }

    /// Decides what the end of an interval means for the holder, whose own time this is.
    ///
    /// @return what the release takes, or -1 when others can see it: then the holder hands over
    public long expired(long nanos) {
        if (!isWanted()) {
            return 0;
        }
        due = ticks.forced() || !asleep.isEmpty() || someoneComesBy(nanos + ticks.releaseNanos());
        return due ? -1 : ticks.releaseNanos();
    }

    private boolean someoneComesBy(long nanos) {
        for (SimThread thread : onTheWay) {
            if (!thread.isScheduled() || thread.nanos() <= nanos) {
                return true;
            }
        }
        return false;
    }

    /// Whether other threads want the lock.
    public boolean isWanted() {
        return !asleep.isEmpty() || !onTheWay.isEmpty() || !awaitingSwitch.isEmpty();
    }

    /// The instructions left in the interval.
    public long ticksLeft() {
        return ticksLeft;
    }

    @Override
    public boolean acquire(SimThread thread) {
        boolean came = onTheWay.remove(thread);
        if (holder == null) {
            take(thread, came);
            return true;
        }
        asleep.addLast(thread);
        machine.park(thread, ThreadState.WAITING_GIL, lock);
        return false;
    }

    private void take(SimThread thread, boolean waited) {
        boolean changed = lastHolder != thread;
        machine.trace().acquired(machine.now(), lock, thread.id(), waited, false);
        holder = thread;
        lastHolder = thread;
        due = false;
        if (changed) {
            awaitingSwitch.forEach(this::send);
            awaitingSwitch.clear();
        }
    }

    @Override
    public void release(SimThread thread) {
        letGo(thread);
    }

    /// Releases the lock and tries to take it back right after the system call, or waits for the switch where that is
    /// forced.
    @Override
    public void giveWay(SimThread thread) {
        boolean signals = !asleep.isEmpty();
        boolean wanted = isWanted();
        letGo(thread);
        if (ticks.forced() && wanted) {
            awaitingSwitch.add(thread);
            machine.park(thread, ThreadState.WAITING_GIL, lock);
        } else {
            machine.run(thread, signals ? about(ticks.signalNanos()) : ticks.releaseNanos(), ThreadState.SPINNING);
        }
    }

    @Override
    public long quietUntilNanos() {
        return machine.quietUntil();
    }

    @Override
    public void abandon() {
        asleep.clear();
        onTheWay.clear();
        awaitingSwitch.clear();
        if (holder != null) {
            machine.trace().released(machine.now(), lock, false);
            holder = null;
        }
    }

    /// A length of time, give or take a quarter, so that threads do not march in step.
    private long about(long nanos) {
        return nanos - nanos / 4 + chance.nextInt((int) Math.min(nanos / 2, Integer.MAX_VALUE - 1) + 1);
    }

    private void letGo(SimThread thread) {
        if (holder != thread) {
            throw new IllegalStateException(thread.name() + " does not hold the GIL");
        }
        holder = null;
        due = false;
        machine.trace().released(machine.now(), lock, false);
        SimThread first = asleep.pollFirst();
        if (first != null) {
            send(first);
        }
    }

    private void send(SimThread thread) {
        onTheWay.add(thread);
        machine.wake(thread);
    }
}
