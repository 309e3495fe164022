package dev.baton.python.runtime;

import dev.baton.trace.LockKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The end of a thread: who waits for it, and what the thread calls before.
public final class ThreadEnd {
    private final List<PyThread> joiners = new ArrayList<>();
    private final ArrayDeque<Object> calls = new ArrayDeque<>();
    private boolean hasCome;
    private int joinLock = -1;

    boolean hasCome() {
        return hasCome;
    }

    /// Notes that it has come and wakes those who wait for it.
    void come() {
        hasCome = true;
        joiners.forEach(joiner -> joiner.interpreter().machine().wake(joiner.sim()));
        joiners.clear();
    }

    void addJoiner(PyThread joiner) {
        joiners.add(joiner);
    }

    void removeJoiner(PyThread joiner) {
        joiners.remove(joiner);
    }

    /// The number under which others wait for the end of this thread.
    int joinLock(PyThread thread) {
        if (joinLock < 0) {
            String name = "end of " + thread.sim().name();
            joinLock = thread.interpreter().trace().lock(name, LockKind.JOIN, "Thread", false);
        }
        return joinLock;
    }

    /// Has the thread call something then, before anything that was asked for earlier.
    public void call(Object callable) {
        calls.addLast(callable);
    }

    /// What the thread must call next, null for nothing.
    @Nullable
    Object nextCall() {
        return calls.pollLast();
    }

    /// Visits what it keeps alive.
    void visit(Consumer<Object> visitor) {
        calls.forEach(visitor);
    }
}
