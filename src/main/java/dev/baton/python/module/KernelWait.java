package dev.baton.python.module;

import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.TimedWait;
import dev.baton.sim.machine.ThreadLine;

/// Waits in the kernel, in a line that others wake.
abstract class KernelWait extends TimedWait {
    private final ThreadLine line;

    /// Waits at most this long, for ever when it is negative.
    KernelWait(ThreadLine line, long timeoutNanos) {
        super(timeoutNanos);
        this.line = line;
    }

    @Override
    protected final void park(PyThread thread) {
        line.park(thread.sim());
    }

    @Override
    protected final void leave(PyThread thread) {
        line.leave(thread.sim());
    }
}
