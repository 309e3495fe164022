package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.ThreadState;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The class `asyncio._Selector`: the system call in which the thread of an event loop waits, and the way in which
/// other threads end its wait.
///
/// **Models**: that every round of a loop makes the call and lets the GIL go for it, even with nothing to wait for;
/// that a wait ends at whole milliseconds.
///
/// **Simplifications**: what other threads post takes the place of the byte they would send through a socket; a wait
/// for a time counts as sleep, one for others only as I/O.
///
/// **Source**: CPython 3.14 `Lib/selectors.py`, `EpollSelector.select`; `Modules/selectmodule.c`, `epoll.poll`.
final class SelectorClass {
    private static final String POSTED = "_posted";

    private final Interpreter interpreter;
    private final Machine machine;
    private final PyClass type = new PyClass("_Selector", Types.OBJECT, PyClass.Layout.RESOURCE, "asyncio");
    private final long callNanos;
    private final long grainNanos;

    private SelectorClass(Interpreter interpreter) {
        this.interpreter = interpreter;
        machine = interpreter.machine();
        callNanos = interpreter.profile().number("loop.select_ns");
        grainNanos = interpreter.profile().number("loop.timer_grain_ns");
    }

    static PyClass create(Interpreter interpreter) {
        SelectorClass selector = new SelectorClass(interpreter);
        selector.put("__init__", (evaluator, a, _) -> selector.init(evaluator, (PyInstance) a[0]));
        selector.put("wait", (_, a, _) -> selector.new Wait((PyInstance) a[0], selector.patience(a[1])));
        selector.put("post", (_, a, _) -> selector.new Post((PyInstance) a[0], a[1]));
        return selector.type;
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    /// The thread that waits, if any.
    private static final class Waiter {
        private @Nullable SimThread thread;
    }

    private Object init(Evaluator evaluator, PyInstance self) {
        self.resource(new Waiter());
        renew(evaluator, self);
        return Singleton.NONE;
    }

    private void renew(Evaluator evaluator, PyInstance self) {
        PyList empty = interpreter.own(new PyList(), evaluator.thread());
        self.set(POSTED, empty);
        interpreter.stored(self, empty);
    }

    private static Waiter waiter(PyInstance self) {
        return (Waiter) Objects.requireNonNull(self.resource());
    }

    private static PyList posted(PyInstance self) {
        return (PyList) Objects.requireNonNull(self.get(POSTED));
    }

    /// How long to wait, -1 for ever.
    private long patience(Object seconds) {
        if (seconds == Singleton.NONE) {
            return -1;
        }
        long nanos = Parameters.nanos(seconds);
        return grainNanos == 0 ? nanos : Math.ceilDiv(nanos, grainNanos) * grainNanos;
    }

    /// Waits until something is posted or the time is over; the result is the list of what was posted.
    private final class Wait extends BlockingCall {
        private final PyInstance self;
        private final long nanos;
        private boolean waited;

        Wait(PyInstance self, long nanos) {
            this.self = self;
            this.nanos = nanos;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(self);
        }

        @Override
        protected boolean readyToAttach(Evaluator evaluator) {
            waiter(self).thread = null;
            return true;
        }

        @Override
        protected Object attempt(Evaluator evaluator) {
            boolean ready = nanos == 0 || posted(self).size() > 0;
            if (waited || ready && callNanos == 0) {
                PyList came = posted(self);
                renew(evaluator, self);
                return came;
            }
            waited = true;
            SimThread thread = evaluator.thread().sim();
            return block(evaluator, () -> begin(thread, ready));
        }

        private void begin(SimThread thread, boolean ready) {
            if (ready) {
                machine.run(thread, callNanos, ThreadState.NATIVE);
                return;
            }
            waiter(self).thread = thread;
            if (nanos < 0) {
                machine.park(thread, ThreadState.IO, -1);
            } else {
                machine.sleep(thread, nanos, ThreadState.SLEEPING);
            }
        }
    }

    /// Hands something to the loop's thread and ends its wait.
    private final class Post extends NativeFrame {
        private final PyInstance self;
        private final Object item;

        Post(PyInstance self, Object item) {
            this.self = self;
            this.item = item;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(self);
            visitor.accept(item);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            interpreter.stored(self, item);
            posted(self).add(item);
            evaluator.charge(callNanos);
            SimThread thread = waiter(self).thread;
            if (thread != null) {
                waiter(self).thread = null;
                machine.wake(thread);
            }
            return Singleton.NONE;
        }
    }
}
