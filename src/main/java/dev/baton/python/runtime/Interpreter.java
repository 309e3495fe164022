package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.lock.Gil;
import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.Counters;
import dev.baton.trace.Failure;
import dev.baton.trace.Outcome;
import dev.baton.trace.Output;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An interpreter on a machine: a profile brought to life, with its threads, its modules and its lock.
public final class Interpreter {
    private final Setup setup;
    private final Profile profile;
    private final Machine machine;
    private final Library library;
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
    private final Map<String, PyModule> modules = new LinkedHashMap<>();
    private final Builtin buildClass = new Builtin("__build_class__", BuildClass::call);
    private long nextIdentity = 1;
    private long switchIntervalNanos;
    private boolean concurrent;
    private Outcome outcome = Outcome.FINISHED;
    private int threadNumber;

    /// What an interpreter is to run, and how.
    ///
    /// @param module the compiled program
    /// @param source its text, for tracebacks
    /// @param gil whether the interpreter has a global lock at its start
    /// @param gilFixed whether that was asked for, so that no extension changes it
    /// @param switchIntervalNanos its switch interval
    /// @param seed root of every random stream
    /// @param watch names of the global variables to show
    /// @param limits what ends a run that does not end by itself
    /// @param compilation whether hot loops are compiled for the host
    /// @param magnifier what records instructions one by one, null mostly; nothing is compiled for the host then
    public record Setup(
            CodeObject module,
            String source,
            boolean gil,
            boolean gilFixed,
            long switchIntervalNanos,
            long seed,
            Set<String> watch,
            Limits limits,
            Compilation compilation,
            @Nullable Magnifier magnifier) {}

    /// An interpreter whose main thread is ready to start.
    public Interpreter(Setup setup, Profile profile, Machine machine, Library library) {
        this.setup = setup;
        this.profile = profile;
        this.machine = machine;
        this.library = library;
        names = new StableNames(setup.module());
        switchIntervalNanos = setup.switchIntervalNanos();
        locks = new LockTable(this);
        gil = setup.gil() ? locks.newGil() : null;
        globals = new Namespace(library.builtins(), names);
        memory = new Memory(this);
        collector = new GarbageCollector(this);
        itemNanos = profile.number("call.item_ns");
        regionExits = new RandomStream(setup.seed(), "region-exits");
        LinkedCode linked = link(setup.module());
        if (setup.compilation().enabled() && profile.checks() == Profile.Checks.LOOPS_AND_CALLS) {
            linked.compile(setup.compilation());
        }
        PyFunction body = new PyFunction(linked, globals);
        globals.set("__name__", "__main__");
        globals.set("__file__", setup.module().fileName());
        PyThread main = new PyThread(this, false);
        start(
                main,
                new ThreadMain(
                        new Builtin("main", (_, _, _) -> new PyFrame(body)), new Object[0], Builtin.NO_KEYWORDS, true),
                "MainThread",
                null);
        evaluator = new Evaluator(this, main);
    }

