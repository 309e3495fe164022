package dev.baton.python.module;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Compiler;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.PyProcess;
import dev.baton.python.runtime.Shareable;
import dev.baton.python.runtime.TimedAction;
import dev.baton.python.syntax.PythonSyntaxError;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The module `concurrent.interpreters`: interpreters inside the process, new in Python 3.14.
///
/// **Models**: PEP 734: an interpreter with its own objects, modules and global lock; code that is executed in it by
/// the
/// thread that asks; queues whose `get` and `put` try again every 10 ms.
///
/// **Does not model**: buffers that interpreters share, extensions that refuse to be imported.
///
/// **Simplifications**: what crosses is pickled, also what CPython hands over more cheaply.
///
/// **Source**: CPython 3.14 `Lib/concurrent/interpreters`, `Modules/_interpretersmodule.c`, `_interpqueuesmodule.c`.
final class InterpretersModule {
    private final Interpreter interpreter;
    private final PicklingCosts costs;
    private final PyClass handleType = new PyClass("_Handle", Types.OBJECT, PyClass.Layout.RESOURCE, "interpreters");
    private final PyClass itemsType = new PyClass("_Items", Types.OBJECT, PyClass.Layout.RESOURCE, "interpreters");

    private InterpretersModule(Interpreter interpreter) {
        this.interpreter = interpreter;
        costs = PickleModule.costs(interpreter);
    }

    static PyModule create(Interpreter interpreter) {
        if (!exists(interpreter)) {
            throw PyRaise.of(ExceptionTypes.MODULE_NOT_FOUND_ERROR, "No module named 'concurrent.interpreters'");
        }
        return new InterpretersModule(interpreter).module();
    }

    /// Whether the interpreter's version has the module.
    static boolean exists(Interpreter interpreter) {
        return interpreter.profile().isAtLeast(3, 14);
    }

    /// What a queue between interpreters holds.
    private record Items(ArrayDeque<Parcel> parcels, long most, long number) implements Shareable {}

