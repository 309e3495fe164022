package dev.baton.python.runtime;

/// A value on its way out of an asynchronous generator, which tells it from what the generator itself waits for.
///
/// **Source**: CPython 3.14 `Objects/genobject.c`, `_PyAsyncGenWrappedValue`.
record AsyncYield(Object value) {}
