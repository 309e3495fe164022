package dev.baton.python.runtime;

import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.lock.CriticalSections;
import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A Python thread: its call stack, and what the machine calls when it has a core.
public final class PyThread implements Behaviour {
    private final Interpreter interpreter;
    private final String name;
    private final boolean daemon;
    private final ThreadEnd end = new ThreadEnd();
    private final List<PyObject> toMerge = new ArrayList<>();
    private final Allocations allocations;
    private final EvalBreaker breaker = new EvalBreaker();
    private @Nullable SimThread sim;
    private @Nullable Frame top;
    private int depth;
    private @Nullable Object result;
    private @Nullable PyRaise raise;
    private final Handling handling = new Handling();
    private @Nullable CriticalSections sections;
    private boolean leaveLater;
    private boolean inSegment;
    private boolean atCheck;
    private boolean stoodStill;
    private boolean looks;
    private int line;
    private long owedNanos;
    private @Nullable PyInstance instance;
    /// The thread of another interpreter that this one stands for.
    private @Nullable PyThread host;
    private long wayBackNanos;
    private @Nullable PyObject expected;
    private @Nullable RandomStream chance;
    private @Nullable PyList asyncGenerators;
    private @Nullable PyRaise signal;

    PyThread(Interpreter interpreter, String name, boolean daemon) {
        this.interpreter = interpreter;
        this.name = name;
        this.daemon = daemon;
        allocations = interpreter.collector().ofNewThread();
    }

    /// The thread's own chance: what one thread meets must not depend on how far ahead another was computed.
    RandomStream chance() {
        RandomStream own = chance;
        if (own == null) {
            own = new RandomStream(interpreter.setup().seed(), "chance of thread " + id());
            chance = own;
        }
        return own;
    }

    // ---- what the machine sees

    @Override
    public void resume(SimThread thread) {
        if (leaveLater) {
            leaveLater = false;
            sections().leave();
        }
        if (interpreter.table().isOverLimit()) {
            interpreter.table().outcome(Outcome.LIMIT);
            return;
        }
        boolean came = inSegment;
        inSegment = false;
        looks = !came || atCheck && breaker.isSeen();
        if (looks && !isDetached() && interpreter.isStopped(this, came)) {
            return;
        }
        InterpreterLock gil = interpreter.gil();
        if (gil != null && !isDetached() && !hasGil(gil, thread)) {
            return;
        }
        if (!isDetached() && !resumeSections()) {
            return;
        }
        boolean check = atCheck;
        atCheck = false;
        if (looks) {
            mergeQueued();
            if (signal == null) {
                breaker.clear();
            }
        }
        if (check && allocations.isDue()) {
            collect(interpreter.collector());
        }
        interpreter.evaluator().run(this);
    }

    @Override
    public void preempted(long unfinishedNanos) {
        if (!interpreter.profile().countsTicks()) {
            breaker.preempted(unfinishedNanos);
        }
    }

    /// Queues an object of this thread whose counts are to be merged.
    void queue(PyObject object) {
        toMerge.add(object);
        if (isAttached()) {
            ask();
        }
    }

    /// Sets the thread's eval breaker: it has something to do at a switching point.
    void ask() {
        breaker.set(interpreter.machine().unfinishedNanos(sim()));
    }

    /// Its eval breaker.
    EvalBreaker breaker() {
        return breaker;
    }

    private void mergeQueued() {
        if (!toMerge.isEmpty()) {
            ReferenceCounts counts = interpreter.evaluator().counts();
            toMerge.forEach(counts::merge);
            owedNanos += counts.mergeNanos(toMerge.size());
            toMerge.clear();
        }
    }

    /// Collects garbage at a switching point if enough objects were made.
    private void collect(GarbageCollector collector) {
        if (!(top instanceof PyFrame)) {
            collector.putOff(this);
            return;
        }
        int generation = collector.generationDue(this);
        if (generation >= 0) {
            Collection collection = new Collection(generation);
            collection.after = Frame.After.GO_ON;
            push(collection);
        }
    }

    /// Locks the innermost critical section again; false when the thread has to wait for that, without the GIL.
    boolean resumeSections() {
        if (sections().resume()) {
            return true;
        }
        InterpreterLock gil = interpreter.gil();
        if (gil != null && gil.isHeldBy(sim())) {
            gil.release(sim());
        }
        return false;
    }

    private boolean hasGil(InterpreterLock gil, SimThread thread) {
        if (!gil.isHeldBy(thread)) {
            owedNanos = interpreter.gilTakeNanos();
            return gil.acquire(thread);
        }
        if (atCheck && gil.isSwitchDue() && !breaker.isBlind()) {
            gil.giveWay(thread);
            return false;
        }
        return true;
    }

    /// Whether the thread is in a blocking call, which takes the GIL itself at its end.
    private boolean isDetached() {
        return top instanceof BlockingCall call && call.isDetached();
    }

    /// Whether the thread executes Python code, or spins for an object's lock.
    boolean isAttached() {
        return inSegment;
    }

    /// Notes that the thread has blocked, unless it only spins.
    void blocked() {
        inSegment = !sim().isParked() && !isDetached();
        atCheck = false;
    }

    /// What it has made.
    Allocations allocations() {
        return allocations;
    }

    /// Nanoseconds to spend before anything else: what taking the GIL costs.
    long takeOwed() {
        long owed = owedNanos;
        owedNanos = 0;
        return owed;
    }

