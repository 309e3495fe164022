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
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.Shareable;
import dev.baton.python.runtime.TimedAction;
import dev.baton.python.runtime.TimedWait;
import dev.baton.sim.lock.Semaphore;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The class `multiprocessing._SemLock`: a semaphore that processes share, of which their locks and conditions are
/// made.
///
/// **Models**: a thread that is woken for it and takes it in the kernel, before it queues for the GIL.
///
/// **Source**: CPython 3.14 `Modules/_multiprocessing/semaphore.c`.
final class SemaphoreClass {
    /// What makes semaphores for whoever calls it.
    private static final Set<String> MAKERS = Set.of(
            "_SemLockBase.__init__",
            "Lock.__init__",
            "RLock.__init__",
            "Semaphore.__init__",
            "BoundedSemaphore.__init__");

    private final Interpreter interpreter;
    private final PyClass type = new PyClass("_SemLock", Types.OBJECT, PyClass.Layout.RESOURCE, "multiprocessing");
    private final long chargeNanos;

    private SemaphoreClass(Interpreter interpreter) {
        this.interpreter = interpreter;
        chargeNanos = interpreter.profile().number("process.semaphore_ns") / 2;
    }

    static PyClass create(Interpreter interpreter) {
        SemaphoreClass semaphore = new SemaphoreClass(interpreter);
        semaphore.define();
        return semaphore.type;
    }

    /// The semaphore behind an object and its copies in other processes, made when it is first used: then the program
    /// has a name for it.
    private final class Shared implements Shareable {
        private final PyInstance first;
        private final Birthplace birthplace;
        private final Object[] arguments;
        private @Nullable Semaphore semaphore;

        Shared(PyInstance first, Birthplace birthplace, Object[] arguments) {
            this.first = first;
            this.birthplace = birthplace;
            this.arguments = arguments;
        }

        Semaphore semaphore() {
            Semaphore made = semaphore;
            if (made == null) {
                String type = (String) arguments[1];
                String name = interpreter.locks().nameInTrace(first, birthplace, type);
                made = new Semaphore(
                        interpreter.machine(), name, birthplace.kind(), type, (Long) arguments[2], (Long) arguments[3]);
                semaphore = made;
            }
            return made;
        }
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("__init__", (evaluator, a, _) -> {
            PyInstance self = (PyInstance) a[0];
            self.resource(new Shared(self, Birthplace.here(evaluator, MAKERS), a.clone()));
            return Singleton.NONE;
        });
        put("acquire", (evaluator, a, k) -> {
            Parameters p = Parameters.of("acquire", a, k, "self", "block", "timeout");
            boolean block = evaluator.operators().truthNow(p.orElse(1, true));
            boolean forever = !p.has(2);
            long nanos = !block ? 0 : forever ? -1 : Math.max(0, nanos(p.required(2)));
            return new Acquire(semaphore(p.required(0)), nanos);
        });
        put("release", (evaluator, a, _) -> release(semaphore(a[0]), WholeNumbers.clamped(evaluator, a[1])));
        put(
                "value",
                (evaluator, a, _) ->
                        TimedAction.now(evaluator, () -> semaphore(a[0]).permits()));
    }

    private static long nanos(Object seconds) {
        return Parameters.seconds(seconds) <= 0 ? 0 : Parameters.nanos(seconds);
    }

    private static Semaphore semaphore(Object self) {
        return ((Shared) Objects.requireNonNull(((PyInstance) self).resource())).semaphore();
    }

    /// Takes a permit, waiting for it if need be.
    private final class Acquire extends TimedWait {
        private final Semaphore semaphore;
        private boolean taken;

        Acquire(Semaphore semaphore, long timeoutNanos) {
            super(timeoutNanos);
            this.semaphore = semaphore;
        }

        @Override
        protected boolean readyToAttach(Evaluator evaluator) {
            taken = !isTimeOver() && semaphore.acquire(evaluator.thread().sim());
            return taken || isTimeOver();
        }

        @Override
        protected @Nullable Object look(Evaluator evaluator) {
            if (!taken && !semaphore.tryAcquire(evaluator.thread().sim())) {
                return null;
            }
            evaluator.charge(chargeNanos);
            return true;
        }

        @Override
        protected Object gaveUp(Evaluator evaluator) {
            semaphore.giveUp(evaluator.thread().sim());
            return false;
        }

        @Override
        protected void park(PyThread thread) {
            semaphore.acquire(thread.sim());
        }

        @Override
        protected void leave(PyThread thread) {
            semaphore.giveUp(thread.sim());
        }
    }

    /// Gives a permit back, unless that makes more than there may be.
    private Frame release(Semaphore semaphore, long most) {
        return new TimedAction(chargeNanos, () -> {
            if (semaphore.permits() >= most) {
                throw PyRaise.valueError("semaphore or lock released too many times");
            }
            semaphore.release();
            return Singleton.NONE;
        });
    }
}
