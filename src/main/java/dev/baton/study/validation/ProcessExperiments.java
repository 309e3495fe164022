package dev.baton.study.validation;

import dev.baton.sim.machine.Hardware;
import dev.baton.trace.ProcessInfo;
import dev.baton.trace.Trace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How what was measured of processes and subinterpreters is simulated.
final class ProcessExperiments {
    /// What one process that was started last has to itself, in bytes.
    private static final String MEMORY = "memory_bytes";

    private static final Hardware TWO_CORES = Hardware.of(2);
    private static final Hardware CHAPTER = new Hardware(16, 65);
    private static final double KIBIBYTE = 1024;
    private static final int MODEL_SCALE = 1_000;

    private ProcessExperiments() {}

    /// How to simulate a row, null when it is of something else.
    ///
    /// @param profile the one that stands for the row's interpreter
    static @Nullable Plan plan(MeasuredRow row, String profile, @Nullable Boolean gil) {
        return switch (row.family()) {
            case "a_cpu_procs" -> split(trial("processes", profile, gil), row.param("work"), row.param("procs"));
            case "b_primes" -> row.param("mode").startsWith("8procs") ? primes(trial("processes", profile, gil)) : null;
            case "j_interp" -> executors(row, trial("processes", profile, gil));
            case "l_agents" -> agents(row, trial("processes", profile, gil));
            case "k_start" ->
                row.param("kind").startsWith("process_") ? start(row, trial("starts", profile, gil)) : null;
            case "k_mem" ->
                row.param("kind").startsWith("process_") ? memory(row, trial("starts", profile, gil)) : null;
            case "k_ipc" -> messages(row, trial("messages", profile, gil));
            default -> null;
        };
    }

    /// How to simulate a row of the chapter, null when it is of something else.
    static @Nullable Plan chapterPlan(MeasuredRow row) {
        return switch (row.family()) {
            case "gil_demo" -> row.param("with").contains("process") ? demo(row) : null;
            case "service" -> row.metric().equals("memory") ? service() : null;
            case "ipc" -> frames(row);
            default -> null;
        };
    }

    /// Why a row is missed, null when it is of something else or not known.
    static @Nullable String reason(MeasuredRow row) {
        if (row.param("mode").contains("thread")) {
            return null;
        }
        return switch (row.family()) {
            case "a_cpu_procs", "j_interp" ->
                "the host's two cores are shared with other jobs, which stretch one of two"
                        + " parts; a tenth of the work makes the start of a task weigh more";
            case "b_primes", "l_agents" ->
                "the host put processes on the same core now and then, and forking copies"
                        + " page tables of a larger process";
            case "k_start" ->
                row.param("kind").startsWith("process_")
                        ? "the first fork imports modules that later ones find loaded"
                        : null;
            case "k_mem" ->
                row.param("kind").startsWith("process_")
                        ? "pages are shared or not as the allocator places them"
                        : null;
            case "k_ipc" -> messageReason(row);
            case "gil_demo" -> row.param("with").contains("process") ? "absolute times depend on the host" : null;
            case "ipc" -> "a list of numbers stands for the frame, whose buffers pickle faster than objects";
            default -> null;
        };
    }

    private static String messageReason(MeasuredRow row) {
        if (row.param("kind").equals("thread_queue_roundtrip")) {
            return "the host's wake-ups vary, the simulated machine's do not";
        }
        return row.param("kind").startsWith("pickle_roundtrip_bytes")
                ? "bytes are copied by the allocator's rules, here every kilobyte costs the same"
                : "memory bandwidth and page faults of large messages are not modelled";
    }

    /// What a run says about memory.
    static Map<String, Double> memoryOf(Trace trace) {
        double last = 0;
        for (ProcessInfo process : trace.processes()) {
            if (process.id() > 0 && !process.startMethod().equals("server")) {
                last = process.memoryPeakBytes();
            }
        }
        return Map.of(MEMORY, last);
    }

    private static Trial trial(String program, String profile, @Nullable Boolean gil) {
        return new Trial(program, Map.of(), profile, gil, TWO_CORES, 1);
    }

    private static Trial inline(Trial base, String work) {
        return base.with("WORK", Experiments.quoted(work))
                .with("MODE", Experiments.quoted("inline"))
                .with("WORKERS", "1");
    }

    private static Plan split(Trial base, String work, String processes) {
        Trial many = base.with("WORK", Experiments.quoted(work)).with("WORKERS", processes);
        return Plan.speedup(inline(base, work), many, 1).noting("a tenth of the work");
    }

