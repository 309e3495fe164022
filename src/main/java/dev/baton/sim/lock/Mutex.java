package dev.baton.sim.lock;

import dev.baton.sim.machine.SimThread;

/// A lock that one thread holds at a time and others wait for.
public sealed interface Mutex permits PyMutex, SemaphoreLock {
    /// Number of this lock in the trace.
    int lock();

    /// Whether any thread holds it.
    boolean isLocked();

    /// Whether this thread holds it.
    boolean isHeldBy(SimThread thread);

    /// Takes the lock if it is free, without waiting.
    boolean tryAcquire(SimThread thread);

    /// Takes the lock, or makes the thread wait; the thread then calls this again when it is resumed.
    ///
    /// @return whether the thread has the lock
    boolean acquire(SimThread thread);

    /// Notes that the thread wakes by itself, because its timeout is over: nobody wakes it for the lock any more. It
    /// calls [#giveUp] when it has come so far.
    void rouse(SimThread thread);

    /// Stops waiting, as when a timeout is over.
    ///
    /// @return whether the thread has the lock after all
    boolean giveUp(SimThread thread);

    /// Unlocks. Any thread may do so, as with `threading.Lock`.
    void release();
}
