package dev.baton.python.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An exception instance with its arguments and the path it took.
public final class PyException extends PyInstance {
    private PyTuple arguments;
    private final List<Place> traceback = new ArrayList<>();
    private @Nullable PyException cause;
    private @Nullable PyException context;
    private boolean contextSuppressed;
    private String hint = "";

    /// An exception with these arguments.
    public PyException(PyClass type, Object... arguments) {
        super(type);
        this.arguments = new PyTuple(arguments);
    }

    /// A place an exception passed, innermost first.
    ///
    /// @param file the file it is in
    /// @param function name of the code object
    /// @param line 1-based source line
    /// @param column first column of the expression, from 0
    /// @param endLine line on which the expression ends
    /// @param endColumn column after its last on that line
    public record Place(String file, String function, int line, int column, int endLine, int endColumn) {}

    /// The arguments it was made with.
    public PyTuple arguments() {
        return arguments;
    }

    /// Replaces the arguments, as `__init__` does.
    public void arguments(PyTuple replacement) {
        arguments = replacement;
    }

    /// What a report adds to the message, such as a name the reader may have meant.
    public String hint() {
        return hint;
    }

    /// Sets what a report adds to the message.
    public PyException hint(String advice) {
        hint = advice;
        return this;
    }

    /// The places it passed, innermost first.
    public List<Place> traceback() {
        return traceback;
    }

    /// Has it begin anew on a path, null for none.
    public void traceback(@Nullable PyTraceback path) {
        traceback.clear();
        if (path != null) {
            traceback.addAll(path.places());
        }
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        super.visit(visitor);
        visitor.accept(arguments);
        show(cause, visitor);
        show(context, visitor);
    }

    /// Whether it is an exception group.
    public boolean isGroup() {
        return pyClass().isSubclassOf(ExceptionTypes.BASE_EXCEPTION_GROUP);
    }

    /// The exceptions in a group.
    public List<Object> members() {
        return switch (arguments.get(1)) {
            case PyList list -> list.items();
            case PyTuple tuple -> tuple.items();
            default -> throw new IllegalStateException("a group without members");
        };
    }

    /// The exception it was raised from.
    public @Nullable PyException cause() {
        return cause;
    }

    /// Sets what it was raised from; null is `from None`.
    public void cause(@Nullable PyException from) {
        cause = from;
        contextSuppressed = true;
    }

    /// The exception that was being handled when it was raised.
    public @Nullable PyException context() {
        return context;
    }

    /// Sets the exception that was being handled.
    public void context(@Nullable PyException handled) {
        if (handled != this) {
            context = handled;
        }
    }

    /// Sets whether a traceback leaves the context out.
    public void contextSuppressed(boolean suppressed) {
        contextSuppressed = suppressed;
    }

    /// Whether a traceback leaves the context out.
    public boolean isContextSuppressed() {
        return contextSuppressed;
    }
}
