package dev.baton.python.object;

import org.jspecify.annotations.Nullable;

/// What is known about an object because threads share it or the trace has a name for it: most objects have none.
final class SharedHeader {
    boolean readByOthers;
    boolean countableByOthers;
    boolean queued;
    int count;
    int countedOnCore = -1;
    int lastCountedOnCore = -1;
    long countFreeNanos;
    long leavesNanos;
    long keptNanos;
    int lock = -1;

    @Nullable
    String name;
}
