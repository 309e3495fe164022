/// The locks of CPython, each as a small state machine on the simulated machine.
package dev.baton.sim.lock;
