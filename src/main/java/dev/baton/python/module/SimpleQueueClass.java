package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Birthplace;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.NativeFrame;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The class `queue.SimpleQueue`: an unbounded queue written in C.
///
/// **Models**: that a waiting thread is handed the item it waited for, so nobody can take it away on the way.
///
/// **Source**: CPython 3.14 `Modules/_queuemodule.c`.
final class SimpleQueueClass {
    private static final String ITEMS = "_items";

    private final Interpreter interpreter;
    private final PyClass type = new PyClass("SimpleQueue", Types.OBJECT, PyClass.Layout.RESOURCE, "_queue").inC();
    private final PyClass empty;
    private final long chargeNanos;

    private SimpleQueueClass(Interpreter interpreter, PyClass empty) {
        this.interpreter = interpreter;
        this.empty = empty;
        chargeNanos = interpreter.profile().number("lock.primitive_ns") / 2;
    }

    static PyClass create(Interpreter interpreter, PyClass empty) {
        SimpleQueueClass queue = new SimpleQueueClass(interpreter, empty);
        queue.define();
        queue.type.slots(List.of());
        return queue.type;
    }

    private void put(String name, Builtin.Body body) {
        type.attributes().put(name, new Builtin(name, body));
    }

    private void define() {
        put("__init__", (evaluator, a, keywords) -> {
            Parameters.count("SimpleQueue", a, keywords, 1, 1);
            PyInstance self = (PyInstance) a[0];
            self.set(ITEMS, interpreter.own(new PyList(), evaluator.thread()));
            self.resource(Birthplace.here(evaluator, Set.of()));
            return Singleton.NONE;
        });
        put("put", (_, a, keywords) -> putting("put", a, keywords));
        put("put_nowait", (_, a, keywords) -> putting("put_nowait", a, keywords));
        put("get", this::get);
        put("get_nowait", (_, a, _) -> new Get((PyInstance) a[0], 0));
        put("qsize", (_, a, _) -> (long) items(a[0]).size());
        put("empty", (_, a, _) -> items(a[0]).size() == 0);
    }

    private Object putting(String name, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of(name, arguments, keywords, "self", "item", "block", "timeout");
        return new Put((PyInstance) p.required(0), p.required(1));
    }

    private Object get(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("get", arguments, keywords, "self", "block", "timeout");
        boolean block = evaluator.operators().truthNow(p.orElse(1, true));
        PyInstance self = (PyInstance) p.required(0);
        if (!block || !p.has(2)) {
            return new Get(self, block ? -1 : 0);
        }
        if (Parameters.seconds(p.required(2)) < 0) {
            throw PyRaise.valueError("'timeout' must be a non-negative number");
        }
        return new Get(self, Parameters.nanos(p.required(2)));
    }

    private static PyList items(Object self) {
        return (PyList) Objects.requireNonNull(((PyInstance) self).get(ITEMS));
    }

    private WaitingLine line(PyInstance self) {
        if (self.resource() instanceof WaitingLine known) {
            return known;
        }
        WaitingLine line =
                new WaitingLine(interpreter.machine(), interpreter.locks().newLine(self, "SimpleQueue"));
        self.resource(line);
        return line;
    }

    /// Adds an item, or hands it to the thread that has waited longest.
    private final class Put extends NativeFrame {
        private final PyInstance self;
        private final Object item;

        Put(PyInstance self, Object item) {
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
            if (!line(self).callFirst(item)) {
                items(self).add(item);
            }
            evaluator.charge(chargeNanos);
            return Singleton.NONE;
        }
    }

    /// Takes the first item, waiting for one if need be.
    private final class Get extends WaitingLine.Wait {
        private final PyInstance self;

        Get(PyInstance self, long timeoutNanos) {
            super(line(self), null, timeoutNanos);
            this.self = self;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            super.visit(visitor);
            visitor.accept(self);
        }

        @Override
        protected @Nullable Object look(Evaluator evaluator) {
            PyList items = items(self);
            if (hasPlace() || items.size() == 0) {
                return super.look(evaluator);
            }
            evaluator.charge(chargeNanos);
            return items.remove(0);
        }

        @Override
        protected Object called(Evaluator evaluator, WaitingLine.Place own) {
            evaluator.charge(chargeNanos);
            return Objects.requireNonNull(own.gift());
        }

        @Override
        protected Object gaveUp() {
            throw new PyRaise(new dev.baton.python.object.PyException(empty));
        }
    }
}
