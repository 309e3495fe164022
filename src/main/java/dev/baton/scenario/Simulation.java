package dev.baton.scenario;

import dev.baton.python.module.StandardLibrary;
import dev.baton.python.runtime.Compilation;
import dev.baton.python.runtime.InterpreterSetup;
import dev.baton.python.runtime.Magnifier;
import dev.baton.python.runtime.ProcessTable;
import dev.baton.python.runtime.Profile;
import dev.baton.python.runtime.TooEarly;
import dev.baton.sim.machine.Hardware;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.OsNoise;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import dev.baton.trace.TraceValidator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs a scenario on the simulated machine. Pure: the same scenario and options give the same trace, always.
public final class Simulation {
    private static final long LEAST_INTERVAL_NANOS = 1_000;
    private static final long MOST_INTERVAL_NANOS = 1_000_000_000_000L;

    private Simulation() {}

    /// Simulates to the end.
    ///
    /// @throws ScenarioError when the options contradict the profile
    public static Trace run(Scenario scenario, RunOptions options) {
        return run(scenario, options, () -> false);
    }

    /// Simulates until the end or until cancelled.
    ///
    /// @param cancelled asked every now and then
    /// @throws ScenarioError when the options contradict the profile
    /// @throws Cancelled when the run was cancelled
    public static Trace run(Scenario scenario, RunOptions options, BooleanSupplier cancelled) {
        return run(scenario, options, Profiles.get(options.python()), cancelled);
    }

    /// Simulates under a profile that has been read already, for those who run many.
    ///
    /// @param profile the one that the options name
    public static Trace run(Scenario scenario, RunOptions options, Profile profile, BooleanSupplier cancelled) {
        return run(scenario, options, profile, cancelled, Compilation.USUAL);
    }

    /// Simulates with loops compiled for the host in this way, which shows in nothing but the time it takes.
    static Trace run(
            Scenario scenario,
            RunOptions options,
            Profile profile,
            BooleanSupplier cancelled,
            Compilation compilation) {
        return andInOrder(compilation, how -> once(scenario, options, profile, cancelled, how, null));
    }

    /// Simulates a window of a run once more and looks at it closely: at every instruction, reference count and
    /// operation on a lock. What it sees agrees with the first run.
    ///
    /// @param first the trace of the run
    /// @param scenario the scenario it was of
    /// @param options the options it ran with
    /// @param fromNanos start of the window
    /// @param toNanos its end, exclusive
    /// @throws Cancelled when it was cancelled
    public static CloseUp magnify(
            Trace first,
            Scenario scenario,
            RunOptions options,
            long fromNanos,
            long toNanos,
            BooleanSupplier cancelled) {
        Profile profile = Profiles.get(options.python());
        return andInOrder(Compilation.OFF, how -> {
            Magnifier magnifier = new Magnifier(first, fromNanos, toNanos);
            Trace again = once(scenario, options, profile, cancelled, how, magnifier);
            assert Agreement.differences(first, again, toNanos).isEmpty()
                    : Agreement.differences(first, again, toNanos);
            return new CloseUp(first, fromNanos, toNanos, magnifier.entries(), magnifier.isCut());
        });
    }

    /// Does a run once, and once more with everything in order if it turns out that it may not compute ahead.
    private static <T> T andInOrder(Compilation compilation, Function<Compilation, T> run) {
        try {
            return run.apply(compilation);
        } catch (TooEarly early) {
            return run.apply(Compilation.ORDERED);
        }
    }

