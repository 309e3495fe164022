package dev.baton.measure;

import java.util.function.BooleanSupplier;

/// How the threads of one burst go through their steps.
interface Pace {
    /// Does a thread's steps, fewer when cancelled.
    void walk(Workload.Job job, int thread, int steps, BooleanSupplier cancelled);

    /// How often the threads passed a lock on so far.
    long handoffs();

    /// Every thread goes on as it likes.
    record Free() implements Pace {
        @Override
        public void walk(Workload.Job job, int thread, int steps, BooleanSupplier cancelled) {
            for (int index = 0; index < steps && !cancelled.getAsBoolean(); index++) {
                job.step(thread, index);
            }
            job.finish(thread);
        }

        @Override
        public long handoffs() {
            return 0;
        }
    }

    /// A thread steps only while it holds the one lock.
    record OneAtATime(GlobalLock lock) implements Pace {
        @Override
        public void walk(Workload.Job job, int thread, int steps, BooleanSupplier cancelled) {
            lock.acquire();
            try {
                for (int index = 0; index < steps && !cancelled.getAsBoolean(); index++) {
                    job.step(thread, index);
                    lock.checkpoint();
                }
                job.finish(thread);
            } finally {
                lock.release();
            }
        }

        @Override
        public long handoffs() {
            return Math.max(0, lock.switches() - 1);
        }
    }
}
