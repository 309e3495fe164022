package dev.baton.python.runtime;

import java.lang.classfile.CodeBuilder;
import java.util.function.Consumer;

/// The beginning of compiled code: what it takes for granted when it is entered, and the host's code that looks whether
/// that holds.
///
/// @param <T> what is compiled
interface RegionEntry<T> {
    /// The activation it is entered with, made anew.
    RegionFrame root();

    /// What is known at the first instruction.
    RegionState state(RegionFrame root);

    /// Builds the host's class.
    RegionClass build(Consumer<CodeBuilder> body);

    /// An object of that class.
    T cast(Object made);

    /// Writes the code that loads what the region works with.
    ///
    /// @param levels how deep calls are inlined
    void write(RegionCode to, RegionState entry, int levels);
}
