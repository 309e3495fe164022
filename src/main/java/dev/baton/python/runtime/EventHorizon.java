package dev.baton.python.runtime;

import dev.baton.sim.lock.InterpreterLock;
import dev.baton.sim.machine.Machine;

/// When a running thread must look at its eval breaker: it finds nothing there earlier, whatever happens.
final class EventHorizon {
    /// Private work runs at most this far ahead, so that limits and cancellation are noticed.
    private static final long MOST_AHEAD_NANOS = 2_000_000;

    private EventHorizon() {}

    /// As things are now; to be asked anew after acting on the machine.
    static long of(PyThread thread) {
        Interpreter interpreter = thread.interpreter();
        InterpreterLock gil = interpreter.gil();
        if (thread.allocations().isDue() || gil != null && gil.isSwitchDue()) {
            return 0;
        }
        Machine machine = interpreter.machine();
        long ahead = interpreter.globalsAreVisible() ? EvalBreaker.UNSEEN_NANOS : MOST_AHEAD_NANOS;
        long latest = Math.min(machine.now() + ahead, thread.breaker().seenAtNanos());
        if (gil == null) {
            return Math.min(latest, machine.sliceEnd(thread.sim()));
        }
        boolean followsMachine = interpreter.table().isAlone() || machine.sharesCores();
        return Math.min(latest, followsMachine ? machine.quietUntil() : gil.quietUntilNanos());
    }
}
