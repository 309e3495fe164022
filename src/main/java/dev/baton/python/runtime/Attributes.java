package dev.baton.python.runtime;

import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reading, setting and deleting attributes.
public final class Attributes {
    static final String[] SPECIAL = {"__enter__", "__exit__", "__aenter__", "__aexit__"};

    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final AttributeErrors errors;

    Attributes(Evaluator evaluator) {
        this.evaluator = evaluator;
        interpreter = evaluator.interpreter;
        errors = new AttributeErrors(evaluator, this);
    }

    // ---- instructions

    /// LOAD_ATTR: the lowest bit of the argument asks for a method and its object apart.
    int load(PyFrame f, int argument) {
        Object owner = f.peek(1);
        String name = f.linked.names[argument >> 1];
        if (mustWait(owner, name)) {
            return Signal.LATER;
        }
        boolean method = (argument & 1) != 0;
        Object unbound = method ? unboundMethod(owner, name) : null;
        if (unbound != null) {
            f.slots[f.top - 1] = unbound;
            f.slots[f.top++] = owner;
            return Signal.NEXT;
        }
        Object value = find(owner, name);
        if (value == null) {
            if (evaluator.mustWaitIf(interpreter.isFreeThreaded())) {
                return Signal.LATER;
            }
            throw errors.missing(owner, name);
        }
        if (value instanceof Frame frame) {
            f.top--;
            f.slots[f.top] = null;
            frame.after = method ? Frame.After.PUSH_CALLABLE : Frame.After.PUSH;
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        int ready = evaluator.locks.beginCount(owner, value);
        if (ready != Signal.NEXT) {
            return ready;
        }
        f.slots[f.top - 1] = value;
        if (method) {
            f.slots[f.top++] = null;
        }
        evaluator.counts.read(value);
        return evaluator.locks.end(Signal.NEXT);
    }

    /// Whether a read of this attribute has to wait for its time.
    private boolean mustWait(Object owner, String name) {
        return evaluator.freeThreaded && evaluator.mustWaitIf(isOpen(owner, name));
    }

    /// Whether others may change what this attribute is. Classes, functions and modules hardly ever change, so only
    /// attributes the program sets somewhere count there; an object that is not shared may get one from its class.
    boolean isOpen(Object owner, String name) {
        return switch (owner) {
            case PyInstance instance -> instance.isShared() || isOfClass(instance, name);
            case PyClass type -> (interpreter.isAttributeSet(name) || name.equals("__dict__")) && PyObject.isOpen(type);
            case PyFunction function -> interpreter.isAttributeSet(name) && PyObject.isOpen(function);
            case PyModule module -> module.mayChange(name) && PyObject.isOpen(module);
            case PyGenerator generator -> PyObject.isOpen(generator);
            case PyDefaultDict dict -> name.equals("default_factory") && PyObject.isOpen(dict);
            case PyMethod method -> isOpen(method.function(), name);
            default -> false;
        };
    }

    private boolean isOfClass(PyInstance instance, String name) {
        return interpreter.isAttributeSet(name) && instance.place(name) < 0;
    }

    /// The function behind `owner.name(...)`, when it is a plain method.
    private @Nullable Object unboundMethod(Object owner, String name) {
        if (owner instanceof PyClass || owner instanceof PyModule || owner instanceof NamedTuple) {
            return null;
        }
        if (owner instanceof PyInstance instance) {
            if (instance.place(name) >= 0) {
                return null;
            }
            Object value = instance.pyClass().lookup(name);
            return isMethod(value) ? value : null;
        }
        Builtin method = interpreter.modules().method(Types.of(owner), name);
        return method == null || method.isStatic() ? null : method;
    }

    /// Whether what a class has is bound to its instances.
    private static boolean isMethod(@Nullable Object value) {
        return value instanceof PyFunction || value instanceof Builtin builtin && !builtin.isStatic();
    }

    /// What LOAD_ATTR may remember about an owner it has just read a plain attribute or method of; null when nothing.
    @Nullable
    AttributeSite site(Object owner, int argument, LinkedCode code) {
        String name = code.names[argument >> 1];
        if (!(owner instanceof PyInstance instance)) {
            Object method = (argument & 1) != 0 ? unboundMethod(owner, name) : null;
            return method == null ? null : new AttributeSite(Types.of(owner), 0, -1, method, owner.getClass());
        }
        PyClass type = instance.pyClass();
        Object inClass = type.lookup(name);
        int place = instance.place(name);
        if (interpreter.isFreeThreaded() && isOfClass(instance, name)) {
            return null;
        }
        if (place >= 0 && !(inClass instanceof PyDescriptor)) {
            return new AttributeSite(type, type.version(), place, null, owner.getClass());
        }
        boolean method = place < 0 && (argument & 1) != 0 && isMethod(inClass);
        return method ? new AttributeSite(type, type.version(), -1, inClass, owner.getClass()) : null;
    }

    /// What STORE_ATTR may remember about an owner it has just set a plain attribute of; null when nothing.
    @Nullable
    AttributeSite storeSite(Object owner, String name) {
        if (!(owner instanceof PyInstance instance)) {
            return null;
        }
        PyClass type = instance.pyClass();
        int place = instance.place(name);
        return place >= 0 && type.lookup("__setattr__") == null && !(type.lookup(name) instanceof PyDescriptor)
                ? new AttributeSite(type, type.version(), place, null, owner.getClass())
                : null;
    }

    /// STORE_ATTR: the value, then the object on top.
    int store(PyFrame f) {
        Object owner = f.peek(1);
        String name = f.name();
        if (owner instanceof PyInstance instance
                && instance.pyClass().lookup("__setattr__") instanceof PyFunction set) {
            f.pop();
            return discard((Frame) evaluator.calls.call(set, instance, name, f.pop()));
        }
        if (owner instanceof PyObject object) {
            int ready = evaluator.locks.begin(object);
            if (ready != Signal.NEXT) {
                return ready;
            }
        }
        f.pop();
        Object value = f.pop();
        return finish(() -> set(owner, name, value));
    }

    private int finish(java.util.function.Supplier<Object> change) {
        Object result;
        try {
            result = change.get();
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        return result instanceof Frame frame ? discard(frame) : evaluator.locks.end(Signal.NEXT);
    }

    private int discard(Frame frame) {
        evaluator.locks.abandon();
        frame.after = Frame.After.DISCARD;
        evaluator.enter(frame);
        return Signal.FRAME;
    }

    /// DELETE_ATTR.
    int delete(PyFrame f) {
        Object owner = f.peek(1);
        int ready = owner instanceof PyObject object ? evaluator.locks.begin(object) : Signal.NEXT;
        if (ready != Signal.NEXT) {
            return ready;
        }
        f.pop();
        return finish(() -> delete(owner, f.name()));
    }

    /// LOAD_SUPER_ATTR: `super`, the class and the object; two arguments were given when bit 1 is set.
    int loadSuper(PyFrame f, int argument) {
        String name = f.linked.names[argument >> 2];
        if (evaluator.freeThreaded && evaluator.mustWaitIf(interpreter.isAttributeSet(name))) {
            return Signal.LATER;
        }
        Object self = f.pop();
        Object first = f.pop();
        if (!(first instanceof PyClass type)) {
            throw PyRaise.typeError("super() argument 1 must be a type, not " + Types.nameOf(first));
        }
        f.pop();
        boolean method = (argument & 1) != 0;
        PyClass from = self instanceof PyClass ? type : Types.of(self);
        Object value = from.isSubclassOf(type) && type.base() != null ? lookupFrom(type.base(), name) : null;
        if (value == null) {
            throw PyRaise.attributeError("'super' object has no attribute '" + name + "'");
        }
        boolean free = name.equals("__new__");
        if (method && !free && isMethod(value)) {
            f.push(value);
            f.push(self);
            return Signal.NEXT;
        }
        Object bound = free ? value : bind(value, self, Types.of(self));
        if (bound instanceof Frame frame) {
            frame.after = method ? Frame.After.PUSH_CALLABLE : Frame.After.PUSH;
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(bound);
        if (method) {
            f.slots[f.top++] = null;
        }
        return Signal.NEXT;
    }

    private @Nullable Object lookupFrom(@Nullable PyClass type, String name) {
        Object value = type == null ? null : type.lookup(name);
        return value != null || type == null ? value : interpreter.modules().method(type, name);
    }

    /// LOAD_SPECIAL: a method of the with statement, and its object.
    int loadSpecial(PyFrame f, int which) {
        Object owner = f.pop();
        String name = SPECIAL[which];
        Object method = classAttribute(Types.of(owner), name);
        if (method == null) {
            throw errors.noContextManager(owner, which);
        }
        f.push(method);
        f.push(owner);
        return Signal.NEXT;
    }

    // ---- from anywhere

    /// An attribute of a class or of what a built-in class offers.
    public @Nullable Object classAttribute(PyClass type, String name) {
        Object value = type.lookup(name);
        return value != null ? value : interpreter.modules().method(type, name);
    }

    /// Reads an attribute.
    ///
    /// @return the value, or a [Frame] of a property's getter
    public Object get(Object owner, String name) {
        Object value = find(owner, name);
        if (value == null) {
            throw errors.missing(owner, name);
        }
        return value;
    }

    /// Reads an attribute, null when there is none.
    public @Nullable Object find(Object owner, String name) {
        if (evaluator.freeThreaded && isOpen(owner, name)) {
            evaluator.mustBeOnTime();
        }
        return switch (owner) {
            case PyInstance instance -> instanceAttribute(instance, name);
            case PyClass type -> attributeOfClass(type, name);
            case PyModule module -> module.get(name);
            case PyFunction function -> attributeOfFunction(function, name);
            case NamedTuple tuple
            when tuple.pyClass().lookup(name) != null ->
                bind(Objects.requireNonNull(tuple.pyClass().lookup(name)), tuple, tuple.pyClass());
            default -> {
                Builtin method = interpreter.modules().method(Types.of(owner), name);
                yield method != null ? method.boundTo(owner) : BuiltInAttributes.of(owner, name);
            }
        };
    }

    /// What holds the attributes of an instance for the running thread.
    private PyInstance holder(PyInstance instance) {
        return instance.resource() instanceof ThreadLocals locals ? locals.of(evaluator) : instance;
    }

    private @Nullable Object instanceAttribute(PyInstance instance, String name) {
        PyClass type = instance.pyClass();
        Object inClass = type.lookup(name);
        if (inClass instanceof PyDescriptor descriptor && descriptor.pyClass() == Types.PROPERTY) {
            return evaluator.calls.call(descriptor.getter(), instance);
        }
        PyInstance holder = holder(instance);
        Object own = holder.get(name);
        if (own != null) {
            return own;
        }
        if (inClass != null) {
            return bind(inClass, instance, type);
        }
        Object special = instance instanceof PyException exception ? ExceptionAttributes.get(exception, name) : null;
        if (special != null) {
            return special;
        }
        if (name.equals("__dict__") && type.takes(name)) {
            return AttributesDict.of(evaluator, holder);
        }
        Builtin method = interpreter.modules().method(type, name);
        Object found = method != null ? new PyMethod(method, instance) : BuiltInAttributes.common(instance, name);
        Object hook = found == null ? type.lookup("__getattr__") : null;
        return hook == null ? found : evaluator.calls.call(hook, instance, name);
    }

    private @Nullable Object attributeOfFunction(PyFunction function, String name) {
        if (name.equals("__kwdefaults__") && function.isShared()) {
            evaluator.mustBeOrdered();
        }
        return BuiltInAttributes.ofFunction(function, name);
    }

    private @Nullable Object attributeOfClass(PyClass type, String name) {
        Object value = type.lookup(name);
        if (value != null) {
            return value instanceof PyDescriptor descriptor ? BuiltInAttributes.bindToClass(descriptor, type) : value;
        }
        return switch (name) {
            case "__name__" -> type.name();
            case "__qualname__" -> type.qualifiedName();
            case "__dict__" -> dict(type.attributes());
            case "__module__" -> type.module();
            case "__mro__" -> new PyTuple(type.lineage().toArray());
            case "__bases__" -> new PyTuple(type.bases().toArray());
            default -> {
                Builtin method = interpreter.modules().method(type, name);
                yield method != null ? method : BuiltInAttributes.common(type, name);
            }
        };
    }

    private PyDict dict(Map<String, Object> names) {
        PyDict dict = interpreter.own(new PyDict(), evaluator.thread());
        names.forEach(dict::put);
        return dict;
    }

    private Object bind(Object value, Object self, PyClass type) {
        return switch (value) {
            case PyFunction _ -> new PyMethod(value, self);
            case Builtin builtin -> builtin.boundTo(self);
            case PyDescriptor descriptor
            when descriptor.pyClass() == Types.PROPERTY -> evaluator.calls.call(descriptor.getter(), self);
            case PyDescriptor descriptor -> BuiltInAttributes.bindToClass(descriptor, type);
            default -> value;
        };
    }

    /// Sets an attribute.
    ///
    /// @return a [Frame] of a property's setter, or None
    public Object set(Object owner, String name, Object value) {
        evaluator.sees(owner);
        switch (owner) {
            case PyException exception
            when ExceptionAttributes.set(evaluator, exception, name, value) -> interpreter.stored(exception, value);
            case PyInstance instance -> {
                if (instance.pyClass().lookup(name) instanceof PyDescriptor descriptor
                        && descriptor.pyClass() == Types.PROPERTY) {
                    return callSetter(descriptor, instance, name, value);
                }
                if (!instance.pyClass().takes(name)) {
                    throw errors.readOnly(owner, name);
                }
                store(holder(instance), name, value);
            }
            case PyClass type
            when type.isUserDefined() -> {
                redefines(type, name, value);
                type.set(name, value);
                BuildClass.defined(evaluator, type, name);
                interpreter.stored(type, value);
            }
            case PyDefaultDict dict
            when name.equals("default_factory") -> {
                dict.factory(value);
                interpreter.stored(dict, value);
            }
            case PyFunction function -> {
                function.setAttribute(name, value);
                interpreter.stored(function, value);
            }
            case PyModule module
            when module.isOpen(name) -> {
                module.attributes().put(name, value);
                interpreter.stored(module, value);
            }
            default -> throw errors.readOnly(owner, name);
        }
        return Singleton.NONE;
    }

    /// Notes that a class gets or loses an attribute. Special methods and properties say how all its instances behave,
    /// which nothing waits for that is done with one.
    private void redefines(PyClass type, String name, @Nullable Object value) {
        boolean isProperty = value instanceof PyDescriptor descriptor && descriptor.pyClass() == Types.PROPERTY;
        if (type.isShared() && (isProperty || name.startsWith("__") && name.endsWith("__"))) {
            evaluator.mustBeOrdered();
        }
    }

    /// Sets an attribute of an instance itself, whatever its class says.
    void store(PyInstance holder, String name, Object value) {
        if (holder.isShared()) {
            interpreter.dropped(holder, holder.get(name));
        }
        holder.set(name, value);
        interpreter.stored(holder, value);
    }

    private Object callSetter(PyDescriptor property, PyInstance instance, String name, Object value) {
        Object setter = property.setter();
        if (setter == null) {
            throw PyRaise.attributeError(
                    "property '" + name + "' of '" + instance.pyClass().name() + "' object has no setter");
        }
        return evaluator.calls.call(setter, instance, value);
    }

    /// Removes an attribute.
    ///
    /// @return a [Frame] of a property's deleter, or None
    public Object delete(Object owner, String name) {
        evaluator.sees(owner);
        if (owner instanceof PyInstance instance
                && instance.pyClass().lookup(name) instanceof PyDescriptor property
                && property.pyClass() == Types.PROPERTY) {
            return callDeleter(property, instance, name);
        }
        boolean removed =
                switch (owner) {
                    case PyInstance instance -> holder(instance).remove(name);
                    case PyClass type
                    when type.isUserDefined() -> {
                        redefines(type, name, type.lookup(name));
                        yield type.remove(name);
                    }
                    case PyFunction function -> function.removeAttribute(name);
                    default -> false;
                };
        if (!removed) {
            throw errors.missing(owner, name);
        }
        return Singleton.NONE;
    }

    private Object callDeleter(PyDescriptor property, PyInstance instance, String name) {
        Object deleter = property.deleter();
        if (deleter == null) {
            throw PyRaise.attributeError(
                    "property '" + name + "' of '" + instance.pyClass().name() + "' object has no deleter");
        }
        return evaluator.calls.call(deleter, instance);
    }
}
