package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pickled value: a copy that belongs to nobody, on its way from one interpreter to another.
///
/// @param root the value
/// @param bytes how long the pickle is
/// @param items how many objects are in it
/// @param shared what of the operating system is in it
/// @param hasClassOfProgram whether it has instances of classes that the program defined
public record Parcel(Node root, long bytes, long items, List<Shareable> shared, boolean hasClassOfProgram) {
    /// A message that is nothing but a number.
    public static Parcel ofNumber(long number) {
        return new Parcel(new Plain(number), 5, 1, List.of(), false);
    }

    /// Whether the value itself is found by name in the program.
    public boolean isOfProgram() {
        return root instanceof Named named && PyClass.isProgram(named.module());
    }

    /// A value inside.
    public sealed interface Node {}

    /// A value that is the same everywhere, such as a number or a string.
    record Plain(Object value) implements Node {}

    /// One that stands in the parcel already.
    record Again(int number) implements Node {}

    /// A function or class, by module and name.
    record Named(String module, String name) implements Node {}

    /// A list, tuple or set.
    record Items(Kind kind, int number, List<Node> items) implements Node {}

    /// A dict, keys and values in turn.
    ///
    /// @param type the class of one that `collections` has, null for a plain one
    /// @param factory what a `defaultdict` calls
    record Pairs(int number, @Nullable Node type, @Nullable Node factory, List<Node> pairs) implements Node {}

    /// A range.
    record Span(long start, long stop, long step) implements Node {}

    /// A bound method.
    record Bound(Node self, String name) implements Node {}

    /// An instance: its class, and the names and values of its attributes, or what `__getstate__` gave.
    ///
    /// @param arguments of an exception
    /// @param resource what of the operating system it stands for
    record Instance(
            int number,
            Node type,
            @Nullable Node arguments,
            List<String> names,
            List<Node> values,
            @Nullable Node state,
            @Nullable Object resource)
            implements Node {}

    /// What `__reduce__` gave: something to call, its arguments, and a state.
    record Reduced(
            int number,
            Node callable,
            Node arguments,
            @Nullable Node state) implements Node {}

    enum Kind {
        LIST,
        TUPLE,
        SET,
        FROZEN_SET
    }
}
