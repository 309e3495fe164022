package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import org.jspecify.annotations.Nullable;

/// A call compiled into the code of its caller.
///
/// @param caller the activation that calls
/// @param pc its CALL
/// @param function what it calls
/// @param base the slot of the region at which the callable was, and where the result goes
/// @param created the class called, of whose new instance the function is the `__init__`; null for a plain call
record InlinedCall(
        RegionFrame caller,
        int pc,
        PyFunction function,
        int base,
        @Nullable PyClass created) {}
