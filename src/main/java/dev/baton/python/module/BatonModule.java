package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.GilSwitch;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.TimedAction;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.ThreadState;
import org.jspecify.annotations.Nullable;

/// The module `baton`: work of a known length, of the kinds that matter to a lock.
///
/// **Models**: `cpu` as Python code that can be interrupted anywhere, scaled by the profile; `native` as C code that
/// releases the GIL; `native_held` as C code that keeps it; `io` as a call that blocks in the kernel.
///
/// **Does not model**: what the work computes.
///
/// **Simplifications**: `cpu` has a switching point every microsecond.
///
/// **Source**: the definition of the module, shared with its real counterpart.
final class BatonModule {
    private static final long PERCENT = 100;

    private BatonModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("baton");
        put(module, "cpu", (evaluator, seconds) -> new CpuWork(scaled(interpreter, seconds)));
        put(module, "native", (evaluator, seconds) -> new NativeWork(seconds));
        put(module, "native_held", (evaluator, seconds) -> {
            evaluator.charge(seconds);
            return Singleton.NONE;
        });
        put(module, "io", (evaluator, seconds) -> new Sleep(seconds, ThreadState.IO));
        module.attributes().put("request", request(interpreter));
        module.attributes().put("import_extension", new Builtin("import_extension", BatonModule::importExtension));
        return module;
    }

    /// Work by its length in nanoseconds.
    private interface Work {
        Object of(Evaluator evaluator, long nanos);
    }

    private static void put(PyModule module, String name, Work work) {
        module.attributes().put(name, new Builtin(name, (evaluator, arguments, keywords) -> {
            Parameters parameters = Parameters.of(name, arguments, keywords, "seconds");
            return work.of(evaluator, Parameters.nanos(parameters.required(0)));
        }));
    }

    /// `import_extension(name, gil_safe=False)`: what the import of an extension module does to the GIL.
    private static Object importExtension(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("import_extension", arguments, keywords, "name", "gil_safe");
        if (!(p.required(0) instanceof String name)) {
            throw PyRaise.typeError(
                    "import_extension() argument 'name' must be str, not " + Types.nameOf(p.required(0)));
        }
        Interpreter interpreter = evaluator.interpreter();
        boolean safe = evaluator.operators().truthNow(p.orElse(1, false));
        boolean stays = safe || interpreter.gil() != null || interpreter.setup().gilFixed();
        return stays ? Singleton.NONE : new GilSwitch(name);
    }

    private static long scaled(Interpreter interpreter, long nanos) {
        long percent = interpreter.profile().number("call.cpu_percent");
        return nanos / PERCENT * percent + nanos % PERCENT * percent / PERCENT;
    }

    /// Python work with switching points throughout.
    private static final class CpuWork extends NativeFrame {
        private final long nanos;
        private long doneNanos;

        CpuWork(long nanos) {
            this.nanos = nanos;
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            long more = Math.min(nanos - doneNanos, evaluator.nanosToNextCheck(doneNanos));
            evaluator.work(doneNanos, more);
            doneNanos += more;
            return doneNanos < nanos ? CHECKPOINT : Singleton.NONE;
        }
    }

    /// C code that lets the GIL go.
    static final class NativeWork extends BlockingCall {
        private final long nanos;
        private boolean done;

        NativeWork(long nanos) {
            this.nanos = nanos;
        }

        @Override
        protected Object attempt(Evaluator evaluator) {
            if (done) {
                return none();
            }
            done = true;
            Machine machine = evaluator.interpreter().machine();
            SimThread thread = evaluator.thread().sim();
            return block(evaluator, () -> machine.run(thread, nanos, ThreadState.NATIVE));
        }
    }

    /// A wait for a time, in the kernel.
    static final class Sleep extends BlockingCall {
        private final long nanos;
        private final ThreadState state;
        private boolean done;

        @Override
        protected boolean isInterruptible() {
            return true;
        }

        Sleep(long nanos, ThreadState state) {
            this.nanos = nanos;
            this.state = state;
        }

        @Override
        protected Object attempt(Evaluator evaluator) {
            if (done) {
                return none();
            }
            done = true;
            Machine machine = evaluator.interpreter().machine();
            SimThread thread = evaluator.thread().sim();
            return block(evaluator, () -> machine.sleep(thread, nanos, state));
        }
    }

    /// `with baton.request():` marks one request for the latency figures.
    private static Builtin request(Interpreter interpreter) {
        PyClass type = new PyClass("request", Types.OBJECT, PyClass.Layout.RESOURCE, "baton");
        type.attributes().put("__enter__", new Builtin("__enter__", (evaluator, arguments, keywords) -> {
            PyInstance instance = (PyInstance) arguments[0];
            return TimedAction.now(evaluator, () -> {
                instance.resource(evaluator.clock());
                return instance;
            });
        }));
        type.attributes().put("__exit__", new Builtin("__exit__", (evaluator, arguments, keywords) -> {
            PyInstance instance = (PyInstance) arguments[0];
            return TimedAction.now(evaluator, () -> {
                if (instance.resource() instanceof Long start) {
                    interpreter.trace().latency(evaluator.clock() - start);
                }
                return false;
            });
        }));
        return new Builtin("request", (evaluator, arguments, keywords) -> {
            Parameters.count("request", arguments, keywords, 0, 0);
            PyObject instance = interpreter.own(new PyInstance(type), evaluator.thread());
            return instance;
        });
    }
}
