package dev.baton.python.code;

import java.util.List;
import java.util.Set;

/// A constant of a code object that Java has no value for.
///
/// The others are plain: `Long`, `BigInteger`, `Double`, `Boolean`, `String` and nested [CodeObject]s.
public sealed interface Constant {
    /// Python's `None`.
    Constant NONE = Singleton.NONE;
    /// Python's `...`.
    Constant ELLIPSIS = Singleton.ELLIPSIS;

    /// The values of which there is one only.
    enum Singleton implements Constant {
        NONE,
        ELLIPSIS
    }

    /// A tuple of constants.
    record Tuple(List<Object> items) implements Constant {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /// A frozen set of constants, in the order written; equal items may repeat. Two with the same items are equal,
    /// whatever their order.
    record FrozenSet(List<Object> items) implements Constant {
        public FrozenSet {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof FrozenSet set && Set.copyOf(items).equals(Set.copyOf(set.items));
        }

        @Override
        public int hashCode() {
            return Set.copyOf(items).hashCode();
        }
    }

    /// A slice whose parts are constants.
    record Slice(Object start, Object stop, Object step) implements Constant {}
}
