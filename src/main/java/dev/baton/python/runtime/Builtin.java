package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Types;

/// A function written in Java.
public final class Builtin extends PyObject {
    /// No keyword arguments.
    public static final String[] NO_KEYWORDS = {};

    private final String name;
    private final Body body;
    private final boolean changesSelf;

    /// A function of this name.
    public Builtin(String name, Body body) {
        this(name, body, false);
    }

    private Builtin(String name, Body body, boolean changesSelf) {
        this.name = name;
        this.body = body;
        this.changesSelf = changesSelf;
    }

    /// A method that changes the object it belongs to: a free-threaded build locks that object around it.
    public static Builtin changing(String name, Body body) {
        return new Builtin(name, body, true);
    }

    /// Whether it changes its first argument.
    public boolean changesSelf() {
        return changesSelf;
    }

    /// What a built-in does.
    @FunctionalInterface
    public interface Body {
        /// Calls it.
        ///
        /// @param arguments positional arguments, then the values of the keyword arguments
        /// @param keywords names of the keyword arguments, usually none
        /// @return the result, or a [NativeFrame] that will produce it
        Object call(Evaluator evaluator, Object[] arguments, String[] keywords);
    }

    public String name() {
        return name;
    }

    public Body body() {
        return body;
    }

    @Override
    public PyClass pyClass() {
        return Types.BUILTIN;
    }
}
