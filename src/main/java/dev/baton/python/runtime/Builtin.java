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
    private final Section section;
    private final boolean direct;

    /// A function of this name.
    public Builtin(String name, Body body) {
        this(name, body, Section.NONE);
    }

    /// A function that runs in a critical section.
    public Builtin(String name, Body body, Section section) {
        this(name, body, section, false);
    }

    private Builtin(String name, Body body, Section section, boolean direct) {
        this.name = name;
        this.body = body;
        this.section = section;
        this.direct = direct;
    }

    /// A function that looks at its arguments alone, not at the time, the machine or the frame that calls it; what it
    /// returns may be a frame.
    public static Builtin direct(String name, Body body) {
        return direct(name, body, Section.NONE);
    }

    /// Such a function that runs in a critical section.
    public static Builtin direct(String name, Body body, Section section) {
        return new Builtin(name, body, section, true);
    }

    /// Whether compiled code may call it while the calling frame is not up to date.
    boolean isDirect() {
        return direct;
    }

    /// The critical section it runs in, in a free-threaded build.
    public Section section() {
        return section;
    }

    /// What a free-threaded build locks around a built-in.
    public enum Section {
        /// No lock.
        NONE,
        /// It reads an item of its object, for which no lock is needed once other threads have read there.
        READ,
        /// Its object, which it changes or reads as a whole.
        SELF,
        /// Its object and the container that is its argument.
        BOTH
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
