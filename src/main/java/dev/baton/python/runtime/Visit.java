package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;
import org.jspecify.annotations.Nullable;

/// Has the running thread execute something in another interpreter of its process: it lets the global lock of its own
/// go, takes the other's, and comes back.
///
/// **Models**: PEP 734: a call into an interpreter runs in the thread that made it.
///
/// **Simplifications**: the way there takes a fixed time of native code, 1 ns at least, and the way back the same.
///
/// **Source**: CPython 3.14 `Modules/_interpretersmodule.c`, `_run_in_interpreter`.
public abstract class Visit extends BlockingCall {
    private final Interpreter destination;
    private final long nanos;
    private boolean begun;
    private @Nullable Object packed;

    /// @param nanos what the way there takes, and the way back
    protected Visit(Interpreter destination, long nanos) {
        this.destination = destination;
        this.nanos = Math.max(1, nanos);
    }

    /// Begins there; returns the result or a [Frame] that will produce it.
    protected abstract Object begin(Evaluator there);

    /// Turns the result, still there, into something that may leave.
    protected abstract Object pack(Evaluator there, Object result);

    /// Turns an exception, still there, into something that may leave.
    protected abstract Object packRaise(Evaluator there, PyRaise raise);

    /// Makes the result of the call of what arrived.
    protected abstract Object unpack(Evaluator here, Object arrived);

    @Override
    protected final Object attempt(Evaluator evaluator) {
        if (packed != null) {
            return unpack(evaluator, packed);
        }
        if (begun) {
            throw new IllegalStateException("came back with nothing");
        }
        begun = true;
        PyThread host = evaluator.thread();
        PyThread guest = destination.welcome(host, nanos);
        guest.push(new Stay());
        Machine machine = evaluator.machine;
        return block(evaluator, () -> {
            host.sim().behave(guest);
            machine.run(host.sim(), nanos, ThreadState.NATIVE);
        });
    }

    /// The bottom of the stack there.
    private final class Stay extends NativeFrame {
        private boolean called;

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (packed == null) {
                try {
                    Object value = called ? received : begin(evaluator);
                    called = true;
                    if (value instanceof Frame frame) {
                        evaluator.enter(frame);
                        return CALLED;
                    }
                    packed = pack(evaluator, value == null ? none() : value);
                } catch (PyRaise raise) {
                    packed = packRaise(evaluator, raise);
                }
            }
            return evaluator.onTime() ? none() : NOT_YET;
        }

        @Override
        protected Object raised(Evaluator evaluator, PyRaise raise) {
            if (packed == null) {
                packed = packRaise(evaluator, raise);
            }
            return evaluator.onTime() ? none() : NOT_YET;
        }
    }
}
