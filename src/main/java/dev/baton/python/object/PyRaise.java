package dev.baton.python.object;

/// A Python exception on its way through Java code.
public final class PyRaise extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PyException exception;
    private boolean chained;

    /// Raises this exception.
    public PyRaise(PyException exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    /// The Python exception.
    public PyException exception() {
        return exception;
    }

    /// An exception that has its context already, or is to have none: it was raised before, or elsewhere.
    public static PyRaise chained(PyException exception) {
        PyRaise raise = new PyRaise(exception);
        raise.chained = true;
        return raise;
    }

    /// Notes that the exception has got its context; false when it had it before.
    public boolean chain() {
        boolean first = !chained;
        chained = true;
        return first;
    }

    @Override
    public String getMessage() {
        return exception.pyClass().name() + exception.arguments().items();
    }

    /// An exception of this class with a message.
    public static PyRaise of(PyClass type, String message) {
        return new PyRaise(new PyException(type, message));
    }

    public static PyRaise typeError(String message) {
        return of(ExceptionTypes.TYPE_ERROR, message);
    }

    public static PyRaise valueError(String message) {
        return of(ExceptionTypes.VALUE_ERROR, message);
    }

    public static PyRaise indexError(String message) {
        return of(ExceptionTypes.INDEX_ERROR, message);
    }

    public static PyRaise zeroDivision(String message) {
        return of(ExceptionTypes.ZERO_DIVISION_ERROR, message);
    }

    public static PyRaise overflow(String message) {
        return of(ExceptionTypes.OVERFLOW_ERROR, message);
    }

    public static PyRaise attributeError(String message) {
        return of(ExceptionTypes.ATTRIBUTE_ERROR, message);
    }

    public static PyRaise runtimeError(String message) {
        return of(ExceptionTypes.RUNTIME_ERROR, message);
    }

    /// A key that is not there; its argument is the key itself.
    public static PyRaise keyError(Object key) {
        return new PyRaise(new PyException(ExceptionTypes.KEY_ERROR, key));
    }
}