    private static Plan primes(Trial base) {
        Trial sized = base.with("N", "200000");
        Trial many = sized.with("WORK", Experiments.quoted("primes"))
                .with("WORKERS", "8")
                .with("START", "True");
        return Plan.speedup(inline(sized, "primes"), many, 1).noting("the numbers below 200000");
    }

    private static @Nullable Plan executors(MeasuredRow row, Trial base) {
        String mode = row.param("mode");
        if (mode.equals("threads")) {
            return null;
        }
        Trial many = base.with("WORK", Experiments.quoted(row.param("work")))
                .with("WORKERS", row.param("workers"))
                .with("MODE", Experiments.quoted(mode.equals("interps") ? "interps" : "executor"));
        return Plan.speedup(inline(base, row.param("work")), many, 1).noting("a tenth of the work");
    }

    private static @Nullable Plan agents(MeasuredRow row, Trial base) {
        if (row.param("mode").equals("threads")) {
            return null;
        }
        Trial sized = base.with("N", "6000000");
        Trial many = sized.with("WORKERS", "4")
                .with("MODE", Experiments.quoted("executor"))
                .with("START", "True")
                .with("METHOD", Experiments.quoted(row.param("mode").contains("server") ? "forkserver" : "fork"));
        return Plan.speedup(inline(sized, "arith").with("WORKERS", "4"), many, 1);
    }

    private static Plan start(MeasuredRow row, Trial base) {
        Trial sized = base.with("METHOD", method(row))
                .with("FIRST", row.param("first").isEmpty() ? "False" : "True");
        return Plan.printed(sized, "start_join", 1e3);
    }

    private static String method(MeasuredRow row) {
        return Experiments.quoted(row.param("kind").substring("process_".length()));
    }

    private static Plan memory(MeasuredRow row, Trial base) {
        return Plan.printed(base.with("METHOD", method(row)).with("WAITING", "1"), MEMORY, 1 / KIBIBYTE);
    }

    private static Plan messages(MeasuredRow row, Trial base) {
        String kind = row.param("kind");
        boolean pickle = kind.startsWith("pickle_roundtrip");
        boolean objects = kind.endsWith("listofint");
        Trial sized = base.with("KIND", Experiments.quoted(pickle ? "pickle_roundtrip" : kind))
                .with("SIZE", objects ? row.param("items") : row.param("size"))
                .with("OBJECTS", objects ? "True" : "False");
        return Plan.printed(sized, "time", 1e6).noting("text stands for bytes");
    }

    // ---- the chapter

    /// The chapter's loop, on its machine.
    private static Plan demo(MeasuredRow row) {
        int simulated = 960_000;
        double passes = 40e6 / simulated;
        Trial base = new Trial("processes", Map.of(), "3.12", null, CHAPTER, 1)
                .with("N", String.valueOf(simulated))
                .with("WORK", Experiments.quoted("sqrt"));
        Trial many = base.with("WORKERS", "4");
        Plan.Simulated plan = row.metric().equals("time")
                ? Plan.printed(many, "wall", passes)
                : Plan.speedup(inline(base, "sqrt"), many, 1);
        return plan.noting("a part of the work, without the start of the processes");
    }

    /// Four processes with a model each; a slot of a list is 8 bytes.
    private static Plan service() {
        int slots = 800_000_000 / 8 / MODEL_SCALE;
        Trial base = new Trial("starts", Map.of(), "3.12", null, CHAPTER, 1);
        Trial with = base.with("WAITING", "4").with("MODEL", String.valueOf(slots));
        Trial without = base.with("WAITING", "4");
        return new Plan.Simulated(
                java.util.List.of(with, without),
                runs -> (waiting(runs.getFirst()) - waiting(runs.get(1))) * MODEL_SCALE / 1e9,
                1,
                "a thousandth of the model");
    }

    private static double waiting(Map<String, Double> run) {
        return 4 * run.getOrDefault(MEMORY, Double.NaN);
    }

    /// A frame of 1 MB has 125,000 numbers.
    private static Plan frames(MeasuredRow row) {
        Trial trial = new Trial("messages", Map.of(), "3.12", null, CHAPTER, 1)
                .with("SIZE", "125000")
                .with("OBJECTS", "True");
        double messages = row.param("with").startsWith("100") ? 100 : 1;
        return Plan.printed(trial, "time", messages * 1e3).noting("a list of 125000 numbers there and back");
    }
}
