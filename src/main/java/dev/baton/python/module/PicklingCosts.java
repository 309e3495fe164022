package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyRaise;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.Pickler;
import dev.baton.python.runtime.Profile;
import dev.baton.python.runtime.Unpickler;

/// Pickling and what it takes, and what a message through a pipe takes.
final class PicklingCosts {
    private static final long KILOBYTE = 1_000;

    private final PyClass error;
    private final long itemNanos;
    private final long kilobyteNanos;
    private final long messageNanos;
    private final long messageKilobyteNanos;
    private boolean starting;

    /// @param error the class `PicklingError`
    PicklingCosts(Profile profile, PyClass error) {
        this.error = error;
        itemNanos = profile.number("process.pickle_item_ns");
        kilobyteNanos = profile.number("process.pickle_kilobyte_ns");
        messageNanos = profile.number("process.message_ns");
        messageKilobyteNanos = profile.number("process.message_kilobyte_ns");
    }

    /// Pickles a value and charges for it.
    Parcel pickle(Evaluator evaluator, Object value) {
        Parcel parcel = Pickler.pickle(evaluator, value, error);
        evaluator.charge(nanos(parcel));
        return parcel;
    }

    /// Pickles what a process is to do; things that only a starting process may get are allowed in it.
    Parcel pickleForStart(Evaluator evaluator, Object value) {
        starting = true;
        try {
            return pickle(evaluator, value);
        } finally {
            starting = false;
        }
    }

    /// Pickles what is to leave a subinterpreter, whose classes of the program no other interpreter knows.
    Parcel pickleFromGuest(Evaluator evaluator, Object value) {
        Parcel parcel = pickle(evaluator, value);
        if (evaluator.interpreter().process().isSubinterpreter() && parcel.hasClassOfProgram()) {
            throw PyRaise.typeError("object does not support cross-interpreter data");
        }
        return parcel;
    }

    /// Whether something is being pickled for a process that is being started.
    boolean isStarting() {
        return starting;
    }

    /// Unpickles a value and charges for it.
    Object unpickle(Evaluator evaluator, Parcel parcel) {
        evaluator.charge(nanos(parcel));
        return Unpickler.unpickle(evaluator, parcel);
    }

    private long nanos(Parcel parcel) {
        return parcel.items() * itemNanos + parcel.bytes() * kilobyteNanos / KILOBYTE;
    }

    /// What writing or reading a message of this length takes.
    long messageNanos(long bytes) {
        return messageNanos + bytes * messageKilobyteNanos / KILOBYTE;
    }
}
