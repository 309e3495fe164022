package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A hardware thread with its run queue.
final class Core {
    final int id;
    final ArrayDeque<SimThread> queue = new ArrayDeque<>();
    /// The end of the running thread's time slice; scheduled only while others queue.
    final Event slice;

    @Nullable
    SimThread running;

    /// The thread that ran last: going on with it costs no context switch.
    @Nullable
    SimThread last;

    Core(int id, Machine machine) {
        this.id = id;
        slice = new Event() {
            @Override
            public void fire() {
                machine.sliceEnded(Core.this);
            }
        };
    }
}
