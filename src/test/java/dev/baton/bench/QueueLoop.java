package dev.baton.bench;

import dev.baton.sim.engine.Event;
import dev.baton.sim.engine.EventQueue;
import java.util.ArrayDeque;

/// The lock model written event by event on Baton's own event queue alone, without a machine and without a recording:
/// what [SsjLoop] does on the queue of SSJ. Written out again, because a layer for both slows either by a tenth.
final class QueueLoop {
    private final LockModel model;
    private final EventQueue events = new EventQueue();
    private final ArrayDeque<Visitor> ready = new ArrayDeque<>();
    private final Lock[] locks;
    private int idleCores;
    private long now;

    QueueLoop(LockModel model) {
        this.model = model;
        locks = new Lock[model.locks()];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Lock();
        }
    }

    /// Simulates to the end and returns the time of the end.
    long run() {
        idleCores = model.cores();
        for (int thread = 0; thread < model.threads(); thread++) {
            ready.addLast(new Visitor(thread));
        }
        dispatch();
        for (Event next = events.poll(); next != null; next = events.poll()) {
            now = next.nanos();
            next.fire();
        }
        return now;
    }

    private void dispatch() {
        while (idleCores > 0 && !ready.isEmpty()) {
            idleCores--;
            Visitor visitor = ready.removeFirst();
            events.schedule(visitor, now + visitor.stay());
        }
    }

    /// A mutex that is handed to the first in line.
    private static final class Lock {
        final ArrayDeque<Visitor> waiting = new ArrayDeque<>();
        boolean locked;
    }

    /// The next end of a computation or of a hold of one thread.
    private final class Visitor extends Event {
        private final int thread;
        private int cycle;
        private boolean holding;

        Visitor(int thread) {
            this.thread = thread;
        }

        long stay() {
            return holding ? model.hold(thread, cycle) : model.compute(thread, cycle);
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
                idleCores++;
            } else {
                lock.locked = true;
                holding = true;
                events.schedule(this, now + stay());
            }
        }

        private void release(Lock lock) {
            holding = false;
            idleCores++;
            Visitor next = lock.waiting.pollFirst();
            lock.locked = next != null;
            if (next != null) {
                next.holding = true;
                ready.addLast(next);
            }
            if (++cycle < model.cyclesOfEach()) {
                ready.addLast(this);
            }
        }
    }
}
