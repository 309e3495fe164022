package dev.baton.ui.playback;

import dev.baton.trace.Trace;
import dev.baton.trace.TraceIndex;

/// One simulated run as the window shows it: the program on one interpreter.
///
/// @param label what a reader calls the interpreter, for example `CPython 3.14t`
/// @param index the run and the answers about it
/// @param source text of the program that ran
public record World(String label, TraceIndex index, String source) {
    /// Indexes a run.
    public static World of(String label, Trace trace, String source) {
        return new World(label, new TraceIndex(trace), source);
    }

    /// The run.
    public Trace trace() {
        return index.trace();
    }
}
