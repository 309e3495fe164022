package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.sim.lock.Gil;
import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.lock.Mutex;
import dev.baton.sim.lock.PyMutex;
import dev.baton.sim.lock.SemaphoreLock;
import dev.baton.sim.lock.TickGil;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the locks that an interpreter's version has, and names those of objects after global variables.
public final class LockTable {
    private final Interpreter interpreter;
    private final Profile profile;
    private final Machine machine;
    private final PyMutex.SpinPolicy spins;
    private final List<PyMutex> mutexes = new ArrayList<>();
    private final Map<String, Integer> made = new LinkedHashMap<>();

    LockTable(Interpreter interpreter) {
        this.interpreter = interpreter;
        profile = interpreter.profile();
        machine = interpreter.machine();
        spins = new PyMutex.SpinPolicy(
                Math.toIntExact(profile.number("lock.spin_count")),
                profile.number("lock.spin_yield_ns"),
                profile.number("lock.fair_after_ns"));
    }

    InterpreterLock newGil() {
        PyProcess process = interpreter.process();
        String name = process.id() == 0 ? LockInfo.MAIN_GIL : LockInfo.MAIN_GIL + " of " + process.name();
        if (!profile.countsTicks()) {
            return new Gil(
                    machine,
                    name,
                    interpreter.switchIntervalNanos(),
                    new Gil.Requester(
                            (int) profile.number("lock.requester_percent"), profile.number("lock.requester_awake_ns")),
                    interpreter.setup().seed());
        }
        return new TickGil(
                machine,
                name,
                new TickGil.Ticks(
                        profile.number("lock.check_interval")
                                * (profile.checks() == Profile.Checks.TRACES
                                        ? profile.number("jit.ticks_of_instruction")
                                        : 1),
                        profile.number("lock.forced_switch") == 1,
                        profile.number("lock.tick_release_ns"),
                        profile.number("lock.tick_signal_ns")),
                interpreter.setup().seed());
    }

    /// A new lock behind an object, as `threading.Lock` makes it.
    public Mutex newLock(PyInstance object, String type) {
        Birthplace birthplace = birthplace(object);
        LockKind kind = birthplace.kind();
        String name = name(object, birthplace, type);
        boolean watched = interpreter.setup().watch().contains(name);
        String shown = interpreter.nameInTrace(name);
        return profile.hasPyMutex()
                ? new PyMutex(machine, spins, shown, kind, "Lock", watched)
                : new SemaphoreLock(machine, shown, kind, "Lock", watched);
    }

    /// A new entry of the trace for an object that threads wait for, though nobody holds it.
    public int newLine(PyInstance object, String type) {
        Birthplace birthplace = birthplace(object);
        String name = nameInTrace(object, birthplace, type);
        return machine.trace().lock(name, birthplace.kind(), birthplace.type(type), false);
    }

    private static Birthplace birthplace(PyInstance object) {
        return object.resource() instanceof Birthplace known ? known : Birthplace.UNKNOWN;
    }

    /// What an object is called in the trace.
    public String nameInTrace(PyInstance object, Birthplace birthplace, String type) {
        return interpreter.nameInTrace(name(object, birthplace, type));
    }

    /// What an object is called: the global variable that names it, or else the way that leads to it, or else its type
    /// and number.
    private String name(PyInstance object, Birthplace birthplace, String type) {
        String global = object.traceName();
        String path = global != null ? global : birthplace.path(object, this::ownerName);
        return path != null ? path : numbered(type);
    }

    private @Nullable String ownerName(PyInstance owner, boolean must) {
        String known = owner.traceName();
        if (known != null || !must) {
            return known;
        }
        String name = numbered(owner.pyClass().name());
        owner.traceName(name);
        return name;
    }

    private String numbered(String type) {
        return type + "-" + made.merge(type, 1, Integer::sum);
    }

    /// The lock of an object.
    PyMutex mutexOf(PyObject object) {
        if (object.lockNumber() < 0) {
            object.lockNumber(mutexes.size());
            String name = object.traceName();
            String type = object.pyClass().name();
            boolean watched = name != null && interpreter.setup().watch().contains(name);
            String shown = interpreter.nameInTrace(name != null ? name : type + " " + Addresses.shown(object));
            mutexes.add(new PyMutex(machine, spins, shown, LockKind.OBJECT, type, watched));
        }
        return mutexes.get(object.lockNumber());
    }

    /// Notes that a global variable names an object, so that its lock can be called by that name.
    void named(Object value, String name) {
        if (value instanceof PyObject object && object.identity() > 0) {
            if (object.traceName() == null) {
                object.traceName(name);
            }
            if (interpreter.setup().watch().contains(name) && object.lockNumber() < 0 && isContainer(object)) {
                mutexOf(object);
            }
        }
    }

    private static boolean isContainer(PyObject object) {
        return object instanceof PyDict
                || object instanceof PyList
                || object instanceof PySet
                || object instanceof PyInstance && object.pyClass().layout() == PyClass.Layout.INSTANCE;
    }
}
