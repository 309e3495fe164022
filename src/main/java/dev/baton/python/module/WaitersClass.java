package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Birthplace;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.TimedAction;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The class `threading._Waiters`, the line of threads behind a `Condition`.
///
/// **Models**: the locks, one for each waiting thread, that CPython's conditions are made of: their cost, their order
/// and that a thread which is called before it sleeps does not sleep.
///
/// **Simplifications**: all of one condition are one line in the trace; versions before 3.2 polled when a wait had a
/// timeout, and here wait as later ones do.
///
/// **Source**: CPython 3.14 `Lib/threading.py`, class `Condition`.
final class WaitersClass {
    /// What makes a line of waiters for whoever calls it.
    private static final Set<String> MAKERS = Set.of(
            "Condition.__init__",
            "Semaphore.__init__",
            "BoundedSemaphore.__init__",
            "Event.__init__",
            "Barrier.__init__");

    private final Interpreter interpreter;
    private final PyClass type = new PyClass("_Waiters", Types.OBJECT, PyClass.Layout.RESOURCE, "threading");
    private final PyClass waiterType = new PyClass("_Waiter", Types.OBJECT, PyClass.Layout.RESOURCE, "threading");
    private final long lockNanos;

    private WaitersClass(Interpreter interpreter) {
        this.interpreter = interpreter;
        lockNanos = interpreter.profile().number("lock.primitive_ns") / 2;
    }

    static PyClass create(Interpreter interpreter) {
        WaitersClass waiters = new WaitersClass(interpreter);
        waiters.put("__init__", (evaluator, a, _) -> {
            ((PyInstance) a[0]).resource(Birthplace.here(evaluator, MAKERS));
            return Singleton.NONE;
        });
        waiters.put(
                "__len__",
                (evaluator, a, _) -> TimedAction.now(
                        evaluator, () -> (long) waiters.line(a[0]).length()));
        waiters.put("join", (evaluator, a, _) -> waiters.new Joining(waiters.line(a[0])));
        waiters.put("wait", (_, a, _) -> waiters.waiting(a));
        waiters.put(
                "call",
                (evaluator, a, _) ->
                        new Calling(waiters.line(a[0]), WholeNumbers.clamped(evaluator, a[1]), waiters.lockNanos));
        return waiters.type;
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private WaitingLine line(Object self) {
        PyInstance instance = (PyInstance) self;
        if (instance.resource() instanceof WaitingLine known) {
            return known;
        }
        WaitingLine line =
                new WaitingLine(interpreter.machine(), interpreter.locks().newLine(instance, "Condition"));
        instance.resource(line);
        return line;
    }

    private Object waiting(Object[] arguments) {
        Object timeout = arguments[2];
        boolean forever = timeout == Singleton.NONE;
        long nanos = forever ? -1 : Parameters.seconds(timeout) <= 0 ? 0 : Parameters.nanos(timeout);
        return new Waiting(line(arguments[0]), (WaitingLine.Place) resource(arguments[1]), nanos, lockNanos);
    }

    private static Object resource(Object waiter) {
        return Objects.requireNonNull(((PyInstance) waiter).resource());
    }

    /// Gets in line.
    private final class Joining extends NativeFrame {
        private final WaitingLine line;

        Joining(WaitingLine line) {
            this.line = line;
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            PyInstance waiter = interpreter.own(new PyInstance(waiterType), evaluator.thread());
            waiter.resource(line.join(evaluator.thread()));
            evaluator.charge(lockNanos);
            return waiter;
        }
    }

    /// Waits to be called; the result is whether that happened.
    private static final class Waiting extends WaitingLine.Wait {
        private final long chargeNanos;

        Waiting(WaitingLine line, WaitingLine.Place place, long timeoutNanos, long chargeNanos) {
            super(line, place, timeoutNanos);
            this.chargeNanos = chargeNanos;
        }

        @Override
        protected Object called(Evaluator evaluator, WaitingLine.Place own) {
            evaluator.charge(chargeNanos);
            return true;
        }

        @Override
        protected Object gaveUp() {
            return false;
        }
    }

    /// Calls as many threads as there are, but no more than it was told.
    private static final class Calling extends NativeFrame {
        private final WaitingLine line;
        private final long chargeNanos;
        private long left;

        Calling(WaitingLine line, long most, long chargeNanos) {
            this.line = line;
            left = most;
            this.chargeNanos = chargeNanos;
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            while (left > 0) {
                if (!evaluator.onTime()) {
                    return NOT_YET;
                }
                if (!line.callFirst(null)) {
                    break;
                }
                left--;
                evaluator.charge(chargeNanos);
            }
            return Singleton.NONE;
        }
    }
}
