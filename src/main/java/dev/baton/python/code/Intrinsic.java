package dev.baton.python.code;

/// The arguments of CALL_INTRINSIC_1 that the compiler emits, by CPython's names.
public final class Intrinsic {
    /// Copies the names of a module, `from module import *`.
    public static final int IMPORT_STAR = 2;
    /// Turns a StopIteration that leaves a generator into a RuntimeError.
    public static final int STOPITERATION_ERROR = 3;
    /// Wraps what an asynchronous generator yields.
    public static final int ASYNC_GEN_WRAP = 4;
    /// The plus sign in front of a value.
    public static final int UNARY_POSITIVE = 5;
    /// Makes a tuple of a list.
    public static final int LIST_TO_TUPLE = 6;

    private Intrinsic() {}
}
