package dev.baton.sim.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import dev.baton.trace.TraceValidator;
import java.util.List;

/// A machine on a test bench: built without an interpreter, and every run is validated.
public final class Bench {
    /// More than any test needs, so that a run without end fails instead of hanging.
    private static final long MOST_EVENTS = 5_000_000;

    private final TraceBuilder trace;
    private final Machine machine;
    private final MachineCosts costs;

    public Bench(int cores, MachineCosts costs) {
        this(Hardware.of(cores), costs);
    }

    public Bench(Hardware hardware, MachineCosts costs) {
        trace = new TraceBuilder(new RunHeader("bench", "bench.py", "none", false, hardware.threads(), 1, 0, ""));
        this.costs = costs;
        machine = new Machine(hardware, costs, trace);
    }

    public Machine machine() {
        return machine;
    }

    public Script script() {
        return new Script(machine);
    }

    public SimThread start(String name, Behaviour behaviour) {
        return machine.start(name, behaviour, null);
    }

    /// Runs to the end and gives a trace without faults.
    public Trace run() {
        return run(MOST_EVENTS);
    }

    /// Runs to the end, or until so many events have shown that there is none, and gives a trace without faults.
    public Trace run(long mostEvents) {
        machine.runToEnd(() -> machine.eventCount() > mostEvents);
        Outcome outcome = machine.livingCount() == 0 ? Outcome.FINISHED : Outcome.DEADLOCK;
        Trace finished = trace.finish(machine.now(), outcome);
        assertEquals(List.of(), TraceValidator.faults(finished, graceNanos(costs)));
        return finished;
    }

    /// Longest time from being made runnable to standing in a run queue.
    public static long graceNanos(MachineCosts costs) {
        return Math.max(costs.wakeupNanos(), costs.threadStartNanos());
    }
}
