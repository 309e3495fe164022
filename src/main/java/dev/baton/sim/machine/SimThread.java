package dev.baton.sim.machine;

import dev.baton.sim.engine.Event;
import dev.baton.trace.ThreadRecorder;
import dev.baton.trace.ThreadState;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A thread of the simulated operating system: the event of its own next step, which is the end of the present segment
/// on a core, or the arrival in a run queue after a wake-up. Of threads whose steps end at the same time, the one that
/// was started first goes first, however they came there.
public final class SimThread extends Event {
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
    private Behaviour behaviour;
    private final Machine machine;
    final ThreadRecorder recorder;
    /// The end of a sleep.
    final Event timer;

    Phase phase = Phase.PARKED;
    ThreadState activity = ThreadState.RUNNING;
    /// The core the thread is on or was on last, null before its first.
    @Nullable
    Core home;

    /// What is left of work that was cut short, in the machine's parts of a nanosecond's work.
    long debtParts;
    /// What the thread did more than its work, because that ended between two nanoseconds.
    long aheadParts;
    long sliceEndNanos;
    /// When the thread got its core.
    long dispatchedNanos;
    /// When the thread last blocked, or started.
    long blockedNanos;
    /// Time on cores up to when the thread was last taken off.
    long usedNanos;
    /// How much of that came before the thread last woke.
    long usedBeforeNanos;
    int line;

    /// The cores the thread may use, null for all.
    @Nullable
    BitSet allowed;

    /// The thread behind this one in a [ThreadQueue].
    @Nullable
    SimThread behind;

    SimThread(int id, String name, Behaviour behaviour, Machine machine) {
        super(id);
        this.id = id;
        this.name = name;
        this.behaviour = behaviour;
        this.machine = machine;
        recorder = machine.trace().recorder(id);
        timer = new Event() {
            @Override
            public void fire() {
                machine.wake(SimThread.this);
            }
        };
    }

    @Override
    public void fire() {
        machine.step(this);
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
        return home == null ? -1 : home.id;
    }

    /// The core the thread is on.
    Core onCore() {
        return Objects.requireNonNull(home);
    }

    /// Time on cores since the thread last blocked, up to when it was last taken off; while it is blocked, that of the
    /// time before.
    long turnNanos() {
        return usedNanos - usedBeforeNanos;
    }

    /// The CPU time the thread has used when the time is this: the machine's, or what the thread has computed ahead.
    public long cpuNanos(long timeNanos) {
        return phase == Phase.ON_CORE ? usedNanos + timeNanos - dispatchedNanos : usedNanos;
    }

    /// Whether the thread has come to its end.
    public boolean isEnded() {
        return phase == Phase.ENDED;
    }

    /// Whether the thread waits without a core until somebody wakes it.
    public boolean isParked() {
        return phase == Phase.PARKED;
    }

    /// Notes the source line the thread has reached, for the intervals to come.
    public void atLine(int sourceLine) {
        line = sourceLine;
    }

    /// Whether the thread's affinity allows this core.
    boolean mayUse(int hardwareThread) {
        return allowed == null || allowed.get(hardwareThread);
    }

    /// The first core the thread may use.
    int firstAllowed() {
        return allowed == null ? 0 : allowed.nextSetBit(0);
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /// Lets the thread go on with something else from its next step on.
    public void behave(Behaviour next) {
        behaviour = next;
    }
}
