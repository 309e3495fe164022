package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;

/// Something that stands still until it is resumed with a value or an exception: a generator, a coroutine, or what an
/// asynchronous generator gives to be awaited.
public abstract class Resumable extends PyObject {
    /// A frame that resumes it with a value; its result is what was yielded, and StopIteration tells the end.
    public abstract Frame send(Object value);

    /// A frame that raises an exception where it stands.
    public abstract Frame raise(PyRaise exception);

    /// A frame that has it come to its end.
    public abstract Frame close();
}
