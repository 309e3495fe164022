package dev.baton.trace;

/// A lock of the run, or an object that threads may wait for.
///
/// @param id index of the lock in its trace
/// @param name what a reader calls it: a variable's name, `GIL`, or a type with a number
/// @param kind what it guards
/// @param type the Python type of the object, for example `dict`
/// @param watched whether the scenario asked to draw it
/// @param stats totals over the run
public record LockInfo(int id, String name, LockKind kind, String type, boolean watched, LockStats stats) {
    /// The name of the global lock of the interpreter that runs the program.
    public static final String MAIN_GIL = "GIL";
}
