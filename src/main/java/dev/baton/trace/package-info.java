/// The language everything else speaks: what a simulated machine did, as an immutable record, and how to ask it
/// questions.
package dev.baton.trace;
