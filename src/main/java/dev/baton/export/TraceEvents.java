package dev.baton.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.baton.trace.CoreTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A trace in the Chrome Trace Event format, which Perfetto and Firefox Profiler open: a track for each thread and
/// each core, flows for handoffs, and how many threads wait for the GIL.
public final class TraceEvents {
    private static final int PROGRAM = 1;
    private static final int CORES = 2;
    private static final int FIRST_CORE_TRACK = 100_001;

    private final Trace trace;
    private final List<Entry> entries = new ArrayList<>();

    private TraceEvents(Trace trace) {
        this.trace = trace;
    }

    /// One event: at equal times longer slices go first, then flows, then counters.
    private record Entry(long nanos, int rank, long length, Body body) {}

    /// A part of an event.
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /// Writes a trace. The stream stays open.
    public static void write(Trace trace, OutputStream out) throws IOException {
        TraceEvents events = new TraceEvents(trace);
        events.collect();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            events.write(json);
        }
    }

    private void collect() {
        for (ThreadInfo thread : trace.threads()) {
            ThreadTrack track = trace.thread(thread.id());
            for (int i = 0; i < track.size(); i++) {
                slice(PROGRAM, thread.id() + 1, name(track, i), track.startNanos(i), track.endNanos(i));
            }
        }
        for (int core = 0; core < trace.coreCount(); core++) {
            CoreTrack track = trace.core(core);
            for (int i = 0; i < track.size(); i++) {
                String name = Label.of(trace.threads().get(track.thread(i)).name());
                slice(CORES, FIRST_CORE_TRACK + core, name, track.startNanos(i), track.endNanos(i));
            }
        }
        collectHandoffs();
        collectWaiting();
        entries.sort(Comparator.comparingLong(Entry::nanos)
                .thenComparingInt(Entry::rank)
                .thenComparing(Comparator.comparingLong(Entry::length).reversed()));
    }

    private String name(ThreadTrack track, int interval) {
        int lock = track.lock(interval);
        return track.state(interval) == ThreadState.WAITING_LOCK
                ? "waits for " + Label.of(trace.locks().get(lock).name())
                : track.state(interval).label();
    }

    private void slice(int process, int track, String name, long start, long end) {
        entries.add(new Entry(start, 0, end - start, json -> {
            head(json, "X", name, "sched", process, track);
            json.writeFieldName("dur");
            json.writeRawValue(micros(end - start));
        }));
    }

    private void collectHandoffs() {
        Moments moments = trace.moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.kind(i).isHandoff()) {
                handoff(i + 1, moments.other(i), moments.thread(i), moments.nanos(i));
            }
        }
    }

    /// A flow leaves the giver in its last nanosecond before the handoff, or of its life; readers refuse a flow that
    /// touches no slice.
    private void handoff(int id, int giver, int taker, long nanos) {
        long leaves = Math.min(nanos, trace.threads().get(giver).endNanos()) - 1;
        if (trace.threads().get(giver).livesAt(leaves)
                && trace.threads().get(taker).livesAt(nanos)) {
            flow("s", id, giver, leaves);
            flow("f", id, taker, nanos);
        }
    }

    private void flow(String phase, int id, int thread, long nanos) {
        entries.add(new Entry(nanos, 1, 0, json -> {
            head(json, phase, "handoff", "lock", PROGRAM, thread + 1);
            json.writeNumberField("id", id);
            if (phase.equals("f")) {
                json.writeStringField("bp", "e");
            }
        }));
    }

    private void collectWaiting() {
        List<long[]> changes = new ArrayList<>();
        for (ThreadInfo thread : trace.threads()) {
            ThreadTrack track = trace.thread(thread.id());
            for (int i = 0; i < track.size(); i++) {
                if (track.state(i) == ThreadState.WAITING_GIL) {
                    changes.add(new long[] {track.startNanos(i), 1});
                    changes.add(new long[] {track.endNanos(i), -1});
                }
            }
        }
        changes.sort(Comparator.comparingLong(change -> change[0]));
        long waiting = 0;
        for (int i = 0; i < changes.size(); i++) {
            waiting += changes.get(i)[1];
            if (i + 1 == changes.size() || changes.get(i + 1)[0] != changes.get(i)[0]) {
                counter(changes.get(i)[0], waiting);
            }
        }
    }

    private void counter(long nanos, long waiting) {
        entries.add(new Entry(nanos, 2, 0, json -> {
            head(json, "C", "waiting for the GIL", "lock", PROGRAM, 1);
            json.writeObjectFieldStart("args");
            json.writeNumberField("threads", waiting);
            json.writeEndObject();
        }));
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("traceEvents");
        process(json, PROGRAM, 1, "Python " + trace.header().python());
        process(json, CORES, FIRST_CORE_TRACK, "Cores");
        for (ThreadInfo thread : trace.threads()) {
            thread(json, PROGRAM, thread.id() + 1, Label.of(thread.name()));
        }
        for (int core = 0; core < trace.coreCount(); core++) {
            thread(json, CORES, FIRST_CORE_TRACK + core, "core " + core);
        }
        for (Entry entry : entries) {
            json.writeStartObject();
            json.writeFieldName("ts");
            json.writeRawValue(micros(entry.nanos()));
            entry.body().write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("displayTimeUnit", "ns");
        json.writeObjectFieldStart("metadata");
        json.writeStringField("scenario", Label.of(trace.header().title()));
        json.writeStringField("python", trace.header().python());
        json.writeNumberField("cores", trace.header().cores());
        json.writeNumberField("seed", trace.header().seed());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, String phase, String name, String category, int process, int track)
            throws IOException {
        json.writeStringField("ph", phase);
        json.writeStringField("name", name);
        json.writeStringField("cat", category);
        json.writeNumberField("pid", process);
        json.writeNumberField("tid", track);
    }

    private static void process(JsonGenerator json, int process, int track, String name) throws IOException {
        metadata(json, "process_name", process, track, args -> args.writeStringField("name", name));
    }

    /// Tracks stand in the order of their numbers.
    private static void thread(JsonGenerator json, int process, int track, String name) throws IOException {
        metadata(json, "thread_name", process, track, args -> args.writeStringField("name", name));
        metadata(json, "thread_sort_index", process, track, args -> args.writeNumberField("sort_index", track));
    }

    private static void metadata(JsonGenerator json, String what, int process, int track, Body args)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("ts", 0);
        head(json, "M", what, "__metadata", process, track);
        json.writeObjectFieldStart("args");
        args.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Nanoseconds as microseconds with at most three decimals, exactly.
    private static String micros(long nanos) {
        long rest = nanos % 1000;
        return nanos / 1000
                + (rest == 0 ? "" : "." + String.valueOf(1000 + rest).substring(1));
    }
}
