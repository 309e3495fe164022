package dev.baton.sim.lock;

import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A kind of lock as [LockContractTest] tries it. Every lock of the package has a line in [#all].
///
/// @param name in messages
/// @param fifo whether it serves in order of arrival
/// @param holdNanos lengths of holds around which it behaves otherwise
/// @param seeds roots that lead to every sequence of first choices among waiters; one for a lock without choices
/// @param create an unlocked lock
record LockCase(String name, boolean fifo, List<Long> holdNanos, List<Long> seeds, Creator create) {
    /// Steps after which the holder looks whether it is asked to let go.
    static final long STEP_NANOS = 2;

    private static final long INTERVAL_NANOS = 5;
    private static final long LONG = PyMutex.TIME_TO_BE_FAIR_NANOS + 1;

    /// Makes a lock.
    interface Creator {
        Contended on(Machine machine, long seed);
    }

    /// What a thread does with a lock.
    interface Contended {
        boolean acquire(SimThread thread);

        void release(SimThread thread);

        /// Whether the holder is asked to let go.
        default boolean isDropRequested() {
            return false;
        }

        /// Lets go because it is asked to; the thread acquires again when it is resumed.
        default void drop(SimThread thread) {
            throw new IllegalStateException("this lock asks nobody to let go");
        }
    }

    static List<LockCase> all() {
        PyMutex.SpinPolicy spins = new PyMutex.SpinPolicy(3, 1, PyMutex.TIME_TO_BE_FAIR_NANOS);
        return List.of(
                new LockCase("FifoLock", true, List.of(1L, 4L), List.of(1L), (machine, _) -> fifo(machine)),
                new LockCase(
                        "PyMutex",
                        false,
                        List.of(1L, 4L, LONG),
                        List.of(1L),
                        (machine, _) -> mutex(machine, PyMutex.SpinPolicy.NONE)),
                new LockCase(
                        "PyMutex with spins",
                        false,
                        List.of(1L, 4L, LONG),
                        List.of(1L),
                        (machine, _) -> mutex(machine, spins)),
                new LockCase(
                        "PyMutex that is always fair",
                        false,
                        List.of(1L, 4L),
                        List.of(1L),
                        (machine, _) -> mutex(machine, new PyMutex.SpinPolicy(0, 0, 0))),
                new LockCase(
                        "SemaphoreLock",
                        false,
                        List.of(1L, 4L, LONG),
                        List.of(1L),
                        (machine, _) -> mutex(new SemaphoreLock(machine, "lock", LockKind.PRIMITIVE, "lock", false))),
                new LockCase(
                        "Semaphore", false, List.of(1L, 4L, LONG), List.of(1L), (machine, _) -> semaphore(machine)),
                new LockCase(
                        "TickGil",
                        false,
                        List.of(1L, 4L, 12L),
                        List.of(1L, 2L),
                        (machine, seed) -> ticks(machine, seed, false)),
                new LockCase(
                        "TickGil with a forced switch",
                        false,
                        List.of(1L, 4L, 12L),
                        List.of(1L),
                        (machine, seed) -> ticks(machine, seed, true)),
                new LockCase("Gil", false, List.of(1L, 4L, 12L), choosing("gil-wakeup"), LockCase::gil));
    }

    /// Seeds under which the first three choices between two come out in every way.
    private static List<Long> choosing(String stream) {
        Set<Integer> seen = new LinkedHashSet<>();
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seen.size() < 8; seed++) {
            RandomStream random = new RandomStream(seed, stream);
            if (seen.add(4 * random.nextInt(2) + 2 * random.nextInt(2) + random.nextInt(2))) {
                seeds.add(seed);
            }
        }
        return seeds;
    }

    private static Contended fifo(Machine machine) {
        FifoLock lock = new FifoLock(machine, "lock", LockKind.PRIMITIVE, "lock", false);
        return new Contended() {
            @Override
            public boolean acquire(SimThread thread) {
                return lock.acquire(thread);
            }

            @Override
            public void release(SimThread thread) {
                lock.release();
            }
        };
    }

    private static Contended mutex(Machine machine, PyMutex.SpinPolicy spins) {
        return mutex(new PyMutex(machine, spins, "lock", LockKind.PRIMITIVE, "lock", false));
    }

    private static Contended mutex(Mutex mutex) {
        return new Contended() {
            @Override
            public boolean acquire(SimThread thread) {
                return mutex.acquire(thread);
            }

            @Override
            public void release(SimThread thread) {
                mutex.release();
            }
        };
    }

    private static Contended semaphore(Machine machine) {
        Semaphore semaphore = new Semaphore(machine, "lock", LockKind.PRIMITIVE, "Lock", 1, 1);
        return new Contended() {
            @Override
            public boolean acquire(SimThread thread) {
                return semaphore.acquire(thread);
            }

            @Override
            public void release(SimThread thread) {
                semaphore.release();
            }
        };
    }

    private static Contended gil(Machine machine, long seed) {
        return global(new Gil(machine, LockInfo.MAIN_GIL, INTERVAL_NANOS, new Gil.Requester(60, 2_000), seed));
    }

    /// A lock whose interval is over at every step of the holder.
    private static Contended ticks(Machine machine, long seed, boolean forced) {
        TickGil gil = new TickGil(machine, new TickGil.Ticks(1, forced, 1, 2), seed);
        Contended plain = global(gil);
        return new Contended() {
            @Override
            public boolean acquire(SimThread thread) {
                return plain.acquire(thread);
            }

            @Override
            public void release(SimThread thread) {
                plain.release(thread);
            }

            @Override
            public boolean isDropRequested() {
                return gil.tick(1) && gil.expired(machine.now()) < 0;
            }

            @Override
            public void drop(SimThread thread) {
                plain.drop(thread);
            }
        };
    }

    private static Contended global(InterpreterLock gil) {
        return new Contended() {
            @Override
            public boolean acquire(SimThread thread) {
                return gil.acquire(thread);
            }

            @Override
            public void release(SimThread thread) {
                gil.release(thread);
            }

            @Override
            public boolean isDropRequested() {
                return gil.isSwitchDue();
            }

            @Override
            public void drop(SimThread thread) {
                gil.giveWay(thread);
            }
        };
    }
}
