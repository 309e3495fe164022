/// The stage: cores, the baton and its dock, watched objects, drawn as a pure function of trace and time.
package dev.baton.ui.stage;
