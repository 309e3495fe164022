package dev.baton.trace;

/// A state of a thread and the core or lock it concerns, in one int.
final class Whereabouts {
    /// What no thread is in.
    static final int NOWHERE = -1;

    /// The greatest number of a core or lock.
    static final int MOST_PLACE = (1 << 28) - 2;

    private static final int PLACE_BITS = 28;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

    private Whereabouts() {}

    /// A state at a place from -1 (none) to [#MOST_PLACE].
    static int of(ThreadState state, int place) {
        return state.ordinal() << PLACE_BITS | place + 1;
    }

    /// The ordinal of the state.
    static int state(int whereabouts) {
        return whereabouts >>> PLACE_BITS;
    }

    static int place(int whereabouts) {
        return (whereabouts & PLACE_MASK) - 1;
    }

    static boolean onCore(int whereabouts) {
        return state(whereabouts) <= ThreadState.LAST_ON_CORE;
    }

    static boolean onLock(int whereabouts) {
        int state = state(whereabouts);
        return state == ThreadState.ON_GIL || state == ThreadState.ON_LOCK;
    }
}
