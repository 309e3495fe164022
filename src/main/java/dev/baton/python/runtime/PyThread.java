package dev.baton.python.runtime;

import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.lock.PyMutex;
import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Python thread: its call stack, and what the machine calls when it has a core.
public final class PyThread implements Behaviour {
    private final Interpreter interpreter;
    private final boolean daemon;
    private final List<PyThread> joiners = new ArrayList<>();
    private final ArrayDeque<Object> endCalls = new ArrayDeque<>();
    private @Nullable SimThread sim;
    private @Nullable Frame top;
    private int depth;
    private @Nullable Object result;
    private @Nullable PyRaise raise;
    private @Nullable PyException handled;
    private @Nullable PyMutex releaseLater;
    private boolean inSegment;
    private boolean atCheck;
    private boolean finished;
    private int line;
    private int joinLock = -1;
    private long owedNanos;
    private @Nullable PyInstance instance;
    private @Nullable PyObject expected;

    PyThread(Interpreter interpreter, boolean daemon) {
        this.interpreter = interpreter;
        this.daemon = daemon;
    }

    // ---- what the machine sees

    @Override
    public void resume(SimThread thread) {
        PyMutex mutex = releaseLater;
        if (mutex != null) {
            releaseLater = null;
            mutex.release();
        }
        if (interpreter.isOverLimit()) {
            interpreter.stopAtLimit();
            return;
        }
        boolean came = inSegment;
        inSegment = false;
        GilSwitch gilSwitch = interpreter.gilSwitch();
        if (gilSwitch != null && !isDetached() && gilSwitch.holds(interpreter.machine(), this, came)) {
            return;
        }
        InterpreterLock gil = interpreter.gil();
        if (gil != null && !isDetached() && !hasGil(gil, thread)) {
            return;
        }
        atCheck = false;
        interpreter.evaluator().run(this);
    }

    private boolean hasGil(InterpreterLock gil, SimThread thread) {
        if (!gil.isHeldBy(thread)) {
            owedNanos = interpreter.gilTakeNanos();
            return gil.acquire(thread);
        }
        if (atCheck && gil.isSwitchDue()) {
            gil.giveWay(thread);
            return false;
        }
        return true;
    }

    /// Whether the thread is in a blocking call, which takes the GIL itself at its end.
    private boolean isDetached() {
        return top instanceof BlockingCall call && call.isDetached();
    }

    /// Whether the machine has Python code of this thread that it has not reached the end of.
    boolean isInSegment() {
        return inSegment;
    }

    /// Nanoseconds to spend before anything else: what taking the GIL costs.
    long takeOwed() {
        long owed = owedNanos;
        owedNanos = 0;
        return owed;
    }

    void bind(SimThread thread) {
        sim = thread;
    }

    /// The thread of the simulated operating system.
    public SimThread sim() {
        SimThread thread = sim;
        if (thread == null) {
            throw new IllegalStateException("the thread has not been started");
        }
        return thread;
    }

    /// The thread's number, also in the trace.
    public int id() {
        return sim().id();
    }

    /// The thread's name.
    public String name() {
        return sim().name();
    }

    /// The thread's object in the program, null while nobody asked for it.
    public @Nullable PyInstance instance() {
        return instance;
    }

    /// Makes this the thread's object in the program.
    public void instance(PyInstance object) {
        instance = object;
    }

    /// Whether the run may end while this thread lives.
    public boolean isDaemon() {
        return daemon;
    }

    /// Notes that a segment goes to the machine, and whether it ends at a switching point.
    void atCheck(boolean atSwitchingPoint) {
        inSegment = true;
        atCheck = atSwitchingPoint;
    }

    /// Notes the object whose cache line is on its way to this thread's core.
    void expect(@Nullable PyObject object) {
        expected = object;
    }

    boolean expects(PyObject object) {
        return expected == object;
    }

    void releaseLater(PyMutex mutex) {
        releaseLater = mutex;
    }

    // ---- its end

    /// Whether the thread has come to its end.
    public boolean isFinished() {
        return finished;
    }

    /// Notes the end and wakes those who wait for it.
    void finish() {
        finished = true;
        for (PyThread joiner : joiners) {
            interpreter.machine().wake(joiner.sim());
        }
        joiners.clear();
    }

    void exit() {
        InterpreterLock gil = interpreter.gil();
        if (gil != null) {
            gil.release(sim());
        }
        interpreter.machine().exit(sim());
        interpreter.threadEnded(this);
    }

    void addJoiner(PyThread joiner) {
        joiners.add(joiner);
    }

    boolean removeJoiner(PyThread joiner) {
        return joiners.remove(joiner);
    }

    /// The number under which others wait for this thread's end.
    int joinLock() {
        if (joinLock < 0) {
            joinLock = interpreter.trace().lock("end of " + name(), LockKind.JOIN, "Thread", false);
        }
        return joinLock;
    }

    /// Has the thread call something at its end, before anything that was asked for earlier.
    public void callAtEnd(Object callable) {
        endCalls.addLast(callable);
    }

    /// What the thread must call next at its end, null for nothing.
    @Nullable
    Object nextEndCall() {
        return endCalls.pollLast();
    }

    // ---- its stack

    @Nullable
    Frame frame() {
        return top;
    }

    void frame(@Nullable Frame frame) {
        top = frame;
    }

    int depth() {
        return depth;
    }

    void push(Frame frame) {
        frame.back = top;
        top = frame;
        depth++;
    }

    void pop(Frame frame) {
        if (top != frame) {
            throw new IllegalStateException("not the frame on top");
        }
        top = frame.back;
        frame.back = null;
        depth--;
    }

    /// Makes this the result that the frame on top receives.
    void result(@Nullable Object value) {
        result = value;
    }

    @Nullable
    Object takeResult() {
        Object value = result;
        result = null;
        return value;
    }

    void raise(PyRaise exception) {
        raise = exception;
    }

    @Nullable
    PyRaise takeRaise() {
        PyRaise exception = raise;
        raise = null;
        return exception;
    }

    @Nullable
    PyException handled() {
        return handled;
    }

    void handled(@Nullable PyException exception) {
        handled = exception;
    }

    int line() {
        return line;
    }

    void line(int sourceLine) {
        line = sourceLine;
    }
}
