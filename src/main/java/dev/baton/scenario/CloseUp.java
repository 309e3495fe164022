package dev.baton.scenario;

import dev.baton.python.runtime.Magnified;
import dev.baton.trace.Trace;
import java.util.List;

/// A window of a run, looked at closely.
///
/// @param trace the run
/// @param fromNanos start of the window
/// @param toNanos its end, exclusive
/// @param entries what was seen, by time
/// @param isCut whether there was more than fits, so that the end is missing
public record CloseUp(Trace trace, long fromNanos, long toNanos, List<Magnified> entries, boolean isCut) {}
