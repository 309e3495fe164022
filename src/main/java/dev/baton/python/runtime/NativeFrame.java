package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The activation of a built-in that cannot finish at once: it calls Python code, or it blocks. A state machine that
/// is stepped until it is done.
public abstract class NativeFrame extends Frame {
    /// What [#step] returns when it pushed a frame and wants its result.
    protected static final Object CALLED = new Object();
    /// What [#step] returns when the thread left its core and wants to be stepped again when it is back.
    protected static final Object WAITING = new Object();
    /// What [#step] returns when it must not act before its time has come: nothing changed, it will be stepped again.
    protected static final Object NOT_YET = new Object();

    /// What [#step] returns where CPython would look at its eval breaker: it will be stepped again.
    protected static final Object CHECKPOINT = new Object();

    private static final Object[] NO_ARGUMENTS = {};

    private Object[] arguments = NO_ARGUMENTS;

    /// Whether it is one of the answers above.
    protected static boolean isAnswer(Object value) {
        return value == CALLED || value == WAITING || value == NOT_YET || value == CHECKPOINT;
    }

    /// The answer after compiled code was left with its frame on top.
    ///
    /// @param why as [Region#run] says it
    static Object answer(int why) {
        return switch (why) {
            case Region.CHECK -> CHECKPOINT;
            case Region.SYNC -> NOT_YET;
            case Region.BLOCKED -> WAITING;
            default -> CALLED;
        };
    }

    /// Goes on.
    ///
    /// @param received the result of the frame pushed before, null otherwise
    /// @return the result of the built-in, or one of the constants above
    protected abstract Object step(Evaluator evaluator, @Nullable Object received);

    /// Whether the next step comes to something others may change.
    protected boolean looksAround() {
        return false;
    }

    /// Visits the values that it holds itself.
    protected void visit(Consumer<Object> visitor) {}

    @Override
    final void visitAll(Consumer<Object> visitor) {
        for (Object argument : arguments) {
            visitor.accept(argument);
        }
        visit(visitor);
    }

    /// Notes the arguments of a built-in's call with its frame, if it made one: they live as long as the call.
    ///
    /// @param result of the call
    static Object holding(Object[] arguments, Object result) {
        if (result instanceof NativeFrame frame && frame.arguments.length == 0) {
            frame.arguments = arguments;
        }
        return result;
    }

    /// Visits a value, or what a frame holds that is not on the stack yet.
    protected static void show(@Nullable Object value, Consumer<Object> visitor) {
        if (value instanceof Frame frame) {
            frame.visitAll(visitor);
        } else if (value != null) {
            visitor.accept(value);
        }
    }

    /// Visits the exception of a raise.
    protected static void show(@Nullable PyRaise raise, Consumer<Object> visitor) {
        if (raise != null) {
            visitor.accept(raise.exception());
        }
    }

    /// Handles an exception from the frame pushed before; the ordinary answer is to let it pass.
    ///
    /// @return as [#step]
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        throw raise;
    }
}