    private PyModule module() {
        PyModule module = new PyModule("concurrent.interpreters");
        long pollNanos = interpreter.profile().number("process.poll_ns");
        module.attributes().put("_POLL_SECONDS", pollNanos / 1e9);
        put(
                module,
                "_create",
                (evaluator, _, _) -> new Steps(List.of(
                        there -> new BatonModule.NativeWork(
                                there.interpreter().profile().number("process.interpreter_ns")),
                        this::created)));
        put(module, "_exec", (_, a, _) -> new ScriptVisit(process(a[0]), text(a[1]), costs));
        put(module, "_call", (evaluator, a, _) -> new CallVisit(evaluator, process(a[0]), a[1], a[2], a[3], costs));
        put(module, "_set", (evaluator, a, _) -> setting(evaluator, a));
        put(module, "_number", (_, a, _) -> interpreter.table().numberOf(process(a[0])));
        put(module, "_current", (evaluator, _, _) -> handle(evaluator, interpreter.process()));
        put(
                module,
                "_list",
                (evaluator, _, _) -> TimedAction.now(
                        evaluator,
                        () -> new PyTuple(interpreter.table().inProcess(interpreter.process()).stream()
                                .map(each -> (Object) handle(evaluator, each))
                                .toArray())));
        put(
                module,
                "_is_running",
                (evaluator, a, _) -> TimedAction.now(
                        evaluator, () -> process(a[0]).interpreter().hasGuests()));
        put(
                module,
                "_is_closed",
                (evaluator, a, _) ->
                        TimedAction.now(evaluator, () -> process(a[0]).status() != null));
        put(
                module,
                "_close",
                (_, a, _) -> TimedAction.effect(() -> interpreter.table().close(process(a[0]))));
        defineQueues(module);
        return LibraryModule.load(interpreter, module, FrozenSource.INTERPRETERS);
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, body));
    }

    private void defineQueues(PyModule module) {
        module.attributes().put("_Items", itemsType);
        put(
                module,
                "_new_queue",
                (evaluator, a, _) -> new TimedAction(0, () -> {
                    PyInstance made = interpreter.own(new PyInstance(itemsType), evaluator.thread());
                    made.resource(new Items(
                            new ArrayDeque<>(),
                            Constructors.index(evaluator, a[0]),
                            interpreter.table().nextQueue()));
                    return made;
                }));
        put(module, "_queue_number", (_, a, _) -> items(a[0]).number());
        put(
                module,
                "_queue_size",
                (evaluator, a, _) -> TimedAction.now(
                        evaluator, () -> (long) items(a[0]).parcels().size()));
        put(module, "_queue_put", (_, a, _) -> new Put(items(a[0]), a[1]));
        put(module, "_queue_get", (_, a, _) -> new Get(items(a[0])));
    }

    private static Items items(Object queue) {
        return (Items) Objects.requireNonNull(((PyInstance) queue).resource());
    }

    private PyInstance handle(Evaluator evaluator, PyProcess process) {
        PyInstance handle = interpreter.own(new PyInstance(handleType), evaluator.thread());
        handle.resource(process);
        return handle;
    }

    private static PyProcess process(Object handle) {
        return (PyProcess) Objects.requireNonNull(((PyInstance) handle).resource());
    }

    private Object created(Evaluator evaluator) {
        return handle(evaluator, interpreter.table().startGuest(evaluator.thread()));
    }

    private static CodeObject text(Object source) {
        try {
            return Compiler.compile(CodeObject.SCRIPT, source + "\n");
        } catch (PythonSyntaxError e) {
            throw PyRaise.of(ExceptionTypes.SYNTAX_ERROR, e.problem() + " (<script>, line " + e.line() + ")");
        }
    }

    /// Binds a variable of another interpreter to a copy.
    private Object setting(Evaluator evaluator, Object[] arguments) {
        Parcel parcel = costs.pickle(evaluator, arguments[2]);
        return new SetVisit(process(arguments[0]).interpreter(), (String) arguments[1], parcel, costs);
    }

    /// Puts a copy into a queue; the result is whether there was room.
    private final class Put extends NativeFrame {
        private final Items items;
        private final Object value;
        private @Nullable Parcel parcel;

        Put(Items items, Object value) {
            this.items = items;
            this.value = value;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(value);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (parcel == null) {
                parcel = costs.pickle(evaluator, value);
            }
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            boolean fits = items.most() <= 0 || items.parcels().size() < items.most();
            if (fits) {
                items.parcels().add(parcel);
            }
            return fits;
        }
    }

    /// Takes the first item of a queue, in a tuple; an empty one when there is none.
    private final class Get extends NativeFrame {
        private final Items items;

        Get(Items items) {
            this.items = items;
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            Parcel first = items.parcels().poll();
            return first == null
                    ? PyTuple.EMPTY
                    : interpreter.own(new PyTuple(costs.unpickle(evaluator, first)), evaluator.thread());
        }
    }

    /// A visit that binds a variable.
    private static final class SetVisit extends GuestVisit {
        private final String name;
        private final Parcel parcel;

        SetVisit(Interpreter destination, String name, Parcel parcel, PicklingCosts costs) {
            super(destination, costs);
            this.name = name;
            this.parcel = parcel;
        }

        @Override
        protected Object begin(Evaluator there) {
            there.interpreter().program().scripts().set(name, costs().unpickle(there, parcel));
            return Singleton.NONE;
        }
    }

    /// A visit that executes text.
    private static final class ScriptVisit extends GuestVisit {
        private final CodeObject code;

        ScriptVisit(PyProcess destination, CodeObject code, PicklingCosts costs) {
            super(destination.interpreter(), costs);
            this.code = code;
        }

        @Override
        protected Object begin(Evaluator there) {
            return there.calls().call(there.interpreter().program().script(code));
        }
    }
}
