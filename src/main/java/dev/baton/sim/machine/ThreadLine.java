package dev.baton.sim.machine;

import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;

/// Threads that wait in the kernel for something to change, first come, first woken. A woken thread looks again whether
/// it may go on; threads that were killed meanwhile are passed over.
public final class ThreadLine {
    private final Machine machine;
    private final ThreadState state;
    private final int lock;
    private final ArrayDeque<SimThread> threads = new ArrayDeque<>();

    /// An empty line, whose threads are in a blocking call.
    public ThreadLine(Machine machine) {
        this(machine, ThreadState.IO, -1);
    }

    /// An empty line.
    ///
    /// @param state what its threads are doing
    /// @param lock number in the trace of what they wait for, -1 for none
    public ThreadLine(Machine machine, ThreadState state, int lock) {
        this.machine = machine;
        this.state = state;
        this.lock = lock;
    }

    /// Parks a running thread at the end of the line.
    public void park(SimThread thread) {
        threads.addLast(thread);
        machine.park(thread, state, lock);
    }

    /// Takes a thread out that waits no longer.
    public void leave(SimThread thread) {
        threads.remove(thread);
    }

    /// Wakes the thread that has waited longest, if there is one.
    public void wakeFirst() {
        SimThread first = threads.pollFirst();
        while (first != null && !first.isParked()) {
            first = threads.pollFirst();
        }
        if (first != null) {
            machine.wake(first);
        }
    }

    /// Wakes all.
    public void wakeAll() {
        while (!threads.isEmpty()) {
            wakeFirst();
        }
    }
}
