package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.Shareable;
import dev.baton.python.runtime.TimedAction;
import java.util.Objects;

/// The module `pickle`, as far as a program can look at what a message costs.
///
/// **Models**: what can be pickled, how long the pickle is and what that takes.
///
/// **Simplifications**: a pickle has a length and can be loaded, but its bytes cannot be looked at.
///
/// **Source**: CPython 3.14 `Modules/_pickle.c`.
final class PickleModule {
    private static final String COSTS = "_costs";

    private PickleModule() {}

    /// A pickle that a program holds.
    private record Pickled(Parcel parcel) implements Shareable {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("pickle");
        PyClass base = exception("PickleError", ExceptionTypes.EXCEPTION);
        PyClass error = exception("PicklingError", base);
        for (PyClass type : new PyClass[] {base, error, exception("UnpicklingError", base)}) {
            module.attributes().put(type.name(), type);
        }
        module.attributes().put("HIGHEST_PROTOCOL", 5L);
        PicklingCosts costs = new PicklingCosts(interpreter.profile(), error);
        PyClass bytes = new PyClass("bytes", Types.OBJECT, PyClass.Layout.RESOURCE, "builtins");
        bytes.attributes().put("__len__", new Builtin("__len__", (_, a, _) -> pickled(a[0])
                .bytes()));
        PyInstance holder = new PyInstance(bytes);
        holder.resource(costs);
        module.attributes().put(COSTS, holder);
        module.attributes().put("dumps", new Builtin("dumps", (evaluator, a, k) -> {
            Parameters p = Parameters.of("dumps", a, k, "obj", "protocol");
            PyInstance made = interpreter.own(new PyInstance(bytes), evaluator.thread());
            made.resource(new Pickled(costs.pickle(evaluator, p.required(0))));
            return made;
        }));
        module.attributes().put("loads", new Builtin("loads", (evaluator, a, k) -> {
            Parameters.count("loads", a, k, 1, 1);
            Parcel parcel = pickled(a[0]);
            return TimedAction.now(evaluator, () -> costs.unpickle(evaluator, parcel));
        }));
        return module;
    }

    private static Parcel pickled(Object value) {
        if (value instanceof PyInstance instance && instance.resource() instanceof Pickled pickled) {
            return pickled.parcel();
        }
        throw PyRaise.typeError("a bytes-like object is required, not '" + Types.nameOf(value) + "'");
    }

    private static PyClass exception(String name, PyClass base) {
        return new PyClass(name, base, PyClass.Layout.EXCEPTION, "_pickle");
    }

    /// Pickling with its costs, as the other modules need it.
    static PicklingCosts costs(Interpreter interpreter) {
        PyInstance holder = (PyInstance) Objects.requireNonNull(
                interpreter.importModule("pickle").attributes().get(COSTS));
        return (PicklingCosts) Objects.requireNonNull(holder.resource());
    }
}
