package dev.baton.bench;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.EventQueue;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadRecorder;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayDeque;

/// As [QueueLoop], with its trace recorded: the states and cores of threads, the holders of locks, and who woke whom.
/// What is left to [MachineLoop] beyond this are run queues, slices and the placement of threads that wake.
final class RecordedLoop {
    private final LockModel model;
    private final TraceBuilder trace;
    private final EventQueue events = new EventQueue();
    private final ArrayDeque<Visitor> ready = new ArrayDeque<>();
    private final Lock[] locks;
    private final int[] idleCores;
    private int idle;
    private long now;

    RecordedLoop(LockModel model) {
        this.model = model;
        trace = new TraceBuilder(new RunHeader("bench", "bench.py", "none", false, model.cores(), 1, 0, ""));
        idleCores = new int[model.cores()];
        locks = new Lock[model.locks()];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Lock(trace.lock("lock " + i, LockKind.PRIMITIVE, "lock", false));
        }
    }

    /// Simulates to the end.
    Trace run() {
        for (int core = model.cores() - 1; core >= 0; core--) {
            idleCores[idle++] = core;
        }
        for (int i = 0; i < model.threads(); i++) {
            Visitor visitor = new Visitor(trace.thread(0, "thread " + i, -1));
            visitor.enters(ThreadState.RUNNABLE, 0);
            ready.addLast(visitor);
        }
        dispatch();
        for (Event next = events.poll(); next != null; next = events.poll()) {
            now = next.nanos();
            next.fire();
        }
        return trace.finish(now, Outcome.FINISHED);
    }

    private void dispatch() {
        while (idle > 0 && !ready.isEmpty()) {
            ready.removeFirst().runOn(idleCores[--idle]);
        }
    }

    /// A mutex that is handed to the first in line.
    private static final class Lock {
        final int id;
        final ArrayDeque<Visitor> waiting = new ArrayDeque<>();
        boolean locked;

        Lock(int id) {
            this.id = id;
        }
    }

    /// The next end of a computation or of a hold of one thread.
    private final class Visitor extends Event {
        private final int thread;
        private final ThreadRecorder recorder;
        private int core;
        private int cycle;
        private boolean holding;

        Visitor(int thread) {
            this.thread = thread;
            recorder = trace.recorder(thread);
        }

        void enters(ThreadState state, int place) {
            recorder.state(now, state, place, 0);
        }

        void runOn(int freeCore) {
            core = freeCore;
            enters(ThreadState.RUNNING, core);
            stay();
        }

        private void stay() {
            events.schedule(this, now + (holding ? model.hold(thread, cycle) : model.compute(thread, cycle)));
        }

        @Override
        public void fire() {
            Lock lock = locks[model.lock(thread, cycle)];
            if (holding) {
                release(lock);
            } else {
                acquire(lock);
            }
            dispatch();
        }

        private void acquire(Lock lock) {
            if (lock.locked) {
                lock.waiting.addLast(this);
                enters(ThreadState.WAITING_LOCK, lock.id);
                idleCores[idle++] = core;
            } else {
                lock.locked = true;
                take(lock, false);
                stay();
            }
        }

        private void take(Lock lock, boolean waited) {
            holding = true;
            trace.acquired(now, lock.id, thread, waited, false);
        }

        private void release(Lock lock) {
            holding = false;
            trace.released(now, lock.id, false);
            Visitor next = lock.waiting.pollFirst();
            lock.locked = next != null;
            if (next != null) {
                next.take(lock, true);
                next.recorder.wokenBy(now, thread);
                next.enters(ThreadState.RUNNABLE, next.core);
                ready.addLast(next);
            }
            idleCores[idle++] = core;
            if (++cycle < model.cyclesOfEach()) {
                enters(ThreadState.RUNNABLE, core);
                ready.addLast(this);
            } else {
                trace.end(now, thread);
            }
        }
    }
}
