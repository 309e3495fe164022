package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Decides when an interpreter collects garbage, and what garbage there is: objects that only refer to one another.
///
/// **Models**: the count of containers made less those freed, and the thresholds it is compared with: three generations
/// with the GIL; without it one, also compared with a quarter of the objects that survived, and with the memory, which
/// must have grown by a tenth. An object in no cycle is freed when nothing refers to it any more, one in a cycle by the
/// collector alone.
///
/// **Does not model**: finalizers, weak references, resurrection; PyPy's own collector, which runs all the time.
///
/// **Simplifications**: what is alive is found by a walk when so many objects were made that the threshold could be
/// passed, and not before a quarter as many were made as were alive; the thread looks for it at its switching points.
/// Without the GIL a thread looks every 512 objects, at those it has made itself, and does not see what other threads
/// that run hold for themselves: their work may have been computed ahead of its time. Of its shared objects that nobody
/// seems to hold it remembers 10,000 until no other thread runs. A collection of any generation frees all garbage, but
/// takes the time of its generation only.
///
/// **Source**: CPython 3.14 `Python/gc.c` (thresholds 2000, 10, 10), `Python/gc_free_threading.c` lines 69, 1619, 2089,
/// 2099 and 2131.
public final class GarbageCollector {
    private static final int GENERATIONS = 3;
    private static final int ROUNDS = 10;
    /// A thread adds its own count of new objects to the common one this often.
    private static final int FLUSHED = 512;
    private static final int MOST_DEFERRED = 40;

    private final Interpreter interpreter;
    private final Census census;
    private final long threshold;
    private final long objectNanos;
    private final boolean looksAtMemory;
    private final long[] rounds = new long[GENERATIONS];
    /// With the GIL what all threads have made, without it what threads have that are at their end.
    private final Allocations common;
    private final List<Allocations> all = new ArrayList<>();
    private long longLived;
    private long longLivedPending;
    private long bytesAtCollection;
    private long deferred;
    private boolean enabled = true;
    private boolean collecting;

    GarbageCollector(Interpreter interpreter) {
        this.interpreter = interpreter;
        census = interpreter.census();
        Profile profile = interpreter.profile();
        threshold = profile.number("gc.threshold");
        objectNanos = profile.number("gc.object_ns");
        looksAtMemory = profile.freeThreaded() && profile.isAtLeast(3, 14);
        common = new Allocations((int) threshold + 1);
        all.add(common);
    }

    // ---- what the module gc offers

    /// Whether collections happen by themselves.
    public boolean isEnabled() {
        return enabled;
    }

    /// Switches that on or off.
    public void enable(boolean on) {
        enabled = on;
    }

    /// Containers made less those freed since the last collection, and collections of the two younger generations, as
    /// a thread sees them.
    public long[] counts(PyThread thread) {
        look(thread);
        return new long[] {young(), rounds[1], rounds[2]};
    }

    /// The frame of a full collection, whose result is the number of objects found.
    public NativeFrame collection() {
        return new Collection(GENERATIONS - 1);
    }

    // ---- its trigger

    /// Where the objects are noted that a new thread makes.
    Allocations ofNewThread() {
        if (!interpreter.isFreeThreaded()) {
            return common;
        }
        Allocations own = new Allocations(FLUSHED);
        all.add(own);
        return own;
    }

    /// Notes the end of a thread.
    void ended(PyThread thread) {
        if (thread.allocations() != common) {
            common.addAll(thread.allocations());
            all.remove(thread.allocations());
        }
    }

    /// Notes a new object; true when its thread has to look whether to collect at its next switching point.
    boolean made(PyObject object, PyThread thread) {
        return threshold > 0 && thread.allocations().add(object);
    }

    /// The containers made so far, without those that were freed at the last look.
    List<PyObject> tracked() {
        return all.stream().flatMap(made -> made.tracked().stream()).toList();
    }

    /// Puts the look of a thread off because it is in a built-in.
    void putOff(PyThread thread) {
        thread.allocations().lookAfter(FLUSHED);
    }

    /// The generation that a thread has to collect, -1 for none.
    int generationDue(PyThread thread) {
        look(thread);
        long young = young();
        if (!enabled || young <= threshold) {
            return -1;
        }
        if (interpreter.isFreeThreaded()) {
            return isWorthwhile(young) ? GENERATIONS - 1 : -1;
        }
        if (rounds[2] > ROUNDS && longLivedPending > longLived / 4) {
            return 2;
        }
        return rounds[1] > ROUNDS ? 1 : 0;
    }

