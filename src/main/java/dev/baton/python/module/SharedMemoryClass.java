package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Shareable;
import dev.baton.python.runtime.TimedAction;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// The class `multiprocessing._Memory`: numbers that all processes see, at the same place.
///
/// **Models**: that a read and a write are two things, between which another process can come.
///
/// **Simplifications**: a number takes one place, whatever its type; reads and writes cost the same for all.
///
/// **Source**: CPython 3.14 `Lib/multiprocessing/sharedctypes.py`.
final class SharedMemoryClass {
    private final PyClass type = new PyClass("_Memory", Types.OBJECT, PyClass.Layout.RESOURCE, "multiprocessing");
    private static final long MOST_PLACES = 10_000_000;

    private final long accessNanos;

    private SharedMemoryClass(Interpreter interpreter) {
        accessNanos = interpreter.profile().number("process.shared_access_ns");
    }

    static PyClass create(Interpreter interpreter) {
        SharedMemoryClass memory = new SharedMemoryClass(interpreter);
        memory.define();
        return memory.type;
    }

    private record Numbers(Object[] values) implements Shareable {}

    /// Adds what makes and finds blocks by name.
    static void addBlocks(PyModule module, Interpreter interpreter) {
        PyClass type = create(interpreter);
        Map<String, Object> blocks = interpreter.table().blocks();
        module.attributes()
                .put(
                        "_new_name",
                        new Builtin("_new_name", (_, _, _) -> new TimedAction(0, () -> "psm_" + (blocks.size() + 1))));
        module.attributes()
                .put(
                        "_block",
                        new Builtin(
                                "_block",
                                (evaluator, a, _) -> new TimedAction(0, () -> {
                                    PyInstance made = interpreter.own(new PyInstance(type), evaluator.thread());
                                    made.resource(block(
                                            blocks,
                                            (String) a[0],
                                            Objects.equals(a[1], true),
                                            Constructors.index(evaluator, a[2])));
                                    return made;
                                })));
        module.attributes()
                .put(
                        "_unlink",
                        new Builtin(
                                "_unlink",
                                (_, a, _) -> new TimedAction(0, () -> {
                                    if (blocks.remove((String) a[0]) == null) {
                                        throw noSuchFile();
                                    }
                                    return Singleton.NONE;
                                })));
    }

    private static Object block(Map<String, Object> blocks, String name, boolean create, long size) {
        Object known = blocks.get(name);
        if (create && known != null) {
            throw new PyRaise(new PyException(ExceptionTypes.FILE_EXISTS_ERROR, 17L, "File exists"));
        }
        if (!create && known == null) {
            throw noSuchFile();
        }
        if (create) {
            if (size > MOST_PLACES) {
                throw new PyRaise(new PyException(
                        ExceptionTypes.MEMORY_ERROR, "a simulated block has at most " + MOST_PLACES + " bytes"));
            }
            Object[] values = new Object[Math.toIntExact(size)];
            Arrays.fill(values, 0L);
            known = new Numbers(values);
            blocks.put(name, known);
        }
        return Objects.requireNonNull(known);
    }

    private static PyRaise noSuchFile() {
        return new PyRaise(new PyException(ExceptionTypes.FILE_NOT_FOUND_ERROR, 2L, "No such file or directory"));
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("__init__", (evaluator, a, _) -> {
            int places = WholeNumbers.clamped(evaluator, a[1]);
            if (places < 0) {
                throw PyRaise.valueError("Array length must be >= 0, not " + places);
            }
            if (places > MOST_PLACES) {
                throw new PyRaise(new PyException(
                        ExceptionTypes.MEMORY_ERROR, "a simulated array has at most " + MOST_PLACES + " numbers"));
            }
            Object[] values = new Object[places];
            Arrays.fill(values, a[2]);
            ((PyInstance) a[0]).resource(new Numbers(values));
            return Singleton.NONE;
        });
        put("__len__", (_, a, _) -> (long) values(a[0]).length);
        put("get", (_, a, _) -> new TimedAction(accessNanos, () -> values(a[0])[index(a)]));
        put(
                "set",
                (_, a, _) -> new TimedAction(accessNanos, () -> {
                    values(a[0])[index(a)] = a[2];
                    return Singleton.NONE;
                }));
    }

    private static Object[] values(Object self) {
        return ((Numbers) Objects.requireNonNull(((PyInstance) self).resource())).values();
    }

    private static int index(Object[] arguments) {
        int length = values(arguments[0]).length;
        long index = (Long) arguments[1];
        long at = index < 0 ? index + length : index;
        if (at < 0 || at >= length) {
            throw PyRaise.indexError("invalid index");
        }
        return (int) at;
    }
}
