package dev.baton.python.runtime;

import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How much memory the simulated process uses.
///
/// **Models**: the interpreter, its threads, and every object that global variables lead to.
///
/// **Does not model**: fragmentation, free lists, temporary objects between two samples.
///
/// **Simplifications**: sampled when one of the first 16 threads starts, when a thread ends, 80 times at the most, and
/// at the end of the run.
///
/// **Source**: sizes as `sys.getsizeof` gives them in CPython 3.14; the header grows by the profile's own.
final class Memory {
    private static final int MOST_STARTS = 16;
    private static final int MOST_SAMPLES = 80;
    private static final long USUAL_HEADER_BYTES = 16;

    private final Interpreter interpreter;
    private int samples;
    private long bytes;

    Memory(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /// What the interpreter used when it was sampled last.
    long bytes() {
        return bytes;
    }

    /// Notes that the process has ended.
    void free() {
        sample();
        bytes = 0;
        interpreter.table().memoryChanged(interpreter.process(), 0);
    }

    void threadStarted() {
        if (interpreter.threads().size() <= MOST_STARTS) {
            threadEnded();
        }
    }

    void threadEnded() {
        if (samples++ < MOST_SAMPLES) {
            sample();
        }
    }

    void sample() {
        Profile profile = interpreter.profile();
        bytes = profile.number(base())
                + profile.number("memory.thread_bytes") * interpreter.threads().size()
                + reachableBytes(profile.number("memory.object_header_bytes") - USUAL_HEADER_BYTES);
        interpreter.table().memoryChanged(interpreter.process(), bytes);
    }

    /// The number that says what an interpreter started this way has to itself before it has run anything.
    private String base() {
        return switch (interpreter.process().startMethod()) {
            case "main" -> "memory.interpreter_bytes";
            case "server" -> "process.spawn_bytes";
            default -> "process." + interpreter.process().startMethod() + "_bytes";
        };
    }

    private long reachableBytes(long extraHeader) {
        Set<Long> seen = new LinkedHashSet<>();
        ArrayDeque<Object> pending = new ArrayDeque<>();
        for (Namespace variables :
                List.of(interpreter.globals(), interpreter.program().scripts())) {
            variables.names().forEach(name -> push(pending, variables.get(name)));
        }
        long bytes = 0;
        while (!pending.isEmpty()) {
            if (pending.pop() instanceof PyObject object && object.identity() > 0 && seen.add(object.identity())) {
                bytes += object.sizeBytes() + extraHeader;
                follow(object, pending);
            }
        }
        return bytes;
    }

    private static void follow(PyObject object, ArrayDeque<Object> pending) {
        switch (object) {
            case PyList list -> list.items().forEach(item -> push(pending, item));
            case PyTuple tuple -> tuple.items().forEach(item -> push(pending, item));
            case PySet set -> set.items().forEach(item -> push(pending, item));
            case PyCell cell -> push(pending, cell.get());
            case PyInstance instance -> instance.names().forEach(name -> push(pending, instance.get(name)));
            case PyDict dict -> {
                for (int i = 0; i < dict.end(); i++) {
                    if (dict.keyAt(i) != null) {
                        push(pending, dict.valueAt(i));
                    }
                }
            }
            default -> {}
        }
    }

    private static void push(ArrayDeque<Object> pending, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            pending.push(value);
        }
    }
}
