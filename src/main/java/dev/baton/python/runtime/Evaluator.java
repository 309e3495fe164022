package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.ThreadState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The evaluation loop: executes the bytecode of one simulated thread at a time and keeps virtual time for every
/// instruction.
///
/// # Running ahead
/// A thread executes until one of two horizons. The *event horizon* is looked at only where CPython looks at its eval
/// breaker: on function entry, on backward jumps and after calls of built-ins, and for some profiles at the places that
/// [CheckPoints] knows. The *visibility horizon* is looked at
/// only by instructions that another thread could observe; those act when every earlier event has happened. Private
/// work in between runs ahead of the machine and is paid for when the segment is handed to it.
///
/// An instruction that must wait for its time is not charged and is executed again from its start. One that finds out
/// on
/// its way that it should have waited ends the run, which is begun again in order: see [TooEarly].
public final class Evaluator {
    /// Work of known length has a switching point this often, as a short loop has.
    private static final long WORK_BETWEEN_CHECKS_NANOS = 1_000;

    static final int RECURSION_LIMIT = 1000;

    final Interpreter interpreter;
    final Machine machine;
    /// Whether threads run at once.
    final boolean freeThreaded;
    final boolean ordered;
    final Calls calls;
    final Attributes attributes;
    final Operators operators;
    final OperatorInstructions operatorInstructions;
    final Subscripts subscripts;
    /// The arguments of the built-in whose Java code runs.
    Object[] underWay = {};
    final Iteration iteration;
    final Raising raising;
    final Building building;
    final Texts texts;
    final ObjectLocks locks;
    final ReferenceCounts counts;
    final CompiledRuns compiled;
    final FrameRunner frames;

    private PyThread thread;
    private SimThread sim;
    long clock;
    long instructionStart;
    long eventHorizon;
    long executed;
    private final LineReporter lines;
    private final CheckPoints checkPoints;
    private boolean stoodStill;
    final CallsAtOnce atOnce = new CallsAtOnce(this);

    Evaluator(Interpreter interpreter, PyThread first) {
        this.interpreter = interpreter;
        machine = interpreter.machine();
        freeThreaded = interpreter.isFreeThreaded();
        ordered = interpreter.compilation().ordered();
        thread = first;
        sim = first.sim();
        calls = new Calls(this);
        attributes = new Attributes(this);
        operators = new Operators(this);
        operatorInstructions = new OperatorInstructions(this);
        subscripts = new Subscripts(this);
        iteration = new Iteration(this);
        raising = new Raising(this);
        building = new Building(this);
        texts = new Texts(this);
        locks = new ObjectLocks(this);
        counts = new ReferenceCounts(this);
        compiled = new CompiledRuns(this);
        lines = new LineReporter(interpreter.trace());
        lines.begin(sim, 0);
        checkPoints = CheckPoints.of(this);
        frames = new FrameRunner(this, lines);
    }

    /// The interpreter this evaluator belongs to.
    public Interpreter interpreter() {
        return interpreter;
    }

    /// The thread that runs.
    public PyThread thread() {
        return thread;
    }

    /// The reference counts of objects that threads share.
    public ReferenceCounts counts() {
        return counts;
    }

    /// Conversion of values to text.
    public Texts texts() {
        return texts;
    }

    /// Reading and writing attributes.
    public Attributes attributes() {
        return attributes;
    }

    /// Operators and comparisons.
    public Operators operators() {
        return operators;
    }

    /// Calls of anything callable.
    public Calls calls() {
        return calls;
    }

    /// Items by key.
    public Subscripts subscripts() {
        return subscripts;
    }

    /// Iterators and what consumes them.
    public Iteration iteration() {
        return iteration;
    }

    /// `container[key]`, calling methods of the program at once.
    public Object itemNow(Object container, Object key) {
        Object value = subscripts.get(container, key);
        return value instanceof Frame frame ? callNow(new Builtin("item", (_, _, _) -> frame)) : value;
    }

    /// The exception that `raise value` means, made of these arguments if the value is a class.
    public PyException exceptionOf(Object value, Object... arguments) {
        return raising.exceptionOf(value, arguments);
    }

    /// Virtual time of the running thread, ahead of the machine's.
    public long clock() {
        return clock;
    }

    /// Adds to the time of the running thread.
    public void charge(long nanos) {
        clock += nanos;
    }

    /// Goes on for a time with work of known length.
    ///
    /// @param doneNanos how much of it is done
    public void work(long doneNanos, long moreNanos) {
        clock += moreNanos;
        checkPoints.worked(doneNanos, moreNanos);
    }

    /// Instructions executed so far by all threads.
    public long executed() {
        return executed;
    }

    /// Whether the thread may do now what others can observe: no earlier event is left. Moves the machine to the
    /// thread's time.
    public boolean onTime() {
        return isOnTime(clock);
    }

    private boolean isOnTime(long nanos) {
        if (atOnce.isUnderWay()) {
            mustBeOnTime();
            return true;
        }
        return hasCome(nanos);
    }

    private boolean hasCome(long nanos) {
        if (nanos <= machine.now()) {
            return true;
        }
        if (nanos >= machine.horizon()) {
            return false;
        }
        machine.advanceTo(sim, nanos);
        return true;
    }

    /// Notes that the instruction that executes, or a step of a built-in, comes on its way, where it can no longer
    /// wait,
    /// to something that has to be seen or done at its time.
    void mustBeOnTime() {
        if (!ordered
                && interpreter.hasOthers()
                && !hasCome(atOnce.isUnderWay() ? atOnce.startNanos() : instructionStart)) {
            throw new TooEarly();
        }
    }

