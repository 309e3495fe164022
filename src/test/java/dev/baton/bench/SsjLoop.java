package dev.baton.bench;

import java.util.ArrayDeque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/// The lock model on the event-style simulator of SSJ, without a recording: what a well-known engine reaches.
final class SsjLoop {
    private final LockModel model;
    private final Simulator simulator = new Simulator();
    private final ArrayDeque<Visitor> ready = new ArrayDeque<>();
    private final Lock[] locks;
    private int idleCores;

    SsjLoop(LockModel model, EventList events) {
        this.model = model;
        simulator.init(events);
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
        simulator.start();
        return Math.round(simulator.time());
    }

    private void dispatch() {
        while (idleCores > 0 && !ready.isEmpty()) {
            idleCores--;
            Visitor visitor = ready.removeFirst();
            visitor.schedule(visitor.stay());
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
            super(simulator);
            this.thread = thread;
        }

        long stay() {
            return holding ? model.hold(thread, cycle) : model.compute(thread, cycle);
        }

        @Override
        public void actions() {
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
                schedule(stay());
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
