package dev.baton.study.validation;

import java.util.List;

/// Why rows are missed, where that is known.
final class Reasons {
    private static final String UNKNOWN = "why is not known";
    private static final String NOISE =
            "the host's other jobs interrupt threads at work, too; simulated are late wake-ups and cores that are"
                    + " taken";
    private static final String PREEMPTION =
            "one in fifty woken threads waited for a tick of the host's scheduler; a simulated one takes the core at"
                    + " once";
    private static final String WHOLE_NANOS =
            "instructions cost whole nanoseconds, and all calls of built-ins cost the same";
    private static final String SPEED = "the host's speed drifted by half while the experiment ran; one row sets it";
    private static final List<String> SLOW_OBJECTS =
            List.of("shared None(immortal)", "small ints", "own slot", "load_global mortal", "dict_get shared 1 obj");

    private Reasons() {}

    static String of(MeasuredRow row) {
        String ofProcesses = ProcessExperiments.reason(row);
        return ofProcesses != null ? ofProcesses : other(row);
    }

    private static String other(MeasuredRow row) {
        return switch (row.family()) {
            case "gil_demo", "nogil_demo" -> chapter(row);
            case "collatz" -> "the chapter's times grow faster than the steps; a JIT compiler warms up longer there";
            case "overhead" -> "the chapter gives two figures for this build, 40 % and 10 to 20 %";
            case "a_cpu_threads", "l_agents" -> loops(row);
            case "a_single_thread_ratio", "m_micro" -> WHOLE_NANOS;
            case "k_start" ->
                "half of the measured time is the start; the join adds a wake-up, and the host's was slower";
            case "d2_contention" -> contention(row);
            case "d_lock" -> "the host's two cores are shared with other jobs, which stretch a wait for a lock";
            case "e_lost_updates" -> lost(row);
            case "f_convoy" -> convoy(row);
            case "h_turns" -> turns(row);
            case "i_c_release" ->
                row.param("op").startsWith("sha256_10") || row.param("op").startsWith("sha256_204")
                        ? "making and freeing the hash object contends, which calls of known length do not"
                        : NOISE;
            case "n_long_c_call" -> row.metric().equals("call_duration") ? SPEED : NOISE;
            case "o_lock_hog" -> hog(row);
            default -> UNKNOWN;
        };
    }

    private static String chapter(MeasuredRow row) {
        if (row.metric().equals("time") && !row.param("workload").startsWith("numpy")) {
            return "what square root, int and hash take is the same call of a built-in here";
        }
        return row.param("workload").startsWith("numpy")
                ? "arrays of that size wait for memory, which is not modelled"
                : "clock rates that fall with busy cores are not modelled; what a second hardware thread adds is a"
                        + " published figure";
    }

    private static String loops(MeasuredRow row) {
        return switch (row.python()) {
            case "2.7" -> "a system call of the releasing thread costs more on the host, whose cores are virtual";
            case "pypy-7.3 (3.9)" -> "the run takes 3 ms, most of it the start of threads and waits that poll";
            default -> "the host put three of four threads on one core now and then";
        };
    }

    private static String contention(MeasuredRow row) {
        if (row.metric().equals("cpu_ns_per_op") && !row.python().equals("3.14t")) {
            return SPEED;
        }
        if (SLOW_OBJECTS.stream().anyMatch(row.param("kind")::contains)) {
            return "an item costs a transfer or none; the host has lines that threads share without meaning to";
        }
        return row.metric().equals("cpu_ns_per_op")
                ? SPEED
                : "a held lock costs one transfer, whatever the holder does";
    }

    private static String lost(MeasuredRow row) {
        return row.python().equals("3.14t")
                ? "loops of equal length march in step but for the chance in cache lines"
                : "a handful of switches decide, each loses a whole turn or nothing";
    }

    private static String convoy(MeasuredRow row) {
        if (row.python().equals("3.14t")) {
            return row.param("cpu_threads").equals("0")
                            || row.param("cpu_threads").equals("1")
                    ? NOISE
                    : PREEMPTION;
        }
        if (row.param("cpu_threads").equals("0") || row.param("cpu_threads").equals("1")) {
            return NOISE;
        }
        return "the host's cores were busy with other jobs, so that a thread that was woken came as late as the next"
                + " tick of the scheduler and another had the lock again";
    }

    private static String turns(MeasuredRow row) {
        if (row.python().equals("2.7")) {
            return "who has the old lock next is a race of microseconds between cores";
        }
        return row.param("pinned").equals("True")
                ? "on the host a thread that waits for the tick twice takes 12 ms, and other jobs shuffle the waiters"
                : "how soon another process takes an idle core differs from run to run on the host";
    }

    private static String hog(MeasuredRow row) {
        boolean semaphore = row.python().equals("2.7") || row.python().equals("3.12");
        if (semaphore && row.param("outside_us").equals("0")) {
            return "wake-ups of the host are spread wider, so that one in a hundred meets the lock free";
        }
        return "a lock that was free costs the host a cold start of microseconds; where in the hog's round the polite"
                + " thread comes is chance";
    }
}
