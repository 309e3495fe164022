package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.trace.LockObserver;

/// One thing that a [Magnifier] saw, at a virtual time in nanoseconds.
public sealed interface Magnified {
    /// When it happened or began.
    long nanos();

    /// The thread that did it.
    int thread();

    /// A thread executed an instruction.
    ///
    /// @param code the code object it stands in
    /// @param index its number there
    /// @param counted reference counts that the thread changed as owner, or that only the GIL protects
    /// @param countedShared counts of objects of other threads that it changed atomically
    record Instruction(long nanos, int thread, CodeObject code, int index, long counted, long countedShared)
            implements Magnified {
        /// The source line.
        public int line() {
            return code.lineAt(index);
        }
    }

    /// A thread did something to a lock.
    record LockOperation(long nanos, int thread, int lock, LockObserver.Operation operation) implements Magnified {}
}
