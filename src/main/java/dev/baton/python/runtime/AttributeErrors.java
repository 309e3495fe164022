package dev.baton.python.runtime;

import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;

/// What is told of attributes that are not there or cannot be set.
final class AttributeErrors {
    private final Evaluator evaluator;
    private final Attributes attributes;

    AttributeErrors(Evaluator evaluator, Attributes attributes) {
        this.evaluator = evaluator;
        this.attributes = attributes;
    }

    /// Names the other kind of with statement, where that would do.
    PyRaise noContextManager(Object owner, int which) {
        boolean async = which >= 2;
        String missed = Attributes.SPECIAL[which].endsWith("exit__")
                ? " (missed " + Attributes.SPECIAL[which] + " method)"
                : "";
        boolean other = attributes.classAttribute(Types.of(owner), Attributes.SPECIAL[async ? 0 : 2]) != null
                && attributes.classAttribute(Types.of(owner), Attributes.SPECIAL[async ? 1 : 3]) != null;
        String hint = " but it supports the " + (async ? "" : "asynchronous ")
                + "context manager protocol. Did you mean to use '" + (async ? "with" : "async with") + "'?";
        return PyRaise.typeError("'" + Types.of(owner).fullName() + "' object does not support the "
                + (async ? "asynchronous " : "") + "context manager protocol" + missed + (other ? hint : ""));
    }

    /// Notes that all attributes of an object are looked at, for a message.
    private void seesNames(Object owner) {
        evaluator.sees(owner);
        evaluator.sees(Types.of(owner));
    }

    /// That this attribute cannot be set.
    PyRaise readOnly(Object owner, String name) {
        if (owner instanceof PyClass type) {
            return PyRaise.typeError("cannot set '" + name + "' attribute of immutable type '" + type.name() + "'");
        }
        if (owner instanceof PyModule module) {
            return PyRaise.attributeError("setting '" + name + "' of module '" + module.name()
                    + "' is outside Baton's subset: keep the value in a variable of your own");
        }
        if (owner instanceof NamedTuple tuple && tuple.names().contains(name)) {
            return PyRaise.attributeError("can't set attribute");
        }
        String type = Types.nameOf(owner);
        seesNames(owner);
        return attributes.find(owner, name) != null
                ? PyRaise.attributeError("'" + type + "' object attribute '" + name + "' is read-only")
                : PyRaise.attributeError("'" + type + "' object has no attribute '" + name
                        + "' and no __dict__ for setting new attributes");
    }

    /// That there is no such attribute, and which one may be meant.
    PyRaise missing(Object owner, String name) {
        seesNames(owner);
        String what =
                switch (owner) {
                    case PyClass type -> "type object '" + type.name() + "'";
                    case PyModule module -> "module '" + module.name() + "'";
                    default -> "'" + Types.nameOf(owner) + "' object";
                };
        PyRaise raise = PyRaise.attributeError(what + " has no attribute '" + name + "'");
        raise.exception()
                .hint(
                        owner instanceof PyModule module
                                ? ModuleNames.hint(module, name)
                                : Suggestion.hint(Suggestion.nearest(
                                        name, evaluator.interpreter.modules().attributeNames(owner))));
        return raise;
    }
}
