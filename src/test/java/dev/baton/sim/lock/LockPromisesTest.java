package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.engine.Event;
import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.Script;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockStats;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What each lock promises beyond the contract of all: just as much fairness as it says, and what it does when it is
/// free, given up or let go of by mistake.
class LockPromisesTest {
    private static final MachineCosts COSTS = new MachineCosts(0, 0, 10, 1_000_000, 0, 0);
    private static final long FAIR = PyMutex.TIME_TO_BE_FAIR_NANOS;
    private static final long HOLD = 100_000;

    /// The longest a thread waits for a lock that another takes again at once, holding it for 100 µs each time.
    private static final long FOR_EVER = Long.MAX_VALUE;

    /// Every lock there is.
    enum Kind {
        /// A waiter whose wake-up came too late waits a whole interval again before it asks for anything.
        GIL(FOR_EVER),
        TICK_GIL(FOR_EVER),
        TICK_GIL_FORCED(FOR_EVER),
        PY_MUTEX(FAIR + 2 * HOLD),
        PY_MUTEX_SPINNING(FAIR + 2 * HOLD),
        PY_MUTEX_FIFO(2 * HOLD),
        SEMAPHORE(FOR_EVER);

        private final long longestWait;

        Kind(long longestWait) {
            this.longestWait = longestWait;
        }

        boolean isGlobal() {
            return this == GIL || this == TICK_GIL || this == TICK_GIL_FORCED;
        }

        private Mutex mutex(Machine machine) {
            PyMutex.SpinPolicy spins =
                    switch (this) {
                        case PY_MUTEX_SPINNING -> new PyMutex.SpinPolicy(40, 5, FAIR);
                        case PY_MUTEX_FIFO -> new PyMutex.SpinPolicy(0, 0, 0);
                        default -> PyMutex.SpinPolicy.NONE;
                    };
            return this == SEMAPHORE
                    ? new SemaphoreLock(machine, "m", LockKind.PRIMITIVE, "Lock", true)
                    : new PyMutex(machine, spins, "m", LockKind.PRIMITIVE, "Lock", true);
        }

        private InterpreterLock global(Machine machine) {
            return this == GIL
                    ? new Gil(machine, LockInfo.MAIN_GIL, 5_000_000, Gil.Requester.ASLEEP, 1)
                    : new TickGil(machine, new TickGil.Ticks(100, this == TICK_GIL_FORCED, 60, 4_000), 1);
        }

        Subject on(Machine machine) {
            if (isGlobal()) {
                InterpreterLock lock = global(machine);
                return new Subject(lock::acquire, lock::release);
            }
            Mutex mutex = mutex(machine);
            return new Subject(mutex::acquire, thread -> mutex.release());
        }
    }

    private record Subject(Predicate<SimThread> acquire, Consumer<SimThread> release) {}

    /// Waits, takes the lock, holds it, lets it go, and so on; notes whether two are ever inside.
    private static final class User implements Behaviour {
        private final Bench bench;
        private final Subject lock;
        private final int[] inside;
        private final long before;
        private final long hold;
        private int rounds;
        private int phase;

