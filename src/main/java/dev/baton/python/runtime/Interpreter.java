package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.lock.Gil;
import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.Output;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An interpreter on a machine: a profile brought to life, with its threads, its modules and its lock.
public final class Interpreter {
    private final ProcessTable table;
    private final PyProcess process;
    private final InterpreterSetup setup;
    private final Profile profile;
    private final Machine machine;
    private final StableNames names;
    private @Nullable InterpreterLock gil;
    private @Nullable StopTheWorld pause;
    private final Namespace globals;
    private final Evaluator evaluator;
    private final Sharing sharing = new Sharing();
    private final LockTable locks;
    private final Memory memory;
    private final RandomStream regionExits;
    private final Census census = new Census(this);
    private final GarbageCollector collector;
    private final long itemNanos;
    private final List<PyThread> threads = new ArrayList<>();
    private final Modules modules;
    private final Builtin buildClass = new Builtin("__build_class__", BuildClass::call);
    private final Addresses addresses;
    private long switchIntervalNanos;
    private boolean concurrent;
    /// The threads of other interpreters that have been here while it was not.
    private final Set<Integer> visitors = new TreeSet<>();
    private int threadNumber;
    private final Program program;
    private final ArrayDeque<Object> atExit = new ArrayDeque<>();
    private final Failures failures = new Failures(this);

    /// An interpreter whose main thread is ready to start.
    Interpreter(
            InterpreterSetup setup,
            Profile profile,
            Machine machine,
            Library library,
            ProcessTable table,
            PyProcess process,
            Origin origin) {
        this.table = table;
        this.process = process;
        this.setup = setup;
        this.profile = profile;
        this.machine = machine;
        modules = new Modules(this, library);
        names = origin.isGuest() ? new StableNames() : new StableNames(setup.module());
        switchIntervalNanos = setup.switchIntervalNanos();
        locks = new LockTable(this);
        gil = setup.gil() ? locks.newGil() : null;
        addresses = new Addresses(gil == null);
        globals = new Namespace(library.builtins(), names);
        memory = new Memory(this);
        collector = new GarbageCollector(this);
        itemNanos = profile.number("call.item_ns");
        regionExits = new RandomStream(setup.seed(), "region-exits");
        program = new Program(this, globals, new Namespace(library.builtins(), names));
        PyThread main = new PyThread(this, "MainThread", false);
        if (origin.isGuest()) {
            main.visitsFor(Objects.requireNonNull(origin.starter()), 0);
            threads.add(main);
        } else {
            Builtin body = new Builtin("main", (_, _, _) -> origin.body().apply(this));
            ThreadMain bottom = new ThreadMain(body, new Object[0], Builtin.NO_KEYWORDS, true);
            start(main, bottom, process.id() == 0 ? "MainThread" : process.name(), origin.starter());
        }
        evaluator = new Evaluator(this, main);
    }

    /// Makes a code object ready to run.
    LinkedCode link(CodeObject code) {
        return new LinkedCode(
                code, profile, setup.magnifier() != null || compilation().ordered());
    }

    /// How the program is executed.
    Compilation compilation() {
        return setup.compilation();
    }

    /// Does something that is no part of the run.
    void aside(Runnable work) {
        Magnifier magnifier = setup.magnifier();
        if (magnifier == null) {
            work.run();
        } else {
            magnifier.aside(work);
        }
    }

    private void start(PyThread thread, ThreadMain bottom, String traceName, @Nullable PyThread parent) {
        thread.push(bottom);
        thread.bind(machine.start(traceName, thread, parent == null ? null : parent.sim(), process.id()));
        threads.add(thread);
    }

    /// The program as this interpreter has it.
    public Program program() {
        return program;
    }

    /// Takes over what another interpreter's program has defined, as after a fork, and one object besides.
    ///
    /// @return the copy of the object
    public Object fork(Interpreter from, Object task) {
        return ForkCopy.copy(from, this, task);
    }

    /// The process it runs in.
    public PyProcess process() {
        return process;
    }

    /// All processes of the run.
    public ProcessTable table() {
        return table;
    }

    /// The name of something of this interpreter among those of all.
    String nameInTrace(String name) {
        return process.id() == 0 ? name : process.name() + " " + name;
    }

    // ---- parts

    public Machine machine() {
        return machine;
    }

    public Profile profile() {
        return profile;
    }

    /// The settings the interpreter was made with.
    public InterpreterSetup setup() {
        return setup;
    }

