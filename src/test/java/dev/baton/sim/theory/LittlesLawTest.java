package dev.baton.sim.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.lock.FifoLock;
import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.MachineState;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Little's law, L = λW, on every queue. L is what the state of the machine shows at instants of the run; λ and W are
/// what the threads note with their own clocks; so the trace, its index and the machine must agree.
class LittlesLawTest {
    private static final int INSTANTS = 20_000;

    /// Threads that think and hold a lock on a machine with fewer cores, and note how long they waited for both.
    private static final class Model {
        private static final int VISITS = 4_000;
        private final Bench bench;
        private final FifoLock lock;
        private long waits;
        private long waitedNanos;

        Model(int cores) {
            bench = new Bench(cores, new MachineCosts(0, 0, 0, 400_000, 0, 0));
            lock = new FifoLock(bench.machine(), "lock", LockKind.PRIMITIVE, "lock", false);
        }

        private void waited(long nanos) {
            waits++;
            waitedNanos += nanos;
        }

        void visitor(int number) {
            bench.start("visitor " + number, new Behaviour() {
                private final RandomStream random = new RandomStream(5, "visitor " + number);
                private int left = VISITS;
                private long beganNanos;
                private long askedNanos;
                private long arrivedNanos = -1;
                private boolean holding;

                @Override
                public void resume(SimThread thread) {
                    long now = bench.machine().now();
                    if (arrivedNanos < 0) {
                        waited(now - beganNanos - askedNanos);
                        arrivedNanos = now;
                    }
                    if (holding) {
                        lock.release();
                        holding = false;
                        arrivedNanos = -1;
                        compute(thread, 1_000_000);
                    } else if (left == 0) {
                        bench.machine().exit(thread);
                    } else if (lock.acquire(thread)) {
                        waited(now - arrivedNanos);
                        holding = true;
                        left--;
                        arrivedNanos = -1;
                        compute(thread, 200_000);
                    }
                }

                private void compute(SimThread thread, double meanNanos) {
                    beganNanos = bench.machine().now();
                    askedNanos = random.nextExponential(meanNanos);
                    bench.machine().run(thread, askedNanos, ThreadState.RUNNING);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 6", "6, 3", "12, 4"})
    void theMeanLengthOfEveryQueueIsRateTimesWait(int threads, int cores) {
        Model model = new Model(cores);
        for (int i = 0; i < threads; i++) {
            model.visitor(i);
        }
        Trace trace = model.bench.run();
        LockStats door = trace.locks().getFirst().stats();
        double atDoor = littles(door.contended(), door.waitNanos(), trace);
        double all = littles(model.waits, model.waitedNanos, trace);
        double seenAtDoor = meanAtInstants(trace, ThreadState.WAITING_LOCK);
        double seenWithoutCore = meanAtInstants(trace, ThreadState.RUNNABLE);
        assertMean(atDoor, seenAtDoor, "the lock's queue");
        assertMean(all - atDoor, seenWithoutCore, "the run queues");
        assertMean(all, seenAtDoor + seenWithoutCore, "both");
    }

    /// λW: visits in a unit of time, times the mean wait.
    private static double littles(long visits, long waitedNanos, Trace trace) {
        double rate = (double) visits / trace.makespanNanos();
        return rate * waitedNanos / visits;
    }

    private static void assertMean(double expected, double seen, String queue) {
        assertEquals(expected, seen, 0.03 * expected + 0.005, queue + " by Little's law and as seen");
    }

    private static double meanAtInstants(Trace trace, ThreadState state) {
        TraceIndex index = new TraceIndex(trace);
        RandomStream random = new RandomStream(9, "instants");
        long count = 0;
        for (int i = 0; i < INSTANTS; i++) {
            long instant = (long) (random.nextDouble() * trace.makespanNanos());
            for (MachineState.ThreadAt thread : index.at(instant).threads()) {
                count += thread.state() == state ? 1 : 0;
            }
        }
        return (double) count / INSTANTS;
    }

    /// The threads at a lock, waiting or holding, are as many as mean value analysis says.
    @Test
    void theLockHoldsAsManyThreadsAsTheoryAndLittlesLawSay() {
        int threads = 8;
        int locks = 3;
        Repairmen model = new Repairmen(
                threads, threads, locks, 200_000, 3, Repairmen.exponential(2e6), Repairmen.exponential(1e6));
        Trace trace = model.run();
        MeanValueAnalysis exact = MeanValueAnalysis.of(threads, 2e6, 1e6, locks);
        for (int lock : List.of(0, 1, 2)) {
            double rate = (double) model.visitsOf(lock) / trace.makespanNanos();
            double response = (double) model.sojournNanos(lock) / model.visitsOf(lock);
            assertEquals(exact.response(), response, 0.02 * exact.response());
            var stats = trace.locks().get(lock).stats();
            double population = (double) (stats.waitNanos() + stats.holdNanos()) / trace.makespanNanos();
            assertEquals(rate * response, population, 1e-3 * population, "Little's law");
            assertEquals(exact.population(), population, 0.03 * exact.population());
        }
    }
}
