package dev.baton.sim.lock;

import dev.baton.sim.machine.SimThread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The critical sections of one thread: the objects' locks it holds, as a stack, the innermost on top.
///
/// **Models**: sections of one lock or of two, taken in the order they are given in; a section that is entered again
/// for a lock the
/// innermost one holds costs nothing; all sections let go when the thread parks for a lock, blocks or is stopped; on
/// its
/// way back only the innermost is locked again, the others when they become the innermost.
///
/// **Does not model**: the fast attempt that makes specialised instructions fall back to the general ones.
///
/// **Simplifications**: none.
///
/// **Source**: CPython 3.14 `Python/critical_section.c` (recursion lines 30 to 46, SuspendAll 111, Resume 135),
/// `Include/internal/pycore_critical_section.h` (order of two locks lines 159 to 166).
public final class CriticalSections {
    private final SimThread thread;
    private final List<Section> sections = new ArrayList<>();
    private int depth;
    private @Nullable Section entering;

    /// The sections of a thread that has none.
    public CriticalSections(SimThread thread) {
        this.thread = thread;
    }

    /// Enters a section of one lock.
    ///
    /// @return whether the thread is in it; otherwise it spins or is parked, and asks again when it is back
    public boolean enter(PyMutex mutex) {
        if (entering == null && depth > 0 && top().holds(mutex)) {
            top().repeats++;
            return true;
        }
        return enter(mutex, null);
    }

    /// Enters a section of two locks, or of one when there is no second.
    ///
    /// @param mutex the lock of the object with the lower address, taken first
    /// @param other the lock of the other object
    /// @return whether the thread is in it; otherwise it spins or is parked, and asks again when it is back
    public boolean enter(PyMutex mutex, @Nullable PyMutex other) {
        Section section = entering;
        if (section == null) {
            section = next();
            section.begin(mutex, other == mutex ? null : other);
            entering = section;
        }
        if (!lock(section)) {
            return false;
        }
        entering = null;
        depth++;
        return true;
    }

    /// Leaves the innermost section. The one around it may be suspended: see [#resume].
    public void leave() {
        Section section = top();
        if (section.repeats > 0) {
            section.repeats--;
            return;
        }
        section.unlock();
        depth--;
    }

    /// Lets go of every lock because the thread detaches.
    public void suspend() {
        for (int i = depth - 1; i >= 0 && sections.get(i).isActive(); i--) {
            sections.get(i).unlock();
        }
    }

    /// Locks the innermost section again if it is suspended.
    ///
    /// @return whether it is locked, or there is none; otherwise the thread spins or is parked, and asks again
    public boolean resume() {
        return depth == 0 || entering != null || top().isActive() || lock(top());
    }

    /// Whether leaving the innermost section leads to one around it, which may be suspended.
    public boolean isNested() {
        return depth > 1;
    }

    /// Takes what a section still lacks. A thread that parks for it keeps the first of two locks, but none of the
    /// sections around.
    private boolean lock(Section section) {
        while (!section.isActive()) {
            if (!section.next().acquire(thread)) {
                if (thread.isParked()) {
                    suspend();
                }
                return false;
            }
            section.locked++;
        }
        return true;
    }

    private Section top() {
        return sections.get(depth - 1);
    }

    private Section next() {
        if (depth == sections.size()) {
            sections.add(new Section());
        }
        return sections.get(depth);
    }

    /// One section; kept and used again.
    private static final class Section {
        private @Nullable PyMutex first;
        private @Nullable PyMutex second;
        private int locked;
        private int repeats;

        void begin(PyMutex mutex, @Nullable PyMutex other) {
            first = mutex;
            second = other;
            locked = 0;
            repeats = 0;
        }

        boolean isActive() {
            return locked == (second == null ? 1 : 2);
        }

        boolean holds(PyMutex mutex) {
            return isActive() && (first == mutex || second == mutex);
        }

        PyMutex next() {
            PyMutex mutex = locked == 0 ? first : second;
            if (mutex == null) {
                throw new IllegalStateException("a section without its lock");
            }
            return mutex;
        }

        void unlock() {
            while (locked > 0) {
                locked--;
                next().release();
            }
        }
    }
}
