package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Birthplace;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Texts;
import dev.baton.python.runtime.TimedAction;
import dev.baton.sim.lock.Mutex;
import java.util.List;
import java.util.Set;

/// The class `threading.Lock`: a [Mutex] that the program sees: a [dev.baton.sim.lock.PyMutex] from CPython
/// 3.13.1 on, in builds with a GIL and without, and a [dev.baton.sim.lock.SemaphoreLock] before.
final class LockClass {
    /// What makes locks for whoever calls it.
    static final Set<String> MAKERS = Set.of("Condition.__init__");

    private final Interpreter interpreter;
    private final PyClass type = new PyClass("lock", Types.OBJECT, PyClass.Layout.RESOURCE, "_thread").inC();
    private final long acquireNanos;

    private LockClass(Interpreter interpreter) {
        this.interpreter = interpreter;
        acquireNanos = interpreter.profile().number("lock.primitive_ns") / 2;
    }

    static PyClass create(Interpreter interpreter) {
        LockClass lock = new LockClass(interpreter);
        lock.define();
        lock.type.slots(List.of());
        return lock.type;
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("__init__", (evaluator, arguments, keywords) -> {
            Parameters.count("lock", arguments, keywords, 1, 1);
            ((PyInstance) arguments[0]).resource(Birthplace.here(evaluator, MAKERS));
            return Singleton.NONE;
        });
        put("acquire", this::acquire);
        put("release", this::release);
        put("locked", (evaluator, arguments, keywords) -> TimedAction.now(evaluator, mutex(arguments[0])::isLocked));
        put(
                "__repr__",
                (evaluator, arguments, keywords) -> TimedAction.now(evaluator, () -> {
                    String state = mutex(arguments[0]).isLocked() ? "<locked " : "<unlocked ";
                    return state + Texts.plainRepr((PyInstance) arguments[0]).substring(1);
                }));
        put(
                "__enter__",
                (evaluator, arguments, keywords) ->
                        new AcquireMutex(mutex(arguments[0]), Patience.FOREVER, acquireNanos));
        put("__exit__", (evaluator, arguments, keywords) -> release(mutex(arguments[0]), acquireNanos, Singleton.NONE));
    }

    private Mutex mutex(Object self) {
        PyInstance instance = (PyInstance) self;
        if (instance.resource() instanceof Mutex known) {
            return known;
        }
        Mutex mutex = interpreter.locks().newLock(instance, "Lock");
        instance.resource(mutex);
        return mutex;
    }

    private Object acquire(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("acquire", arguments, keywords, "self", "blocking", "timeout");
        return new AcquireMutex(mutex(p.required(0)), Patience.nanos(evaluator, p), acquireNanos);
    }

    private Object release(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("release", arguments, keywords, 1, 1);
        return release(mutex(arguments[0]), acquireNanos, Singleton.NONE);
    }

    /// Lets a lock go.
    ///
    /// @param result what the program gets for it
    static Frame release(Mutex mutex, long chargeNanos, Object result) {
        return new TimedAction(chargeNanos, () -> {
            if (!mutex.isLocked()) {
                throw PyRaise.runtimeError("release unlocked lock");
            }
            mutex.release();
            return result;
        });
    }
}
