package dev.baton.python.runtime;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.sim.lock.CriticalSections;
import dev.baton.sim.lock.PyMutex;
import org.jspecify.annotations.Nullable;

/// The critical sections that a free-threaded build puts around what its threads share: each object has a lock.
///
/// **Models**: a section of one object, or of two in the order of their addresses, as long as the instruction or the
/// built-in takes, with contention; reads of items of dicts and lists without a lock, but for the first read by another
/// thread than the owner, and the first count of an item by one, which take the container's lock once; the cache line
/// with lock and count, and that of a global variable that changes, which one core has at a time and which takes a
/// while to come from another, give or take a quarter by chance; a core that gives away a line goes on with its lock
/// until the line has left: when it arrives where it is wanted for the lock, and by chance any time between request and
/// arrival where it is wanted for the reference count.
///
/// **Does not model**: the retry of a read that meets a resize, the lock of the key table that instances of a class
/// share, and the delay with which memory a reader may still see is freed: all of them cost less than a cache line.
///
/// **Simplifications**: an object only its own thread can reach is locked at the cost of the instruction alone, because
/// nobody can contend for it. A method of the program that a built-in calls at once takes no locks, nor does what looks
/// through all items to unpack them or to make a text of them, nor a built-in called with unpacked arguments: these
/// only wait for their time.
///
/// **Source**: CPython 3.14 `critical_section.c`, `dictobject.c` lines 1315 to 1327 and 1490 to 1571, `listobject.c`
/// line 348, `ceval_macros.h` line 264.
final class ObjectLocks {
    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final long atomicNanos;
    private final long lockTransferNanos;
    private boolean inSection;
    /// The objects of the section that the present instruction is in.
    private @Nullable PyObject locked;

    private @Nullable PyObject alsoLocked;

    ObjectLocks(Evaluator evaluator) {
        this.evaluator = evaluator;
        interpreter = evaluator.interpreter;
        atomicNanos = interpreter.profile().number("reference.atomic_ns");
        lockTransferNanos = interpreter.profile().number("reference.lock_transfer_ns");
    }

    /// Begins an instruction that changes an object.
    ///
    /// @return NEXT when it may go on, or the signal to give the loop
    int begin(PyObject object) {
        return begin(object, null);
    }

    /// Begins an instruction that needs two objects at once; of the second only a container counts.
    int begin(PyObject object, @Nullable Object second) {
        if (!interpreter.isFreeThreaded()) {
            return Signal.NEXT;
        }
        PyObject other = second != object && isContainer(second) ? shared(second) : null;
        PyObject one = shared(object);
        if (one == null) {
            return other == null ? Signal.NEXT : enter(other, null);
        }
        return other != null && other.identity() < one.identity() ? enter(other, one) : enter(one, other);
    }

    private static @Nullable PyObject shared(@Nullable Object value) {
        return value instanceof PyObject object && object.isShared() ? object : null;
    }

    /// Whether a value is of a type whose methods lock their arguments, too.
    static boolean isContainer(@Nullable Object value) {
        return value instanceof PyList || value instanceof PyDict || value instanceof PySet;
    }

    /// Begins an instruction that reads a container as a whole.
    int beginContainer(Object value) {
        if (isContainer(value)) {
            return begin((PyObject) value, null);
        }
        return evaluator.mustWaitFor(value) ? Signal.LATER : Signal.NEXT;
    }

    /// Begins the search of a value in a container: of sets with their lock, of others without.
    int beginSearch(PyObject container) {
        return container instanceof PySet ? begin(container, null) : beginRead(container);
    }

    /// Begins an instruction that reads an item.
    int beginRead(PyObject container) {
        if (!interpreter.isFreeThreaded() || !container.isShared()) {
            return Signal.NEXT;
        }
        if (!evaluator.instructionOnTime()) {
            return Signal.LATER;
        }
        if (container.isReadByOthers()
                || isOwned(container)
                || !(container instanceof PyDict || container instanceof PyList)) {
            return Signal.NEXT;
        }
        int ready = enter(container, null);
        if (ready == Signal.NEXT) {
            container.readByOthers();
        }
        return ready;
    }

    /// Gets ready to count a reference to an item that was read: the first thread besides its owner to do so locks the
    /// container it was found in.
    int beginCount(Object container, Object value) {
        if (evaluator.counts.mustWait(value)) {
            return Signal.LATER;
        }
        if (!interpreter.isFreeThreaded()
                || !ReferenceCounts.isCountedByAll(value)
                || !(isContainer(container) || container instanceof PyInstance)) {
            return Signal.NEXT;
        }
        PyObject item = (PyObject) value;
        if (item.isCountableByOthers() || isOwned(item)) {
            return Signal.NEXT;
        }
        int ready = inSection ? Signal.NEXT : begin((PyObject) container, null);
        if (ready == Signal.NEXT) {
            item.countableByOthers();
        }
        return ready;
    }

