package dev.baton.python.runtime;

import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `__build_class__`: runs a class body and makes the class of what it bound.
final class BuildClass extends NativeFrame {
    private final PyFunction body;
    private final String name;
    private final PyClass base;
    private final Map<String, Object> names = new LinkedHashMap<>();
    private boolean entered;

    private BuildClass(PyFunction body, String name, PyClass base) {
        this.body = body;
        this.name = name;
        this.base = base;
    }

    static Object call(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (keywords.length > 0) {
            throw PyRaise.typeError("keyword arguments of a class, such as metaclass, are outside Baton's subset");
        }
        if (arguments.length > 3) {
            throw PyRaise.typeError("a class with several bases is outside Baton's subset: inherit from one class");
        }
        Object base = arguments.length == 3 ? arguments[2] : Types.OBJECT;
        if (!(base instanceof PyClass type)) {
            throw PyRaise.typeError("a class can only inherit from a class, not from '" + Types.nameOf(base) + "'");
        }
        if (type.layout() == PyClass.Layout.VALUE && type != Types.OBJECT) {
            throw PyRaise.typeError("inheriting from '" + type.name()
                    + "' is outside Baton's subset: keep the value in an attribute of a class of your own");
        }
        return new BuildClass((PyFunction) arguments[0], (String) arguments[1], type);
    }

    /// The module the class belongs to, which a class of the standard library may choose itself.
    private String module() {
        Object module = names.remove("__module__");
        boolean library = body.linked().code.isFrozen();
        return library && module instanceof String own ? own : library ? "__main__" : programName();
    }

    private String programName() {
        return body.globals().get("__name__") instanceof String name ? name : "__main__";
    }

    /// The names in `__slots__`: one text, or a list or tuple of them.
    private static List<String> slotNames(Object slots) {
        Object[] items = slots instanceof PyTuple tuple
                ? tuple.toArray()
                : slots instanceof PyList list ? list.toArray() : new Object[] {slots};
        List<String> names = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String name)) {
                throw PyRaise.typeError("__slots__ items must be strings, not '" + Types.nameOf(item) + "'");
            }
            names.add(name);
        }
        return names;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!entered) {
            entered = true;
            PyFrame frame = new PyFrame(body);
            frame.names = names;
            evaluator.enter(frame);
            return CALLED;
        }
        PyClass.Layout layout = base == Types.OBJECT ? PyClass.Layout.INSTANCE : base.layout();
        PyClass type = evaluator.interpreter.own(new PyClass(name, base, layout, module()), evaluator.thread());
        Object cell = names.remove("__classcell__");
        if (names.remove("__qualname__") instanceof String full) {
            type.qualifiedName(full);
        }
        names.remove("__firstlineno__");
        names.remove("__static_attributes__");
        names.remove("__classdictcell__");
        names.remove("__annotate_func__");
        type.attributes().putAll(names);
        Object slots = names.get("__slots__");
        if (slots != null) {
            type.slots(slotNames(slots));
        }
        if (names.containsKey("__eq__") && !names.containsKey("__hash__")) {
            type.attributes().put("__hash__", Singleton.NONE);
        }
        if (names.containsKey("__eq__") || names.containsKey("__hash__")) {
            type.hashing(new ProgramHashing(evaluator));
        }
        if (cell instanceof PyCell own) {
            own.set(type);
        }
        return type;
    }
}
