package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Birthplace;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.Texts;
import dev.baton.python.runtime.TimedAction;
import dev.baton.sim.lock.Mutex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The class `threading.RLock`: a mutex whose holder may take it again, and must let it go as often.
final class RLockClass {
    private final Interpreter interpreter;
    private final PyClass type = new PyClass("RLock", Types.OBJECT, PyClass.Layout.RESOURCE, "_thread").inC();
    private final long acquireNanos;

    private RLockClass(Interpreter interpreter) {
        this.interpreter = interpreter;
        acquireNanos = interpreter.profile().number("lock.primitive_ns") / 2;
    }

    static PyClass create(Interpreter interpreter) {
        RLockClass lock = new RLockClass(interpreter);
        lock.define();
        lock.type.slots(List.of());
        return lock.type;
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("__init__", (evaluator, arguments, keywords) -> {
            Parameters.count("RLock", arguments, keywords, 1, 1);
            ((PyInstance) arguments[0]).resource(Birthplace.here(evaluator, LockClass.MAKERS));
            return Singleton.NONE;
        });
        put("acquire", (evaluator, arguments, keywords) -> {
            Parameters p = Parameters.of("acquire", arguments, keywords, "self", "blocking", "timeout");
            return acquire(evaluator, recursive(p.required(0)), Patience.nanos(evaluator, p));
        });
        put("release", (evaluator, a, keywords) -> release(evaluator, recursive(a[0])));
        put("locked", (evaluator, a, keywords) -> TimedAction.now(evaluator, recursive(a[0]).mutex::isLocked));
        put("__enter__", (evaluator, a, keywords) -> acquire(evaluator, recursive(a[0]), Patience.FOREVER));
        put("__exit__", (evaluator, a, keywords) -> release(evaluator, recursive(a[0])));
        put("_is_owned", (evaluator, a, keywords) -> recursive(a[0]).isHeldBy(evaluator));
        put(
                "_recursion_count",
                (evaluator, a, keywords) -> recursive(a[0]).isHeldBy(evaluator) ? recursive(a[0]).count : 0L);
        put("_release_save", (evaluator, a, keywords) -> releaseAll(evaluator, recursive(a[0])));
        put("_acquire_restore", (evaluator, a, keywords) -> restore(recursive(a[0]), (PyTuple) a[1]));
        put(
                "__repr__",
                (evaluator, a, keywords) -> TimedAction.now(evaluator, () -> repr((PyInstance) a[0], recursive(a[0]))));
    }

    /// The lock of one object.
    private static final class Recursive {
        final Mutex mutex;

        @Nullable
        PyThread owner;

        long count;

        Recursive(Mutex mutex) {
            this.mutex = mutex;
        }

        boolean isHeldBy(Evaluator evaluator) {
            return owner == evaluator.thread();
        }
    }

    private Recursive recursive(Object self) {
        PyInstance instance = (PyInstance) self;
        if (instance.resource() instanceof Recursive known) {
            return known;
        }
        Recursive lock = new Recursive(interpreter.locks().newLock(instance, "RLock"));
        instance.resource(lock);
        return lock;
    }

    private Object acquire(Evaluator evaluator, Recursive lock, long timeoutNanos) {
        if (lock.isHeldBy(evaluator)) {
            lock.count++;
            evaluator.charge(acquireNanos);
            return true;
        }
        return taking(lock, timeoutNanos, 1);
    }

    private AcquireMutex taking(Recursive lock, long timeoutNanos, long count) {
        return new AcquireMutex(lock.mutex, timeoutNanos, acquireNanos) {
            @Override
            protected void taken(Evaluator evaluator) {
                lock.owner = evaluator.thread();
                lock.count = count;
            }
        };
    }

    private Object release(Evaluator evaluator, Recursive lock) {
        if (!lock.isHeldBy(evaluator)) {
            throw PyRaise.runtimeError("cannot release un-acquired lock");
        }
        if (lock.count > 1) {
            lock.count--;
            evaluator.charge(acquireNanos);
            return Singleton.NONE;
        }
        return letting(lock, Singleton.NONE);
    }

    private Frame letting(Recursive lock, Object result) {
        lock.owner = null;
        lock.count = 0;
        return LockClass.release(lock.mutex, acquireNanos, result);
    }

    private Object releaseAll(Evaluator evaluator, Recursive lock) {
        if (!lock.isHeldBy(evaluator)) {
            throw PyRaise.runtimeError("cannot release un-acquired lock");
        }
        return letting(lock, new PyTuple(lock.count, ThreadingModule.ident(evaluator.thread())));
    }

    private Object restore(Recursive lock, PyTuple saved) {
        return taking(lock, Patience.FOREVER, (Long) saved.get(0));
    }

    private static Object repr(PyInstance self, Recursive lock) {
        PyThread owner = lock.owner;
        String text = Texts.plainRepr(self);
        int at = text.indexOf(" at ");
        return (owner == null ? "<unlocked " : "<locked ") + text.substring(1, at) + " owner="
                + (owner == null ? 0L : ThreadingModule.ident(owner)) + " count=" + lock.count + text.substring(at);
    }
}
