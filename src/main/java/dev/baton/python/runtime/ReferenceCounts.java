package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Singleton;

/// Reference counts as a free-threaded build keeps them: biased towards the thread that made the object.
///
/// **Models**: counts by the owner, plain; by other threads in the shared count, atomic, with the transfer of its cache
/// line; a shared count that a foreign thread would take below zero: the object is queued to its owner, which merges
/// both counts when it sees its eval breaker, or at once when the owner has ended, and from then on every thread counts
/// atomically; immortal objects, which are never written; functions that are not nested and modules, whose counting is
/// deferred to the collector; classes, which each thread counts for itself.
///
/// **Does not model**: counts of the owner that reach zero while others still have references.
///
/// **Simplifications**: a read counts up and down at once, with one transfer for both: the line stays for the few
/// nanoseconds between. A reference taken out of a
/// container is dropped when it is taken out. Counted are reads of places that others can see, and what containers
/// keep; moving values between variables of a function counts nothing.
///
/// **Source**: CPython 3.14 `Include/refcount.h` lines 83 to 90 and 270 to 279, `Objects/object.c` line 435,
/// `Python/brc.c` lines 54 to 100, `Include/internal/pycore_object.h` line 28, `Objects/funcobject.c` lines 217 to 226,
/// `Python/uniqueid.c`.
public final class ReferenceCounts {
    private static final long LEAST_SMALL_INT = -5;
    private static final long MOST_SMALL_INT = 256;
    /// What `sys.getrefcount` says of an immortal object: 3 << 30 from 3.14 on with the GIL, else all 32 bits.
    private static final long IMMORTAL_WITH_GIL = 3L << 30;

    private static final long IMMORTAL = 0xFFFF_FFFFL;
    private static final long DEFERRED = Long.MAX_VALUE / 8;

    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final boolean freeThreaded;
    private final long atomicNanos;
    private final long transferNanos;
    private long local;
    private long shared;
    private long merges;

    ReferenceCounts(Evaluator evaluator) {
        this.evaluator = evaluator;
        interpreter = evaluator.interpreter;
        freeThreaded = interpreter.isFreeThreaded();
        atomicNanos = interpreter.profile().number("reference.atomic_ns");
        transferNanos = interpreter.profile().number("reference.cache_transfer_ns");
    }

    /// Changes by owning threads.
    long local() {
        return local;
    }

    /// Changes by other threads.
    long shared() {
        return shared;
    }

    /// Objects whose two counts became one.
    long merges() {
        return merges;
    }

    void countLocal(long times) {
        local += times;
    }

    /// Whether counting a reference to this value must wait for its time.
    boolean mustWait(Object value) {
        return freeThreaded && isCountedByAll(value) && !evaluator.instructionOnTime();
    }

    /// Counts a reference that was read from a place others can see.
    void read(Object value) {
        if (!freeThreaded) {
            local++;
        } else if (isCountedByAll(value) && !isOwned((PyObject) value)) {
            change((PyObject) value, 2);
        } else if (!isUncounted(value)) {
            local++;
        }
    }

    /// Notes that a container keeps a reference. The count itself was part of reading the value.
    public void stored(Object value) {
        if (freeThreaded && isCountedByAll(value) && !isOwned((PyObject) value)) {
            ((PyObject) value).sharedCount(((PyObject) value).sharedCount() + 1);
        }
    }

    /// Counts that a container let go of a reference.
    public void dropped(Object value) {
        if (!freeThreaded || !isCountedByAll(value)) {
            return;
        }
        PyObject object = (PyObject) value;
        if (isOwned(object)) {
            local++;
            return;
        }
        change(object, 1);
        if (object.sharedCount() != 0 || object.isQueued() || object.owner() == PyObject.NOBODY) {
            object.sharedCount(object.sharedCount() - 1);
        } else {
            queue(object);
        }
    }

    private void queue(PyObject object) {
        PyThread owner = interpreter.threadOf(object.owner());
        if (owner == null || owner.isFinished()) {
            merge(object);
        } else {
            object.queued(true);
            owner.queue(object);
        }
    }

    /// Makes one count of the two, which every thread changes atomically from now on.
    void merge(PyObject object) {
        object.queued(false);
        object.disown();
        merges++;
    }

    /// What `sys.getrefcount` returns: how many references there are, with that of the call, unless the call only
    /// borrows it, as it may from 3.14 on.
    public long of(Object value) {
        if (isImmortal(value) || !(value instanceof PyObject)) {
            return interpreter.profile().isAtLeast(3, 14)
                            && !interpreter.profile().freeThreaded()
                    ? IMMORTAL_WITH_GIL
                    : IMMORTAL;
        }
        evaluator.mustBeOrdered();
        long[] found = {freeThreaded && isDeferred(value) ? DEFERRED : 0};
        interpreter.census().walk(reference -> found[0] += reference == value ? 1 : 0);
        return found[0] + (isBorrowed() ? 0 : 1);
    }

    private boolean isBorrowed() {
        return interpreter.profile().isAtLeast(3, 14)
                && evaluator.thread().frame() instanceof PyFrame caller
                && caller.pc > 0
                && (caller.linked.opcodes[caller.pc - 1] == Opcode.LOAD_FAST_BORROW
                        || caller.linked.opcodes[caller.pc - 1] == Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW);
    }

    /// What merging so many objects takes their owner.
    long mergeNanos(int objects) {
        return objects * atomicNanos;
    }

    private void change(PyObject object, int times) {
        shared++;
        if (object.countedOnCore() != evaluator.thread().sim().core()) {
            evaluator.locks.bringCount(object, transferNanos);
        }
        evaluator.clock += times * atomicNanos;
        object.counted(evaluator.clock);
    }

    private boolean isOwned(PyObject object) {
        return object.owner() == evaluator.thread().id();
    }

    /// Whether threads that share a value all change its count.
    static boolean isCountedByAll(Object value) {
        return value instanceof PyObject object
                && object.isShared()
                && object.owner() != PyObject.IMMORTAL
                && !isDeferred(value)
                && !(value instanceof PyClass);
    }

    /// Whether only the collector counts references to a value.
    static boolean isDeferred(Object value) {
        return value instanceof PyFunction function && !function.isNested() || value instanceof PyModule;
    }

    /// Whether a free-threaded build counts references to a value at no time, or only when it collects.
    static boolean isUncounted(Object value) {
        return isImmortal(value) || isDeferred(value);
    }

    /// Whether a value lives for ever and its count is never written: strings of a program are interned.
    static boolean isImmortal(Object value) {
        return switch (value) {
            case Boolean _, Singleton _, String _ -> true;
            case Long number -> number >= LEAST_SMALL_INT && number <= MOST_SMALL_INT;
            case PyObject object -> object.owner() == PyObject.IMMORTAL && !(value instanceof PyModule);
            default -> false;
        };
    }
}
