/// The timeline: a track for each thread and core, from the whole run down to single intervals.
package dev.baton.ui.timeline;
