package dev.baton.python.object;

/// How instances of a class are hashed and compared where a container looks for a key: by methods of the program.
public interface Hashing {
    /// The hash of an instance; raises TypeError when it has none.
    long hash(PyInstance instance);

    /// Whether an instance equals another value.
    boolean equal(PyInstance instance, Object other);
}
