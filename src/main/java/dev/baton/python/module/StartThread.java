package dev.baton.python.module;

import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.NativeFrame;
import org.jspecify.annotations.Nullable;

/// Starts a thread when its starter's time has come.
final class StartThread extends NativeFrame {
    private final Runnable start;

    StartThread(Runnable start) {
        this.start = start;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        start.run();
        return Singleton.NONE;
    }
}