    private boolean isOwned(PyObject object) {
        return object.owner() == evaluator.thread().id();
    }

    /// Enters the section of one shared object or two.
    private int enter(PyObject first, @Nullable PyObject second) {
        if (!evaluator.instructionOnTime()) {
            return Signal.LATER;
        }
        if (evaluator.atOnce.isUnderWay()) {
            return Signal.NEXT;
        }
        if (!hasLines(first, second)) {
            return Signal.AGAIN;
        }
        PyMutex other = second == null ? null : interpreter.locks().mutexOf(second);
        CriticalSections sections = evaluator.thread().sections();
        PyMutex mutex = interpreter.locks().mutexOf(first);
        if (!(other == null ? sections.enter(mutex) : sections.enter(mutex, other))) {
            return Signal.BLOCK;
        }
        evaluator.refreshHorizon();
        inSection = true;
        locked = first;
        alsoLocked = second;
        return Signal.NEXT;
    }

    /// Whether the core has the objects' cache lines; asks for those it lacks, and sets the clock to their arrival. One
    /// that arrives while the core it came from is in a section on it is there when the section is over.
    private boolean hasLines(PyObject first, @Nullable PyObject second) {
        PyThread thread = evaluator.thread();
        boolean arrived = thread.expects(first);
        long busy = Math.max(first.keptNanos(), second == null ? 0 : second.keptNanos());
        if (arrived ? busy <= evaluator.machine.now() : hasLine(first) && (second == null || hasLine(second))) {
            thread.expect(null);
            return true;
        }
        thread.expect(first);
        if (arrived) {
            evaluator.clock = busy;
            return false;
        }
        evaluator.clock = evaluator.machine.now();
        fetch(first);
        if (second != null) {
            fetch(second);
        }
        return false;
    }

    private boolean hasLine(PyObject object) {
        return object.hasLine(evaluator.thread().sim().core(), evaluator.machine.now());
    }

    private void fetch(PyObject object) {
        if (!hasLine(object)) {
            bring(object, lockTransferNanos, 0);
            object.counted(evaluator.clock + atomicNanos);
        }
    }

    /// Brings the cache line of an object whose reference count is to change, and sets the clock to its arrival.
    void bringCount(PyObject object, long transferNanos) {
        bring(object, transferNanos, (int) transferNanos);
    }

    /// @param mostEarlier how long before the arrival the core that has the line may lose it
    private void bring(PyObject object, long transferNanos, int mostEarlier) {
        long arrives = Math.max(evaluator.clock, object.countFreeNanos()) + about(transferNanos);
        object.moveLine(evaluator.thread().sim().core(), arrives - chance(mostEarlier), arrives);
        evaluator.clock = arrives;
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
    long about(long nanos) {
        return nanos - nanos / 4 + chance((int) (nanos / 2));
    }

    private int chance(int most) {
        return evaluator.thread().chance().nextInt(most + 1);
    }

    /// Ends the instruction: the locks go when their time has come.
    ///
    /// @param signal what the instruction tells the loop otherwise
    int end(int signal) {
        if (!inSection) {
            return signal;
        }
        inSection = false;
        finishWith(locked);
        finishWith(alsoLocked);
        if (leave()) {
            return signal;
        }
        return signal == Signal.NEXT_CHECKED ? Signal.NEXT_SYNC_CHECKED : Signal.NEXT_SYNC;
    }

    /// Keeps an object's line until the lock is let go, whoever asks for it.
    private void finishWith(@Nullable PyObject object) {
        if (object != null) {
            object.keepLine(evaluator.clock);
        }
    }

    /// Leaves the innermost section now if its time has come.
    ///
    /// @return whether it could; otherwise the thread does so when the time is there
    boolean leave() {
        CriticalSections sections = evaluator.thread().sections();
        if (sections.isNested() || !evaluator.onTime()) {
            evaluator.thread().leaveLater();
            return false;
        }
        sections.leave();
        evaluator.refreshHorizon();
        return true;
    }

    /// Lets the section go on until this frame, which the instruction entered, is done.
    void keep(Frame frame) {
        if (inSection) {
            inSection = false;
            if (frame instanceof NativeFrame) {
                frame.inSection = true;
            } else {
                leaveAtOnce();
            }
        }
    }

    /// Lets go at once because the instruction raised.
    void abandon() {
        if (inSection) {
            inSection = false;
            leaveAtOnce();
        }
    }

    /// Leaves the innermost section at this moment.
    void leaveAtOnce() {
        evaluator.thread().sections().leave();
        evaluator.refreshHorizon();
    }
}
