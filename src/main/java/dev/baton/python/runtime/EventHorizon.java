package dev.baton.python.runtime;

import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.machine.Machine;

/// When a running thread must look at its eval breaker: it finds nothing there earlier, whatever happens.
final class EventHorizon {
    /// A thread goes on for at most this long, so that limits and cancellation are noticed.
    private static final long LONGEST_NANOS = 2_000_000;

    private EventHorizon() {}

    /// As things are now; to be asked anew after acting on the machine.
    static long of(PyThread thread) {
        if (thread.allocations().isDue()) {
            return 0;
        }
        Interpreter interpreter = thread.interpreter();
        Machine machine = interpreter.machine();
        InterpreterLock gil = interpreter.gil();
        long latest = Math.min(
                thread.breaker().beganNanos() + LONGEST_NANOS, thread.breaker().seenAtNanos());
        if (interpreter.globalsAreVisible() || !interpreter.table().isAlone()) {
            latest = Math.min(latest, machine.now() + EvalBreaker.UNSEEN_NANOS);
        }
        return Math.min(latest, gil == null ? machine.sliceEnd(thread.sim()) : untilAskedFor(gil, thread, interpreter));
    }

    /// Whether no event of the machine is left out: one of other processes is, mostly.
    private static boolean followsMachine(Interpreter interpreter) {
        return interpreter.table().isAlone() || interpreter.machine().sharesCores();
    }

    private static long untilAskedFor(InterpreterLock gil, PyThread thread, Interpreter interpreter) {
        if (gil.isSwitchDue()) {
            return thread.breaker().isBlind() ? thread.breaker().blindUntilNanos() : 0;
        }
        return followsMachine(interpreter) ? interpreter.machine().quietUntil() : gil.quietUntilNanos();
    }
}
