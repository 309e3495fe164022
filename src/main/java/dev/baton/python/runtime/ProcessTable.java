package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.ThreadLine;
import dev.baton.trace.Counters;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The processes of a run and the interpreters in them, in order of their start. All share the machine's cores and
/// nothing else: each interpreter has its own objects, its own modules and its own global lock.
///
/// **Models**: that a process ends with its main thread and takes its other threads along; that the run ends with the
/// process that runs the program.
///
/// **Does not model**: a process that outlives the one that started it.
///
/// **Simplifications**: 64 processes and subinterpreters live at the same time at the most.
///
/// **Source**: CPython 3.14 `Lib/multiprocessing`, `Python/pylifecycle.c`; PEP 684 and PEP 734.
public final class ProcessTable {
    /// Most that live at a time, the one that runs the program included.
    public static final int MOST = 64;

    private static final long SEED_STEP = 0x9E37_79B9L;

    private final Profile profile;
    private final Machine machine;
    private final Library library;
    private final InterpreterSetup setup;
    /// Those that live, in order of their start.
    private final List<Interpreter> interpreters = new ArrayList<>();
    private final Interpreter main;
    private @Nullable ForkServer server;
    private Outcome outcome = Outcome.FINISHED;
    private final Map<String, Object> blocks = new LinkedHashMap<>();
    private int started;
    private Counts ended = Counts.NONE;
    private int guests;
    private long queues;
    private long peakBytes;

