package dev.baton.python.code;

import java.util.List;

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

    /// A frozen set of constants, in the order written; equal items may repeat.
    record FrozenSet(List<Object> items) implements Constant {
        public FrozenSet {
            items = List.copyOf(items);
        }
    }

    /// A slice whose parts are constants.
    record Slice(Object start, Object stop, Object step) implements Constant {}
}
