package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.lock.PyMutex;
import org.jspecify.annotations.Nullable;

/// What a free-threaded build pays to share objects: the lock of each object and its reference count.
///
/// **Models**: a lock for each object, held for the length of the changing instruction, with contention; counts by the
/// owner, plain, and by others, atomic; the cache line with lock and count, and that of a global variable that
/// changes, which one core has at a time and which takes a while to come from another, give or take a quarter by
/// chance.
///
/// **Does not model**: counts of ints, floats and strings; the value of a count.
///
/// **Simplifications**: an object only its own thread can reach is locked at the cost of the instruction alone, because
/// nobody can contend for it. A read counts up and down at once, with a transfer for each.
///
/// **Source**: CPython 3.14 `critical_section.c`, `refcount.h` lines 270 to 279, `ceval_macros.h` line 264.
final class ObjectLocks {
    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final long atomicNanos;
    private final long transferNanos;
    private final long lockTransferNanos;
    private final RandomStream chance;
    private @Nullable PyMutex held;

    ObjectLocks(Evaluator evaluator) {
        this.evaluator = evaluator;
        interpreter = evaluator.interpreter;
        atomicNanos = interpreter.profile().number("reference.atomic_ns");
        transferNanos = interpreter.profile().number("reference.cache_transfer_ns");
        lockTransferNanos = interpreter.profile().number("reference.lock_transfer_ns");
        chance = new RandomStream(interpreter.setup().seed(), "cache-lines");
    }

    /// Begins an instruction that changes an object.
    ///
    /// @return NEXT when it may go on, or the signal to give the loop
    int begin(PyObject object) {
        if (!interpreter.isFreeThreaded() || !object.isShared()) {
            return Evaluator.NEXT;
        }
        if (!evaluator.instructionOnTime()) {
            return Evaluator.LATER;
        }
        if (!hasLine(object)) {
            return Evaluator.AGAIN;
        }
        PyMutex mutex = interpreter.mutexOf(object);
        if (!mutex.acquire(evaluator.thread().sim())) {
            return Evaluator.BLOCK;
        }
        evaluator.refreshHorizon();
        held = mutex;
        return Evaluator.NEXT;
    }

    /// Whether the core has the object's cache line; asks for it if not, and sets the clock to its arrival.
    private boolean hasLine(PyObject object) {
        PyThread thread = evaluator.thread();
        int core = thread.sim().core();
        if (thread.expects(object) || object.countedOnCore() == core) {
            thread.expect(null);
            return true;
        }
        evaluator.clock = Math.max(evaluator.machine.now(), object.countFreeNanos()) + about(lockTransferNanos);
        object.counted(core, evaluator.clock + atomicNanos);
        thread.expect(object);
        return false;
    }

    /// Brings the cache line of a global variable that another core had last.
    void reach(GlobalCell cell) {
        int core = evaluator.thread().sim().core();
        if (cell.core() != core) {
            if (cell.core() >= 0) {
                evaluator.clock += about(lockTransferNanos);
            }
            cell.core(core);
        }
    }

    /// A length of time, give or take a quarter.
    private long about(long nanos) {
        return nanos - nanos / 4 + chance.nextInt((int) (nanos / 2) + 1);
    }

    /// Ends the instruction: the lock goes when its time has come.
    ///
    /// @param signal what the instruction tells the loop otherwise
    int end(int signal) {
        PyMutex mutex = held;
        if (mutex == null) {
            return signal;
        }
        held = null;
        if (!evaluator.onTime()) {
            evaluator.thread().releaseLater(mutex);
            return Evaluator.NEXT_SYNC;
        }
        mutex.release();
        evaluator.refreshHorizon();
        return signal;
    }

    /// Lets go at once because the instruction raised.
    void abandon() {
        PyMutex mutex = held;
        if (mutex != null) {
            held = null;
            mutex.release();
            evaluator.refreshHorizon();
        }
    }

    /// Whether counting a reference to this value must wait for its time.
    boolean mustWaitToCount(Object value) {
        return interpreter.isFreeThreaded() && isCountedByAll(value) && !evaluator.instructionOnTime();
    }

    /// Counts a reference that was read from a place others can see.
    void count(Object value) {
        if (!interpreter.isFreeThreaded() || !isCountedByAll(value)) {
            interpreter.countLocal();
            return;
        }
        PyObject object = (PyObject) value;
        if (object.owner() == evaluator.thread().id()) {
            interpreter.countLocal();
            return;
        }
        interpreter.countShared();
        int core = evaluator.thread().sim().core();
        if (object.countedOnCore() != core) {
            evaluator.clock = Math.max(evaluator.clock, object.countFreeNanos()) + about(2 * transferNanos);
        }
        evaluator.clock += 2 * atomicNanos;
        object.counted(core, evaluator.clock);
    }

    private static boolean isCountedByAll(Object value) {
        return value instanceof PyObject object
                && object.isShared()
                && object.owner() != PyObject.IMMORTAL
                && !(value instanceof PyFunction || value instanceof PyClass || value instanceof PyModule);
    }
}
