package dev.baton.sim.machine;

import org.jspecify.annotations.Nullable;

/// A hardware thread with its run queue.
final class Core extends ThreadQueue {
    final int id;

    @Nullable
    SimThread running;

    /// The thread that ran last: going on with it costs no context switch.
    @Nullable
    SimThread last;

    Core(int id) {
        this.id = id;
    }
}
