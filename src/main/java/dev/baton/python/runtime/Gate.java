package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// Marks where an atomic call began on the stack of a thread.
final class Gate extends NativeFrame {
    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        throw new IllegalStateException("never stepped");
    }
}
