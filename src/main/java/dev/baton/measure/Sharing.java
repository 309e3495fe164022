package dev.baton.measure;

/// How the threads of a burst share the state they change.
public enum Sharing {
    /// One state for all, unguarded: whoever runs the steps must hold a lock around them.
    ONE_STATE,
    /// A lock for each object of the state.
    OBJECT_LOCKS,
    /// Nothing until a thread is done; then it merges what it has.
    NOTHING
}
