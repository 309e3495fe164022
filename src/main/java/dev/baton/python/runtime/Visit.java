package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Has the running thread execute something in another interpreter of its process: it lets the global lock of its own
/// go, takes the other's, and comes back.
///
/// **Models**: PEP 734: a call into an interpreter runs in the thread that made it.
///
/// **Simplifications**: the way there takes a fixed time of native code, the way back none.
///
/// **Source**: CPython 3.14 `Modules/_interpretersmodule.c`, `_run_in_interpreter`.
public final class Visit extends BlockingCall {
    private final Interpreter destination;
    private final Function<Evaluator, Object> body;
    private final UnaryOperator<Object> pack;
    private final long nanos;
    private boolean begun;
    private @Nullable Object result;
    private @Nullable PyRaise raise;

    /// @param body what to execute there: the result or a [Frame] that will produce it
    /// @param pack turns its result, still there, into something that may leave
    /// @param nanos what the way there takes
    public Visit(Interpreter destination, Function<Evaluator, Object> body, UnaryOperator<Object> pack, long nanos) {
        this.destination = destination;
        this.body = body;
        this.pack = pack;
        this.nanos = nanos;
    }

    @Override
    protected Object attempt(Evaluator evaluator) {
        if (!begun) {
            begun = true;
            PyThread host = evaluator.thread();
            PyThread guest = destination.welcome(host);
            guest.push(new Stay());
            Machine machine = evaluator.machine;
            return block(evaluator, () -> {
                host.sim().behave(guest);
                machine.run(host.sim(), nanos, ThreadState.NATIVE);
            });
        }
        if (raise != null) {
            throw raise;
        }
        return result == null ? none() : result;
    }

    /// The bottom of the stack there.
    private final class Stay extends NativeFrame {
        private boolean called;
        private boolean packed;

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!called) {
                called = true;
                Object value = body.apply(evaluator);
                if (value instanceof Frame frame) {
                    evaluator.enter(frame);
                    return CALLED;
                }
                received = value;
            }
            if (!packed && received != null) {
                packed = true;
                result = pack.apply(received);
            }
            return evaluator.onTime() ? none() : NOT_YET;
        }

        @Override
        protected Object raised(Evaluator evaluator, PyRaise raised) {
            if (raise != null) {
                throw raised;
            }
            raise = raised;
            packed = true;
            return step(evaluator, null);
        }
    }
}