    /// Makes a code object ready to run.
    LinkedCode link(CodeObject code) {
        return new LinkedCode(code, profile, setup.magnifier() != null);
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

    private void start(PyThread thread, ThreadMain bottom, String name, @Nullable PyThread parent) {
        thread.push(bottom);
        thread.bind(machine.start(name, thread, parent == null ? null : parent.sim()));
        threads.add(thread);
    }

    // ---- parts

    public Machine machine() {
        return machine;
    }

    public Profile profile() {
        return profile;
    }

    /// The settings the interpreter was made with.
    public Setup setup() {
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

    /// Stops a thread that is not attached while the world stands still; false when it may go on.
    boolean isStopped(PyThread thread) {
        return pause != null && pause.stops(thread, false);
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
        return regionExits.nextInt(setup.compilation().exitsOneIn()) == 0;
    }

    boolean isSwitchDue() {
        return gil != null && gil.isSwitchDue();
    }

    long gilTakeNanos() {
        return profile.number("lock.gil_take_ns");
    }

    // ---- threads

    /// The threads started so far.
    public List<PyThread> threads() {
        return threads;
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
        if (threads.size() >= setup.limits().threads()) {
            throw PyRaise.runtimeError("can't start new thread: a simulated run has at most "
                    + setup.limits().threads() + " threads");
        }
        concurrent = true;
        globals.names().forEach(name1 -> publish(globals.get(name1)));
        publish(callee);
        for (Object argument : arguments) {
            publish(argument);
        }
        PyThread thread = new PyThread(this, daemon);
        start(thread, new ThreadMain(callee, arguments, keywords, false), name, evaluator.thread());
        memory.threadStarted();
        evaluator.refreshHorizon();
        return thread;
    }

    private void publish(@Nullable Object value) {
        if (value != null) {
            sharing.publish(value);
        }
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
        memory.threadEnded();
        if (thread == threads.getFirst()) {
            machine.stop();
        }
    }

    void mainFailed(PyException exception) {
        outcome = Outcome.EXCEPTION;
        int line = exception.traceback().isEmpty()
                ? 0
                : exception.traceback().getFirst().line();
        machine.trace()
                .failure(new Failure(
                        exception.pyClass().name(), evaluator.texts().strNow(exception) + exception.hint(), line));
        write(true, report(exception));
    }

    void threadFailed(PyThread thread, PyException exception) {
        String above = exception.traceback().isEmpty() ? Traceback.TITLE : "";
        write(true, "Exception in thread " + thread.name() + ":\n" + above + report(exception));
    }

    /// The report of an exception, as Python prints it.
    public String report(PyException exception) {
        return evaluator
                .texts()
                .traceback(
                        exception,
                        setup.module().fileName(),
                        setup.source().lines().toList());
    }

    /// Writes a warning about a line of the program, as Python does for one that is not expected to be handled.
    void warn(int line, String message) {
        List<String> source = setup.source().lines().toList();
        String excerpt =
                line > 0 && line <= source.size() ? "  " + source.get(line - 1).strip() + "\n" : "";
        write(true, setup.module().fileName() + ":" + line + ": " + message + "\n" + excerpt);
    }

    /// Writes what the program prints.
    public void write(boolean error, String text) {
        machine.trace().output(new Output(evaluator.clock(), evaluator.thread().id(), error, text));
    }

    // ---- ends

    boolean isOverLimit() {
        return machine.now() > setup.limits().virtualNanos()
                || evaluator.executed() > setup.limits().instructions();
    }

    /// Ends the run before its own end.
    public void stopAtLimit() {
        outcome = Outcome.LIMIT;
        machine.stop();
    }

    /// Completes the recording after the machine has stopped, and says how the run ended.
    public Outcome finish() {
        memory.sample();
        boolean mainLives = !threads.getFirst().isFinished();
        if (mainLives && outcome != Outcome.LIMIT) {
            outcome = Outcome.DEADLOCK;
        }
        machine.trace()
                .counters(new Counters(
                        evaluator.executed(),
                        machine.contextSwitches(),
                        machine.migrations(),
                        evaluator.counts().local(),
                        evaluator.counts().shared(),
                        evaluator.counts().merges(),
                        memory.peakBytes()));
        return outcome;
    }

    // ---- objects

    /// What frees objects that only refer to one another.
    public GarbageCollector collector() {
        return collector;
    }

    Census census() {
        return census;
    }

    /// The modules imported so far.
    Iterable<PyModule> modules() {
        return modules.values();
    }

    /// Makes a thread the owner of a new object.
    public <T extends PyObject> T own(T object, PyThread thread) {
        object.ownedBy(thread.id(), nextIdentity++);
        if (collector.made(object)) {
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

    @Nullable
    Builtin method(PyClass type, String name) {
        for (PyClass each = type; each != null; each = each.base()) {
            Map<String, Builtin> methods = library.methods().get(each);
            Builtin method = methods == null ? null : methods.get(name);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    Builtin.@Nullable Body constructor(PyClass type) {
        return library.constructors().get(type);
    }

    Builtin buildClass() {
        return buildClass;
    }

    Object commonConstant(int which) {
        return switch (which) {
            case 0 -> ExceptionTypes.ASSERTION_ERROR;
            case 1 -> ExceptionTypes.NOT_IMPLEMENTED_ERROR;
            case 2 -> Types.TUPLE;
            case 3 -> builtin("all");
            default -> builtin("any");
        };
    }

    private Object builtin(String name) {
        Object value = library.builtins().get(name);
        if (value == null) {
            throw new IllegalStateException("no built-in " + name);
        }
        return value;
    }

    boolean isModule(String name) {
        return library.modules().containsKey(name);
    }

    /// The module of this name, made at its first import.
    public PyModule importModule(String name) {
        PyModule known = modules.get(name);
        if (known != null) {
            return known;
        }
        var factory = library.modules().get(name);
        if (factory == null) {
            throw PyRaise.of(ExceptionTypes.MODULE_NOT_FOUND_ERROR, "No module named '" + name + "'");
        }
        PyModule made = factory.apply(this);
        modules.put(name, made);
        return made;
    }

    /// The attributes a reader may have meant.
    Set<String> attributeNames(Object owner) {
        Set<String> found = new TreeSet<>();
        if (owner instanceof PyInstance instance) {
            found.addAll(instance.names());
        }
        if (owner instanceof PyModule module) {
            found.addAll(module.attributes().keySet());
        }
        for (PyClass type = owner instanceof PyClass self ? self : Types.of(owner); type != null; type = type.base()) {
            found.addAll(type.attributes().keySet());
            Map<String, Builtin> methods = library.methods().get(type);
            if (methods != null) {
                found.addAll(methods.keySet());
            }
        }
        return found;
    }
}