        User(Bench bench, Subject lock, int[] inside, long before, long hold, int rounds) {
            this.bench = bench;
            this.lock = lock;
            this.inside = inside;
            this.before = before;
            this.hold = hold;
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
                    if (lock.acquire().test(thread)) {
                        assertEquals(1, ++inside[0], "two threads hold the lock");
                        phase = 2;
                        bench.machine().run(thread, hold, ThreadState.RUNNING);
                    }
                }
                case 2 -> {
                    inside[0]--;
                    lock.release().accept(thread);
                    phase = --rounds == 0 ? 3 : 0;
                    bench.machine().run(thread, 0, ThreadState.RUNNING);
                }
                default -> bench.machine().exit(thread);
            }
        }
    }

    private static LockStats stats(Trace trace) {
        return trace.locks().getFirst().stats();
    }

    @ParameterizedTest
    @EnumSource
    void aFreeLockIsTakenAtOnce(Kind kind) {
        Bench bench = new Bench(1, COSTS);
        bench.start("a", new User(bench, kind.on(bench.machine()), new int[1], 0, 100, 5));
        Trace trace = bench.run();
        assertEquals(500, trace.makespanNanos());
        assertEquals(5, stats(trace).acquisitions());
        assertEquals(0, stats(trace).contended());
    }

    @ParameterizedTest
    @EnumSource
    void aWaiterGetsTheLockAsSoonAsTheLockPromisesAndNoSooner(Kind kind) {
        Bench bench = new Bench(2, COSTS);
        Subject lock = kind.on(bench.machine());
        int[] inside = new int[1];
        int rounds = 200;
        bench.start("hog", new User(bench, lock, inside, 0, HOLD, rounds));
        bench.start("waiter", new User(bench, lock, inside, 1, 10, 1));
        Trace trace = bench.run();
        long waited = firstTaken(trace, 1);
        if (kind.longestWait == FOR_EVER) {
            assertTrue(waited > rounds * HOLD - 1, kind + " is not fair, but the waiter had it after " + waited);
        } else {
            assertTrue(waited <= kind.longestWait, kind + " let the waiter wait for " + waited);
            assertTrue(waited > kind.longestWait - 2 * HOLD - 1, kind + " was fair too early, after " + waited);
        }
    }

    private static long firstTaken(Trace trace, int thread) {
        LockTrack holders = trace.lock(0);
        for (int i = 0; i < holders.size(); i++) {
            if (holders.holder(i) == thread) {
                return holders.nanos(i);
            }
        }
        return Long.MAX_VALUE;
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"GIL", "TICK_GIL", "TICK_GIL_FORCED"})
    void onlyTheHolderHasAGlobalLock(Kind kind) {
        Bench bench = new Bench(2, COSTS);
        InterpreterLock lock = kind.global(bench.machine());
        boolean[] held = new boolean[2];
        bench.start(
                "a",
                bench.script()
                        .then(thread -> {
                            held[0] = lock.acquire(thread) && lock.isHeldBy(thread);
                            bench.machine().run(thread, 10, ThreadState.RUNNING);
                        })
                        .then(thread -> {
                            lock.release(thread);
                            held[1] = lock.isHeldBy(thread);
                            bench.machine().exit(thread);
                        }));
        bench.run();
        assertTrue(held[0]);
        assertFalse(held[1]);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"GIL", "TICK_GIL_FORCED"})
    void aForcedSwitchLetsAnotherThreadIn(Kind kind) {
        Bench bench = new Bench(2, COSTS);
        InterpreterLock lock = kind.global(bench.machine());
        StringBuilder order = new StringBuilder();
        Script first = bench.script();
        first.then(thread -> {
                    assertTrue(lock.acquire(thread));
                    bench.machine().run(thread, 1_000, ThreadState.RUNNING);
                })
                .then(lock::giveWay)
                .then(thread -> takeAndEnd(bench, first, lock, thread, order));
        Script second = bench.script();
        second.compute(100).then(thread -> takeAndEnd(bench, second, lock, thread, order));
        bench.start("a", first);
        bench.start("b", second);
        assertEquals(Outcome.FINISHED, bench.run().outcome());
        assertEquals("ba", order.toString());
    }

    private static void takeAndEnd(
            Bench bench, Script script, InterpreterLock lock, SimThread thread, StringBuilder order) {
        if (lock.acquire(thread)) {
            order.append(thread.name());
            lock.release(thread);
            bench.machine().exit(thread);
        } else {
            script.again(resumed -> takeAndEnd(bench, script, lock, resumed, order));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"GIL", "TICK_GIL", "TICK_GIL_FORCED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aWaiterWokenAsItGivesUpDoesNotLeaveTheOthersBehind(Kind kind) {
        Bench bench = new Bench(4, COSTS);
        Machine machine = bench.machine();
        Mutex mutex = kind.mutex(machine);
        Subject lock = new Subject(mutex::acquire, thread -> mutex.release());
        int[] inside = new int[1];
        bench.start("holder", new User(bench, lock, inside, 0, 1_000, 1));
        boolean[] kept = {false};
        SimThread impatient = bench.start(
                "impatient", bench.script().compute(100).then(mutex::acquire).then(thread -> {
                    kept[0] = mutex.giveUp(thread);
                    if (kept[0]) {
                        mutex.release();
                    }
                    machine.exit(thread);
                }));
        bench.start("patient", new User(bench, lock, inside, 200, 1_000, 1));
        machine.schedule(
                new Event() {
                    @Override
                    public void fire() {
                        machine.wake(impatient);
                    }
                },
                995);
        assertEquals(Outcome.FINISHED, bench.run().outcome());
        assertTrue(kept[0] || kind == Kind.PY_MUTEX_SPINNING, "the lock was free when it gave up");
    }

    @ParameterizedTest
    @EnumSource
    void lettingGoOfAFreeLockIsAFault(Kind kind) {
        Bench bench = new Bench(1, COSTS);
        Subject lock = kind.on(bench.machine());
        bench.start("a", bench.script().then(thread -> lock.release().accept(thread)));
        assertThrows(IllegalStateException.class, () -> bench.machine().runToEnd(() -> false));
    }
}
