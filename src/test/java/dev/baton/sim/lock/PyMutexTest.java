package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.engine.Event;
import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PyMutexTest {
    private static final MachineCosts COSTS = new MachineCosts(0, 0, 10, 1_000_000, 0, 0);
    private static final PyMutex.SpinPolicy SPINS = new PyMutex.SpinPolicy(40, 5);

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

    @Test
    void twoThreadsNeverLoseAWakeUpWhateverTheirTiming() {
        exhaust(2, 2);
    }

    @Tag("deep")
    @Test
    void threeThreadsNeverLoseAWakeUpWhateverTheirTiming() {
        exhaust(3, 4);
    }

    /// Every combination of start offsets, hold times and pauses around the lengths at which the lock behaves
    /// otherwise: the wake-up, the spin, the millisecond.
    private static void exhaust(int threads, int cores) {
        long[] offsets = {0, 1, 9, 10, 11, 200, 201};
        long[] holds = {1, 10, 200, 1_000_001};
        for (PyMutex.SpinPolicy spins : new PyMutex.SpinPolicy[] {PyMutex.SpinPolicy.NONE, SPINS}) {
            for (int usedCores = 1; usedCores <= cores; usedCores++) {
                int combinations = (int) Math.pow(offsets.length * holds.length, threads);
                for (int choice = 0; choice < combinations; choice++) {
                    check(threads, usedCores, spins, offsets, holds, choice);
                }
            }
        }
    }

    private static void check(
            int threads, int cores, PyMutex.SpinPolicy spins, long[] offsets, long[] holds, int choice) {
        Bench bench = new Bench(cores, COSTS);
        PyMutex mutex = mutex(bench, spins);
        int rest = choice;
        for (int i = 0; i < threads; i++) {
            long offset = offsets[rest % offsets.length];
            rest /= offsets.length;
            long hold = holds[rest % holds.length];
            rest /= holds.length;
            bench.start("t" + i, new User(bench, mutex, offset, hold, i, 2));
        }
        Trace trace = bench.run();
        assertEquals(Outcome.FINISHED, trace.outcome(), "choice " + choice + " on " + cores + " cores");
        assertEquals(2L * threads, stats(trace).acquisitions());
    }

    @Test
    void aWaiterWokenAsItGivesUpDoesNotLeaveTheOthersBehind() {
        Bench bench = new Bench(4, COSTS);
        PyMutex mutex = new PyMutex(bench.machine(), PyMutex.SpinPolicy.NONE, "m", LockKind.PRIMITIVE, "lock", false);
        bench.start("holder", new User(bench, mutex, 0, 1_000, 0, 1));
        boolean[] kept = {false};
        Machine machine = bench.machine();
        SimThread impatient = bench.start(
                "impatient", bench.script().compute(100).then(mutex::acquire).then(thread -> {
                    kept[0] = mutex.giveUp(thread);
                    if (kept[0]) {
                        mutex.release();
                    }
                    machine.exit(thread);
                }));
        bench.start("patient", new User(bench, mutex, 200, 1_000, 0, 1));
        machine.schedule(
                new Event() {
                    @Override
                    public void fire() {
                        machine.wake(impatient);
                    }
                },
                995);
        Trace trace = bench.run();
        assertEquals(Outcome.FINISHED, trace.outcome());
        assertTrue(kept[0], "the lock was free when it gave up");
    }
}
