package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.PyProcess;
import dev.baton.python.runtime.Shareable;
import dev.baton.python.runtime.TimedAction;
import dev.baton.sim.machine.Pipe;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The class `multiprocessing._PipeEnd`: a side of a pipe between processes. What goes in is pickled, what comes out is
/// a
/// copy.
///
/// **Models**: the time for pickling by objects and bytes, for the system calls by message and bytes; a reader that
/// finds the end when no process has the writing side open any more.
///
/// **Simplifications**: a process has a side open from the moment it gets hold of the pipe.
///
/// **Source**: CPython 3.14 `Lib/multiprocessing/connection.py`; costs as the profile says.
final class PipeClass {
    private final Interpreter interpreter;
    private final PicklingCosts costs;
    private final PyClass type = new PyClass("_PipeEnd", Types.OBJECT, PyClass.Layout.RESOURCE, "multiprocessing");

    private PipeClass(Interpreter interpreter, PicklingCosts costs) {
        this.interpreter = interpreter;
        this.costs = costs;
    }

    /// Adds the class and what makes a pipe to a module.
    static void addTo(PyModule module, Interpreter interpreter, PicklingCosts costs) {
        PipeClass pipe = new PipeClass(interpreter, costs);
        pipe.define();
        module.attributes().put("_PipeEnd", pipe.type);
        module.attributes().put("_pipe", new Builtin("_pipe", (evaluator, _, _) -> pipe.made(evaluator)));
    }

    /// A pipe with the processes that have its sides open.
    private static final class Shared {
        private final Pipe pipe;
        private final Set<Integer> reading = new TreeSet<>();
        private final Set<Integer> writing = new TreeSet<>();

        Shared(Pipe pipe) {
            this.pipe = pipe;
        }
    }

    /// One side of a pipe.
    private record End(Shared shared, boolean reads) implements Shareable {
        private Set<Integer> processes() {
            return reads ? shared.reading : shared.writing;
        }

        @Override
        public void arrivedIn(PyProcess process) {
            if (processes().add(process.id())) {
                process.whenEnded(() -> closeIn(process.id()));
            }
        }

        void closeIn(int process) {
            if (processes().remove(process) && processes().isEmpty()) {
                (reads ? shared.pipe.writers() : shared.pipe.readers()).wakeAll();
            }
        }
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("send", (_, a, _) -> new Send(end(a[0]).shared(), a[1]));
        put("receive", (_, a, _) -> new Receive(end(a[0]).shared()));
        put("poll", (_, a, _) -> new Poll(end(a[0]).shared(), a[1] == Singleton.NONE ? -1 : Parameters.nanos(a[1])));
        put(
                "close",
                (_, a, _) -> TimedAction.effect(
                        () -> end(a[0]).closeIn(interpreter.process().id())));
        put(
                "notify_end",
                (_, a, _) -> TimedAction.effect(() -> notifyEnd(end(a[0]).shared().pipe, (PyInstance) a[1])));
    }

    private static void notifyEnd(Pipe pipe, PyInstance child) {
        PyProcess process = (PyProcess) Objects.requireNonNull(child.resource());
        process.whenEnded(() -> {
            Parcel message = Parcel.ofNumber(process.pid());
            pipe.send(message, message.bytes());
        });
    }

    /// A new pipe: the reading side and the writing side.
    Object made(Evaluator evaluator) {
        Shared shared = new Shared(new Pipe(interpreter.machine()));
        return new PyTuple(end(evaluator, new End(shared, true)), end(evaluator, new End(shared, false)));
    }

    private PyInstance end(Evaluator evaluator, End end) {
        PyInstance instance = interpreter.own(new PyInstance(type), evaluator.thread());
        instance.resource(end);
        end.arrivedIn(interpreter.process());
        return instance;
    }

    private static End end(Object self) {
        return (End) Objects.requireNonNull(((PyInstance) self).resource());
    }

    /// Pickles something, writes it, and waits until the rest fits.
    private final class Send extends BlockingCall {
        private final Shared shared;
        private final Object value;
        private @Nullable Parcel parcel;
        private boolean sent;

        Send(Shared shared, Object value) {
            this.shared = shared;
            this.value = value;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(value);
        }

        @Override
        protected Object attempt(Evaluator evaluator) {
            Parcel pickled = parcel;
            if (pickled == null) {
                pickled = costs.pickle(evaluator, value);
                parcel = pickled;
                evaluator.charge(costs.messageNanos(pickled.bytes()));
                if (!evaluator.onTime()) {
                    return NOT_YET;
                }
            }
            if (shared.reading.isEmpty()) {
                throw new PyRaise(new PyException(ExceptionTypes.BROKEN_PIPE_ERROR, 32L, "Broken pipe"));
            }
            if (!sent) {
                sent = true;
                shared.pipe.send(pickled, pickled.bytes());
            }
            return shared.pipe.isFull()
                    ? block(
                            evaluator,
                            () -> shared.pipe.writers().park(evaluator.thread().sim()))
                    : none();
        }
    }

    /// Waits for a message, reads it and makes its objects.
    private final class Receive extends KernelWait {
        private final Shared shared;

        Receive(Shared shared) {
            super(shared.pipe.readers(), -1);
            this.shared = shared;
        }

        @Override
        protected @Nullable Object look(Evaluator evaluator) {
            Pipe.Message message = shared.pipe.receive();
            if (message != null) {
                evaluator.charge(costs.messageNanos(message.bytes()));
                return costs.unpickle(evaluator, (Parcel) message.content());
            }
            if (shared.writing.isEmpty()) {
                throw new PyRaise(new PyException(ExceptionTypes.EOF_ERROR));
            }
            return null;
        }

        @Override
        protected Object gaveUp(Evaluator evaluator) {
            throw new IllegalStateException("a read has no timeout");
        }
    }

    /// Waits until there is a message, or the end.
    private static final class Poll extends KernelWait {
        private final Shared shared;

        Poll(Shared shared, long timeoutNanos) {
            super(shared.pipe.readers(), timeoutNanos);
            this.shared = shared;
        }

        @Override
        protected @Nullable Object look(Evaluator evaluator) {
            if (shared.pipe.isEmpty() && !shared.writing.isEmpty()) {
                return null;
            }
            shared.pipe.readers().wakeFirst();
            return true;
        }

        @Override
        protected Object gaveUp(Evaluator evaluator) {
            return false;
        }
    }
}
