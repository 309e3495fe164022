package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Join;
import dev.baton.python.runtime.LibraryModule;
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.TimedAction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The module `threading`: threads and locks as Python 3.14 builds them.
final class ThreadingModule {
    private static final String[] NO_KEYWORDS = Builtin.NO_KEYWORDS;
    private static final long FIRST_IDENT = 139_000_000_000_000L;
    private static final long FIRST_NATIVE = 4711;
    private static final double LONGEST_SECONDS = 9_223_372_036.0;

    private static final List<String> HOOK_ARGUMENTS = List.of("exc_type", "exc_value", "exc_traceback", "thread");

    private final Interpreter interpreter;
    private final PyClass threadClass = new PyClass("Thread", Types.OBJECT, PyClass.Layout.RESOURCE, "threading");

    private final PyClass mainClass = new PyClass("_MainThread", threadClass, PyClass.Layout.RESOURCE, "threading");

    private ThreadingModule(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static PyModule create(Interpreter interpreter) {
        return new ThreadingModule(interpreter).module();
    }

    private PyModule module() {
        PyModule module = new PyModule("threading");
        defineThread();
        Map<String, Object> names = module.attributes();
        names.put("Thread", threadClass);
        names.put("Lock", LockClass.create(interpreter));
        names.put("RLock", RLockClass.create(interpreter));
        names.put("local", new PyClass("_local", Types.OBJECT, PyClass.Layout.THREAD_LOCAL, "_thread").inC());
        names.put("_Waiters", WaitersClass.create(interpreter));
        names.put("ThreadError", ExceptionTypes.RUNTIME_ERROR);
        names.put("TIMEOUT_MAX", LONGEST_SECONDS);
        function(module, "get_ident", 0, (evaluator, _) -> ident(evaluator.thread()));
        function(
                module,
                "get_native_id",
                0,
                (evaluator, _) -> FIRST_NATIVE + evaluator.thread().id());
        function(module, "current_thread", 0, (evaluator, _) -> known(evaluator, evaluator.thread()));
        names.put("currentThread", required(module, "current_thread"));
        function(module, "main_thread", 0, (evaluator, _) -> known(evaluator, mainThread()));
        function(module, "active_count", 0, (evaluator, _) -> TimedAction.now(evaluator, () -> living().count()));
        names.put("activeCount", required(module, "active_count"));
        function(
                module,
                "enumerate",
                0,
                (evaluator, _) -> TimedAction.now(
                        evaluator,
                        () -> interpreter.own(
                                new PyList(living().map(thread -> instanceOf(evaluator, thread))
                                        .toArray()),
                                evaluator.thread())));
        function(
                module,
                "_register_atexit",
                1,
                (_, a) -> TimedAction.effect(() -> mainThread().end().call(a[0])));
        LibraryModule.load(interpreter, module, FrozenSource.THREADING);
        defineHook(module);
        return module;
    }

    /// `excepthook`, which the program may set; what it finds there is `__excepthook__`, too.
    private void defineHook(PyModule module) {
        function(module, "excepthook", 1, (evaluator, a) -> report(evaluator, a[0]));
        Object usual = required(module, "excepthook");
        module.attributes().put("__excepthook__", usual);
        module.open("excepthook");
        interpreter.failures().threadHook((evaluator, exception) -> {
            Object hook = required(module, "excepthook");
            return hook == usual ? null : evaluator.calls().call(hook, hookArguments(evaluator, exception));
        });
    }

    private Object hookArguments(Evaluator evaluator, PyException exception) {
        return interpreter.own(
                new NamedTuple(
                        HOOK_ARGUMENTS,
                        exception.pyClass(),
                        exception,
                        evaluator.attributes().get(exception, "__traceback__"),
                        instanceOf(evaluator, evaluator.thread())),
                evaluator.thread());
    }

    private Object report(Evaluator evaluator, Object arguments) {
        if (!(arguments instanceof NamedTuple given) || !given.names().equals(HOOK_ARGUMENTS)) {
            throw PyRaise.typeError("_thread.excepthook argument type must be ExceptHookArgs");
        }
        Object failed = evaluator.attributes().get(arguments, "exc_value");
        Object thread = evaluator.attributes().get(arguments, "thread");
        if (failed instanceof PyException exception && !exception.pyClass().isSubclassOf(ExceptionTypes.SYSTEM_EXIT)) {
            PyThread which = thread instanceof PyInstance instance ? startedOrNull(instance) : null;
            return TimedAction.effect(
                    () -> interpreter.failures().threadFailed(which == null ? evaluator.thread() : which, exception));
        }
        return Singleton.NONE;
    }

    private static Object required(PyModule module, String name) {
        return Objects.requireNonNull(module.attributes().get(name));
    }

    /// A function of the module.
    private interface Function {
        Object of(Evaluator evaluator, Object[] arguments);
    }

    private static void function(PyModule module, String name, int count, Function body) {
        module.attributes().put(name, new Builtin(name, (evaluator, arguments, keywords) -> {
            Parameters.count(name, arguments, keywords, count, count);
            return body.of(evaluator, arguments);
        }));
    }

    private PyThread mainThread() {
        return interpreter.threads().getFirst();
    }

    private Stream<PyThread> living() {
        return interpreter.threads().stream().filter(thread -> !thread.isFinished());
    }

    private void define(String name, Builtin.Body body) {
        threadClass.attributes().put(name, new Builtin(name, body));
    }

    private void defineThread() {
        define("__init__", this::init);
        define("start", this::start);
        define("run", ThreadingModule::run);
        define("join", this::join);
        define("is_alive", (evaluator, arguments, _) -> {
            PyThread thread = startedOrNull(arguments[0]);
            return TimedAction.now(evaluator, () -> thread != null && !thread.isFinished());
        });
        property("name", "_name", new Builtin("name", ThreadingModule::setName));
        property("daemon", "_daemonic", new Builtin("daemon", ThreadingModule::setDaemon));
        property("ident", "_ident", null);
        property("native_id", "_native_id", null);
        define("__repr__", (evaluator, arguments, _) -> repr((PyInstance) arguments[0]));
        defineOldNames();
    }

    /// What `name` and `daemon` were before they were attributes.
    private void defineOldNames() {
        define("getName", (_, arguments, _) -> required(initialised(arguments[0]), "_name"));
        define("setName", ThreadingModule::setName);
        define("isDaemon", (_, arguments, _) -> required(initialised(arguments[0]), "_daemonic"));
        define("setDaemon", ThreadingModule::setDaemon);
    }

    private static Object setName(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("setName", arguments, keywords, 2, 2);
        initialised(arguments[0]).set("_name", evaluator.texts().strNow(arguments[1]));
        return Singleton.NONE;
    }

    private void property(String name, String field, @Nullable Object setter) {
        Builtin getter = new Builtin(name, (_, a, _) -> required(initialised(a[0]), field));
        threadClass.attributes().put(name, PyDescriptor.property(getter, setter, null, null));
    }

    private static Object setDaemon(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("setDaemon", arguments, keywords, 2, 2);
        PyInstance self = initialised(arguments[0]);
        if (self.resource() instanceof PyThread) {
            throw PyRaise.runtimeError("cannot set daemon status of active thread");
        }
        self.set("_daemonic", evaluator.operators().truthNow(arguments[1]));
        return Singleton.NONE;
    }

    private Object init(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of(
                "Thread.__init__", arguments, keywords, "self", "group", "target", "name", "args", "kwargs", "daemon*");
        PyInstance self = (PyInstance) p.required(0);
        if (p.has(1)) {
            throw PyRaise.of(ExceptionTypes.ASSERTION_ERROR, "group argument must be None for now");
        }
        Object target = p.orElse(2, Singleton.NONE);
        self.set("_target", target);
        self.set("_args", p.orElse(4, PyTuple.EMPTY));
        self.set("_kwargs", p.has(5) ? p.required(5) : interpreter.own(new PyDict(), evaluator.thread()));
        self.set(
                "_daemonic",
                p.has(6) ? p.required(6) : (Object) evaluator.thread().isDaemon());
        self.set("_ident", Singleton.NONE);
        self.set("_native_id", Singleton.NONE);
        interpreter.changed(self);
        if (p.has(3)) {
            return named(self, evaluator.texts().strNow(p.required(3)));
        }
        return new TimedAction(0, () -> named(self, newName(evaluator, target)));
    }

    private static Object named(PyInstance self, String name) {
        self.set("_name", name);
        return Singleton.NONE;
    }

    /// The name of a thread that is given none. Every thread can see from it how many were made before, so it has to be
    /// asked for at its time.
    private String newName(Evaluator evaluator, Object target) {
        String name = "Thread-" + interpreter.nextThreadNumber();
        return target != Singleton.NONE && evaluator.attributes().find(target, "__name__") instanceof String own
                ? name + " (" + own + ")"
                : name;
    }

    private Object start(Evaluator evaluator, Object[] arguments, String[] keywords) {
        PyInstance self = initialised(arguments[0]);
        if (self.resource() != null) {
            throw PyRaise.runtimeError("threads can only be started once");
        }
        return TimedAction.effect(() -> {
            Object run = evaluator.attributes().get(self, "run");
            boolean daemon = Objects.equals(self.get("_daemonic"), true);
            PyThread thread =
                    interpreter.startThread((String) required(self, "_name"), daemon, run, new Object[0], NO_KEYWORDS);
            self.resource(thread);
            thread.instance(self);
            noteIdent(self, thread);
        });
    }

    private static void noteIdent(PyInstance self, PyThread thread) {
        self.set("_ident", ident(thread));
        self.set("_native_id", FIRST_NATIVE + thread.id());
    }

    private static PyInstance initialised(Object self) {
        PyInstance instance = (PyInstance) self;
        if (instance.get("_target") == null) {
            throw PyRaise.runtimeError("thread.__init__() not called");
        }
        return instance;
    }

    private static Object required(PyInstance self, String name) {
        return Objects.requireNonNull(self.get(name), name);
    }

    private static Object run(Evaluator evaluator, Object[] arguments, String[] keywords) {
        PyInstance self = initialised(arguments[0]);
        Object target = required(self, "_target");
        if (target == Singleton.NONE) {
            return Singleton.NONE;
        }
        return evaluator.calls().callUnpacked(target, required(self, "_args"), required(self, "_kwargs"));
    }

    private Object join(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("join", arguments, keywords, "self", "timeout");
        PyThread thread = startedOrNull(initialised(p.required(0)));
        if (thread == null) {
            throw PyRaise.runtimeError("cannot join thread before it is started");
        }
        if (thread == evaluator.thread()) {
            throw PyRaise.runtimeError("cannot join current thread");
        }
        return new Join(thread, p.has(1) ? Math.max(0, Parameters.nanos(p.required(1))) : -1);
    }

    private static @Nullable PyThread startedOrNull(Object self) {
        return ((PyInstance) self).resource() instanceof PyThread thread ? thread : null;
    }

    static Object ident(PyThread thread) {
        return FIRST_IDENT + 8_392_704L * thread.id();
    }

    /// As [#instanceOf], but at its time: whether it was made already shows.
    private Object known(Evaluator evaluator, PyThread thread) {
        PyInstance own = thread == evaluator.thread() ? thread.instance() : null;
        return own != null ? own : TimedAction.now(evaluator, () -> instanceOf(evaluator, thread));
    }

    /// The object of a thread that a program started, or one made for a thread it did not, by the one that asks.
    private Object instanceOf(Evaluator evaluator, PyThread thread) {
        PyInstance instance = thread.instance();
        if (instance == null) {
            instance = interpreter.own(new PyInstance(mainClass), evaluator.thread());
            instance.set("_target", Singleton.NONE);
            instance.set("_name", thread.name());
            instance.set("_daemonic", thread.isDaemon());
            noteIdent(instance, thread);
            instance.resource(thread);
            thread.instance(instance);
        }
        return instance;
    }

    private static Object repr(PyInstance self) {
        PyThread thread = startedOrNull(self);
        String state = thread == null ? "initial" : thread.isFinished() ? "stopped" : "started";
        String daemon = Objects.equals(self.get("_daemonic"), true) ? " daemon" : "";
        String ident = thread == null ? "" : " " + ident(thread);
        return "<" + self.pyClass().name() + "(" + self.get("_name") + ", " + state + daemon + ident + ")>";
    }
}
