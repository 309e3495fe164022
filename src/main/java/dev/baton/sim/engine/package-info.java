/// The kernel of the simulation: virtual time, an ordered queue of events, random streams. Knows nothing of machines.
package dev.baton.sim.engine;
