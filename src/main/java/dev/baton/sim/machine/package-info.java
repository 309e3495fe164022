/// A machine with cores and an operating system that puts threads on them.
package dev.baton.sim.machine;
