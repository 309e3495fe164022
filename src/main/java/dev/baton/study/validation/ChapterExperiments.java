package dev.baton.study.validation;

import dev.baton.sim.machine.Hardware;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the tables of the chapter are simulated. Its machine, a c6i.4xlarge, has 8 cores with two hardware threads each.
final class ChapterExperiments {
    /// Two busy hardware threads do 1.3 times the work of one. Source: Marr et al., *Hyper-Threading Technology
    /// Architecture and Microarchitecture*, Intel Technology Journal 6(1), 2002: up to 30 % more.
    private static final Hardware MACHINE = new Hardware(16, 65);

    private static final Pattern COUNT = Pattern.compile("(\\d+) (?:threads?|agents)");

    private ChapterExperiments() {}

    /// The interval and the ticks are the profile's own; the wall time set the cost of a power; the time of an
    /// operation
    /// on an array is given.
    static boolean isFitted(MeasuredRow row) {
        return row.table().equals("chapter")
                && (row.family().equals("gil")
                        || row.family().equals("nogil_demo") && row.metric().equals("time")
                        || row.param("workload").startsWith("numpy")
                                && row.param("with").equals("1 thread"));
    }

    static Plan plan(MeasuredRow row) {
        return switch (row.family()) {
            case "gil_demo" -> gilDemo(row);
            case "nogil_demo" -> loops(row, "hash", 30e6);
            case "agents" -> agents(row);
            case "collatz" -> collatz(row);
            case "overhead" -> overhead(row);
            case "gil" -> gil(row);
            case "service" ->
                row.metric().equals("speedup")
                        ? threads(row, "arith", "32", Hardware.of(32))
                        : new Plan.Omitted("the latency of a service is not simulated");
            default -> new Plan.Omitted("it is no figure of threads on one interpreter");
        };
    }

    private static String profile(MeasuredRow row) {
        return row.python().equals("pypy-7.3") ? "pypy" : row.python().replace("cpython-", "");
    }

    private static Trial trial(MeasuredRow row, String program, Hardware hardware) {
        Trial trial = Experiments.trial(program, profile(row), null);
        return new Trial(program, trial.constants(), trial.python(), trial.gil(), hardware, 1);
    }

    private static String count(MeasuredRow row) {
        Matcher count = COUNT.matcher(row.param("with"));
        return count.lookingAt() ? count.group(1) : "1";
    }

    private static Plan gilDemo(MeasuredRow row) {
        return row.param("workload").startsWith("numpy") ? arrays(row) : loops(row, "sqrt", 40e6);
    }

    /// The work of the chapter is the simulated work many times over; time grows with it.
    private static Plan loops(MeasuredRow row, String work, double passes) {
        int simulated = 960_000;
        Trial base = trial(row, "cpu", MACHINE)
                .with("WORK", Experiments.quoted(work))
                .with("N", String.valueOf(simulated));
        Trial many = base.with("THREADS", count(row));
        Plan.Simulated plan = row.metric().equals("time")
                ? Plan.printed(many, "wall", passes / simulated)
                : Plan.speedup(base.with("THREADS", "1"), many, 1);
        return plan.noting(String.format(Locale.ROOT, "1/%.0f of the work", passes / simulated));
    }

    /// An operation on an array is C code that lets the GIL go; what it takes on one thread is given.
    private static Plan arrays(MeasuredRow row) {
        double seconds = 0.412;
        int threads = Integer.parseInt(count(row));
        Trial base = trial(row, "release", MACHINE).with("CALLS", String.valueOf(threads));
        Trial one = base.with("THREADS", "1").with("CALLS", "1").with("CALL", String.valueOf(seconds));
        Trial many = base.with("THREADS", String.valueOf(threads)).with("CALL", String.valueOf(seconds / threads));
        Plan.Simulated plan = row.metric().equals("time") ? Plan.printed(many, "wall", 1) : Plan.speedup(one, many, 1);
        return plan.noting("the time of one thread is given");
    }

    private static Plan agents(MeasuredRow row) {
        return threads(row, "arith", count(row), Hardware.of(4));
    }

    private static Plan threads(MeasuredRow row, String work, String threads, Hardware hardware) {
        return Experiments.cpu(row, trial(row, "cpu", hardware), work, threads).noting("a loop stands for the work");
    }

    /// Two small limits, then the exact number of steps: the time is linear in them once the program is warm.
    private static Plan collatz(MeasuredRow row) {
        int limit = Integer.parseInt(row.param("workload").replace("collatz to ", ""));
        int small = 6_000;
        int large = 12_000;
        Trial base = trial(row, "collatz", MACHINE);
        double passes = (double) (steps(limit) - steps(large)) / (steps(large) - steps(small));
        return new Plan.Simulated(
                List.of(base.with("N", String.valueOf(small)), base.with("N", String.valueOf(large))),
                runs -> {
                    double first = runs.getFirst().getOrDefault("time", Double.NaN);
                    double second = runs.get(1).getOrDefault("time", Double.NaN);
                    return second + (second - first) * passes;
                },
                1,
                "extended from limits of 6000 and 12000 by the number of steps");
    }

    private static long steps(int limit) {
        long steps = 0;
        for (int i = 1; i < limit; i++) {
            for (long n = i; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) {
                steps++;
            }
        }
        return steps;
    }

    private static Plan overhead(MeasuredRow row) {
        String free = profile(row);
        Plan.Simulated ratio = Experiments.overhead(free, free.replace("t", ""));
        return new Plan.Simulated(
                ratio.trials(), runs -> 100 * (ratio.value().applyAsDouble(runs) - 1), 1, "14 benchmarks");
    }

    private static Plan gil(MeasuredRow row) {
        if (row.param("workload").equals("check interval")) {
            return new Plan.Omitted("it is a number of the profile");
        }
        Trial trial = Experiments.trial("turns", "3.14", null);
        return Plan.printed(trial, "run_len_p50", 1).noting("the length of a turn of two threads, in ms");
    }
}
