package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Calls of everything that can be called.
public final class Calls {
    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final Arguments binding;
    private final boolean freeThreaded;
    private final long pythonNanos;
    private final long builtinNanos;
    private final long createNanos;

    Calls(Evaluator evaluator) {
        this.evaluator = evaluator;
        interpreter = evaluator.interpreter;
        binding = new Arguments(interpreter);
        freeThreaded = interpreter.isFreeThreaded();
        pythonNanos = interpreter.profile().number("call.python_ns");
        builtinNanos = interpreter.profile().number("call.builtin_ns");
        createNanos = interpreter.profile().number("call.object_create_ns");
    }

    /// What a call of a function of the program takes.
    long pythonNanos() {
        return pythonNanos;
    }

    /// What making an instance takes.
    long createNanos() {
        return createNanos;
    }

    // ---- instructions

    /// CALL: callable, self or null, then the arguments.
    int call(PyFrame f, int count) {
        int base = f.top - count - 2;
        Object callee = f.slots[base];
        boolean method = f.slots[base + 1] != null;
        int first = method ? base + 1 : base + 2;
        if (callee instanceof PyFunction function && function.linked().plainArguments == f.top - first) {
            return enterSimple(f, function, base, first);
        }
        Object[] arguments = take(f, first);
        if (callee instanceof Builtin builtin && !freeThreaded) {
            return callBuiltin(f, builtin, arguments, base);
        }
        int ready = begin(callee, arguments);
        if (ready != Signal.NEXT) {
            return ready;
        }
        f.top = base;
        Arrays.fill(f.slots, base, first + arguments.length, null);
        return finish(f, callOf(callee), arguments, Builtin.NO_KEYWORDS);
    }

    private int callBuiltin(PyFrame f, Builtin builtin, Object[] arguments, int base) {
        for (int slot = f.top - 1; slot >= base; slot--) {
            f.slots[slot] = null;
        }
        f.top = base;
        evaluator.clock += builtinNanos;
        Object[] outer = evaluator.underWay;
        evaluator.underWay = arguments;
        Object result;
        try {
            result = NativeFrame.holding(arguments, builtin.body().call(evaluator, arguments, Builtin.NO_KEYWORDS));
        } finally {
            evaluator.underWay = outer;
        }
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.slots[f.top++] = result;
        return Signal.NEXT_CHECKED;
    }

    private static Object callOf(@Nullable Object callee) {
        if (callee == null) {
            throw new IllegalStateException("call of an empty slot");
        }
        return callee;
    }

    private int enterSimple(PyFrame f, PyFunction function, int base, int first) {
        PyFrame callee = new PyFrame(function, f.slots, first, f.top);
        Arrays.fill(f.slots, base, f.top, null);
        f.top = base;
        evaluator.clock += pythonNanos;
        evaluator.enter(callee);
        return Signal.FRAME;
    }