    /// What interpreters that have ended had counted.
    private record Counts(long executed, long local, long shared, long merges) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Interpreter one) {
            ReferenceCounts counts = one.evaluator().counts();
            return new Counts(
                    executed + one.evaluator().executed(),
                    local + counts.local(),
                    shared + counts.shared(),
                    merges + counts.merges());
        }
    }

    /// The table with the process that runs the program, whose main thread is ready to start.
    public ProcessTable(InterpreterSetup setup, Profile profile, Machine machine, Library library) {
        this.setup = setup;
        this.profile = profile;
        this.machine = machine;
        this.library = library;
        main = start(
                new Origin("MainProcess", "main", null, false, made -> made.program()
                        .run()),
                setup);
    }

    /// The interpreter that runs the program.
    public Interpreter main() {
        return main;
    }

    /// Whether no other interpreter than the program's was ever started.
    boolean isAlone() {
        return started == 1;
    }

    /// Starts a process, or an interpreter inside one.
    public Interpreter start(Origin origin) {
        if (interpreters.size() >= MOST) {
            throw PyRaise.runtimeError("can't start " + origin.name() + ": a simulated machine has at most " + MOST
                    + " processes and subinterpreters at a time");
        }
        if (machine.threadCount() >= setup.limits().threads()) {
            throw PyRaise.runtimeError("can't start " + origin.name() + ": a simulated run has at most "
                    + setup.limits().threads() + " threads");
        }
        return start(origin, setup.ofChild(setup.seed() + SEED_STEP * started));
    }

    private Interpreter start(Origin origin, InterpreterSetup own) {
        PyThread starter = origin.starter();
        PyProcess parent = starter == null ? null : starter.interpreter().process();
        long pid = origin.isGuest() && parent != null ? parent.pid() : PyProcess.FIRST_PID + machine.threadCount();
        int id = machine.trace().process(machine.now(), origin.name(), pid, origin.startMethod());
        int lock = id == 0 ? -1 : machine.trace().lock("end of " + origin.name(), LockKind.JOIN, "Process", false);
        PyProcess process = new PyProcess(
                id,
                origin.name(),
                pid,
                origin.startMethod(),
                parent == null ? PyProcess.FIRST_PID - 1 : parent.pid(),
                new ThreadLine(machine, ThreadState.WAITING_LOCK, lock));
        started++;
        Interpreter made = new Interpreter(own, profile, machine, library, this, process, origin);
        process.interpreter(made);
        interpreters.add(made);
        if (starter != null) {
            starter.interpreter().memory().sample();
            made.memory().sample();
        }
        return made;
    }

    /// Starts an interpreter inside the process of a thread.
    public PyProcess startGuest(PyThread starter) {
        int number = ++guests;
        return start(new Origin("Interpreter-" + number, Origin.INTERPRETER, starter, true, made -> made.program()
                        .run()))
                .process();
    }

    /// The number of an interpreter inside its process, 0 for the process's first.
    public long numberOf(PyProcess process) {
        String name = process.name();
        return process.isSubinterpreter() ? Long.parseLong(name.substring(name.indexOf('-') + 1)) : 0;
    }

    /// The interpreters of a process that live.
    public List<PyProcess> inProcess(PyProcess one) {
        return interpreters.stream()
                .map(Interpreter::process)
                .filter(each -> each.pid() == one.pid())
                .toList();
    }

    /// Blocks of shared memory by name, which outlive the processes that made them.
    public Map<String, Object> blocks() {
        return blocks;
    }

    /// The number of the next queue between interpreters.
    public long nextQueue() {
        return ++queues;
    }

    /// The process that `forkserver` forks from, null before the first start and when it has ended.
    public @Nullable ForkServer server() {
        return server != null && server.isGone() ? null : server;
    }

    /// Starts the process that `forkserver` forks from.
    public ForkServer startServer(Origin origin) {
        ForkServer started = new ForkServer(machine, start(origin).process());
        server = started;
        return started;
    }

    // ---- ends

    /// Ends a process by a signal.
    public void kill(PyProcess process, int signal) {
        if (process.status() == null) {
            end(process, signal);
        }
    }

    /// Interrupts the main thread of a process, as SIGINT does.
    public void interrupt(PyProcess process) {
        if (process.status() == null) {
            process.interpreter()
                    .threads()
                    .getFirst()
                    .signal(new PyRaise(new PyException(ExceptionTypes.KEYBOARD_INTERRUPT)));
        }
    }

    /// Ends an interpreter inside a process.
    public void close(PyProcess subinterpreter) {
        end(subinterpreter, 0);
    }

    /// The main thread of an interpreter has ended.
    void mainEnded(Interpreter interpreter) {
        if (interpreter == main) {
            machine.stop();
        } else {
            end(interpreter.process(), 0);
        }
    }

    private void end(PyProcess process, int signal) {
        for (Interpreter each : List.copyOf(interpreters)) {
            PyProcess own = each.process();
            if (own == process || isInside(own, process)) {
                each.abandon();
                each.memory().free();
                ended = ended.plus(each);
                interpreters.remove(each);
                own.end(signal);
                machine.trace().processEnded(machine.now(), own.id());
            }
        }
    }

    private static boolean isInside(PyProcess own, PyProcess process) {
        return own.pid() == process.pid() && !process.startMethod().equals(Origin.INTERPRETER);
    }

    boolean isOverLimit() {
        return machine.now() > setup.limits().virtualNanos()
                || sum(interpreter -> interpreter.evaluator().executed())
                        > setup.limits().instructions();
    }

    /// Notes how the run ends; at a limit it ends at once.
    public void outcome(Outcome reached) {
        outcome = reached;
        if (reached == Outcome.LIMIT) {
            machine.stop();
        }
    }

    /// Completes the recording after the machine has stopped, and says how the run ended.
    public Outcome finish() {
        interpreters.forEach(each -> each.memory().sample());
        boolean mainLives = !main.threads().getFirst().isFinished();
        if (mainLives && outcome != Outcome.LIMIT) {
            outcome = Outcome.DEADLOCK;
        }
        Counts all = ended;
        for (Interpreter each : interpreters) {
            all = all.plus(each);
        }
        machine.trace()
                .counters(new Counters(
                        all.executed(),
                        machine.contextSwitches(),
                        machine.migrations(),
                        all.local(),
                        all.shared(),
                        all.merges(),
                        peakBytes));
        return outcome;
    }

    private long sum(ToLongFunction<Interpreter> figure) {
        long sum = 0;
        for (Interpreter each : interpreters) {
            sum += figure.applyAsLong(each);
        }
        return sum;
    }

    /// Notes that the memory of an interpreter has changed.
    void memoryChanged(PyProcess process, long bytes) {
        long total = sum(each -> each.memory().bytes());
        peakBytes = Math.max(peakBytes, total);
        machine.trace().memory(process.id(), bytes);
        machine.trace().memory(machine.now(), total);
    }
}
