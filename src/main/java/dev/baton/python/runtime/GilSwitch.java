package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// The import of an extension that is not marked as safe without the GIL: stops all threads of a free-threaded
/// interpreter and switches the GIL on for good.
///
/// **Models**: the pause of the others, see [StopTheWorld]; that the importing thread has the lock first; the warning.
///
/// **Does not model**: the short time in which the GIL is on for an extension that turns out to be safe.
///
/// **Simplifications**: none.
///
/// **Source**: CPython 3.14 `Python/ceval_gil.c` lines 1081 to 1133, `Python/import.c` lines 1570 to 1603.
public final class GilSwitch extends NativeFrame {
    private static final String WARNING = "<frozen importlib._bootstrap>:491: RuntimeWarning: "
            + "The global interpreter lock (GIL) has been enabled to load module '%s', which has not declared that it "
            + "can run safely without the GIL. To override this behavior and keep the GIL disabled (at your own risk), "
            + "run with PYTHON_GIL=0 or -Xgil=0.\n";

    private final String module;
    private @Nullable StopTheWorld pause;

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
        if (pause == null) {
            if (interpreter.gil() != null) {
                return BlockingCall.none();
            }
            if (interpreter.isStopped(evaluator.thread(), true)) {
                return WAITING;
            }
            pause = StopTheWorld.request(interpreter, evaluator.thread());
        }
        if (!pause.isComplete()) {
            return WAITING;
        }
        interpreter.switchGilOn(evaluator.thread());
        pause.end();
        interpreter.write(true, WARNING.formatted(module));
        return BlockingCall.none();
    }
}
