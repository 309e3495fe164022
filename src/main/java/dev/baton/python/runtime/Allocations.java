package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The objects that threads have made and that were not found dead yet: all of an interpreter's with the GIL, those of
/// one thread without it.
final class Allocations {
    private List<PyObject> tracked = new ArrayList<>();
    private int made;
    private int madeUntilLook;
    private long kept;
    private long bytes;

    /// @param madeUntilLook how many objects are made before the first look at what is alive
    Allocations(int madeUntilLook) {
        this.madeUntilLook = madeUntilLook;
    }

    /// Notes a new object; true when its thread has to look what is alive.
    boolean add(PyObject object) {
        tracked.add(object);
        made++;
        return isDue();
    }

    /// Whether so many were made that their thread has to look.
    boolean isDue() {
        return made >= madeUntilLook;
    }

    List<PyObject> tracked() {
        return Collections.unmodifiableList(tracked);
    }

    /// How many were alive at the last look.
    long kept() {
        return kept;
    }

    /// What those take, in bytes.
    long bytes() {
        return bytes;
    }

    /// Notes what is alive now.
    void keep(List<PyObject> alive) {
        tracked = alive;
        kept = alive.size();
        bytes = 0;
        for (PyObject object : alive) {
            bytes += object.sizeBytes();
        }
    }

    /// Has the thread look again when it has made so many more.
    void lookAfter(int more) {
        made = 0;
        madeUntilLook = more;
    }

    /// Takes over those of a thread that has ended.
    void addAll(Allocations other) {
        tracked.addAll(other.tracked);
        kept += other.kept;
        bytes += other.bytes;
        other.tracked = new ArrayList<>();
    }
}
