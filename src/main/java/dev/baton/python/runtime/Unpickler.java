package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyOrderedDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the objects of a parcel anew, for the interpreter that got it.
public final class Unpickler {
    private final Evaluator evaluator;
    private final List<@Nullable Object> made = new ArrayList<>();

    private Unpickler(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The value of a parcel.
    public static Object unpickle(Evaluator evaluator, Parcel parcel) {
        return new Unpickler(evaluator).value(parcel.root());
    }

    private Object value(Parcel.Node node) {
        return switch (node) {
            case Parcel.Plain plain -> plain.value();
            case Parcel.Again again -> Objects.requireNonNull(made.get(again.number()));
            case Parcel.Named named -> named(named);
            case Parcel.Items items -> items(items);
            case Parcel.Pairs pairs -> pairs(pairs);
            case Parcel.Span span -> own(new PyRange(span.start(), span.stop(), span.step()));
            case Parcel.Bound bound -> evaluator.attributes().get(value(bound.self()), bound.name());
            case Parcel.Instance instance -> instance(instance);
            case Parcel.Reduced reduced -> reduced(reduced);
        };
    }

    private <T extends PyObject> T own(T object) {
        return evaluator.interpreter.own(object, evaluator.thread());
    }

    private void note(int number, Object object) {
        while (made.size() <= number) {
            made.add(null);
        }
        made.set(number, object);
    }

    private Object named(Parcel.Named named) {
        Object found = Names.find(evaluator.interpreter, named);
        if (found == null) {
            throw PyRaise.attributeError("module '" + (PyClass.isProgram(named.module()) ? "__main__" : named.module())
                    + "' has no attribute '" + named.name() + "'");
        }
        note(made.size(), found);
        return found;
    }

    private Object items(Parcel.Items items) {
        return switch (items.kind()) {
            case LIST -> {
                PyList list = own(new PyList());
                note(items.number(), list);
                items.items().forEach(item -> list.add(value(item)));
                yield list;
            }
            case TUPLE -> {
                note(items.number(), PyTuple.EMPTY);
                Object[] values = items.items().stream().map(this::value).toArray();
                PyTuple tuple = values.length == 0 ? PyTuple.EMPTY : own(new PyTuple(values));
                note(items.number(), tuple);
                yield tuple;
            }
            case SET, FROZEN_SET -> {
                PySet set = own(new PySet(items.kind() == Parcel.Kind.FROZEN_SET));
                note(items.number(), set);
                items.items().forEach(item -> set.add(value(item)));
                yield set;
            }
        };
    }

    private Object pairs(Parcel.Pairs pairs) {
        note(pairs.number(), PyTuple.EMPTY);
        PyDict dict = own(emptyDict(pairs));
        note(pairs.number(), dict);
        for (int i = 0; i < pairs.pairs().size(); i += 2) {
            dict.put(value(pairs.pairs().get(i)), value(pairs.pairs().get(i + 1)));
        }
        return dict;
    }

    private PyDict emptyDict(Parcel.Pairs pairs) {
        Object type = pairs.type() == null ? Types.DICT : value(pairs.type());
        if (pairs.factory() != null) {
            return new PyDefaultDict(value(pairs.factory()));
        }
        return type == Types.COUNTER
                ? new PyCounter()
                : type == Types.ORDERED_DICT ? new PyOrderedDict() : new PyDict();
    }

    private Object instance(Parcel.Instance parcel) {
        note(parcel.number(), PyTuple.EMPTY);
        PyClass type = (PyClass) value(parcel.type());
        PyInstance instance = allocate(parcel, type);
        note(parcel.number(), instance);
        if (parcel.resource() instanceof Shareable shared) {
            instance.resource(shared);
            shared.arrivedIn(evaluator.interpreter.process());
        }
        for (int i = 0; i < parcel.names().size(); i++) {
            instance.set(parcel.names().get(i), value(parcel.values().get(i)));
        }
        if (parcel.state() != null) {
            restore(instance, value(parcel.state()));
        }
        return instance;
    }

    private PyInstance allocate(Parcel.Instance parcel, PyClass type) {
        if (parcel.arguments() == null) {
            return own(new PyInstance(type));
        }
        Object[] arguments = ((PyTuple) value(parcel.arguments())).items().toArray();
        return (PyException) evaluator.callNow(type, arguments);
    }

    private void restore(PyInstance instance, Object state) {
        Object set = instance.pyClass().lookup("__setstate__");
        if (set != null) {
            evaluator.callNow(set, instance, state);
        } else if (state instanceof PyDict attributes) {
            for (Object name : attributes.keys()) {
                instance.set((String) name, Objects.requireNonNull(attributes.get(name)));
            }
        } else {
            throw PyRaise.of(ExceptionTypes.TYPE_ERROR, "state is not a dictionary");
        }
    }

    private Object reduced(Parcel.Reduced reduced) {
        Object callable = value(reduced.callable());
        Object[] arguments = ((PyTuple) value(reduced.arguments())).items().toArray();
        Object object = evaluator.callNow(callable, arguments);
        note(reduced.number(), object);
        if (reduced.state() != null && object instanceof PyInstance instance) {
            restore(instance, value(reduced.state()));
        }
        return object;
    }
}
