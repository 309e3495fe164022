package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import dev.baton.trace.ThreadState;

/// A thread of the simulated operating system.
public final class SimThread {
    /// Where a thread stands in the eyes of the operating system.
    enum Phase {
        PARKED,
        WAKING,
        QUEUED,
        SWITCHING,
        ON_CORE,
        ENDED
    }

    private final int id;
    private final String name;
    private final Behaviour behaviour;
    /// The end of the current segment on a core, or the arrival in a run queue after a wake-up.
    final Event step;
    /// The end of a sleep.
    final Event timer;

    Phase phase = Phase.PARKED;
    ThreadState activity = ThreadState.RUNNING;
    int core = -1;
    long debtNanos;
    long sliceEndNanos;
    int line;

    SimThread(int id, String name, Behaviour behaviour, Machine machine) {
        this.id = id;
        this.name = name;
        this.behaviour = behaviour;
        step = new Event() {
            @Override
            public void fire() {
                machine.step(SimThread.this);
            }
        };
        timer = new Event() {
            @Override
            public void fire() {
                machine.wake(SimThread.this);
            }
        };
    }

    /// Number of the thread, also in the trace.
    public int id() {
        return id;
    }

    /// The thread's name.
    public String name() {
        return name;
    }

    /// The core the thread is on or was on last, -1 before its first.
    public int core() {
        return core;
    }

    /// Whether the thread has come to its end.
    public boolean isEnded() {
        return phase == Phase.ENDED;
    }

    /// Notes the source line the thread has reached, for the intervals to come.
    public void atLine(int sourceLine) {
        line = sourceLine;
    }

    Behaviour behaviour() {
        return behaviour;
    }
}
