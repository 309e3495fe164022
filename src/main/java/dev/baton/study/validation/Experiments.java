package dev.baton.study.validation;

import dev.baton.python.runtime.Profile;
import dev.baton.scenario.Profiles;
import dev.baton.sim.machine.Hardware;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which program stands for which experiment, and with which constants.
final class Experiments {
    private static final int CORES = 2;
    /// Versions whose GIL, checks and `threading.Lock`, a semaphore until 3.13.1, are those of 3.12.
    private static final List<String> LIKE_3_12 = List.of("3.10", "3.11", "3.13.0");

    private static final List<String> BENCHES = List.of(
            "arith", "comp", "dict", "exc", "fib", "float", "gcobj", "gen", "list", "nested", "obj", "prime", "sqrt",
            "str");

    private Experiments() {}

    /// How to simulate a row.
    static Plan plan(MeasuredRow row) {
        Plan own = atOwnSpeed(row);
        return own instanceof Plan.Simulated simulated
                ? HostSpeed.setterFor(row)
                        .<Plan>map(setter -> atOwnSpeed(setter) instanceof Plan.Simulated anchor
                                ? simulated.atSpeedOf(setter, anchor)
                                : own)
                        .orElse(own)
                : own;
    }

    /// On a host as fast as the one of the micro-benchmarks.
    private static Plan atOwnSpeed(MeasuredRow row) {
        if (row.table().equals("chapter")) {
            Plan ofProcesses = ProcessExperiments.chapterPlan(row);
            return ofProcesses != null ? ofProcesses : ChapterExperiments.plan(row);
        }
        String python = profile(row.python());
        if (python == null && !row.family().equals("a_single_thread_ratio")) {
            return new Plan.Omitted("there is no profile of " + row.python());
        }
        Boolean gil = row.python().endsWith("gil=1") ? true : null;
        Plan ofProcesses = python == null ? null : ProcessExperiments.plan(row, python, gil);
        Plan plan = ofProcesses != null ? ofProcesses : plan(row, python == null ? "" : python, gil);
        return plan instanceof Plan.Simulated simulated && LIKE_3_12.contains(row.python())
                ? simulated.noting("under the profile of 3.12, which has the same locks and looks at the same places")
                : plan;
    }

    private static @Nullable String profile(String python) {
        String name =
                switch (python) {
                    case "pypy-7.3 (3.9)" -> "pypy";
                    case "3.13.15" -> "3.13";
                    default -> LIKE_3_12.contains(python) ? "3.12" : python.replace(" gil=1", "");
                };
        return Profiles.names().contains(name) ? name : null;
    }

    private static Plan plan(MeasuredRow row, String python, @Nullable Boolean gil) {
        return switch (row.family()) {
            case "a_cpu_threads" -> cpu(row, trial("cpu", python, gil), row.param("work"), row.param("threads"));
            case "a_single_thread_ratio" -> singleThread(row);
            case "b_primes" -> primes(row, trial("cpu", python, gil));
            case "d2_contention" -> contention(row, trial("contention", python, gil));
            case "d_lock" -> lock(row, trial("lock", python, gil));
            case "e_lost_updates" -> lost(row, trial("lost", python, gil));
            case "f_convoy" -> convoy(row, trial("convoy", python, gil));
            case "f_convoy_rate" -> new Plan.Omitted("requests without a pause measure the sockets of the host");
            case "g_io" -> sleepers(row, trial("sleepers", python, gil));
            case "h_turns" -> turns(row, trial("turns", python, gil));
            case "i_c_release" -> release(row, trial("release", python, gil));
            case "j_interp" -> cpu(row, trial("cpu", python, gil), row.param("work"), row.param("workers"));
            case "k_start" -> Plan.printed(trial("startup", python, gil), "start_join", 1e6);
            case "l_agents" -> cpu(row, trial("cpu", python, gil), "arith", "4");
            case "m_micro" ->
                row.param("op").equals("with_rlock")
                        ? new Plan.Omitted("RLock is not in the program's subset yet")
                        : Plan.printed(trial("micro", python, gil).with("OP", quoted(row.param("op"))), "time", 1);
            case "n_long_c_call" -> longCall(row, trial("gap", python, gil));
            case "o_lock_hog" -> hog(row, trial("hog", python, gil));
            default -> new Plan.Omitted("the memory of threads is a number of the profile");
        };
    }

