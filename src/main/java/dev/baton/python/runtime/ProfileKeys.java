package dev.baton.python.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers a profile may contain, each with the range that makes sense.
final class ProfileKeys {
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final Range NANOS = new Range(0, MOST_NANOS);
    private static final Range BYTES = new Range(0, 1L << 40);
    private static final Range PERCENT = new Range(1, 100_000);
    private static final Range SWITCH = new Range(0, 1);

    private static final Map<String, Range> REQUIRED = required();
    private static final Map<String, Range> OPTIONAL = optional();

    private ProfileKeys() {}

    /// From the least to the most value, both allowed.
    record Range(long least, long most) {
        boolean contains(long value) {
            return value >= least && value <= most;
        }
    }

    private static Map<String, Range> required() {
        Map<String, Range> keys = new LinkedHashMap<>();
        keys.put("lock.switch_interval_ns", new Range(1_000, MOST_NANOS));
        keys.put("lock.gil_take_ns", NANOS);
        keys.put("lock.requester_percent", new Range(0, 100));
        keys.put("lock.requester_awake_ns", NANOS);
        keys.put("lock.spin_count", new Range(0, 10_000));
        keys.put("lock.spin_yield_ns", NANOS);
        keys.put("lock.fair_after_ns", NANOS);
        keys.put("lock.primitive_ns", NANOS);
        keys.put("machine.context_switch_ns", NANOS);
        keys.put("machine.migration_ns", NANOS);
        keys.put("machine.wakeup_ns", NANOS);
        keys.put("machine.time_slice_ns", new Range(1_000, MOST_NANOS));
        keys.put("machine.timer_slack_ns", NANOS);
        keys.put("machine.wakeup_granularity_ns", NANOS);
        keys.put("machine.tick_ns", NANOS);
        keys.put("machine.thread_start_ns", NANOS);
        keys.put("reference.atomic_ns", NANOS);
        keys.put("reference.cache_transfer_ns", NANOS);
        keys.put("reference.lock_transfer_ns", NANOS);
        keys.put("call.cpu_percent", PERCENT);
        for (String nanos : List.of("python_ns", "builtin_ns", "item_ns", "object_create_ns")) {
            keys.put("call." + nanos, NANOS);
        }
        for (String nanos :
                List.of("dict_store_ns", "float_ns", "text_ns", "big_int_digit_ns", "power_ns", "divide_ns")) {
            keys.put("operator." + nanos, NANOS);
        }
        keys.put("loop.select_ns", NANOS);
        keys.put("loop.timer_grain_ns", NANOS);
        keys.put("loop.callback_ns", NANOS);
        keys.put("gc.threshold", new Range(0, 1_000_000_000));
        keys.put("gc.object_ns", NANOS);
        keys.put("memory.interpreter_bytes", BYTES);
        keys.put("memory.thread_bytes", BYTES);
        keys.put("memory.object_header_bytes", BYTES);
        for (String nanos : List.of(
                "start_ns",
                "fork_ns",
                "forkserver_ns",
                "server_ns",
                "spawn_ns",
                "interpreter_ns",
                "enter_ns",
                "pickle_item_ns",
                "pickle_kilobyte_ns",
                "message_ns",
                "message_kilobyte_ns",
                "semaphore_ns",
                "shared_access_ns",
                "poll_ns")) {
            keys.put("process." + nanos, NANOS);
        }
        for (String bytes : List.of("fork_bytes", "forkserver_bytes", "spawn_bytes", "interpreter_bytes")) {
            keys.put("process." + bytes, BYTES);
        }
        return keys;
    }

    private static Map<String, Range> optional() {
        Map<String, Range> keys = new LinkedHashMap<>();
        keys.put("lock.check_interval", new Range(1, 1_000_000_000));
        keys.put("lock.tick_release_ns", NANOS);
        keys.put("lock.tick_signal_ns", NANOS);
        keys.put("lock.forced_switch", SWITCH);
        keys.put("jit.loop_threshold", new Range(1, 1_000_000_000));
        keys.put("jit.call_threshold", new Range(1, 1_000_000_000));
        keys.put("jit.trace_ns", NANOS);
        keys.put("jit.compiled_permille", new Range(1, 1_000));
        keys.put("jit.ticks_of_instruction", new Range(1, 1_000_000));
        return keys;
    }

    /// The range of a number, null for one that no profile has.
    static @Nullable Range range(String key) {
        Range range = REQUIRED.get(key);
        return range != null ? range : OPTIONAL.get(key);
    }

    /// The numbers every profile has.
    static Iterable<String> always() {
        return REQUIRED.keySet();
    }

    /// Every number there is, for messages.
    static String ofSection(String section) {
        List<String> keys = new java.util.ArrayList<>(REQUIRED.keySet());
        keys.addAll(OPTIONAL.keySet());
        return String.join(
                ", ", keys.stream().filter(key -> key.startsWith(section + ".")).toList());
    }

    /// The numbers that a profile with ticks has besides.
    static List<String> ofTicks() {
        return OPTIONAL.keySet().stream().filter(key -> key.startsWith("lock.")).toList();
    }

    /// The numbers that a profile with a JIT compiler has besides.
    static List<String> ofJit() {
        return OPTIONAL.keySet().stream().filter(key -> key.startsWith("jit.")).toList();
    }
}
