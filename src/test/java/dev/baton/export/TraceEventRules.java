package dev.baton.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What readers of the Chrome Trace Event format insist on, checked against a file by its text alone.
final class TraceEventRules {
    private static final String PHASES = "MXsfC";

    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> processes = new LinkedHashMap<>();
    private final Map<Integer, ArrayDeque<long[]>> open = new LinkedHashMap<>();
    private final Map<Integer, JsonNode> flows = new LinkedHashMap<>();
    private final Set<Integer> ended = new LinkedHashSet<>();
    private final Set<Integer> named = new LinkedHashSet<>();
    private long last;
    private int lastRank;
    private long lastLength;

    private TraceEventRules() {}

    /// The faults found in a file, empty for a sound one.
    static List<String> faults(byte[] file) throws IOException {
        JsonNode root = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(file);
        TraceEventRules rules = new TraceEventRules();
        rules.require(root.path("displayTimeUnit").asText().equals("ns"), "times are not shown in ns", root);
        rules.require(root.path("metadata").isObject(), "no metadata", root);
        root.path("traceEvents").forEach(rules::event);
        rules.require(rules.ended.equals(rules.flows.keySet()), "a flow has no end", root.path("metadata"));
        return rules.faults;
    }

    private void require(boolean holds, String fault, JsonNode event) {
        if (!holds && faults.size() < 20) {
            faults.add(fault + ": " + event);
        }
    }

    private void event(JsonNode event) {
        String phase = event.path("ph").asText("?");
        require(phase.length() == 1 && PHASES.contains(phase), "unknown kind", event);
        require(event.path("name").isTextual(), "no name", event);
        require(clean(event), "control characters", event);
        int process = positive(event, "pid");
        int track = positive(event, "tid");
        require(processes.computeIfAbsent(track, _ -> process) == process, "a track in two processes", event);
        long nanos = nanos(event, "ts");
        long length = phase.equals("X") ? nanos(event, "dur") : 0;
        order(event, phase, nanos, length);
        switch (phase) {
            case "M" -> metadata(event, track);
            case "X" -> slice(event, track, nanos, nanos + length);
            case "s" -> flowStart(event, track, nanos);
            case "f" -> flowEnd(event, track, nanos);
            default -> event.path("args").forEach(value -> require(value.isNumber(), "a counter of text", event));
        }
    }

    private static boolean clean(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue()
                    .codePoints()
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        }
        boolean clean = true;
        for (JsonNode child : node) {
            clean &= clean(child);
        }
        return clean;
    }

    private int positive(JsonNode event, String name) {
        JsonNode number = event.path(name);
        require(number.isInt() && number.intValue() > 0, name + " is no positive 32-bit integer", event);
        return number.intValue();
    }

    private long nanos(JsonNode event, String name) {
        JsonNode number = event.path(name);
        require(number.isNumber(), "no " + name, event);
        BigDecimal micros = number.decimalValue();
        require(micros.scale() <= 3 && micros.signum() >= 0, name + " is no count of nanoseconds", event);
        return micros.movePointRight(3).longValue();
    }

    private void order(JsonNode event, String phase, long nanos, long length) {
        int rank = PHASES.indexOf(phase);
        boolean flow = rank == 2 || rank == 3;
        int group = flow ? 2 : rank;
        boolean sorted = nanos > last
                || nanos == last && (group > lastRank || group == lastRank && (group != 1 || length <= lastLength));
        require(sorted, "out of order", event);
        last = nanos;
        lastRank = group;
        lastLength = length;
    }

    private void metadata(JsonNode event, int track) {
        String name = event.path("name").asText();
        switch (name) {
            case "process_name" -> require(event.at("/args/name").isTextual(), "no name of a process", event);
            case "thread_name" -> {
                require(event.at("/args/name").isTextual(), "no name of a thread", event);
                named.add(track);
            }
            case "thread_sort_index" -> require(event.at("/args/sort_index").isInt(), "no sort index", event);
            default -> require(false, "unknown metadata", event);
        }
    }

    private void slice(JsonNode event, int track, long start, long end) {
        require(named.contains(track), "a track without a name", event);
        ArrayDeque<long[]> around = around(track, start);
        require(around.isEmpty() || end <= around.getLast()[1], "overlaps the slice before it", event);
        around.addLast(new long[] {start, end});
    }

    /// The slices of a track that are open at a time.
    private ArrayDeque<long[]> around(int track, long nanos) {
        ArrayDeque<long[]> slices = open.computeIfAbsent(track, _ -> new ArrayDeque<>());
        while (!slices.isEmpty() && slices.getLast()[1] <= nanos) {
            slices.removeLast();
        }
        return slices;
    }

    private void flowStart(JsonNode event, int track, long nanos) {
        int id = event.path("id").asInt(0);
        require(event.path("id").isInt() && id > 0, "no id", event);
        require(flows.put(id, event) == null, "an id twice", event);
        require(!around(track, nanos).isEmpty(), "a flow from nowhere", event);
    }

    private void flowEnd(JsonNode event, int track, long nanos) {
        JsonNode start = flows.get(event.path("id").asInt(0));
        require(start != null, "an end without a start", event);
        require(start == null || start.path("name").equals(event.path("name")), "another name", event);
        require(start == null || start.path("cat").equals(event.path("cat")), "another category", event);
        require(event.path("bp").asText().equals("e"), "not bound to the slice around it", event);
        require(!around(track, nanos).isEmpty(), "a flow to nowhere", event);
        require(ended.add(event.path("id").asInt(0)), "two ends", event);
    }
}
