package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
/// passed, and not before a quarter as many were made as were alive; the thread looks for it at its switching points. A
/// collection of any generation frees all garbage, but takes the time of its generation only.
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
    private List<PyObject> tracked = new ArrayList<>();
    private int made;
    private int madeUntilLook;
    private long longLived;
    private long longLivedPending;
    private long bytes;
    private long bytesAtCollection;
    private long deferred;
    private int young;
    private boolean enabled = true;
    private boolean collecting;

    GarbageCollector(Interpreter interpreter) {
        this.interpreter = interpreter;
        census = interpreter.census();
        Profile profile = interpreter.profile();
        threshold = profile.number("gc.threshold");
        objectNanos = profile.number("gc.object_ns");
        looksAtMemory = profile.freeThreaded() && profile.isAtLeast(3, 14);
        madeUntilLook = threshold == 0 ? Integer.MAX_VALUE : (int) threshold + 1;
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

    /// Containers made less those freed since the last collection, and collections of the two younger generations.
    public long[] counts() {
        look();
        return new long[] {young, rounds[1], rounds[2]};
    }

    /// The frame of a full collection, whose result is the number of objects found.
    public NativeFrame collection() {
        return new Collection(GENERATIONS - 1);
    }

    // ---- its trigger

    /// Notes a new object; true when its thread has to look whether to collect at its next switching point.
    boolean made(PyObject object) {
        if (threshold == 0) {
            return false;
        }
        tracked.add(object);
        return ++made >= madeUntilLook;
    }

    /// The containers made so far, without those that were freed at the last look.
    List<PyObject> tracked() {
        return Collections.unmodifiableList(tracked);
    }

    /// Puts the look off because the thread is in a built-in.
    void putOff() {
        madeUntilLook = made + FLUSHED;
    }

    /// Whether a thread at a switching point has to look.
    boolean isDue() {
        return made >= madeUntilLook;
    }

    /// The generation to collect, -1 for none.
    int generationDue() {
        look();
        if (!enabled || young <= threshold) {
            return -1;
        }
        if (interpreter.isFreeThreaded()) {
            return isWorthwhile() ? GENERATIONS - 1 : -1;
        }
        if (rounds[2] > ROUNDS && longLivedPending > longLived / 4) {
            return 2;
        }
        return rounds[1] > ROUNDS ? 1 : 0;
    }

    private boolean isWorthwhile() {
        if (young < longLived / 4) {
            return false;
        }
        boolean worthwhile = !looksAtMemory
                || bytes - bytesAtCollection > bytesAtCollection / 10
                || deferred > MOST_DEFERRED * threshold;
        deferred += worthwhile ? 0 : young;
        return worthwhile;
    }

    /// Finds out what is alive, and drops what was freed.
    private void look() {
        bytes = interpreter.profile().number("memory.interpreter_bytes");
        census.walk(_ -> {});
        List<PyObject> dead = new ArrayList<>();
        List<PyObject> kept = new ArrayList<>();
        for (PyObject object : tracked) {
            (object.isReached(census.number()) ? kept : dead).add(object);
        }
        for (int i = 0; looksAtMemory && i < kept.size(); i++) {
            bytes += kept.get(i).sizeBytes();
        }
        kept.addAll(cyclesAmong(dead));
        tracked = kept;
        young = (int) Math.max(0, kept.size() - longLived - longLivedPending);
        made = 0;
        long untilThreshold = threshold - young > 0 ? threshold - young : threshold;
        madeUntilLook = threshold == 0 ? Integer.MAX_VALUE : (int) Math.max(untilThreshold + 1, kept.size() / 4);
    }

    /// Those of the dead that other dead ones keep from being freed.
    private static List<PyObject> cyclesAmong(List<PyObject> dead) {
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
        return dead.stream().filter(object -> object.references(0) > 0).toList();
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

    /// Begins a collection; false when another thread is at one.
    boolean begin() {
        boolean first = !collecting;
        collecting = true;
        return first;
    }

    void end() {
        collecting = false;
    }

    /// How long a collection of this generation takes, now that it begins.
    long pauseNanos(int generation) {
        look();
        long objects = young + (generation > 0 ? longLivedPending : 0) + (generation > 1 ? longLived : 0);
        return objects * objectNanos;
    }

    /// Frees the garbage and returns how many objects it was.
    int collect(int generation) {
        List<PyObject> alive = new ArrayList<>();
        for (PyObject object : tracked) {
            if (object.isReached(census.number())) {
                alive.add(object);
            }
        }
        int found = tracked.size() - alive.size();
        tracked = alive;
        deferred = 0;
        bytesAtCollection = bytes;
        longLivedPending = generation == GENERATIONS - 1 ? 0 : alive.size() - longLived;
        longLived = generation == GENERATIONS - 1 ? alive.size() : longLived;
        young = 0;
        for (int i = 0; i <= generation; i++) {
            rounds[i] = 0;
        }
        if (generation + 1 < GENERATIONS) {
            rounds[generation + 1]++;
        }
        return found;
    }
}
