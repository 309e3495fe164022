package dev.baton.python.runtime;

/// What belongs to the operating system and not to one interpreter: an instance that stands for it still does so in
/// another process.
public interface Shareable {
    /// Notes that a process has got hold of it.
    default void arrivedIn(PyProcess process) {}
}
