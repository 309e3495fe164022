package dev.baton.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One lock that a thread holds for everything it does: CPython's algorithm with real threads.
///
/// Who wants the lock waits one switch interval, counted from the start of its wait; if nobody else took the lock
/// meanwhile, it asks the holder to drop it. The holder looks for the request between steps, lets go, and waits until
/// another thread has taken the lock. Source: CPython 3.14, Python/ceval_gil.c.
public final class GlobalLock {
    public static final long SWITCH_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final long intervalNanos;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition released = mutex.newCondition();
    private final Condition switched = mutex.newCondition();
    private volatile boolean dropRequested;
    private boolean held;
    private @Nullable Thread lastHolder;
    private long switches;
    private long forcedDrops;

    public GlobalLock(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    public void acquire() {
        mutex.lock();
        try {
            while (held) {
                awaitOneInterval();
            }
            take();
        } finally {
            mutex.unlock();
        }
    }

    /// Lets go without waiting for another to take the lock, as before a blocking call or at the end.
    public void release() {
        mutex.lock();
        try {
            held = false;
            released.signal();
        } finally {
            mutex.unlock();
        }
    }

    /// What the holder calls between steps: passes the lock on if somebody asked for it.
    public void checkpoint() {
        if (dropRequested) {
            drop();
            acquire();
        }
    }

    public boolean isDropRequested() {
        return dropRequested;
    }

    /// How often the lock came to another thread than the one before.
    public long switches() {
        return locked(() -> switches);
    }

    /// How often a holder let go because it was asked to.
    public long forcedDrops() {
        return locked(() -> forcedDrops);
    }

    /// How many threads wait for the lock now.
    public int waiters() {
        return (int) locked(() -> mutex.getWaitQueueLength(released));
    }

    private void awaitOneInterval() {
        long seen = switches;
        if (timedOut() && held) {
            intervalPassed(seen);
        }
    }

    /// Asks the holder to drop the lock, unless it went to another thread since the wait began.
    void intervalPassed(long seenSwitches) {
        if (switches == seenSwitches) {
            dropRequested = true;
        }
    }

    /// Waits once, for at most an interval from now; says whether the interval passed without a signal.
    private boolean timedOut() {
        long[] left = {intervalNanos};
        Uninterrupted.run(() -> left[0] = released.awaitNanos(left[0]));
        return left[0] <= 0;
    }

    private void take() {
        held = true;
        if (lastHolder != Thread.currentThread()) {
            lastHolder = Thread.currentThread();
            switches++;
        }
        dropRequested = false;
        switched.signalAll();
    }

    private void drop() {
        mutex.lock();
        try {
            held = false;
            forcedDrops++;
            released.signal();
            while (lastHolder == Thread.currentThread()) {
                switched.awaitUninterruptibly();
            }
        } finally {
            mutex.unlock();
        }
    }

    private long locked(LongSupplier read) {
        mutex.lock();
        try {
            return read.getAsLong();
        } finally {
            mutex.unlock();
        }
    }
}
