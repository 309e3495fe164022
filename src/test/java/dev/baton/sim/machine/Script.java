package dev.baton.sim.machine;

import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/// A thread that does one thing after another, for tests.
public final class Script implements Behaviour {
    private final Machine machine;
    private final ArrayDeque<Consumer<SimThread>> steps = new ArrayDeque<>();

    public Script(Machine machine) {
        this.machine = machine;
    }

    /// Then spend CPU time.
    public Script compute(long nanos) {
        return then(thread -> machine.run(thread, nanos, ThreadState.RUNNING));
    }

    /// Then sleep.
    public Script sleep(long nanos) {
        return then(thread -> machine.sleep(thread, nanos, ThreadState.SLEEPING));
    }

    /// Then do this, which must end as a behaviour does.
    public Script then(Consumer<SimThread> step) {
        steps.add(step);
        return this;
    }

    @Override
    public void resume(SimThread thread) {
        Consumer<SimThread> next = steps.poll();
        if (next == null) {
            machine.exit(thread);
        } else {
            next.accept(thread);
        }
    }

    /// Does the same step again at the next resumption.
    public void again(Consumer<SimThread> step) {
        steps.addFirst(step);
    }
}
