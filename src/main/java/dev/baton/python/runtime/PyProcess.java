package dev.baton.python.runtime;

import dev.baton.sim.machine.ThreadLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A process of the simulated operating system that runs an interpreter, or an interpreter of its own inside one.
///
/// **Models**: its number, name and start method, its end with a status, and who waits for that.
///
/// **Does not model**: signals that a program handles itself, process groups, files.
///
/// **Simplifications**: the number is that of its first thread, as on Linux, counted from the same start in every run.
///
/// **Source**: CPython 3.14 `Lib/multiprocessing/popen_*.py`, what they keep of a child.
public final class PyProcess implements Shareable {
    static final long FIRST_PID = 4711;

    private final int id;
    private final String name;
    private final long pid;
    private final String startMethod;
    private final long parentPid;
    private final ThreadLine ended;
    private @Nullable Interpreter interpreter;
    private final List<Runnable> onEnd = new ArrayList<>();
    private @Nullable Integer status;
    private int wanted;

    PyProcess(int id, String name, long pid, String startMethod, long parentPid, ThreadLine ended) {
        this.id = id;
        this.name = name;
        this.pid = pid;
        this.startMethod = startMethod;
        this.parentPid = parentPid;
        this.ended = ended;
    }

    /// Number of the process in the trace.
    public int id() {
        return id;
    }

    /// As the trace calls it.
    public String name() {
        return name;
    }

    /// Its number in the operating system.
    public long pid() {
        return pid;
    }

    /// The number of the process that started it.
    public long parentPid() {
        return parentPid;
    }

    /// How it was started, as in [dev.baton.trace.ProcessInfo#startMethod].
    public String startMethod() {
        return startMethod;
    }

    /// Whether it is an interpreter inside another process.
    public boolean isSubinterpreter() {
        return startMethod.equals(Origin.INTERPRETER);
    }

    /// What it runs.
    public Interpreter interpreter() {
        Interpreter own = interpreter;
        if (own == null) {
            throw new IllegalStateException("the process runs nothing yet");
        }
        return own;
    }

    void interpreter(Interpreter own) {
        interpreter = own;
    }

    /// Who waits for its end.
    public ThreadLine waiters() {
        return ended;
    }

    /// How it ended: 0, a positive status, or less than 0 for the signal that ended it; null while it runs.
    public @Nullable Integer status() {
        return status;
    }

    /// Sets the status with which it will end.
    public void exitWith(int code) {
        wanted = code;
    }

    /// Does something when it has ended, at once if it has.
    public void whenEnded(Runnable action) {
        if (status != null) {
            action.run();
        } else {
            onEnd.add(action);
        }
    }

    /// Notes its end, by itself or by a signal.
    void end(int signal) {
        status = signal != 0 ? -signal : wanted;
        ended.wakeAll();
        onEnd.forEach(Runnable::run);
    }
}