    /// The recording of the run.
    public TraceBuilder trace() {
        return machine.trace();
    }

    /// The global lock, null while threads run without one.
    public @Nullable InterpreterLock gil() {
        return gil;
    }

    /// The switch interval, which a program can ask for in a free-threaded interpreter, too.
    public long switchIntervalNanos() {
        return switchIntervalNanos;
    }

    /// Changes the switch interval; a wait that has begun keeps its own.
    public void switchIntervalNanos(long nanos) {
        switchIntervalNanos = Math.max(Gil.LEAST_INTERVAL_NANOS, nanos);
        if (gil instanceof Gil own) {
            own.intervalNanos(switchIntervalNanos);
        }
    }

    /// Whether threads have run without a global lock: then objects have locks of their own.
    public boolean isFreeThreaded() {
        return !setup.gil();
    }

    /// The pause of all threads that is asked for or in effect, null mostly.
    @Nullable
    StopTheWorld pause() {
        return pause;
    }

    void pause(@Nullable StopTheWorld current) {
        pause = current;
    }

    /// Stops a thread that has come to a place where it can stop, while the world is to stand still; false when it may
    /// go on.
    ///
    /// @param wasAttached whether the world waits for it
    boolean isStopped(PyThread thread, boolean wasAttached) {
        return pause != null && pause.stops(thread, wasAttached);
    }

    /// Gives the interpreter a global lock, which this thread has.
    void switchGilOn(PyThread first) {
        InterpreterLock lock = locks.newGil();
        gil = lock;
        lock.acquire(first.sim());
        evaluator.refreshHorizon();
    }