    /// Simulates once.
    ///
    /// @throws TooEarly when it turns out that the run may not compute ahead
    static Trace once(
            Scenario scenario,
            RunOptions options,
            Profile profile,
            BooleanSupplier cancelled,
            Compilation compilation,
            @Nullable Magnifier magnifier) {
        Hardware hardware = hardware(options);
        boolean gil = gil(profile, options);
        long interval = switchInterval(profile, options);
        RunHeader header = new RunHeader(
                scenario.header().title(),
                scenario.fileName(),
                profile.name(),
                gil,
                options.cores(),
                options.seed(),
                gil && !profile.countsTicks() ? interval : 0,
                options.parameters());
        TraceBuilder trace = new TraceBuilder(header);
        Machine machine = new Machine(hardware, profile.machine(), trace, new OsNoise(options.noise(), options.seed()));
        InterpreterSetup setup = new InterpreterSetup(
                scenario.code(),
                scenario.source(),
                gil,
                options.gil() != null,
                interval,
                options.seed(),
                new LinkedHashSet<>(scenario.header().watch()),
                options.limits(),
                compilation,
                magnifier);
        if (magnifier != null) {
            trace.observe(magnifier);
        }
        ProcessTable processes = new ProcessTable(setup, profile, machine, StandardLibrary.create());
        boolean isOver = machine.runToEnd(
                () -> cancelled.getAsBoolean() || magnifier != null && magnifier.isDone(machine.now()));
        if (!isOver) {
            if (magnifier == null || !magnifier.isDone(machine.now())) {
                throw new Cancelled();
            }
            processes.outcome(Outcome.LIMIT);
        }
        Outcome outcome = processes.finish();
        Trace finished =
                trace.finish(machine.now() + (outcome == Outcome.DEADLOCK ? patience(machine.now()) : 0), outcome);
        assert TraceValidator.faults(finished).isEmpty() : TraceValidator.faults(finished);
        return finished;
    }

    /// How long a deadlocked run goes on, so that the last waits can be seen.
    private static long patience(long nanos) {
        return Math.max(1_000, nanos / 20);
    }

    /// Refuses options that no program can run with.
    ///
    /// @throws ScenarioError when one of them is out of range, or two contradict each other
    public static void check(RunOptions options) {
        Profile profile = Profiles.get(options.python());
        hardware(options);
        switchInterval(profile, options);
        gil(profile, options);
    }

    private static Hardware hardware(RunOptions options) {
        int cores = options.cores();
        int percent = options.smtPercent();
        if (cores < 1 || cores > Header.MOST_CORES) {
            throw new ScenarioError("a machine has 1 to " + Header.MOST_CORES + " cores, not " + cores, null);
        }
        if (percent < 1 || percent > 100) {
            throw new ScenarioError("smt_percent is 1 to 100, not " + percent, "100 stands for cores of their own.");
        }
        if (percent < 100 && cores % 2 != 0) {
            throw new ScenarioError(
                    "two hardware threads share a core with smt_percent " + percent + ", so cores must be even, not "
                            + cores,
                    "Take an even number of cores, or smt_percent 100.");
        }
        return new Hardware(cores, percent);
    }

    private static long switchInterval(Profile profile, RunOptions options) {
        Long wanted = options.switchIntervalNanos();
        if (wanted == null) {
            return profile.number("lock.switch_interval_ns");
        }
        if (profile.countsTicks()) {
            throw new ScenarioError(
                    "python " + profile.name() + " counts instructions and has no switch interval",
                    "Leave the interval out, or take CPython 3.2 or later.");
        }
        if (wanted < LEAST_INTERVAL_NANOS || wanted > MOST_INTERVAL_NANOS) {
            throw new ScenarioError("a switch interval is 1us to 1000s, not " + wanted + "ns", "CPython's own is 5ms.");
        }
        return wanted;
    }

    private static boolean gil(Profile profile, RunOptions options) {
        Boolean wanted = options.gil();
        if (profile.freeThreaded()) {
            return wanted != null && wanted;
        }
        if (wanted != null && !wanted) {
            throw new ScenarioError(
                    "Disabling the GIL is not supported by " + profile.title() + ": gil must be 1 with python "
                            + profile.name() + ", not 0",
                    "The builds that take gil 0 or 1 are " + String.join(", ", freeThreaded()) + ".");
        }
        return true;
    }

    private static List<String> freeThreaded() {
        return Profiles.names().stream()
                .filter(name -> Profiles.get(name).freeThreaded())
                .toList();
    }

    /// The run was cancelled.
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
