package dev.baton.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The threads that run bursts: started when first needed, kept from burst to burst, ended with the crew.
public final class Crew implements AutoCloseable {
    private static final int SPINS_BEFORE_YIELD = 2000;
    private final BooleanSupplier cancelled;
    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, Long> expected = new HashMap<>();

    /// A crew whose bursts end early once this says so.
    public Crew(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /// Releases this many threads together and waits for the last; the result is not yet checked.
    Burst run(int threads, int steps, Workload.Job job, Pace pace) {
        while (workers.size() < threads) {
            workers.add(new Worker(workers.size()));
        }
        Assignment assignment = new Assignment(threads, steps, job, pace, cancelled);
        for (Worker worker : workers.subList(0, threads)) {
            worker.assign(assignment);
        }
        assignment.await();
        return assignment.burst();
    }

    /// The checksum of the sequential computation, computed once for each size.
    long expected(Workload workload, int threads, int steps) {
        return expected.computeIfAbsent(
                workload.name() + '/' + threads + '/' + steps, size -> workload.expected(threads, steps));
    }

    /// Ends all threads and waits for them.
    @Override
    public void close() {
        workers.forEach(Worker::end);
        workers.clear();
    }

    /// One burst in the making: what every thread has to do, and what each says it took.
    private static final class Assignment {
        private final int threads;
        private final int steps;
        private final Workload.Job job;
        private final Pace pace;
        private final BooleanSupplier cancelled;
        private final AtomicInteger arrived = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final Stint[] stints;
        private volatile @Nullable Throwable failure;

        Assignment(int threads, int steps, Workload.Job job, Pace pace, BooleanSupplier cancelled) {
            this.threads = threads;
            this.steps = steps;
            this.job = job;
            this.pace = pace;
            this.cancelled = cancelled;
            this.unfinished = new CountDownLatch(threads);
            this.stints = new Stint[threads];
        }

        void perform(int thread, ThreadProbe probe) {
            try {
                meet();
                long wait = probe.waitNanos();
                long cpu = probe.cpuNanos();
                long start = System.nanoTime();
                pace.walk(job, thread, steps, cancelled);
                long end = System.nanoTime();
                long cpuNanos = probe.cpuNanos() - cpu;
                stints[thread] = new Stint(start, end, cpuNanos, waited(wait, probe.waitNanos()));
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                unfinished.countDown();
            }
        }

        private static long waited(long before, long after) {
            return before == Burst.UNKNOWN || after == Burst.UNKNOWN ? Burst.UNKNOWN : after - before;
        }

        /// Spins until all are here: threads that sleep would be woken one after the other.
        private void meet() {
            arrived.incrementAndGet();
            for (int spins = 0; arrived.get() < threads; spins++) {
                if (spins < SPINS_BEFORE_YIELD) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }

        /// Waits for the threads, which end by themselves.
        void await() {
            Uninterrupted.run(unfinished::await);
        }

        Burst burst() {
            if (failure != null) {
                throw new IllegalStateException("a step of the workload failed", failure);
            }
            long firstStart = Long.MAX_VALUE;
            for (Stint stint : stints) {
                firstStart = Math.min(firstStart, stint.start());
            }
            return Stint.together(stints, firstStart, pace.handoffs());
        }
    }

    /// What one thread says about a burst.
    record Stint(long start, long end, long cpuNanos, long waitNanos) {

        /// All threads are released when the first starts: who starts later waited for a core until then.
        static Burst together(Stint[] stints, long release, long handoffs) {
            long lastEnd = release;
            long threadNanos = 0;
            long cpuNanos = 0;
            long waitNanos = 0;
            for (Stint stint : stints) {
                lastEnd = Math.max(lastEnd, stint.end);
                threadNanos += stint.end - release;
                cpuNanos += stint.cpuNanos;
                boolean known = stint.waitNanos != Burst.UNKNOWN && waitNanos != Burst.UNKNOWN;
                waitNanos = known ? waitNanos + stint.waitNanos + stint.start - release : Burst.UNKNOWN;
            }
            return new Burst(lastEnd - release, threadNanos, cpuNanos, waitNanos, handoffs, false);
        }
    }

    private static final class Worker {
        private final int number;
        private final BlockingQueue<Assignment> next = new ArrayBlockingQueue<>(1);
        private final Thread thread;

        Worker(int number) {
            this.number = number;
            this.thread = Thread.ofPlatform()
                    .name("baton-burst-" + (number + 1))
                    .daemon()
                    .start(this::work);
        }

        void assign(Assignment assignment) {
            next.add(assignment);
        }

        void end() {
            thread.interrupt();
            Uninterrupted.run(thread::join);
        }

        private void work() {
            try (ThreadProbe probe = new ThreadProbe()) {
                while (!Thread.currentThread().isInterrupted()) {
                    next.take().perform(number, probe);
                }
            } catch (InterruptedException e) {
                // The crew has closed.
            }
        }
    }
}
