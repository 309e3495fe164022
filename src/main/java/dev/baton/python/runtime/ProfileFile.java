package dev.baton.python.runtime;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.baton.python.code.Opcode;
import dev.baton.sim.machine.MachineCosts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads a profile from TOML. A profile may build on another one: `base` names it, `scale` multiplies its instruction
/// costs in percent, and what the file says itself replaces what the base says.
public final class ProfileFile {
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final List<String> NUMBERS = List.of(
            "lock.switch_interval_ns",
            "lock.gil_take_ns",
            "lock.spin_count",
            "lock.spin_yield_ns",
            "lock.primitive_ns",
            "machine.context_switch_ns",
            "machine.migration_ns",
            "machine.wakeup_ns",
            "machine.time_slice_ns",
            "machine.timer_slack_ns",
            "machine.thread_start_ns",
            "reference.atomic_ns",
            "reference.cache_transfer_ns",
            "reference.lock_transfer_ns",
            "call.cpu_percent",
            "call.python_ns",
            "call.builtin_ns",
            "call.item_ns",
            "call.object_create_ns",
            "operator.float_ns",
            "operator.text_ns",
            "operator.big_int_digit_ns",
            "operator.power_ns",
            "operator.divide_ns",
            "memory.interpreter_bytes",
            "memory.thread_bytes",
            "memory.object_header_bytes");

    private final String file;

    private ProfileFile(String file) {
        this.file = file;
    }

    /// Reads a profile.
    ///
    /// @param file its name, for messages
    /// @param bases finds the profile it builds on
    /// @throws ProfileError when the text is no sound profile
    public static Profile read(String file, String text, Function<String, Profile> bases) {
        return new ProfileFile(file).parse(text, bases);
    }

    /// A profile that cannot be used.
    public static final class ProfileError extends RuntimeException {
        private static final long serialVersionUID = 1;

        ProfileError(String message) {
            super(message);
        }
    }

    private Profile parse(String text, Function<String, Profile> bases) {
        JsonNode root = tree(text);
        JsonNode base = root.path("base");
        Map<String, Profile.Number> numbers = new LinkedHashMap<>();
        int[] nanos = new int[Opcode.values().length];
        if (base.isTextual()) {
            Profile from = bases.apply(base.textValue());
            numbers.putAll(from.numbers());
            scale(from.opcodeNanos(), root.path("scale"), nanos);
        }
        root.properties().forEach(section -> {
            if (section.getValue().isObject() && !section.getKey().equals("scale")) {
                readSection(section.getKey(), section.getValue(), numbers, nanos);
            }
        });
        requireComplete(numbers, nanos);
        return new Profile(
                requireText(root, "name"),
                requireText(root, "title"),
                root.path("free_threaded").asBoolean(false),
                version(root.path("version")),
                machine(numbers),
                Map.copyOf(numbers),
                nanos);
    }

    private JsonNode tree(String text) {
        try {
            return new TomlMapper().readTree(text);
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? file : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new ProfileError(place + ": " + e.getOriginalMessage());
        }
    }

    private void readSection(String section, JsonNode entries, Map<String, Profile.Number> numbers, int[] nanos) {
        entries.properties().forEach(entry -> {
            Profile.Number number = number(section + "." + entry.getKey(), entry.getValue());
            if (section.equals("opcode")) {
                nanos[opcode(entry.getKey())] = Math.toIntExact(number.value());
            } else {
                String key = section + "." + entry.getKey();
                if (!NUMBERS.contains(key)) {
                    throw new ProfileError(file + ": unknown key " + key);
                }
                numbers.put(key, number);
            }
        });
    }

    private Profile.Number number(String key, JsonNode node) {
        JsonNode value = node.path("value");
        JsonNode source = node.path("source");
        if (!value.isIntegralNumber() || !source.isTextual()) {
            throw new ProfileError(file + ": " + key + " needs a whole number 'value' and a 'source'");
        }
        long number = value.longValue();
        if (number < 0 || number > MOST_NANOS) {
            throw new ProfileError(file + ": " + key + " must be from 0 to " + MOST_NANOS + ", not " + number);
        }
        return new Profile.Number(number, source.textValue());
    }

    private int opcode(String name) {
        try {
            return Opcode.valueOf(name).ordinal();
        } catch (IllegalArgumentException e) {
            throw new ProfileError(file + ": unknown instruction " + name);
        }
    }

    private void scale(int[] from, JsonNode scale, int[] into) {
        long percent = scale.isMissingNode() ? 100 : number("scale", scale).value();
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.toIntExact((from[i] * percent + 50) / 100);
        }
    }

    private void requireComplete(Map<String, Profile.Number> numbers, int[] nanos) {
        for (String key : NUMBERS) {
            if (!numbers.containsKey(key)) {
                throw new ProfileError(file + ": " + key + " is missing");
            }
        }
        for (Opcode opcode : Opcode.values()) {
            if (nanos[opcode.ordinal()] == 0) {
                nanos[opcode.ordinal()] = 1;
            }
        }
    }

    private String requireText(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (!node.isTextual()) {
            throw new ProfileError(file + ": " + key + " is missing or no text");
        }
        return node.textValue();
    }

    private List<Integer> version(JsonNode node) {
        List<Integer> parts = new ArrayList<>();
        node.forEach(part -> parts.add(part.asInt()));
        if (parts.size() != 3) {
            throw new ProfileError(file + ": version needs three whole numbers, for example [3, 14, 3]");
        }
        return List.copyOf(parts);
    }

    private static MachineCosts machine(Map<String, Profile.Number> numbers) {
        Function<String, Long> get = key ->
                java.util.Objects.requireNonNull(numbers.get("machine." + key)).value();
        return new MachineCosts(
                get.apply("context_switch_ns"),
                get.apply("migration_ns"),
                get.apply("wakeup_ns"),
                get.apply("time_slice_ns"),
                get.apply("timer_slack_ns"),
                get.apply("thread_start_ns"));
    }
}
