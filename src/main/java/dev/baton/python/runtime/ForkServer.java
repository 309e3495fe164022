package dev.baton.python.runtime;

import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.SimThread;
import dev.baton.sim.machine.ThreadLine;

/// The process from which `forkserver` forks: it starts an interpreter, imports the program, and then waits.
public final class ForkServer {
    private final PyProcess process;
    private final ThreadLine starters;
    private final ThreadLine rest;
    private boolean ready;

    ForkServer(Machine machine, PyProcess process) {
        this.process = process;
        starters = new ThreadLine(machine);
        rest = new ThreadLine(machine);
        process.whenEnded(starters::wakeAll);
    }

    /// What it runs.
    public Interpreter interpreter() {
        return process.interpreter();
    }

    /// Whether it can fork.
    public boolean isReady() {
        return ready;
    }

    /// Whether it has ended, as when the program raised an exception while it was imported.
    public boolean isGone() {
        return process.status() != null;
    }

    /// Those who wait until it can fork.
    public ThreadLine starters() {
        return starters;
    }

    /// Has its thread wait for starters until the run ends.
    public void serve(SimThread own) {
        ready = true;
        starters.wakeAll();
        rest.park(own);
    }
}
