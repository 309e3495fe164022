package dev.baton.trace;

/// The exception that reached the top of the main thread.
///
/// @param type the exception's class name
/// @param message its message, possibly empty
/// @param line 1-based line of the program that raised it, 0 when unknown
public record Failure(String type, String message, int line) {}
