package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Join;
import dev.baton.python.runtime.PyFunction;
import dev.baton.python.runtime.PyThread;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The module `threading`: threads and locks as Python 3.14 builds them.
final class ThreadingModule {
    private static final String[] NO_KEYWORDS = Builtin.NO_KEYWORDS;
    private static final long FIRST_IDENT = 139_000_000_000_000L;

    private final Interpreter interpreter;
    private final PyClass threadClass = new PyClass("Thread", Types.OBJECT, PyClass.Layout.RESOURCE, "threading");

    private ThreadingModule(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static PyModule create(Interpreter interpreter) {
        return new ThreadingModule(interpreter).module();
    }

    private PyModule module() {
        PyModule module = new PyModule("threading");
        defineThread();
        module.attributes().put("Thread", threadClass);
        module.attributes().put("Lock", LockClass.create(interpreter));
        module.attributes().put("get_ident", new Builtin("get_ident", (evaluator, _, _) -> ident(evaluator.thread())));
        module.attributes()
                .put("current_thread", new Builtin("current_thread", (evaluator, _, _) -> current(evaluator)));
        module.attributes()
                .put(
                        "main_thread",
                        new Builtin(
                                "main_thread",
                                (_, _, _) -> instanceOf(interpreter.threads().getFirst())));
        module.attributes().put("active_count", new Builtin("active_count", (_, _, _) -> activeCount()));
        return module;
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
            return thread != null && !thread.isFinished();
        });
        define("__repr__", (evaluator, arguments, _) -> repr((PyInstance) arguments[0]));
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
        self.set("name", p.has(3) ? p.required(3) : newName(target));
        self.set("_args", p.orElse(4, PyTuple.EMPTY));
        self.set("_kwargs", p.orElse(5, Singleton.NONE));
        self.set(
                "daemon", p.has(6) ? p.required(6) : (Object) evaluator.thread().isDaemon());
        self.set("ident", Singleton.NONE);
        return Singleton.NONE;
    }

    private String newName(Object target) {
        String name = "Thread-" + interpreter.nextThreadNumber();
        return target instanceof PyFunction function ? name + " (" + function.name() + ")" : name;
    }

    private Object start(Evaluator evaluator, Object[] arguments, String[] keywords) {
        PyInstance self = initialised(arguments[0]);
        if (self.resource() != null) {
            throw PyRaise.runtimeError("threads can only be started once");
        }
        return new StartThread(() -> {
            Object run = evaluator.attributes().get(self, "run");
            boolean daemon = Objects.equals(self.get("daemon"), true);
            PyThread thread =
                    interpreter.startThread((String) required(self, "name"), daemon, run, new Object[0], NO_KEYWORDS);
            self.resource(thread);
            thread.instance(self);
            self.set("ident", ident(thread));
        });
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
        Object[] positional = evaluator.iteration().toArray(required(self, "_args"));
        if (!(self.get("_kwargs") instanceof PyDict named) || named.size() == 0) {
            return evaluator.calls().call(target, positional, NO_KEYWORDS);
        }
        Object[] all = java.util.Arrays.copyOf(positional, positional.length + named.size());
        String[] names = new String[named.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = (String) named.keys().get(i);
            all[positional.length + i] = Objects.requireNonNull(named.get(names[i]));
        }
        return evaluator.calls().call(target, all, names);
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

    private static Object ident(PyThread thread) {
        return FIRST_IDENT + 8_392_704L * thread.id();
    }

    private Object current(Evaluator evaluator) {
        return instanceOf(evaluator.thread());
    }

    /// The object of a thread that a program started, or one made for a thread it did not.
    private Object instanceOf(PyThread thread) {
        PyInstance instance = thread.instance();
        if (instance == null) {
            instance = interpreter.own(new PyInstance(threadClass), thread);
            instance.set("_target", Singleton.NONE);
            instance.set("name", thread.name());
            instance.set("daemon", thread.isDaemon());
            instance.set("ident", ident(thread));
            instance.resource(thread);
            thread.instance(instance);
        }
        return instance;
    }

    private Object activeCount() {
        return interpreter.threads().stream()
                .filter(thread -> !thread.isFinished())
                .count();
    }

    private static Object repr(PyInstance self) {
        PyThread thread = startedOrNull(self);
        String state = thread == null ? "initial" : thread.isFinished() ? "stopped" : "started";
        String daemon = Objects.equals(self.get("daemon"), true) ? " daemon" : "";
        String ident = thread == null ? "" : " " + ident(thread);
        return "<" + self.pyClass().name() + "(" + self.get("name") + ", " + state + daemon + ident + ")>";
    }
}
