package dev.baton.python.runtime;

import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `__build_class__`: runs a class body and makes the class of what it bound.
final class BuildClass extends NativeFrame {
    private static final List<String> HIDDEN =
            List.of("__firstlineno__", "__static_attributes__", "__classdictcell__", "__conditional_annotations__");
    private static final List<String> DESCRIPTOR = List.of("__get__", "__set__", "__set_name__");

    private final PyFunction body;
    private final String name;
    private final PyClass base;
    private final Map<String, Object> names = new LinkedHashMap<>();
    private final Object[] options;
    private final String[] keywords;
    private boolean entered;
    private @Nullable PyClass made;

    private BuildClass(PyFunction body, String name, PyClass base, Object[] options, String[] keywords) {
        this.options = options;
        this.keywords = keywords;
        this.body = body;
        this.name = name;
        this.base = base;
    }

    static Object call(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (List.of(keywords).contains("metaclass")) {
            throw PyRaise.typeError("metaclasses are outside Baton's subset: use __init_subclass__ or a decorator");
        }
        int plain = arguments.length - keywords.length;
        if (plain > 3) {
            throw PyRaise.typeError("a class with several bases is outside Baton's subset: inherit from one class");
        }
        Object base = plain == 3 ? arguments[2] : Types.OBJECT;
        if (!(base instanceof PyClass type)) {
            throw PyRaise.typeError("a class can only inherit from a class, not from '" + Types.nameOf(base) + "'");
        }
        if (type.layout() == PyClass.Layout.VALUE && type != Types.OBJECT) {
            throw PyRaise.typeError("inheriting from '" + type.name()
                    + "' is outside Baton's subset: keep the value in an attribute of a class of your own");
        }
        Object[] options = Arrays.copyOfRange(arguments, plain, arguments.length);
        return new BuildClass((PyFunction) arguments[0], (String) arguments[1], type, options, keywords);
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
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(body);
        visitor.accept(base);
        names.values().forEach(visitor);
        Arrays.asList(options).forEach(visitor);
        show(made, visitor);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (made != null) {
            return made;
        }
        if (!entered) {
            entered = true;
            PyFrame frame = new PyFrame(body);
            frame.names = names;
            evaluator.enter(frame);
            return CALLED;
        }
        made = make(evaluator);
        return announced(evaluator, made);
    }

    /// Tells the class it inherits from, by `__init_subclass__`.
    private Object announced(Evaluator evaluator, PyClass type) {
        Object hook = evaluator.attributes.classAttribute(base, "__init_subclass__");
        if (hook == null) {
            return type;
        }
        Object function = hook instanceof PyDescriptor method ? method.getter() : hook;
        Object result = evaluator.calls.call(function, Calls.prepend(type, options), keywords);
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return CALLED;
        }
        return type;
    }

    private PyClass make(Evaluator evaluator) {
        PyClass.Layout layout = base == Types.OBJECT ? PyClass.Layout.INSTANCE : base.layout();
        PyClass type = evaluator.interpreter.own(new PyClass(name, base, layout, module()), evaluator.thread());
        Object cell = names.remove("__classcell__");
        if (names.remove("__qualname__") instanceof String full) {
            type.qualifiedName(full);
        }
        HIDDEN.forEach(names::remove);
        if (names.remove("__annotate_func__") instanceof PyFunction annotate) {
            type.annotated(AnnotatedNames.of(annotate.linked().code));
        }
        refuseDescriptors();
        if (layout == PyClass.Layout.NAMED_TUPLE) {
            refuseSpecialMethods();
        }
        type.attributes().putAll(names);
        Object slots = names.get("__slots__");
        if (slots != null) {
            type.slots(slotNames(slots));
        }
        if (names.containsKey("__eq__") && !names.containsKey("__hash__")) {
            type.attributes().put("__hash__", Singleton.NONE);
        }
        names.keySet().forEach(attribute -> defined(evaluator, type, attribute));
        if (cell instanceof PyCell own) {
            own.set(type);
            evaluator.interpreter().stored(own, type);
        }
        return type;
    }

    /// What an attribute changes about its class: what instances are as keys.
    static void defined(Evaluator evaluator, PyClass type, String attribute) {
        if (attribute.equals("__eq__") || attribute.equals("__hash__")) {
            type.hashing(new ProgramHashing(evaluator));
        }
    }

    private void refuseSpecialMethods() {
        names.forEach((method, value) -> {
            if (value instanceof PyFunction && method.startsWith("__") && !method.equals("__new__")) {
                throw PyRaise.typeError(
                        "'" + method + "' in a class that inherits from a named tuple is outside Baton's"
                                + " subset: write a method with a name of its own");
            }
        });
    }

    private void refuseDescriptors() {
        names.forEach((attribute, value) -> {
            boolean descriptor = value instanceof PyInstance
                    && DESCRIPTOR.stream().anyMatch(method -> Types.of(value).lookup(method) != null);
            if (descriptor) {
                throw PyRaise.typeError("'" + attribute + "' is a descriptor of the program's own, which is outside"
                        + " Baton's subset: use property");
            }
        });
    }
}