    static Trial trial(String program, String python, @Nullable Boolean gil) {
        return new Trial(program, Map.of(), python, gil, Hardware.of(CORES), 1);
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /// The same work by one thread and by several.
    static Plan.Simulated cpu(MeasuredRow row, Trial base, String work, String threads) {
        Trial sized = base.with("WORK", quoted(work));
        return Plan.speedup(sized.with("THREADS", "1"), sized.with("THREADS", threads), 1)
                .noting("a tenth of the work");
    }

    private static Plan primes(MeasuredRow row, Trial base) {
        return cpu(row, base.with("N", "30000"), "primes", "2").noting("the numbers below 30000");
    }

    private static Plan singleThread(MeasuredRow row) {
        String[] pair = row.param("pair").split(" ", -1);
        boolean generations = pair[1].equals("3.14/3.13");
        String version = generations ? "3.14" : pair[pair.length - 1];
        boolean free = pair[0].startsWith("ft");
        Trial top = trial(
                "single", free ? version + "t" : version, row.param("pair").contains("GIL=1") ? true : null);
        Trial bottom = generations ? top.on(free ? "3.13t" : "3.13") : trial("single", version, null);
        String bench = row.param("bench");
        List<String> benches = bench.startsWith("geomean") ? BENCHES : List.of(bench);
        List<Trial> trials = new ArrayList<>();
        for (String each : benches) {
            trials.add(top.with("BENCH", quoted(each)));
            trials.add(bottom.with("BENCH", quoted(each)));
        }
        return new Plan.Simulated(trials, Experiments::geometricMeanOfRatios, 1, "a tenth of the work");
    }

    /// The geometric mean of all benchmarks under one interpreter over another.
    static Plan.Simulated overhead(String python, String over) {
        List<Trial> trials = new ArrayList<>();
        for (String bench : BENCHES) {
            Trial trial = trial("single", python, null).with("BENCH", quoted(bench));
            trials.add(trial);
            trials.add(trial.on(over));
        }
        return new Plan.Simulated(trials, Experiments::geometricMeanOfRatios, 1, "");
    }

    static double geometricMeanOfRatios(List<Map<String, Double>> runs) {
        double logarithms = 0;
        for (int i = 0; i < runs.size(); i += 2) {
            logarithms += Math.log(runs.get(i).getOrDefault("time", Double.NaN)
                    / runs.get(i + 1).getOrDefault("time", Double.NaN));
        }
        return Math.exp(2 * logarithms / runs.size());
    }

    private static Plan contention(MeasuredRow row, Trial base) {
        int threads = Integer.parseInt(row.param("threads"));
        int operations = Profiles.get(base.python()).freeThreaded() ? 6_000 : 100_000;
        Trial sized = base.with("KIND", quoted(row.param("kind"))).with("K", String.valueOf(operations));
        Trial many = sized.with("THREADS", row.param("threads"));
        Plan.Simulated plan = row.metric().equals("cpu_ns_per_op")
                ? Plan.printed(many, Trial.CPU_NANOS, 1.0 / threads / operations)
                : Plan.speedup(sized.with("THREADS", "1"), many, threads);
        return plan.noting(operations + " operations a thread");
    }

    private static Plan lock(MeasuredRow row, Trial base) {
        double hold = Double.parseDouble(row.param("cs_us")) * 1e-6;
        int outside = Integer.parseInt(row.param("outside_x"));
        double seconds = 0.06;
        int rounds = (int) Math.clamp(seconds / Math.max(hold * (1 + outside), 0.25e-6), 200, 40_000);
        Trial sized = base.with("HOLD", String.valueOf(hold))
                .with("OUTSIDE", String.valueOf(outside))
                .with("ROUNDS", String.valueOf(rounds));
        return Plan.speedup(sized.with("THREADS", "1"), sized.with("THREADS", row.param("threads")), 1)
                .noting("a sixth of the time");
    }

    private static Plan lost(MeasuredRow row, Trial base) {
        boolean free = Profiles.get(base.python()).freeThreaded() && base.gil() == null;
        boolean locked = row.param("kind").equals("locked");
        String times = locked ? "30000" : "300000";
        Trial sized = base.with("KIND", quoted(row.param("kind")))
                .with("THREADS", row.param("threads"))
                .with("K", times);
        Plan.Simulated plan = Plan.printed(sized, "lost_fraction", 1).noting(times + " updates a thread");
        return free || locked ? plan : plan.repeated(isCertain(row, base) ? 1 : 3);
    }

    /// Whether no seed can make a difference: the update has no switching point inside.
    private static boolean isCertain(MeasuredRow row, Trial base) {
        boolean calls = row.param("kind").endsWith("call");
        return !calls && Profiles.get(base.python()).checks() == Profile.Checks.LOOPS_AND_CALLS;
    }

    private static Plan convoy(MeasuredRow row, Trial base) {
        Profile profile = Profiles.get(base.python());
        String millis = row.param("switch_interval_ms");
        double interval = millis.equals("None") ? 0 : Double.parseDouble(millis) * 1e-3;
        long wake = profile.number("machine.wakeup_ns") + profile.number("machine.context_switch_ns");
        Trial sized = base.with("CPU_THREADS", row.param("cpu_threads"))
                .with("PINGS", interval > 0.01 ? "40" : "200")
                .with("INTERVAL", interval == 0 ? "0" : String.valueOf(interval))
                .with("SLACK", String.valueOf(profile.number("machine.timer_slack_ns") * 1e-9))
                .with("WAKE", String.valueOf(wake * 1e-9));
        return Plan.printed(sized, row.metric(), 1).repeated(3).noting("the pinging process is a timer");
    }

    private static Plan sleepers(MeasuredRow row, Trial base) {
        if (!row.param("mode").equals("threads")) {
            return new Plan.Omitted("asyncio is not simulated");
        }
        return Plan.speedup(base.with("THREADS", "1"), base.with("THREADS", row.param("n")), 1)
                .noting("threads in place of a pool");
    }

    private static Plan turns(MeasuredRow row, Trial base) {
        if (row.param("threads").equals("1")) {
            return new Plan.Omitted("a thread alone is interrupted by what else the host does");
        }
        boolean pinned = row.param("pinned").equals("True");
        boolean free = Profiles.get(base.python()).freeThreaded() && base.gil() == null;
        if (free && !pinned) {
            return new Plan.Omitted("without a GIL the turns are those of what else the host does");
        }
        String ticks = row.param("check_interval");
        if (!ticks.isEmpty() && !ticks.equals("100")) {
            return new Plan.Omitted("sys.setcheckinterval is not simulated");
        }
        String millis = row.param("switch_interval_ms");
        double interval = millis.isEmpty() ? 0 : Double.parseDouble(millis) * 1e-3;
        Trial sized = base.with("THREADS", row.param("threads"))
                .with("INTERVAL", millis.isEmpty() ? "0" : String.valueOf(interval))
                .with("SECONDS", interval > 0.01 ? "1.0" : "0.4");
        Trial placed = new Trial(
                sized.program(), sized.constants(), sized.python(), sized.gil(), Hardware.of(pinned ? 1 : CORES), 1);
        return Plan.printed(placed, row.metric(), 1).repeated(3);
    }

    private static Plan release(MeasuredRow row, Trial base) {
        Map<String, Double> micros = new LinkedHashMap<>();
        micros.put("sha256_4MB", 9_000.0);
        micros.put("sha256_64KB", 140.0);
        micros.put("sha256_2048B", 5.0);
        micros.put("sha256upd_2048B", 4.5);
        micros.put("sha256_2047B", 5.0);
        micros.put("sha256_1000B", 2.7);
        micros.put("zlib_1MB", 24_000.0);
        String operation = row.param("op");
        double call = micros.getOrDefault(operation, 0.0);
        boolean releases = !operation.equals("sha256_2047B") && !operation.equals("sha256_1000B");
        int calls = (int) Math.clamp(60_000 / call, 16, 4_000);
        Trial sized = base.with("CALL", String.valueOf(call * 1e-6))
                .with("RELEASES", releases ? "True" : "False")
                .with("CALLS", String.valueOf(calls));
        return Plan.speedup(sized.with("THREADS", "1"), sized.with("THREADS", row.param("threads")), 1)
                .noting("calls of known length stand for hashing and packing");
    }

    private static Plan longCall(MeasuredRow row, Trial base) {
        double seconds = row.param("call").equals("sleep") ? 0.3 : 0.058;
        return Plan.printed(
                        base.with("CALL", quoted(row.param("call"))).with("LENGTH", String.valueOf(seconds)),
                        row.metric(),
                        1)
                .noting(row.param("call").equals("pow_big") ? "the length of the call is given" : "");
    }

    private static Plan hog(MeasuredRow row, Trial base) {
        Trial sized = base.with("HOLD", String.valueOf(Double.parseDouble(row.param("cs_us")) * 1e-6))
                .with("OUTSIDE", row.param("outside_us").equals("0") ? "False" : "True");
        return Plan.printed(sized, row.metric(), 1).repeated(3);
    }
}
