package dev.baton.python.runtime;

/// A call compiled into the code of its caller.
///
/// @param caller the activation that calls
/// @param pc its CALL
/// @param function what it calls
/// @param base the slot of the region at which the callable was, and where the result goes
record InlinedCall(RegionFrame caller, int pc, PyFunction function, int base) {}
