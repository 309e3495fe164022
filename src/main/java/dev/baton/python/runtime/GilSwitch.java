package dev.baton.python.runtime;

import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The import of an extension that is not marked as safe without the GIL: stops all threads of a free-threaded
/// interpreter and switches the GIL on for good.
///
/// **Models**: that threads in Python code stop at their next switching point and those in blocking calls at once; that
/// the importing thread has the lock first; the warning.
///
/// **Does not model**: the short time in which the GIL is on for an extension that turns out to be safe.
///
/// **Simplifications**: a thread that computes ahead of the machine's time, up to 2 ms, is waited for.
///
/// **Source**: CPython 3.14 `Python/ceval_gil.c` lines 1081 to 1133, `Python/import.c` lines 1570 to 1603.
public final class GilSwitch extends NativeFrame {
    private static final String WARNING = "<frozen importlib._bootstrap>:491: RuntimeWarning: "
            + "The global interpreter lock (GIL) has been enabled to load module '%s', which has not declared that it "
            + "can run safely without the GIL. To override this behavior and keep the GIL disabled (at your own risk), "
            + "run with PYTHON_GIL=0 or -Xgil=0.\n";

    private final String module;
    private final List<PyThread> stopped = new ArrayList<>();
    private @Nullable PyThread importer;
    private int awaited;

    /// The import of this module.
    public GilSwitch(String module) {
        this.module = module;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        Interpreter interpreter = evaluator.interpreter;
        if (importer == null) {
            if (interpreter.gil() != null || interpreter.gilSwitch() != null) {
                return BlockingCall.none();
            }
            importer = evaluator.thread();
            interpreter.gilSwitch(this);
            awaited = (int)
                    interpreter.threads().stream().filter(PyThread::isInSegment).count();
        }
        if (awaited > 0) {
            evaluator.machine.park(evaluator.thread().sim(), ThreadState.STOPPED, -1);
            return WAITING;
        }
        switchOn(evaluator);
        return BlockingCall.none();
    }

    /// Holds a thread that has come to a switching point while the world stops.
    ///
    /// @param wasRunning whether the world waits for it
    /// @return whether the thread was held
    boolean holds(Machine machine, PyThread thread, boolean wasRunning) {
        PyThread own = importer;
        if (own == null || thread == own) {
            return false;
        }
        stopped.add(thread);
        machine.park(thread.sim(), ThreadState.STOPPED, -1);
        if (wasRunning && --awaited == 0) {
            machine.wake(own.sim());
        }
        return true;
    }

    private void switchOn(Evaluator evaluator) {
        Interpreter interpreter = evaluator.interpreter;
        interpreter.gilSwitch(null);
        interpreter.switchGilOn(evaluator.thread());
        stopped.forEach(thread -> evaluator.machine.wake(thread.sim()));
        interpreter.write(true, WARNING.formatted(module));
    }
}
