package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The objects that threads have made and that were not found dead yet: all of an interpreter's with the GIL, those of
/// one thread without it.
final class Allocations {
    private static final int MOST_IN_DOUBT = 10_000;

    private List<PyObject> tracked = new ArrayList<>();
    private List<PyObject> inDoubt = new ArrayList<>();
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

    /// Shows all, also those in doubt.
    void forEach(Consumer<PyObject> visitor) {
        tracked.forEach(visitor);
        inDoubt.forEach(visitor);
    }

    /// How many were alive at the last look.
    long kept() {
        return kept;
    }

    /// What those take, in bytes.
    long bytes() {
        return bytes;
    }

    /// Keeps what is alive, and forgets what is not. Where threads were not looked at that run, what they could hold is
    /// in doubt.
    ///
    /// @param isCertain whether there are none
    void keep(Predicate<PyObject> isAlive, boolean isCertain) {
        List<PyObject> alive = new ArrayList<>();
        List<PyObject> doubtful = new ArrayList<>();
        forEach(object -> {
            if (isAlive.test(object)) {
                alive.add(object);
            } else if (!isCertain && object.isShared() && doubtful.size() < MOST_IN_DOUBT) {
                doubtful.add(object);
            }
        });
        tracked = alive;
        inDoubt = doubtful;
        kept = alive.size();
        bytes = alive.stream().mapToLong(PyObject::sizeBytes).sum();
    }

    /// Has the thread look again when it has made so many more.
    void lookAfter(int more) {
        made = 0;
        madeUntilLook = more;
    }

    /// Takes over those of a thread that has ended.
    void addAll(Allocations other) {
        tracked.addAll(other.tracked);
        inDoubt.addAll(other.inDoubt);
    }
}
