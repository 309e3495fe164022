package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The bottom of every thread's stack: calls what the thread is for, reports what nobody caught, and for the main
/// thread waits for the others as `threading._shutdown` does.
final class ThreadMain extends NativeFrame {
    private final Object callee;
    private final Object[] arguments;
    private final String[] keywords;
    private final boolean main;
    private boolean called;
    private boolean returned;
    /// Whether `threading.excepthook` of the program is under way.
    private boolean inHook;
    /// What nobody caught and nobody knows of yet.
    private @Nullable PyException uncaught;

    ThreadMain(Object callee, Object[] arguments, String[] keywords, boolean main) {
        this.callee = callee;
        this.arguments = arguments;
        this.keywords = keywords;
        this.main = main;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!called) {
            called = true;
            return start(evaluator);
        }
        if (uncaught != null) {
            return tell(evaluator, uncaught);
        }
        returned = true;
        inHook = false;
        return end(evaluator);
    }

    /// Calls what the thread is for, which fails at once when it does not take these arguments.
    private Object start(Evaluator evaluator) {
        try {
            if (evaluator.calls.call(callee, arguments, keywords) instanceof Frame frame) {
                return entered(evaluator, frame);
            }
        } catch (PyRaise raise) {
            return raised(evaluator, raise);
        }
        returned = true;
        return end(evaluator);
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(callee);
        Arrays.asList(arguments).forEach(visitor);
        if (uncaught != null) {
            visitor.accept(uncaught);
        }
    }

    private static Object entered(Evaluator evaluator, Frame frame) {
        evaluator.enter(frame);
        return CALLED;
    }

    private Object end(Evaluator evaluator) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        Object last = evaluator.thread().end().nextCall();
        if (last != null) {
            return evaluator.calls.call(last) instanceof Frame frame ? entered(evaluator, frame) : end(evaluator);
        }
        if (main) {
            PyThread other = evaluator.interpreter.nextToJoin();
            if (other != null) {
                evaluator.enter(new Join(other, -1));
                return CALLED;
            }
            Object exit = evaluator.interpreter.nextExitCall();
            if (exit != null) {
                return evaluator.calls.call(exit) instanceof Frame frame ? entered(evaluator, frame) : end(evaluator);
            }
        }
        evaluator.thread().finish();
        return Singleton.NONE;
    }

    @Override
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        if (returned && !inHook) {
            throw raise;
        }
        returned = true;
        uncaught = raise.exception();
        return tell(evaluator, uncaught);
    }

    private Object tell(Evaluator evaluator, PyException exception) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        uncaught = null;
        if (inHook) {
            inHook = false;
            evaluator.interpreter.failures().hookFailed(exception);
        } else if (!main) {
            return failed(evaluator, exception);
        } else if (isExit(exception)) {
            leaveWord(evaluator, exception);
        } else {
            evaluator.interpreter.failures().mainFailed(exception);
        }
        return end(evaluator);
    }

    private static boolean isExit(PyException exception) {
        return exception.pyClass().isSubclassOf(ExceptionTypes.SYSTEM_EXIT);
    }

    /// Leaves the exception to the program, or reports it.
    private Object failed(Evaluator evaluator, PyException exception) {
        inHook = true;
        try {
            Object result = evaluator.interpreter.failures().threadHook().call(evaluator, exception);
            if (result instanceof Frame frame) {
                return entered(evaluator, frame);
            }
            if (result == null && !isExit(exception)) {
                evaluator.interpreter.failures().threadFailed(evaluator.thread(), exception);
            }
        } catch (PyRaise raise) {
            return raised(evaluator, raise);
        }
        inHook = false;
        return end(evaluator);
    }

    /// Prints what `sys.exit` was given, unless it is a status.
    private static void leaveWord(Evaluator evaluator, PyException exit) {
        Object word =
                exit.arguments().size() == 0 ? Singleton.NONE : exit.arguments().get(0);
        if (word != Singleton.NONE && !(word instanceof Long) && !(word instanceof Boolean)) {
            evaluator.interpreter.write(true, evaluator.texts().strNow(word) + "\n");
        }
    }
}
