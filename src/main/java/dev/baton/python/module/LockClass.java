package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.sim.engine.Event;
import dev.baton.sim.lock.Mutex;
import dev.baton.sim.lock.SemaphoreLock;
import dev.baton.sim.machine.Machine;
import org.jspecify.annotations.Nullable;

/// The class `threading.Lock`: a [Mutex] that the program sees: a [dev.baton.sim.lock.PyMutex] from CPython
/// 3.13.1 on, in builds with a GIL and without, and a [SemaphoreLock] before.
final class LockClass {
    private final Interpreter interpreter;
    private final PyClass type = new PyClass("lock", Types.OBJECT, PyClass.Layout.RESOURCE, "_thread");
    private final long acquireNanos;
    private int made;

    private LockClass(Interpreter interpreter) {
        this.interpreter = interpreter;
        acquireNanos = interpreter.profile().number("lock.primitive_ns") / 2;
    }

    static PyClass create(Interpreter interpreter) {
        LockClass lock = new LockClass(interpreter);
        lock.define();
        return lock.type;
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("__init__", (evaluator, arguments, keywords) -> {
            Parameters.count("lock", arguments, keywords, 1, 1);
            return Singleton.NONE;
        });
        put("acquire", this::acquire);
        put("release", this::release);
        put("locked", (evaluator, arguments, keywords) -> mutex(arguments[0]).isLocked());
        put("__enter__", (evaluator, arguments, keywords) -> new Acquire(mutex(arguments[0]), true, -1, acquireNanos));
        put("__exit__", (evaluator, arguments, keywords) -> new Release(mutex(arguments[0]), acquireNanos));
    }

    private Mutex mutex(Object self) {
        PyInstance instance = (PyInstance) self;
        if (instance.resource() instanceof Mutex known) {
            return known;
        }
        String global = interpreter.nameOf(instance);
        String name = global == null ? "Lock-" + ++made : global;
        boolean watched = interpreter.setup().watch().contains(name);
        Mutex mutex = interpreter.newLock(name, watched);
        instance.resource(mutex);
        return mutex;
    }

    private Object acquire(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("acquire", arguments, keywords, "self", "blocking", "timeout");
        boolean blocking = evaluator.operators().truthNow(p.orElse(1, true));
        Object timeout = p.orElse(2, -1.0);
        double seconds = Numbers.toDouble(timeout);
        if (!blocking && seconds != -1) {
            throw PyRaise.valueError("can't specify a timeout for a non-blocking call");
        }
        if (seconds < 0 && seconds != -1) {
            throw PyRaise.valueError("timeout value must be a non-negative number");
        }
        long nanos = seconds < 0 ? -1 : Parameters.nanos(timeout);
        return new Acquire(mutex(p.required(0)), blocking, nanos, acquireNanos);
    }

    private Object release(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("release", arguments, keywords, 1, 1);
        return new Release(mutex(arguments[0]), acquireNanos);
    }

    /// Takes the lock, waiting for it if need be. A thread that is woken for a [SemaphoreLock] takes it in the kernel,
    /// before it queues for the GIL; one that is woken for a PyMutex needs the GIL first.
    private static final class Acquire extends BlockingCall {
        private final Mutex mutex;
        private final boolean blocking;
        private final long timeoutNanos;
        private long chargeNanos;
        private boolean waiting;
        private boolean taken;
        private boolean timedOut;
        private @Nullable Event alarm;

        Acquire(Mutex mutex, boolean blocking, long timeoutNanos, long chargeNanos) {
            this.mutex = mutex;
            this.blocking = blocking;
            this.timeoutNanos = timeoutNanos;
            this.chargeNanos = chargeNanos;
        }

        @Override
        protected boolean readyToAttach(Evaluator evaluator) {
            if (!(mutex instanceof SemaphoreLock) || taken || timedOut) {
                return true;
            }
            taken = mutex.acquire(evaluator.thread().sim());
            return taken;
        }

        @Override
        protected Object attempt(Evaluator evaluator) {
            var thread = evaluator.thread().sim();
            if (taken || !waiting && mutex.tryAcquire(thread)) {
                return acquired(evaluator);
            }
            if (timedOut) {
                return mutex.giveUp(thread) ? acquired(evaluator) : false;
            }
            if (!blocking || timeoutNanos == 0) {
                return false;
            }
            if (waiting && mutex.acquire(thread)) {
                return acquired(evaluator);
            }
            boolean retried = waiting;
            waiting = true;
            arm(evaluator);
            if (retried) {
                return blockedAgain(evaluator);
            }
            return block(evaluator, () -> mutex.acquire(thread));
        }

        /// The thread was parked again while attached: let the GIL go, too.
        private Object blockedAgain(Evaluator evaluator) {
            return block(evaluator, () -> {});
        }

        private Object acquired(Evaluator evaluator) {
            Event armed = alarm;
            if (armed != null) {
                evaluator.interpreter().machine().cancel(armed);
            }
            evaluator.charge(chargeNanos);
            chargeNanos = 0;
            return true;
        }

        private void arm(Evaluator evaluator) {
            if (timeoutNanos < 0 || alarm != null) {
                return;
            }
            Machine machine = evaluator.interpreter().machine();
            var thread = evaluator.thread().sim();
            Event event = new Event() {
                @Override
                public void fire() {
                    timedOut = true;
                    machine.wake(thread);
                }
            };
            alarm = event;
            machine.schedule(event, machine.now() + timeoutNanos);
        }
    }

    /// Lets the lock go.
    private static final class Release extends NativeFrame {
        private final Mutex mutex;
        private final long chargeNanos;
        private boolean charged;

        Release(Mutex mutex, long chargeNanos) {
            this.mutex = mutex;
            this.chargeNanos = chargeNanos;
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!charged) {
                charged = true;
                evaluator.charge(chargeNanos);
            }
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            if (!mutex.isLocked()) {
                throw PyRaise.runtimeError("release unlocked lock");
            }
            mutex.release();
            return Singleton.NONE;
        }
    }
}
