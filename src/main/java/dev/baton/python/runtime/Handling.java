package dev.baton.python.runtime;

import dev.baton.python.object.PyException;
import org.jspecify.annotations.Nullable;

/// The exceptions that a thread is handling: `exc_info` in CPython, where every generator has its own.
final class Handling {
    private @Nullable PyException here;
    private @Nullable PyException outside;

    /// The exception that the running function or generator handles.
    @Nullable
    PyException here() {
        return here;
    }

    void here(@Nullable PyException exception) {
        here = exception;
    }

    /// That, or what those who resumed the running generator handle.
    @Nullable
    PyException anywhere() {
        return here != null ? here : outside;
    }

    /// A generator goes on: it handles what it handled before, inside of what its caller handles.
    void resume(PyGenerator generator) {
        generator.callerHandled = here;
        generator.callerOutside = outside;
        outside = anywhere();
        here = generator.handled;
    }

    /// A generator stands still or has ended: back to what its caller handles.
    void suspend(PyGenerator generator) {
        generator.handled = generator.state == PyGenerator.State.FINISHED ? null : here;
        here = generator.callerHandled;
        outside = generator.callerOutside;
        generator.callerHandled = null;
        generator.callerOutside = null;
    }
}
