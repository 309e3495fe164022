package dev.baton.sim.lock;

import dev.baton.sim.machine.SimThread;

/// A global interpreter lock: what a thread must hold to execute bytecode. The interpreter asks [#isSwitchDue] where
/// its threads look at their eval breaker, and calls [#giveWay] if so.
public sealed interface InterpreterLock permits Gil, TickGil {
    /// Number of this lock in the trace.
    int lock();

    /// Whether this thread has the lock.
    boolean isHeldBy(SimThread thread);

    /// Takes the lock if the thread may have it. Otherwise parks the thread, which calls this again when it is resumed.
    ///
    /// @return whether the thread has the lock
    boolean acquire(SimThread thread);

    /// Lets the lock go of the thread's own accord, as around a blocking call. The thread does not wait.
    void release(SimThread thread);

    /// Whether the holder is to let the others have a try at its next switching point.
    boolean isSwitchDue();

    /// Until when the holder is certainly not asked to let the lock go, whatever threads of other interpreters do.
    long quietUntilNanos();

    /// Forgets its threads, whose process has ended.
    void abandon();

    /// Lets the lock go at a switching point. The thread is resumed when it may call [#acquire].
    void giveWay(SimThread thread);
}