    private static Object[] take(PyFrame f, int first) {
        Object[] arguments = new Object[f.top - first];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = callOf(f.slots[first + i]);
        }
        return arguments;
    }

    /// Gets ready for a call: a built-in that touches a shared object waits for its time and takes the object's lock.
    private int begin(@Nullable Object callee, Object[] arguments) {
        if (!interpreter.isFreeThreaded()) {
            return Signal.NEXT;
        }
        if (mustWait(callOf(callee), arguments)) {
            return Signal.LATER;
        }
        if (callee instanceof PyClass type) {
            return !type.isUserDefined() && arguments.length == 1
                    ? evaluator.locks.beginContainer(arguments[0])
                    : Signal.NEXT;
        }
        Builtin builtin = builtinOf(callee);
        if (builtin == null) {
            return Signal.NEXT;
        }
        boolean bound = callee instanceof PyMethod;
        Object self = callee instanceof PyMethod method ? method.self() : arguments.length > 0 ? arguments[0] : null;
        return beginSection(builtin, self, arguments, bound ? 0 : 1);
    }

    /// Gets ready to read an item, to which a reference will be counted.
    private int beginItem(PyObject container, Object[] arguments, int key) {
        int ready = evaluator.locks.beginRead(container);
        if (container.isShared() || key >= arguments.length || !(container instanceof PyDict own)) {
            return ready;
        }
        if (arguments[key] instanceof PyObject) {
            return evaluator.instructionOnTime() ? ready : Signal.LATER;
        }
        Object item = own.get(arguments[key]);
        return item != null && evaluator.counts.mustWait(item) ? Signal.LATER : ready;
    }

    private int beginSection(Builtin builtin, @Nullable Object self, Object[] arguments, int second) {
        if (!(self instanceof PyObject object)) {
            return Signal.NEXT;
        }
        return switch (builtin.section()) {
            case NONE -> Signal.NEXT;
            case READ -> beginItem(object, arguments, second);
            case SELF -> evaluator.locks.begin(object);
            case BOTH -> evaluator.locks.begin(object, second < arguments.length ? arguments[second] : null);
        };
    }

    /// Whether a call must wait for its time.
    private boolean mustWait(Object callee, Object[] arguments) {
        return evaluator.freeThreaded && evaluator.mustWaitIf(isOpen(callee, arguments));
    }

    /// Whether what a call does itself depends on what others may change. A function of the program does nothing.
    private boolean isOpen(Object callee, Object[] arguments) {
        Builtin builtin = builtinOf(callee);
        if (builtin != null) {
            Object self = callee instanceof PyMethod method ? method.self() : null;
            return PyObject.isOpen(self) || PyObject.isAnyOpen(arguments) || readsAttribute(builtin, arguments);
        }
        if (callee instanceof PyClass type) {
            return !type.isUserDefined() && PyObject.isAnyOpen(arguments);
        }
        return false;
    }

    private boolean readsAttribute(Builtin builtin, Object[] arguments) {
        return (builtin.name().equals("getattr") || builtin.name().equals("hasattr"))
                && arguments.length > 1
                && arguments[1] instanceof String name
                && evaluator.attributes.isOpen(arguments[0], name);
    }

    private static @Nullable Builtin builtinOf(@Nullable Object callee) {
        return switch (callee) {
            case Builtin builtin -> builtin;
            case PyMethod method when method.function() instanceof Builtin builtin -> builtin;
            case null, default -> null;
        };
    }

    private boolean isItemRead(Object callee) {
        return interpreter.isFreeThreaded()
                && builtinOf(callee) instanceof Builtin builtin
                && builtin.section() == Builtin.Section.READ;
    }

    private int finish(PyFrame f, Object callee, Object[] arguments, String[] keywords) {
        Object result;
        try {
            result = call(callee, arguments, keywords);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            evaluator.locks.keep(frame);
            return Signal.FRAME;
        }
        f.push(result);
        if (isItemRead(callee)) {
            evaluator.counts.read(result);
        }
        return evaluator.locks.end(Signal.NEXT_CHECKED);
    }

    /// CALL_KW: as CALL, with the names of the last arguments on top.
    int callKeywords(PyFrame f, int count) {
        PyTuple names = (PyTuple) f.peek(1);
        int base = f.top - count - 3;
        Object callee = f.slots[base];
        int first = f.slots[base + 1] != null ? base + 1 : base + 2;
        int end = f.top;
        f.top--;
        Object[] arguments = take(f, first);
        f.top = end;
        int ready = begin(callee, arguments);
        if (ready != Signal.NEXT) {
            return ready;
        }
        f.top = base;
        Arrays.fill(f.slots, base, end, null);
        return finish(f, callOf(callee), arguments, strings(names));
    }

    private static String[] strings(PyTuple names) {
        return names.items().stream().map(String.class::cast).toArray(String[]::new);
    }

    /// CALL_FUNCTION_EX: callable, null, a sequence of arguments, a dict of keywords or null.
    int callUnpacked(PyFrame f) {
        Object keywords = f.slots[f.top - 1];
        if (evaluator.mustWaitFor(f.peek(2)) || evaluator.mustWaitFor(keywords)) {
            return Signal.LATER;
        }
        Object callee = callOf(f.slots[f.top - 4]);
        Object[] positional = unpacked(callee, callOf(f.slots[f.top - 2]));
        if (mustWait(callee, positional)) {
            return Signal.LATER;
        }
        Arrays.fill(f.slots, f.top - 4, f.top, null);
        f.top -= 4;
        if (!(keywords instanceof PyDict dict) || dict.size() == 0) {
            return finish(f, callee, positional, Builtin.NO_KEYWORDS);
        }
        return finish(f, callee, followedBy(dict, positional), names(dict));
    }

    /// Calls something with unpacked arguments, as `callee(*positional, **keywords)` does.
    ///
    /// @return as [#call]
    public Object callUnpacked(Object callee, Object positional, Object keywords) {
        evaluator.sees(keywords);
        Object[] first = unpacked(callee, positional);
        if (!(keywords instanceof PyDict dict)) {
            throw PyRaise.typeError(
                    shown(callee) + " argument after ** must be a mapping, not " + Types.nameOf(keywords));
        }
        return call(callee, followedBy(dict, first), names(dict));
    }

    private static Object[] followedBy(PyDict keywords, Object[] positional) {
        Object[] all = Arrays.copyOf(positional, positional.length + keywords.size());
        int i = positional.length;
        for (Object key : keywords.keys()) {
            all[i++] = callOf(keywords.get(key));
        }
        return all;
    }

    private static String[] names(PyDict keywords) {
        return keywords.keys().stream()
                .map(key -> {
                    if (!(key instanceof String name)) {
                        throw PyRaise.typeError("keywords must be strings");
                    }
                    return name;
                })
                .toArray(String[]::new);
    }

    private Object[] unpacked(Object callee, Object arguments) {
        if (Iteration.isIterable(arguments)) {
            return evaluator.iteration.toArray(arguments);
        }
        throw PyRaise.typeError(
                shown(callee) + " argument after * must be an iterable, not " + Types.nameOf(arguments));
    }

    /// A callable as messages about its arguments name it.
    static String shown(Object callee) {
        return switch (callee) {
            case PyFunction function -> function.globals().get("__name__") + "." + function.qualifiedName() + "()";
            case PyMethod method -> shown(method.function());
            case Builtin builtin -> builtin.name() + "()";
            case PyClass type -> (type.isUserDefined() ? type.module() + "." : "") + type.name() + "()";
            default -> Types.nameOf(callee) + " object";
        };
    }

    // ---- calls from anywhere

    /// Calls something.
    ///
    /// @param arguments positional arguments, then the values of the keyword arguments
    /// @return the result, or a [Frame] that is not on the stack yet and will produce it
    public Object call(Object callee, Object[] arguments, String[] keywords) {
        return switch (callee) {
            case PyFunction function -> {
                evaluator.clock += pythonNanos;
                yield binding.bind(function, arguments, keywords);
            }
            case Builtin builtin -> {
                evaluator.clock += builtinNanos;
                seesAll(arguments);
                yield NativeFrame.holding(arguments, builtin.body().call(evaluator, arguments, keywords));
            }
            case PyMethod method -> call(method.function(), prepend(method.self(), arguments), keywords);
            case PyClass type -> instantiate(type, arguments, keywords);
            case PyDescriptor descriptor
            when descriptor.pyClass() == Types.STATIC_METHOD -> call(descriptor.getter(), arguments, keywords);
            case PyInstance instance
            when instance.pyClass().lookup("__call__") != null ->
                call(callOf(instance.pyClass().lookup("__call__")), prepend(instance, arguments), keywords);
            default -> throw PyRaise.typeError("'" + Types.nameOf(callee) + "' object is not callable");
        };
    }

    private void seesAll(Object[] values) {
        if (evaluator.freeThreaded) {
            for (Object value : values) {
                evaluator.sees(value);
            }
        }
    }

    /// Calls something with positional arguments only.
    public Object call(Object callee, Object... arguments) {
        return call(callee, arguments, Builtin.NO_KEYWORDS);
    }

    /// Puts a frame that [#call] returned on the stack; its result arrives at the next step of the caller.
    public void enter(Frame frame) {
        evaluator.enter(frame);
    }

    /// Whether a value can be called.
    public static boolean isCallable(Object value) {
        return switch (value) {
            case PyFunction _, Builtin _, PyMethod _, PyClass _ -> true;
            case PyInstance instance -> instance.pyClass().lookup("__call__") != null;
            default -> false;
        };
    }

    /// The arguments of a method: its object, then the others.
    public static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private Object instantiate(PyClass type, Object[] arguments, String[] keywords) {
        Builtin.Body constructor = interpreter.modules().constructor(type);
        if (constructor != null) {
            evaluator.clock += builtinNanos;
            seesAll(arguments);
            return NativeFrame.holding(arguments, constructor.call(evaluator, arguments, keywords));
        }
        evaluator.clock += createNanos;
        Object maker = type.lookup("__new__");
        if (maker != null) {
            return new MakeInstance(type, maker, arguments, keywords);
        }
        PyInstance instance = allocate(type, arguments);
        if (type.layout() == PyClass.Layout.THREAD_LOCAL) {
            instance.resource(new ThreadLocals(instance, evaluator.thread(), arguments, keywords));
        }
        Object init = type.lookup("__init__");
        if (init == null) {
            if (arguments.length > 0 && type.layout() != PyClass.Layout.EXCEPTION) {
                throw PyRaise.typeError(type.name() + "() takes no arguments");
            }
            return instance;
        }
        Object result = call(init, prepend(instance, arguments), keywords);
        if (result instanceof PyFrame frame) {
            frame.constructing = instance;
            return frame;
        }
        return Checked.of(result, _ -> instance);
    }

    /// A new instance whose `__init__` did not run yet.
    public PyInstance allocate(PyClass type, Object[] arguments) {
        PyInstance instance =
                switch (type.layout()) {
                    case EXCEPTION -> new PyException(exactType(type, arguments), arguments);
                    case INSTANCE, RESOURCE, THREAD_LOCAL -> new PyInstance(type);
                    case NAMED_TUPLE, VALUE ->
                        throw PyRaise.typeError(
                                "cannot create '" + type.name() + "' instances: the class is outside Baton's subset");
                };
        return interpreter.own(instance, evaluator.thread());
    }

    /// The class of a new exception: an error of the operating system with a known number has one of its own.
    private static PyClass exactType(PyClass type, Object[] arguments) {
        return type == ExceptionTypes.OS_ERROR && arguments.length >= 2
                ? ExceptionTypes.ofErrorNumber(arguments[0])
                : type;
    }

    /// Makes a result of no value of anything.
    static Object none() {
        return Singleton.NONE;
    }

    /// Ends a function, a generator or the initialisation of an instance.
    int returnValue(PyFrame f) {
        PyGenerator generator = f.generator;
        if (evaluator.mustWaitFor(generator) || f.after.isTruth() && evaluator.mustWaitFor(f.peek(1))) {
            return Signal.LATER;
        }
        Object result = f.pop();
        if (generator != null) {
            return evaluator.iteration.generators.finished(f, generator, result);
        }
        Object built = f.constructing;
        if (built != null) {
            if (result != Singleton.NONE) {
                throw PyRaise.typeError("__init__() should return None, not '" + Types.nameOf(result) + "'");
            }
            result = built;
        }
        evaluator.frames.finish(f, result);
        return Signal.FRAME;
    }
}