    /// The locks of the program and of its objects.
    public LockTable locks() {
        return locks;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Sharing sharing() {
        return sharing;
    }

    /// What a built-in takes for each item it handles.
    public long itemNanos() {
        return itemNanos;
    }

    /// Notes that a built-in stored a value in an object: what a shared object leads to is shared.
    public void stored(PyObject into, Object value) {
        sharing.stored(into, value);
        evaluator.counts().stored(value);
    }

    /// Notes that what an object leads to has changed as a whole: it is shared if the object is.
    public void changed(PyObject object) {
        sharing.changed(object);
    }

    /// Notes that every thread can find a value from now on, without anyone handing it over.
    void found(Object value) {
        if (concurrent) {
            sharing.publish(value);
        }
    }

    /// Notes that an object let go of a value it led to, if there was one.
    public void dropped(PyObject from, @Nullable Object value) {
        if (value != null && from.isShared()) {
            evaluator.counts().dropped(value);
        }
    }

    /// Notes that a variable which other threads can see now has this value instead of another.
    void bound(@Nullable Object before, Object value) {
        sharing.publish(value);
        evaluator.counts().stored(value);
        if (before != null) {
            evaluator.counts().dropped(before);
        }
    }

    Namespace globals() {
        return globals;
    }

    boolean leavesRegionNow() {
        return regionExits.nextInt(compilation().exitsOneIn()) == 0;
    }

    long gilTakeNanos() {
        return profile.number("lock.gil_take_ns");
    }

    // ---- threads

    /// The threads started so far.
    public List<PyThread> threads() {
        return threads;
    }

    /// The thread that has this number in the trace, null when it has none here, as a guest that has left.
    @Nullable
    PyThread threadOf(int id) {
        int index = id - threads.getFirst().id();
        if (index >= 0 && index < threads.size() && threads.get(index).id() == id) {
            return threads.get(index);
        }
        for (PyThread thread : threads) {
            if (thread.id() == id && (!process.isSubinterpreter() || thread != threads.getFirst())) {
                return thread;
            }
        }
        return null;
    }

    PyThread runningThread() {
        return evaluator.thread();
    }

    /// The number of the next thread that gets a name from Python.
    public int nextThreadNumber() {
        return ++threadNumber;
    }

    /// Starts a thread that calls something. What it can reach is shared from then on.
    public PyThread startThread(String name, boolean daemon, Object callee, Object[] arguments, String[] keywords) {
        if (machine.threadCount() >= setup.limits().threads()) {
            throw PyRaise.runtimeError("can't start new thread: a simulated run has at most "
                    + setup.limits().threads() + " threads");
        }
        concurrent = true;
        publishWhatAllFind();
        sharing.publish(callee);
        for (Object argument : arguments) {
            sharing.publish(argument);
        }
        PyThread thread = new PyThread(this, name, daemon);
        start(thread, new ThreadMain(callee, arguments, keywords, false), nameInTrace(name), evaluator.thread());
        memory.threadStarted();
        evaluator.refreshHorizon();
        return thread;
    }

    /// Publishes what a thread finds by itself: global variables, modules, and the objects of threads.
    private void publishWhatAllFind() {
        globals.visit(sharing::publish);
        program.scripts().visit(sharing::publish);
        modules.imported().forEach(sharing::publish);
        threads.stream().map(PyThread::instance).filter(Objects::nonNull).forEach(sharing::publish);
    }

    /// Whether threads of another interpreter execute something here now.
    public boolean hasGuests() {
        return threads.stream().skip(1).anyMatch(PyThread::isGuest);
    }

    /// A thread that stands here for one of another interpreter. Without the GIL it shares from then on what others
    /// have made here; those that are still here have not waited for one another, so the run is begun again.
    PyThread welcome(PyThread host, long wayBackNanos) {
        if (isFreeThreaded() && !concurrent && visitors.add(host.id()) && visitors.size() > 1) {
            if (hasGuests() && !compilation().ordered()) {
                throw new TooEarly();
            }
            concurrent = true;
            publishWhatAllFind();
        }
        PyThread guest = new PyThread(this, "MainThread", false);
        guest.visitsFor(host, wayBackNanos);
        threads.add(guest);
        machine.trace().visits(host.id(), process.id());
        return guest;
    }

    void leave(PyThread guest) {
        collector.ended(guest);
        threads.remove(guest);
    }

    /// The next thread the main thread must wait for before the program ends, null when there is none.
    @Nullable
    PyThread nextToJoin() {
        for (PyThread thread : threads) {
            if (!thread.isFinished() && !thread.isDaemon() && thread != threads.getFirst()) {
                return thread;
            }
        }
        return null;
    }

    void threadEnded(PyThread thread) {
        collector.ended(thread);
        memory.threadEnded();
        if (thread == threads.getFirst()) {
            table.mainEnded(this);
        }
    }

    /// Has something called when the program has ended and its threads, too, before what was asked for earlier.
    public void callAtExit(Object callable) {
        atExit.addLast(callable);
    }

    /// What is to be called next at the end, null for nothing.
    @Nullable
    Object nextExitCall() {
        return atExit.pollLast();
    }

    /// Ends the process at once, in one of its threads.
    public void exit(int status) {
        process.exitWith(status);
        if (this == table.main()) {
            threads.getFirst().finish();
        }
        table.mainEnded(this);
    }

    /// Ends all threads with the process.
    void abandon() {
        for (PyThread thread : threads) {
            thread.kill();
        }
        if (gil != null) {
            gil.abandon();
        }
    }

    /// What is told of exceptions that nobody caught.
    public Failures failures() {
        return failures;
    }

    /// Writes what the program prints.
    public void write(boolean error, String text) {
        machine.trace().output(new Output(evaluator.clock(), evaluator.thread().id(), error, text));
    }

    // ---- memory

    Memory memory() {
        return memory;
    }

    // ---- objects

    /// What frees objects that only refer to one another.
    public GarbageCollector collector() {
        return collector;
    }

    Census census() {
        return census;
    }

    /// Makes a thread the owner of a new object.
    public <T extends PyObject> T own(T object, PyThread thread) {
        object.ownedBy(thread.id(), addresses.next(thread.id()));
        if (collector.made(object, thread)) {
            evaluator.refreshHorizon();
        }
        return object;
    }

    void countLocal(long times) {
        evaluator.counts().countLocal(times);
    }

    // ---- names

    /// Whether reads and writes of global variables can be observed by another thread.
    boolean globalsAreVisible() {
        return concurrent && gil == null;
    }

    boolean isBoundByProgram(String name) {
        return names.isBound(name);
    }

    boolean isAttributeSet(String name) {
        return names.isAttributeSet(name);
    }

    /// Whether there is, or was, another thread that could see what the running one does.
    boolean hasOthers() {
        return concurrent || !table.isAlone();
    }

    Builtin buildClass() {
        return buildClass;
    }

    /// What the standard library has for this interpreter.
    Modules modules() {
        return modules;
    }

    /// The module of this name, made at its first import.
    public PyModule importModule(String name) {
        return modules.importModule(name);
    }
}
