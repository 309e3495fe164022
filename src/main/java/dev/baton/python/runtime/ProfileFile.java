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
import org.jspecify.annotations.Nullable;

/// Reads a profile from TOML. A profile may build on another one: `base` names it, `scale` multiplies its instruction
/// costs in percent, and what the file says itself replaces what the base says.
public final class ProfileFile {
    private static final List<String> SECTIONS = List.of(
            "lock", "machine", "reference", "call", "operator", "loop", "gc", "memory", "process", "jit", "opcode");
    private static final List<String> SETTINGS =
            List.of("name", "title", "version", "free_threaded", "checks", "base", "scale");
    private static final ProfileKeys.Range OPCODE_NANOS = new ProfileKeys.Range(0, 1_000_000_000);
    private static final ProfileKeys.Range SCALE_PERCENT = new ProfileKeys.Range(1, 100_000);

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
        requireKnown(root);
        Map<String, Profile.Number> numbers = new LinkedHashMap<>();
        int[] nanos = new int[Opcode.values().length];
        Profile base = root.has("base") ? bases.apply(requireText(root, "base")) : null;
        if (base != null) {
            numbers.putAll(base.numbers());
            scale(base.opcodeNanos(), root.path("scale"), nanos);
        }
        for (String section : SECTIONS) {
            readSection(section, root.path(section), numbers, nanos);
        }
        Profile.Checks checks = checks(root, base);
        requireComplete(checks, numbers, nanos);
        return new Profile(
                requireText(root, "name"),
                requireText(root, "title"),
                freeThreaded(root, base, checks),
                version(root.path("version")),
                checks,
                machine(numbers),
                Map.copyOf(numbers),
                nanos);
    }

    private void requireKnown(JsonNode root) {
        root.fieldNames().forEachRemaining(key -> {
            if (!SETTINGS.contains(key) && !SECTIONS.contains(key)) {
                throw new ProfileError(file + ": unknown key " + key + "; a profile has " + String.join(", ", SETTINGS)
                        + " and the sections " + String.join(", ", SECTIONS));
            }
        });
    }

    private Profile.Checks checks(JsonNode root, @Nullable Profile base) {
        if (!root.has("checks")) {
            return base == null ? Profile.Checks.LOOPS_AND_CALLS : base.checks();
        }
        return switch (requireText(root, "checks")) {
            case "loops-and-calls" -> Profile.Checks.LOOPS_AND_CALLS;
            case "instructions" -> Profile.Checks.INSTRUCTIONS;
            case "ticks" -> Profile.Checks.TICKS;
            case "traces" -> Profile.Checks.TRACES;
            default ->
                throw new ProfileError(
                        file + ": checks must be \"loops-and-calls\", \"instructions\", \"ticks\" or \"traces\"");
        };
    }

    private boolean freeThreaded(JsonNode root, @Nullable Profile base, Profile.Checks checks) {
        JsonNode node = root.path("free_threaded");
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw new ProfileError(file + ": free_threaded must be true or false");
        }
        boolean free = node.asBoolean(base != null && base.freeThreaded());
        if (free && checks != Profile.Checks.LOOPS_AND_CALLS) {
            throw new ProfileError(
                    file + ": free_threaded = true contradicts checks; it needs checks = \"loops-and-calls\"");
        }
        return free;
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
        if (!entries.isMissingNode() && !entries.isObject()) {
            throw new ProfileError(file + ": " + section + " must be a section, written [" + section + "]");
        }
        entries.properties().forEach(entry -> {
            String key = section + "." + entry.getKey();
            if (section.equals("opcode")) {
                int ordinal = opcode(entry.getKey());
                nanos[ordinal] = Math.toIntExact(
                        number(key, entry.getValue(), OPCODE_NANOS).value());
            } else {
                numbers.put(key, number(key, entry.getValue(), range(section, key)));
            }
        });
    }

    private ProfileKeys.Range range(String section, String key) {
        ProfileKeys.Range range = ProfileKeys.range(key);
        if (range == null) {
            throw new ProfileError(
                    file + ": unknown key " + key + "; [" + section + "] has " + ProfileKeys.ofSection(section));
        }
        return range;
    }

    private Profile.Number number(String key, JsonNode node, ProfileKeys.Range range) {
        JsonNode value = node.path("value");
        JsonNode source = node.path("source");
        if (!value.isIntegralNumber() || !source.isTextual()) {
            throw new ProfileError(file + ": " + key + " needs a whole number 'value' and a 'source'");
        }
        if (!value.canConvertToLong() || !range.contains(value.longValue())) {
            throw new ProfileError(file + ": " + key + " must be from " + range.least() + " to " + range.most()
                    + ", not " + value.asText());
        }
        return new Profile.Number(value.longValue(), source.textValue());
    }

    private int opcode(String name) {
        try {
            return Opcode.valueOf(name).ordinal();
        } catch (IllegalArgumentException e) {
            throw new ProfileError(file + ": unknown instruction " + name);
        }
    }

    private void scale(int[] from, JsonNode scale, int[] into) {
        long percent = scale.isMissingNode()
                ? 100
                : number("scale", scale, SCALE_PERCENT).value();
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.toIntExact((from[i] * percent + 50) / 100);
        }
    }

    private void requireComplete(Profile.Checks checks, Map<String, Profile.Number> numbers, int[] nanos) {
        ProfileKeys.always().forEach(key -> require(numbers, key));
        if (checks == Profile.Checks.TICKS || checks == Profile.Checks.TRACES) {
            ProfileKeys.ofTicks().forEach(key -> require(numbers, key));
        }
        if (checks == Profile.Checks.TRACES) {
            ProfileKeys.ofJit().forEach(key -> require(numbers, key));
        }
        for (Opcode opcode : Opcode.values()) {
            if (nanos[opcode.ordinal()] == 0) {
                nanos[opcode.ordinal()] = 1;
            }
        }
    }

    private void require(Map<String, Profile.Number> numbers, String key) {
        if (!numbers.containsKey(key)) {
            throw new ProfileError(file + ": " + key + " is missing");
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
        node.forEach(part -> parts.add(part.isInt() ? part.intValue() : -1));
        if (parts.size() != 3 || parts.stream().anyMatch(part -> part < 0)) {
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
                get.apply("thread_start_ns"),
                get.apply("wakeup_granularity_ns"),
                get.apply("tick_ns"));
    }
}
