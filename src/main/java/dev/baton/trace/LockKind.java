package dev.baton.trace;

/// What a lock guards.
public enum LockKind {
    /// The global interpreter lock.
    GIL,
    /// The per-object lock of a container in a free-threaded build.
    OBJECT,
    /// A lock the program made itself, for example `threading.Lock`.
    PRIMITIVE,
    /// A lock the standard library made for its own use, for example inside `queue.Queue`.
    LIBRARY,
    /// The end of a thread, which others join.
    JOIN
}
