/// The interpreter brought to life on the simulated machine: threads, frames, the evaluation loop and its costs.
package dev.baton.python.runtime;