    /// How many more there are than after the last collection.
    private long young() {
        long kept = all.stream().mapToLong(Allocations::kept).sum();
        return Math.max(0, kept - longLived - longLivedPending);
    }

    private long bytes() {
        long objects = all.stream().mapToLong(Allocations::bytes).sum();
        return interpreter.profile().number("memory.interpreter_bytes") + objects;
    }

    private boolean isWorthwhile(long young) {
        if (young < longLived / 4) {
            return false;
        }
        boolean worthwhile = !looksAtMemory
                || bytes() - bytesAtCollection > bytesAtCollection / 10
                || deferred > MOST_DEFERRED * threshold;
        deferred += worthwhile ? 0 : young;
        return worthwhile;
    }

    /// A thread finds out what is alive of what it has made, with the GIL of everything.
    private void look(PyThread by) {
        if (interpreter.isFreeThreaded()) {
            look(thread -> thread == by || !thread.isAttached(), List.of(by.allocations(), common));
        } else {
            look(_ -> true, all);
        }
    }

    /// Finds out what is alive, from the stacks of these threads and what all threads can see, and drops what was freed
    /// of some.
    private void look(Predicate<PyThread> isSeen, List<Allocations> examined) {
        census.walk(isSeen, _ -> {});
        List<PyObject> dead = new ArrayList<>();
        for (Allocations made : all) {
            boolean isExamined = examined.contains(made);
            made.forEach(object -> {
                if (!isReached(object) && (isExamined || object.isShared())) {
                    dead.add(object);
                }
            });
        }
        countWhatDeadOnesKeep(dead);
        boolean isWhole = interpreter.threads().stream().allMatch(isSeen);
        examined.forEach(made -> made.keep(object -> isReached(object) || object.references(0) > 0, isWhole));
        examined.forEach(made -> made.lookAfter(objectsUntilLook()));
    }

    private boolean isReached(PyObject object) {
        return object.isReached(census.number());
    }

    private int objectsUntilLook() {
        long least = FLUSHED;
        if (!interpreter.isFreeThreaded()) {
            long young = young();
            least = 1 + (threshold > young ? threshold - young : threshold);
        }
        return (int) Math.max(least, all.stream().mapToLong(Allocations::kept).sum() / 4);
    }

    /// Leaves with each of the dead how many references it has from others of them that are not freed.
    private static void countWhatDeadOnesKeep(List<PyObject> dead) {
        for (PyObject object : dead) {
            object.references(-object.references(0));
        }
        List<PyObject> referring = new ArrayList<>();
        for (PyObject object : dead) {
            if (countReferents(object)) {
                referring.add(object);
            }
        }
        ArrayDeque<PyObject> freed = new ArrayDeque<>();
        for (PyObject object : referring) {
            if (object.references(0) == 0) {
                freed.add(object);
            }
        }
        while (!freed.isEmpty()) {
            freed.remove().visit(value -> {
                if (value instanceof PyObject object && object.references(-1) == 0) {
                    freed.add(object);
                }
            });
        }
    }

    /// Counts what an object refers to; returns whether there is anything.
    private static boolean countReferents(PyObject object) {
        boolean[] any = {false};
        object.visit(value -> {
            if (value instanceof PyObject referent) {
                referent.references(1);
                any[0] = true;
            }
        });
        return any[0];
    }

    // ---- a collection

    /// Whether a thread is at a collection.
    boolean isCollecting() {
        return collecting;
    }

    void begin() {
        collecting = true;
    }

    void end() {
        collecting = false;
    }

    /// How long a collection of this generation takes, now that it begins and every other thread stands still.
    long pauseNanos(int generation) {
        look(_ -> true, all);
        long objects = young() + (generation > 0 ? longLivedPending : 0) + (generation > 1 ? longLived : 0);
        return objects * objectNanos;
    }

    /// Frees the garbage that was found when the collection began, and returns how many objects it was.
    int collect(int generation) {
        long before = all.stream().mapToLong(Allocations::kept).sum();
        all.forEach(made -> made.keep(this::isReached, true));
        long alive = all.stream().mapToLong(Allocations::kept).sum();
        deferred = 0;
        bytesAtCollection = bytes();
        longLivedPending = generation == GENERATIONS - 1 ? 0 : alive - longLived;
        longLived = generation == GENERATIONS - 1 ? alive : longLived;
        for (int i = 0; i <= generation; i++) {
            rounds[i] = 0;
        }
        if (generation + 1 < GENERATIONS) {
            rounds[generation + 1]++;
        }
        return (int) (before - alive);
    }
}
