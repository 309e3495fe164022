package dev.baton.trace;

/// Is told of every operation on a lock as it happens, by a [TraceBuilder]: a trace itself keeps who held a lock, and
/// of
/// busy locks only a part.
public interface LockObserver {
    /// What happened to a lock.
    enum Operation {
        /// The thread took it.
        ACQUIRED,
        /// The thread took it after a wait.
        ACQUIRED_AFTER_WAITING,
        /// The thread begins to wait for it.
        WAITS,
        /// The thread asked the holder to drop it.
        DROP_REQUESTED,
        /// The holder let it go.
        RELEASED,
        /// The holder let it go because it was asked to.
        DROPPED
    }

    /// Notes an operation.
    ///
    /// @param nanos virtual time
    /// @param thread who acts; of a release the holder, whoever releases
    void lock(long nanos, int thread, int lock, Operation operation);
}
