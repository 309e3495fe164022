/// A program with its settings, and its simulation: from a file to a trace.
package dev.baton.scenario;
