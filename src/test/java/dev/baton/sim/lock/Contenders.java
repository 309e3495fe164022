package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockStats;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A few threads that take one lock in turns, each with its own times. They keep their own account of who holds the
/// lock and in which order they came.
///
/// @param lock the kind of lock
/// @param cores cores of the machine
/// @param seed root of the lock's choices
/// @param plans what each thread does
record Contenders(LockCase lock, int cores, long seed, Plan[] plans) {
    private static final MachineCosts COSTS = new MachineCosts(1, 1, 2, 7, 0, 0);
    private static final int ROUNDS = 2;
    private static final long MOST_EVENTS = 10_000;

    /// The times of one thread.
    ///
    /// @param offsetNanos until it first wants the lock
    /// @param holdNanos for which it holds the lock each time
    /// @param pauseNanos between two rounds
    record Plan(long offsetNanos, long holdNanos, long pauseNanos) {}

    /// Runs all threads to their end and checks what every lock owes.
    void check() {
        Run run = new Run();
        Trace trace = run.toEnd();
        assertEquals(Outcome.FINISHED, trace.outcome(), "somebody waits for ever: " + this);
        if (lock.fifo()) {
            assertEquals(run.arrivals, run.turns, "not in order of arrival: " + this);
        }
        long most = mostNanos(trace.locks().getFirst().stats());
        assertEquals(true, trace.makespanNanos() <= most, trace.makespanNanos() + " ns, at most " + most + ": " + this);
    }

    /// The time all threads take one after the other, with what each turn can cost.
    private long mostNanos(LockStats stats) {
        long work = Arrays.stream(plans)
                .mapToLong(plan -> plan.offsetNanos + ROUNDS * (plan.holdNanos + LockCase.STEP_NANOS + plan.pauseNanos))
                .sum();
        long turn = 3 * (COSTS.wakeupNanos() + COSTS.contextSwitchNanos() + COSTS.migrationNanos());
        return work + turn * (plans.length + stats.acquisitions() + stats.contended());
    }

    @Override
    public String toString() {
        return lock.name() + " on " + cores + " cores, seed " + seed + ", " + Arrays.toString(plans);
    }

    private final class Run {
        private final Bench bench = new Bench(cores, COSTS);
        private final LockCase.Contended contended = lock.create().on(bench.machine(), seed);
        private final List<Integer> arrivals = new ArrayList<>();
        private final List<Integer> turns = new ArrayList<>();
        private @Nullable SimThread holder;

        Trace toEnd() {
            for (Plan plan : plans) {
                bench.start("t", new Contender(plan));
            }
            try {
                return bench.run(MOST_EVENTS);
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + ": " + Contenders.this, e);
            }
        }

        private final class Contender implements Behaviour {
            private final Plan plan;
            private int rounds = ROUNDS;
            private boolean begun;
            private boolean wanting;
            private long left;

            Contender(Plan plan) {
                this.plan = plan;
            }

            @Override
            public void resume(SimThread thread) {
                if (!begun) {
                    begun = true;
                    run(thread, plan.offsetNanos);
                } else if (holder != thread) {
                    arrive(thread);
                } else if (left > 0 && contended.isDropRequested()) {
                    holder = null;
                    contended.drop(thread);
                } else if (left > 0) {
                    step(thread);
                } else {
                    leave(thread);
                }
            }

            private void arrive(SimThread thread) {
                if (rounds == 0) {
                    bench.machine().exit(thread);
                    return;
                }
                if (!wanting) {
                    wanting = true;
                    left = plan.holdNanos;
                    arrivals.add(thread.id());
                }
                if (contended.acquire(thread)) {
                    assertEquals(null, holder, "two hold the lock");
                    holder = thread;
                    turns.add(thread.id());
                    step(thread);
                }
            }

            private void step(SimThread thread) {
                long nanos = contended.isDropRequested() ? Math.min(left, LockCase.STEP_NANOS) : stepNanos();
                left -= nanos;
                run(thread, nanos);
            }

            private long stepNanos() {
                return plan.holdNanos > 1000 ? left : Math.min(left, LockCase.STEP_NANOS);
            }

            private void leave(SimThread thread) {
                holder = null;
                wanting = false;
                rounds--;
                contended.release(thread);
                run(thread, plan.pauseNanos);
            }

            private void run(SimThread thread, long nanos) {
                bench.machine().run(thread, nanos, ThreadState.RUNNING);
            }
        }
    }
}
