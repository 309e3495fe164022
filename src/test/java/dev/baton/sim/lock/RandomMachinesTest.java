package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Random threads with locks of every kind on machines with random costs: whatever happens, the trace keeps the
/// invariants, everybody comes to an end, and CPU time is neither lost nor invented.
class RandomMachinesTest {
    private static final long MOST_EVENTS = 200_000;

    /// What a thread does next.
    ///
    /// @param what compute, sleep, or a lock to hold meanwhile
    /// @param nanos for how long
    private record Step(int what, long nanos) {
        private static final int COMPUTE = -2;
        private static final int SLEEP = -1;
    }

    @Provide
    Arbitrary<MachineCosts> costs() {
        Arbitrary<Long> cost = Arbitraries.longs().between(0, 40);
        return Combinators.combine(cost, cost, cost, Arbitraries.longs().between(1, 300), cost, cost)
                .as(MachineCosts::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(Step.COMPUTE, 2),
                        Arbitraries.longs().between(0, 120))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void everyRunKeepsTheInvariants(
            @ForAll("costs") MachineCosts costs,
            @ForAll @IntRange(min = 1, max = 5) int cores,
            @ForAll @IntRange(max = 100) int seed,
            @ForAll @Size(min = 1, max = 7) List<@From("steps") List<Step>> threads) {
        check(costs, cores, seed, threads);
    }

    @Tag("deep")
    @Property(tries = 50_000, shrinking = ShrinkingMode.BOUNDED)
    void everyOneOfManyRunsKeepsTheInvariants(
            @ForAll("costs") MachineCosts costs,
            @ForAll @IntRange(min = 1, max = 5) int cores,
            @ForAll @IntRange(max = 100) int seed,
            @ForAll @Size(min = 1, max = 7) List<@From("steps") List<Step>> threads) {
        check(costs, cores, seed, threads);
    }

    private static void check(MachineCosts costs, int cores, int seed, List<List<Step>> threads) {
        Bench bench = new Bench(cores, costs);
        Door[] doors = doors(bench, seed);
        threads.forEach(steps -> bench.start("t", new Walker(bench, doors, steps)));
        Trace trace = bench.run(MOST_EVENTS);
        assertEquals(Outcome.FINISHED, trace.outcome());
        for (int id = 0; id < threads.size(); id++) {
            assertEquals(asked(threads.get(id)), runningNanos(trace.thread(id)), "CPU time of thread " + id);
        }
    }

    /// Three locks, each of a kind that the seed chooses.
    private static Door[] doors(Bench bench, int seed) {
        Random kinds = new Random(seed);
        Door[] doors = new Door[3];
        for (int i = 0; i < doors.length; i++) {
            LockCase kind = LockCase.all().get(kinds.nextInt(LockCase.all().size()));
            doors[i] = new Door(kind.create().on(bench.machine(), seed));
        }
        return doors;
    }

    private static long asked(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.what != Step.SLEEP)
                .mapToLong(Step::nanos)
                .sum();
    }

    private static long runningNanos(ThreadTrack track) {
        long sum = 0;
        for (int i = 0; i < track.size(); i++) {
            sum += track.state(i) == ThreadState.RUNNING ? track.durationNanos(i) : 0;
        }
        return sum;
    }

    /// A lock, and who holds it by the account of the threads themselves.
    private static final class Door {
        private final LockCase.Contended lock;
        private @Nullable SimThread holder;

        Door(LockCase.Contended lock) {
            this.lock = lock;
        }
    }

    /// Takes one step after the other.
    private static final class Walker implements Behaviour {
        private final Bench bench;
        private final Door[] doors;
        private final List<Step> steps;
        private int next;
        private @Nullable Door door;
        private long left;

        Walker(Bench bench, Door[] doors, List<Step> steps) {
            this.bench = bench;
            this.doors = doors;
            this.steps = steps;
        }

        @Override
        public void resume(SimThread thread) {
            Door at = door;
            if (at != null && !leaves(at, thread)) {
                return;
            }
            if (next == steps.size()) {
                bench.machine().exit(thread);
            } else {
                begin(thread, steps.get(next++));
            }
        }

        private void begin(SimThread thread, Step step) {
            switch (step.what) {
                case Step.COMPUTE -> bench.machine().run(thread, step.nanos, ThreadState.RUNNING);
                case Step.SLEEP -> bench.machine().sleep(thread, step.nanos, ThreadState.SLEEPING);
                default -> {
                    door = doors[step.what];
                    left = step.nanos;
                    resume(thread);
                }
            }
        }

        /// Goes on with a lock; returns whether the thread is through with it.
        private boolean leaves(Door at, SimThread thread) {
            if (at.holder != thread) {
                if (!at.lock.acquire(thread)) {
                    return false;
                }
                assertNull(at.holder, "two hold a lock");
                at.holder = thread;
            } else if (left > 0 && at.lock.isDropRequested()) {
                at.holder = null;
                at.lock.drop(thread);
                return false;
            }
            if (left > 0) {
                long nanos = Math.min(left, 5 * LockCase.STEP_NANOS);
                left -= nanos;
                bench.machine().run(thread, nanos, ThreadState.RUNNING);
                return false;
            }
            at.holder = null;
            door = null;
            at.lock.release(thread);
            return true;
        }
    }
}
