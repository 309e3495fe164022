package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Types;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A function written in Java.
public final class Builtin extends PyObject {
    /// No keyword arguments.
    public static final String[] NO_KEYWORDS = {};

    private final String name;
    private final Body body;
    private final Section section;
    private final @Nullable Direct direct;
    private boolean isStatic;

    /// A function of this name.
    public Builtin(String name, Body body) {
        this(name, body, Section.NONE);
    }

    /// A function that runs in a critical section.
    public Builtin(String name, Body body, Section section) {
        this(name, body, section, null);
    }

    /// A function that looks at its arguments alone.
    public Builtin(String name, Body body, Section section, @Nullable Direct direct) {
        this.name = name;
        this.body = body;
        this.section = section;
        this.direct = direct;
    }

    /// What compiled code may call of a function that looks at its arguments alone, not at the time, the machine or the
    /// frame that calls it: the frame need not be up to date then. What it returns may be a frame.
    ///
    /// @param body what the function does with arguments that are known to be right in number, and its object in
    /// class
    /// @param least the fewest arguments
    /// @param most the most arguments
    /// @param isMethod whether the first argument is its object
    public record Direct(Body body, int least, int most, boolean isMethod) {}

    /// What compiled code may call, null for nothing.
    @Nullable
    Direct direct() {
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

    /// A function of a class that is not bound to the objects it is read from.
    public static Builtin ofClass(String name, Body body) {
        Builtin made = new Builtin(name, body);
        made.asFunction();
        return made;
    }

    /// Makes it a function of a module: as an attribute of a class it is not bound to objects, as those of the program
    /// are.
    public void asFunction() {
        isStatic = true;
    }

    /// What it is as an attribute of an object.
    Object boundTo(Object self) {
        return isStatic ? this : new PyMethod(this, self);
    }

    /// Whether it is not bound to the objects it is read from.
    boolean isStatic() {
        return isStatic;
    }

    public String name() {
        return name;
    }

    public Body body() {
        return body;
    }

    @Override
    public void visit(Consumer<Object> visitor) {}

    @Override
    public PyClass pyClass() {
        return Types.BUILTIN;
    }
}