    void bind(SimThread thread) {
        sim = thread;
        sections = new CriticalSections(thread);
    }

    /// The critical sections the thread is in.
    CriticalSections sections() {
        CriticalSections own = sections;
        if (own == null) {
            throw new IllegalStateException("the thread has not been started");
        }
        return own;
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
        return name;
    }

    /// Makes it a guest: it shares the thread of the operating system with a thread of another interpreter, and gives
    /// it back at its end.
    void visitsFor(PyThread other, long nanos) {
        host = other;
        wayBackNanos = nanos;
        bind(other.sim());
    }

    boolean isGuest() {
        return host != null;
    }

    /// The interpreter it belongs to.
    Interpreter interpreter() {
        return interpreter;
    }

    /// The thread's object in the program, null while nobody asked for it.
    public @Nullable PyInstance instance() {
        return instance;
    }

    /// Makes this the thread's object in the program.
    public void instance(PyInstance object) {
        interpreter.found(object);
        instance = object;
    }

    /// Whether the run may end while this thread lives.
    public boolean isDaemon() {
        return daemon;
    }

    /// Notes that a segment goes to the machine, whether it ends at a switching point, and whether it takes any time.
    void atCheck(boolean atSwitchingPoint, boolean takesTime) {
        inSegment = true;
        atCheck = atSwitchingPoint;
        stoodStill = atSwitchingPoint && !takesTime;
    }

    /// Whether it came to its last switching point without computing.
    boolean stoodStill() {
        return stoodStill;
    }

    /// Notes the object whose cache line is on its way to this thread's core.
    void expect(@Nullable PyObject object) {
        expected = object;
    }

    boolean expects(PyObject object) {
        return expected == object;
    }

    /// Leaves the innermost critical section when the time the thread has computed ahead has passed.
    void leaveLater() {
        leaveLater = true;
    }

    /// Has the asynchronous generators that begin on this thread noted in a list; null for no longer.
    public void asyncGenerators(@Nullable PyList list) {
        asyncGenerators = list;
    }

    /// Notes an asynchronous generator that begins.
    void begins(PyGenerator asyncGenerator) {
        if (asyncGenerators != null) {
            asyncGenerators.add(asyncGenerator);
        }
    }

    // ---- its end

    /// Who waits for its end, and what it calls before.
    public ThreadEnd end() {
        return end;
    }

    /// Whether the thread has come to its end.
    public boolean isFinished() {
        return end.hasCome();
    }

    /// Notes the end and wakes those who wait for it.
    void finish() {
        mergeQueued();
        end.come();
    }

    void exit() {
        InterpreterLock gil = interpreter.gil();
        if (gil != null) {
            gil.release(sim());
        }
        StopTheWorld pause = interpreter.pause();
        if (pause != null) {
            pause.ended();
        }
        if (host != null) {
            interpreter.leave(this);
            sim().behave(host);
            interpreter.machine().run(sim(), wayBackNanos, ThreadState.NATIVE);
            return;
        }
        interpreter.machine().exit(sim());
        interpreter.threadEnded(this);
    }

    /// Has the thread raise an exception as soon as it executes Python code, or sleeps.
    void signal(PyRaise exception) {
        signal = exception;
        if (top instanceof BlockingCall call && call.isInterruptible()) {
            call.rouse();
        } else {
            ask();
        }
    }

    /// The exception it is to raise, null mostly.
    @Nullable
    PyRaise takeSignal() {
        PyRaise exception = signal;
        signal = null;
        return exception;
    }

    boolean isSignalled() {
        return signal != null;
    }

    /// Whether it goes on after a look at its eval breaker.
    boolean hasLooked() {
        return looks;
    }

    /// Ends the thread with its process.
    void kill() {
        if (!isFinished() && host == null) {
            finish();
            interpreter.machine().kill(sim());
        }
    }

    // ---- its stack

    /// Visits what it keeps alive.
    void visit(Consumer<Object> visitor) {
        if (!isFinished()) {
            NativeFrame.show(instance, visitor);
        }
        NativeFrame.show(result, visitor);
        NativeFrame.show(raise, visitor);
        NativeFrame.show(asyncGenerators, visitor);
        end.visit(visitor);
        for (Frame frame = top; frame != null; frame = frame.back) {
            frame.visitAll(visitor);
        }
    }

    @Nullable
    Frame frame() {
        return top;
    }

    /// Makes this the frame on top, with so many frames of Python code.
    void backTo(@Nullable Frame frame, int frames) {
        top = frame;
        depth = frames;
    }

    /// How many frames of Python code are on the stack.
    int depth() {
        return depth;
    }

    void push(Frame frame) {
        frame.back = top;
        top = frame;
        if (frame instanceof PyFrame) {
            depth++;
        }
    }

    void pop(Frame frame) {
        if (top != frame) {
            throw new IllegalStateException("not the frame on top");
        }
        top = frame.back;
        frame.back = null;
        if (frame instanceof PyFrame) {
            depth--;
        }
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

    /// Whether the frame on top gets an exception that others can reach.
    boolean raisesShared() {
        return raise != null && raise.exception().isShared();
    }

    @Nullable
    PyRaise takeRaise() {
        PyRaise exception = raise;
        raise = null;
        return exception;
    }

    /// The exceptions it handles.
    Handling handling() {
        return handling;
    }

    int line() {
        return line;
    }

    void line(int sourceLine) {
        line = sourceLine;
    }
}
