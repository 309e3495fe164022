package dev.baton.python.module;

import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.NativeFrame;
import org.jspecify.annotations.Nullable;

/// `os._exit`: ends the process of the running thread at once.
final class ExitProcess extends NativeFrame {
    private final int status;

    ExitProcess(int status) {
        this.status = status;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        evaluator.interpreter().exit(status);
        return WAITING;
    }
}
