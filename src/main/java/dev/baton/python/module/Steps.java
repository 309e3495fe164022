package dev.baton.python.module;

import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.NativeFrame;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Several things one after another, such as what the main thread of a started process does; the result is that of the
/// last.
final class Steps extends NativeFrame {
    private final ArrayDeque<Function<Evaluator, Object>> left;

    Steps(List<Function<Evaluator, Object>> steps) {
        left = new ArrayDeque<>(steps);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        Object last = received == null ? Singleton.NONE : received;
        while (!left.isEmpty()) {
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
            last = left.removeFirst().apply(evaluator);
            if (last instanceof Frame frame) {
                evaluator.calls().enter(frame);
                return CALLED;
            }
        }
        return last;
    }
}
