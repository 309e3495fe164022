package dev.baton.trace;

/// A piece of text the program wrote.
///
/// @param nanos virtual time of the write
/// @param thread the writing thread
/// @param error whether it went to standard error
/// @param text what was written
public record Output(long nanos, int thread, boolean error, String text) {}
