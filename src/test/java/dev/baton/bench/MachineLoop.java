package dev.baton.bench;

import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Hardware;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// The lock model on Baton's own machine, with its trace recorded.
final class MachineLoop {
    private final LockModel model;
    private final TraceBuilder trace;
    private final Machine machine;
    private final Fifo[] locks;

    MachineLoop(LockModel model) {
        this.model = model;
        trace = new TraceBuilder(new RunHeader("bench", "bench.py", "none", false, model.cores(), 1, 0, ""));
        machine = new Machine(Hardware.of(model.cores()), MachineCosts.FREE, trace);
        locks = new Fifo[model.locks()];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Fifo(trace.lock("lock " + i, LockKind.PRIMITIVE, "lock", false));
        }
    }

    /// Simulates to the end.
    Trace run() {
        for (int i = 0; i < model.threads(); i++) {
            machine.start("thread " + i, new Visitor(), null);
        }
        machine.runToEnd(() -> false);
        return trace.finish(machine.now(), Outcome.FINISHED);
    }

    /// A mutex that is handed to the first in line.
    private final class Fifo {
        private final int id;
        private final ArrayDeque<SimThread> waiting = new ArrayDeque<>();
        private @Nullable SimThread holder;

        Fifo(int id) {
            this.id = id;
        }

        boolean acquire(SimThread thread) {
            if (holder == null) {
                take(thread, false);
            }
            if (holder == thread) {
                return true;
            }
            waiting.addLast(thread);
            machine.park(thread, ThreadState.WAITING_LOCK, id);
            return false;
        }

        void release() {
            trace.released(machine.now(), id, false);
            holder = null;
            SimThread next = waiting.pollFirst();
            if (next != null) {
                take(next, true);
                machine.wake(next);
            }
        }

        private void take(SimThread thread, boolean waited) {
            holder = thread;
            trace.acquired(machine.now(), id, thread.id(), waited, false);
        }
    }

    /// Computes, holds, yields, and so on.
    private final class Visitor implements Behaviour {
        private Fifo lock = locks[0];
        private int cycle;
        private int phase;

        @Override
        public void resume(SimThread thread) {
            switch (phase) {
                case 0 -> {
                    phase = 1;
                    lock = locks[model.lock(thread.id(), cycle)];
                    machine.run(thread, model.compute(thread.id(), cycle), ThreadState.RUNNING);
                }
                case 1 -> {
                    if (lock.acquire(thread)) {
                        phase = 2;
                        machine.run(thread, model.hold(thread.id(), cycle), ThreadState.RUNNING);
                    }
                }
                default -> leave(thread);
            }
        }

        private void leave(SimThread thread) {
            lock.release();
            phase = 0;
            if (++cycle == model.cyclesOfEach()) {
                machine.exit(thread);
            } else {
                machine.yield(thread);
            }
        }
    }
}
