package dev.baton.python.runtime;

import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A pause of all threads of a free-threaded interpreter but the one that asks for it.
///
/// **Models**: attached threads stop at a switching point; detached ones count as stopped at once and stop when they
/// attach; a stopped thread has suspended its critical sections; the last one to stop wakes the thread that asked,
/// which
/// otherwise looks every millisecond whether the others have detached by themselves; one pause at a time.
///
/// **Does not model**: pauses of several interpreters at once.
///
/// **Simplifications**: when a thread sees the request, see [EvalBreaker].
///
/// **Source**: CPython 3.14 `Python/pystate.c` lines 2147 to 2303, stop_the_world 2363 to 2417, start_the_world 2430.
final class StopTheWorld {
    private static final long POLL_NANOS = 1_000_000;

    private final Interpreter interpreter;
    private final Machine machine;
    private final PyThread requester;
    private final List<PyThread> stopped = new ArrayList<>();
    private int awaited;

    private StopTheWorld(Interpreter interpreter, PyThread requester) {
        this.interpreter = interpreter;
        this.requester = requester;
        machine = interpreter.machine();
    }

    /// Asks all threads but this one to stop; there must be no other pause.
    static StopTheWorld request(Interpreter interpreter, PyThread requester) {
        if (interpreter.pause() != null) {
            throw new IllegalStateException("the world is being stopped already");
        }
        StopTheWorld pause = new StopTheWorld(interpreter, requester);
        interpreter.pause(pause);
        pause.attached().forEach(PyThread::ask);
        return pause;
    }

    private Stream<PyThread> attached() {
        return interpreter.threads().stream().filter(thread -> thread != requester && thread.isAttached());
    }

    /// Whether all have stopped; if not, the thread that asked waits and asks again when it is back.
    boolean isComplete() {
        awaited = (int) attached().count();
        if (awaited > 0) {
            machine.sleep(requester.sim(), POLL_NANOS, ThreadState.STOPPED);
        }
        return awaited == 0;
    }

    /// Stops a thread that has come to a switching point or wants to attach.
    ///
    /// @param wasAttached whether the world waits for it
    /// @return whether the thread was stopped
    boolean stops(PyThread thread, boolean wasAttached) {
        if (thread == requester) {
            return false;
        }
        stopped.add(thread);
        thread.sections().suspend();
        machine.park(thread.sim(), ThreadState.STOPPED, -1);
        if (wasAttached) {
            countDown();
        }
        return true;
    }

    /// Notes that an attached thread has ended.
    void ended() {
        countDown();
    }

    private void countDown() {
        if (--awaited == 0) {
            machine.wake(requester.sim());
        }
    }

    /// Lets all go on.
    void end() {
        interpreter.pause(null);
        stopped.forEach(thread -> machine.wake(thread.sim()));
    }
}