    /// Notes that it looks at this value, see [#mustBeOnTime].
    void sees(@Nullable Object value) {
        if (freeThreaded && PyObject.isOpen(value)) {
            mustBeOnTime();
        }
    }

    /// Notes that the program sees or changes what everything other threads do depends on: without the GIL nothing may
    /// be
    /// computed ahead of that.
    void mustBeOrdered() {
        if (freeThreaded && !ordered && interpreter.hasOthers()) {
            throw new TooEarly();
        }
    }

    /// Whether the instruction that executes may act at its start.
    boolean instructionOnTime() {
        return isOnTime(instructionStart);
    }

    /// Whether an instruction that touches this value must wait for its time: another thread could see the order.
    boolean mustWaitFor(@Nullable Object value) {
        return freeThreaded && mustWaitIf(PyObject.isOpen(value));
    }

    /// Whether an instruction must wait for its time, if others can see or change what it looks at.
    boolean mustWaitIf(boolean isOpen) {
        return isOpen && !instructionOnTime();
    }

    // ---- running a thread

    /// Runs a thread that has a core until it must hand a segment to the machine, blocks or ends.
    void run(PyThread runner) {
        thread = runner;
        sim = runner.sim();
        clock = machine.now() + runner.takeOwed();
        runner.breaker().begin(machine.now());
        stoodStill = runner.stoodStill();
        refreshHorizon();
        lines.begin(sim, runner.line());
        if (runner.hasLooked() && runner.isSignalled() && !(runner.frame() instanceof BlockingCall)) {
            frames.raiseInto(Objects.requireNonNull(runner.takeSignal()));
        }
        Pause pause = frames.run(thread);
        lines.settle();
        checkPoints.paused();
        runner.line(lines.line());
        runner.breaker().end(clock);
        switch (pause) {
            case CHECK -> handOver(true);
            case SYNC -> handOver(false);
            case BLOCKED -> {
                letGoOfGil();
                runner.blocked();
            }
            case ENDED -> runner.exit();
        }
    }

    /// A thread that waits for an object's lock does so without the GIL; one in a blocking call has none already.
    private void letGoOfGil() {
        var gil = interpreter.gil();
        if (gil != null && gil.isHeldBy(sim)) {
            gil.release(sim);
        }
    }

    private void handOver(boolean atCheck) {
        thread.atCheck(atCheck, clock > machine.now());
        machine.run(sim, clock - machine.now(), ThreadState.RUNNING);
    }

    /// Looks anew at when something can happen to the running thread; needed after acting on the machine.
    void refreshHorizon() {
        eventHorizon = EventHorizon.of(thread);
    }

    /// Whether the thread must look at its eval breaker before its next instruction, now, and has not done so twice:
    /// two threads that look at the same instant would each wait for the other to go on.
    boolean looksBeforeInstruction() {
        boolean looks = clock >= eventHorizon && !stoodStill;
        stoodStill = false;
        return looks;
    }

    /// How long work of known length goes on until its next switching point, at which the thread must look at its eval
    /// breaker.
    ///
    /// @param doneNanos how much of it is done
    public long nanosToNextCheck(long doneNanos) {
        long least = Math.max(1, Math.min(eventHorizon - clock, checkPoints.nanosToNext(doneNanos)));
        return Math.ceilDiv(doneNanos + least, WORK_BETWEEN_CHECKS_NANOS) * WORK_BETWEEN_CHECKS_NANOS - doneNanos;
    }

    /// Begins an instruction that may look at the time or act on the machine.
    void begin(long startNanos, long endNanos) {
        instructionStart = startNanos;
        clock = endNanos;
        lines.note();
    }

    /// Until when compiled code may run: a thread that looks at its eval breaker then finds something, or the code is
    /// new and the host's compiler has to see it entered often.
    long checkNanos() {
        return Math.min(compiled.endNanos(), atOnce.isUnderWay() ? Long.MAX_VALUE : eventHorizon);
    }

    /// The source line the running thread has reached.
    void reach(int line, long nanos) {
        lines.reach(line, nanos);
    }

    /// Why the thread stops at a place that [CheckPoints] marked; null when it goes on.
    @Nullable
    Pause stopAt(LinkedCode code, int pc) {
        Pause pause = checkPoints.stopAt(code, pc);
        return atOnce.isUnderWay() ? null : pause;
    }

    /// Notes that the instruction just begun did nothing and will be executed again.
    void takeBack() {
        if (thread.frame() instanceof PyFrame frame) {
            checkPoints.takenBack(frame.linked, frame.pc);
        }
    }

    /// Whether a thread that looks at its eval breaker now finds something.
    boolean mustCheck(long nanos) {
        return nanos >= eventHorizon && !atOnce.isUnderWay();
    }

    /// Why the loop stopped.
    enum Pause {
        CHECK,
        SYNC,
        BLOCKED,
        ENDED
    }

    void enter(Frame frame) {
        thread.push(frame);
        if (thread.depth() > RECURSION_LIMIT && frame instanceof PyFrame) {
            thread.pop(frame);
            throw PyRaise.of(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
        }
    }

    /// Lets critical sections and the GIL go of the thread's own accord.
    void detach() {
        thread.sections().suspend();
        var gil = interpreter.gil();
        if (gil != null) {
            gil.release(sim);
        }
    }

    /// Takes the GIL back; false when the thread was parked for it.
    boolean attach() {
        var gil = interpreter.gil();
        return gil == null || gil.acquire(sim);
    }

    /// Calls something and waits for its result without giving any other thread a turn, see [CallsAtOnce].
    public Object callNow(Object callable, Object... arguments) {
        return atOnce.call(callable, arguments);
    }

    /// The exception being handled by the running thread, null outside a handler.
    public @Nullable PyException handled() {
        return thread.handling().anywhere();
    }
}
