package dev.baton.python.runtime;

import dev.baton.python.object.PyException;
import dev.baton.trace.Failure;
import dev.baton.trace.Outcome;
import java.util.List;

/// What an interpreter tells of exceptions that nobody caught, as Python does.
public final class Failures {
    private final Interpreter interpreter;
    private ThreadHook threadHook = (_, _) -> null;

    Failures(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void mainFailed(PyException exception) {
        interpreter.process().exitWith(1);
        if (interpreter.process().id() != 0) {
            interpreter.write(true, report(exception));
            return;
        }
        interpreter.table().outcome(Outcome.EXCEPTION);
        int line = exception.traceback().isEmpty()
                ? 0
                : exception.traceback().getFirst().line();
        interpreter
                .trace()
                .failure(new Failure(
                        exception.pyClass().name(),
                        interpreter.evaluator().texts().strNow(exception) + exception.hint(),
                        line));
        interpreter.write(true, report(exception));
    }

    /// Notes what the program wants to happen when an exception ends a thread.
    public void threadHook(ThreadHook hook) {
        threadHook = hook;
    }

    ThreadHook threadHook() {
        return threadHook;
    }

    /// Reports that an exception ended a thread.
    public void threadFailed(PyThread thread, PyException exception) {
        String above = exception.traceback().isEmpty() ? Traceback.TITLE : "";
        interpreter.write(true, "Exception in thread " + thread.name() + ":\n" + above + report(exception));
    }

    /// Reports that what the program wants to happen then ended with an exception itself.
    void hookFailed(PyException exception) {
        interpreter.write(true, "Exception in threading.excepthook:\n" + report(exception));
    }

    /// Reports an exception that nobody can handle.
    ///
    /// @param doing what was going on
    void ignored(String doing, PyException exception) {
        String report = interpreter.evaluator().texts().ignored(exception, fileName(), source());
        interpreter.write(true, "Exception ignored while " + doing + ":\n" + report);
    }

    /// The report of an exception, as Python prints it.
    public String report(PyException exception) {
        return interpreter.evaluator().texts().traceback(exception, fileName(), source());
    }

    private String fileName() {
        return interpreter.setup().module().fileName();
    }

    private List<String> source() {
        return interpreter.setup().source().lines().toList();
    }

    /// Writes a warning about a line of the program, as Python does for one that is not expected to be handled.
    void warn(int line, String message) {
        List<String> source = source();
        String excerpt =
                line > 0 && line <= source.size() ? "  " + source.get(line - 1).strip() + "\n" : "";
        interpreter.write(true, fileName() + ":" + line + ": " + message + "\n" + excerpt);
    }
}
