package dev.baton.python.runtime;

import dev.baton.python.object.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something short that others can see: it takes its time first, and is done when that time has come.
public final class TimedAction extends NativeFrame {
    private final long chargeNanos;
    private final Supplier<Object> action;
    private boolean charged;

    /// @param chargeNanos what it takes, 0 or more
    public TimedAction(long chargeNanos, Supplier<Object> action) {
        this.chargeNanos = chargeNanos;
        this.action = action;
    }

    /// Something that has no result and takes no time.
    public static TimedAction effect(Runnable action) {
        return new TimedAction(0, () -> {
            action.run();
            return Singleton.NONE;
        });
    }

    /// Does something at once if its time has come.
    ///
    /// @return its result, or the frame that has it later
    public static Object now(Evaluator evaluator, Supplier<Object> action) {
        return evaluator.onTime() ? action.get() : new TimedAction(0, action);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!charged) {
            charged = true;
            evaluator.charge(chargeNanos);
        }
        return evaluator.onTime() ? action.get() : NOT_YET;
    }
}
