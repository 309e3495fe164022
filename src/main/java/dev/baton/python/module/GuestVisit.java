package dev.baton.python.module;

import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.Visit;

/// A visit to an interpreter that brings back a tuple: a copy of the result, or what there is to say about an
/// exception.
abstract class GuestVisit extends Visit {
    private final PicklingCosts costs;

    GuestVisit(Interpreter destination, PicklingCosts costs) {
        super(destination, destination.profile().number("process.enter_ns"));
        this.costs = costs;
    }

    final PicklingCosts costs() {
        return costs;
    }

    /// What is known of an exception outside the interpreter that raised it.
    ///
    /// @param copy the exception itself, None when it cannot be pickled
    private record Failed(String type, String message, String report, Parcel copy) {}

    @Override
    protected final Object pack(Evaluator there, Object result) {
        return costs.pickleFromGuest(there, result);
    }

    @Override
    protected final Object packRaise(Evaluator there, PyRaise raise) {
        PyException exception = raise.exception();
        String message = there.texts().strNow(exception);
        return new Failed(
                Types.nameOf(exception),
                message,
                there.interpreter().failures().report(exception),
                copy(there, exception));
    }

    private Parcel copy(Evaluator there, PyException exception) {
        try {
            return costs.pickleFromGuest(there, exception);
        } catch (PyRaise unpicklable) {
            return costs.pickle(there, Singleton.NONE);
        }
    }

    @Override
    protected final Object unpack(Evaluator here, Object arrived) {
        if (arrived instanceof Failed failed) {
            return new PyTuple(false, failed.type(), failed.message(), failed.report(), copyOf(here, failed));
        }
        return new PyTuple(true, costs.unpickle(here, (Parcel) arrived));
    }

    /// The exception, None when it cannot be made of its arguments here.
    private Object copyOf(Evaluator here, Failed failed) {
        try {
            return costs.unpickle(here, failed.copy());
        } catch (PyRaise unmade) {
            return Singleton.NONE;
        }
    }
}
