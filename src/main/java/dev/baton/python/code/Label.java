package dev.baton.python.code;

/// A place in code that jumps can go to, known once it is set.
final class Label {
    /// The index of the instruction behind it, or -1.
    int position = -1;
}
