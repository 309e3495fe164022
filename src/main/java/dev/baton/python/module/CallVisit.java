package dev.baton.python.module;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.PyFunction;
import dev.baton.python.runtime.PyProcess;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A visit that calls a function with copies of the arguments. A function that uses no variables goes there as code;
/// for
/// any other the interpreter imports the program first, once, and takes the function from it.
final class CallVisit extends GuestVisit {
    private final @Nullable CodeObject code;
    private final @Nullable Parcel callee;
    private final Parcel arguments;

    CallVisit(
            Evaluator evaluator,
            PyProcess destination,
            Object callee,
            Object positional,
            Object named,
            PicklingCosts costs) {
        super(destination.interpreter(), costs);
        code = callee instanceof PyFunction function && function.isStateless() ? function.code() : null;
        this.callee = code == null ? pickled(evaluator, callee) : null;
        arguments = costs.pickle(evaluator, new PyTuple(positional, named));
    }

    /// A program that is being imported has no functions yet for another interpreter to find in it.
    private Parcel pickled(Evaluator evaluator, Object callee) {
        Parcel parcel = costs().pickle(evaluator, callee);
        if (needsProgram(parcel) && evaluator.interpreter().program().isImporting()) {
            throw PyRaise.typeError("func not shareable");
        }
        return parcel;
    }

    @Override
    protected Object begin(Evaluator there) {
        Interpreter interpreter = there.interpreter();
        boolean mustImport = code == null
                && needsProgram(Objects.requireNonNull(callee))
                && !interpreter.program().isThere();
        if (!mustImport) {
            return call(there);
        }
        interpreter.program().importing(true);
        return new Steps(List.of(_ -> interpreter.program().run(), evaluator -> {
            interpreter.program().importing(false);
            return call(evaluator);
        }));
    }

    private static boolean needsProgram(Parcel callee) {
        return callee.isOfProgram();
    }

    private Object call(Evaluator there) {
        Object function = code != null
                ? there.interpreter().program().script(code)
                : costs().unpickle(there, Objects.requireNonNull(callee));
        PyTuple both = (PyTuple) costs().unpickle(there, arguments);
        Object[] positional = ((PyTuple) both.get(0)).items().toArray();
        PyDict named = (PyDict) both.get(1);
        Object[] all = java.util.Arrays.copyOf(positional, positional.length + named.size());
        String[] names = new String[named.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = (String) named.keys().get(i);
            all[positional.length + i] = Objects.requireNonNull(named.get(names[i]));
        }
        return there.calls().call(function, all, names);
    }
}
