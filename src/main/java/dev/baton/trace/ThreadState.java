package dev.baton.trace;

/// What a thread is doing during one interval of its life. Every instant of a life is in exactly one state.
public enum ThreadState {
    /// Executes Python bytecode on a core.
    RUNNING("running"),
    /// Executes native code on a core, detached from the interpreter.
    NATIVE("native"),
    /// Burns a core while it hopes for a lock.
    SPINNING("spinning"),
    /// Is being put on a core: context switch and cache refill.
    SWITCHING("switching"),
    /// Waits for the global interpreter lock.
    WAITING_GIL("waits for the GIL"),
    /// Waits for an object's lock, a threading primitive, a queue or another thread's end.
    WAITING_LOCK("waits for a lock"),
    /// Could run, but has no core.
    RUNNABLE("runnable"),
    /// Is in a blocking call of the operating system.
    IO("I/O"),
    /// Sleeps until a time.
    SLEEPING("sleeping"),
    /// Is held because the world is stopped.
    STOPPED("stopped");

    static final int LAST_ON_CORE = SWITCHING.ordinal();
    static final int ON_GIL = WAITING_GIL.ordinal();
    static final int ON_LOCK = WAITING_LOCK.ordinal();

    private static final ThreadState[] ALL = values();

    private final String label;

    ThreadState(String label) {
        this.label = label;
    }

    /// The number of states.
    public static int count() {
        return ALL.length;
    }

    /// The state with this ordinal.
    public static ThreadState of(int ordinal) {
        return ALL[ordinal];
    }

    /// The words a reader sees.
    public String label() {
        return label;
    }

    /// Whether a thread in this state occupies a core.
    public boolean onCore() {
        return ordinal() <= LAST_ON_CORE;
    }

    /// Whether a thread in this state waits for a lock that a [LockInfo] describes.
    public boolean onLock() {
        return this == WAITING_GIL || this == WAITING_LOCK;
    }
}
