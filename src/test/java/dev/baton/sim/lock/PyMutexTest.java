package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.LockTrack;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import org.junit.jupiter.api.Test;

class PyMutexTest {
    private static final MachineCosts COSTS = new MachineCosts(0, 0, 10, 1_000_000, 0, 0);
    private static final PyMutex.SpinPolicy SPINS = new PyMutex.SpinPolicy(40, 5, PyMutex.TIME_TO_BE_FAIR_NANOS);

    /// Takes the lock a number of times and holds it for a while.
    private static final class User implements Behaviour {
        private final Bench bench;
        private final PyMutex mutex;
        private final long before;
        private final long hold;
        private final long after;
        private int rounds;
        private int phase;

        User(Bench bench, PyMutex mutex, long before, long hold, long after, int rounds) {
            this.bench = bench;
            this.mutex = mutex;
            this.before = before;
            this.hold = hold;
            this.after = after;
            this.rounds = rounds;
        }

        @Override
        public void resume(SimThread thread) {
            switch (phase) {
                case 0 -> {
                    phase = 1;
                    bench.machine().run(thread, before, ThreadState.RUNNING);
                }
                case 1 -> {
                    if (mutex.acquire(thread)) {
                        phase = 2;
                        bench.machine().run(thread, hold, ThreadState.RUNNING);
                    }
                }
                case 2 -> {
                    mutex.release();
                    phase = --rounds == 0 ? 3 : 0;
                    bench.machine().run(thread, after, ThreadState.RUNNING);
                }
                default -> bench.machine().exit(thread);
            }
        }
    }

    private static PyMutex mutex(Bench bench, PyMutex.SpinPolicy spins) {
        return new PyMutex(bench.machine(), spins, "m", LockKind.PRIMITIVE, "Lock", true);
    }

    private static LockStats stats(Trace trace) {
        return trace.locks().getFirst().stats();
    }

    @Test
    void anUncontendedLockCostsNoTime() {
        Bench bench = new Bench(1, COSTS);
        bench.start("a", new User(bench, mutex(bench, SPINS), 0, 100, 0, 5));
        Trace trace = bench.run();
        assertEquals(500, trace.makespanNanos());
        assertEquals(5, stats(trace).acquisitions());
        assertEquals(0, stats(trace).contended());
        assertEquals(500, stats(trace).holdNanos());
    }

    @Test
    void aWaiterSpinsFortyTimesThenParks() {
        Bench bench = new Bench(2, COSTS);
        PyMutex mutex = mutex(bench, SPINS);
        bench.start("holder", new User(bench, mutex, 0, 10_000, 0, 1));
        bench.start("waiter", new User(bench, mutex, 1, 10, 0, 1));
        ThreadTrack waiter = bench.run().thread(1);
        assertEquals(ThreadState.SPINNING, waiter.state(1));
        assertEquals(200, waiter.durationNanos(1));
        assertEquals(ThreadState.WAITING_LOCK, waiter.state(2));
    }

    @Test
    void aLockFreedDuringTheSpinIsTakenOnlyAfterAllSpins() {
        Bench bench = new Bench(2, COSTS);
        PyMutex mutex = mutex(bench, SPINS);
        bench.start("holder", new User(bench, mutex, 0, 20, 0, 1));
        bench.start("waiter", new User(bench, mutex, 1, 10, 0, 1));
        LockTrack holders = bench.run().lock(0);
        assertEquals(1 + 200, holders.nanos(2), "3.14 does not look at the lock word while it spins");
    }

    @Test
    void withoutSpinsAWaiterParksAtOnce() {
        Bench bench = new Bench(2, COSTS);
        PyMutex mutex = mutex(bench, PyMutex.SpinPolicy.NONE);
        bench.start("holder", new User(bench, mutex, 0, 10_000, 0, 1));
        bench.start("waiter", new User(bench, mutex, 1, 10, 0, 1));
        assertEquals(ThreadState.WAITING_LOCK, bench.run().thread(1).state(1));
    }

    @Test
    void aRunningThreadBargesAheadOfTheWokenOne() {
        Bench bench = new Bench(2, COSTS);
        PyMutex mutex = mutex(bench, PyMutex.SpinPolicy.NONE);
        bench.start("hog", new User(bench, mutex, 0, 1_000, 0, 20));
        bench.start("waiter", new User(bench, mutex, 1, 10, 0, 1));
        LockTrack holders = bench.run().lock(0);
        assertEquals(0, holders.holderAt(1_500), "the hog took it again before the waiter woke");
    }

    @Test
    void aWaiterGetsTheLockHandedOverAfterOneMillisecond() {
        Bench bench = new Bench(2, COSTS);
        PyMutex mutex = mutex(bench, PyMutex.SpinPolicy.NONE);
        bench.start("hog", new User(bench, mutex, 0, 100_000, 0, 40));
        bench.start("waiter", new User(bench, mutex, 1, 10, 0, 1));
        Trace trace = bench.run();
        long waited = trace.thread(1).durationNanos(1);
        long fair = PyMutex.TIME_TO_BE_FAIR_NANOS;
        assertTrue(
                trace.threads().get(1).endNanos() < 2 * fair,
                "ended " + trace.threads().get(1).endNanos());
        assertTrue(trace.threads().get(1).endNanos() > fair, "waited " + waited);
    }

    @Test
    void waitersParkInOrder() {
        Bench bench = new Bench(4, COSTS);
        PyMutex mutex = mutex(bench, PyMutex.SpinPolicy.NONE);
        bench.start("holder", new User(bench, mutex, 0, 1_000, 0, 1));
        for (int i = 1; i <= 3; i++) {
            bench.start("w" + i, new User(bench, mutex, i, 100, 0, 1));
        }
        LockTrack holders = bench.run().lock(0);
        int expected = 0;
        for (int i = 0; i < holders.size(); i++) {
            if (holders.holder(i) >= 0) {
                assertEquals(expected++, holders.holder(i));
            }
        }
        assertEquals(4, expected);
    }
}
