package dev.baton.python.object;

import java.util.List;

/// The built-in exception classes of the subset.
public final class ExceptionTypes {
    public static final PyClass BASE_EXCEPTION = exception("BaseException", Types.OBJECT);
    public static final PyClass SYSTEM_EXIT = exception("SystemExit", BASE_EXCEPTION);
    public static final PyClass KEYBOARD_INTERRUPT = exception("KeyboardInterrupt", BASE_EXCEPTION);
    public static final PyClass GENERATOR_EXIT = exception("GeneratorExit", BASE_EXCEPTION);
    public static final PyClass EXCEPTION = exception("Exception", BASE_EXCEPTION);
    public static final PyClass BASE_EXCEPTION_GROUP = exception("BaseExceptionGroup", BASE_EXCEPTION);
    public static final PyClass EXCEPTION_GROUP =
            new PyClass("ExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION, PyClass.Layout.EXCEPTION, "builtins");
    public static final PyClass STOP_ITERATION = exception("StopIteration", EXCEPTION);
    public static final PyClass ARITHMETIC_ERROR = exception("ArithmeticError", EXCEPTION);
    public static final PyClass ZERO_DIVISION_ERROR = exception("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final PyClass FLOATING_POINT_ERROR = exception("FloatingPointError", ARITHMETIC_ERROR);
    public static final PyClass OVERFLOW_ERROR = exception("OverflowError", ARITHMETIC_ERROR);
    public static final PyClass ASSERTION_ERROR = exception("AssertionError", EXCEPTION);
    public static final PyClass ATTRIBUTE_ERROR = exception("AttributeError", EXCEPTION);
    public static final PyClass IMPORT_ERROR = exception("ImportError", EXCEPTION);
    public static final PyClass MODULE_NOT_FOUND_ERROR = exception("ModuleNotFoundError", IMPORT_ERROR);
    public static final PyClass LOOKUP_ERROR = exception("LookupError", EXCEPTION);
    public static final PyClass INDEX_ERROR = exception("IndexError", LOOKUP_ERROR);
    public static final PyClass KEY_ERROR = exception("KeyError", LOOKUP_ERROR);
    public static final PyClass BUFFER_ERROR = exception("BufferError", EXCEPTION);
    public static final PyClass EOF_ERROR = exception("EOFError", EXCEPTION);
    public static final PyClass MEMORY_ERROR = exception("MemoryError", EXCEPTION);
    public static final PyClass NAME_ERROR = exception("NameError", EXCEPTION);
    public static final PyClass UNBOUND_LOCAL_ERROR = exception("UnboundLocalError", NAME_ERROR);
    public static final PyClass OS_ERROR = exception("OSError", EXCEPTION);
    public static final PyClass BLOCKING_IO_ERROR = exception("BlockingIOError", OS_ERROR);
    public static final PyClass CHILD_PROCESS_ERROR = exception("ChildProcessError", OS_ERROR);
    public static final PyClass CONNECTION_ERROR = exception("ConnectionError", OS_ERROR);
    public static final PyClass BROKEN_PIPE_ERROR = exception("BrokenPipeError", CONNECTION_ERROR);
    public static final PyClass CONNECTION_ABORTED_ERROR = exception("ConnectionAbortedError", CONNECTION_ERROR);
    public static final PyClass CONNECTION_REFUSED_ERROR = exception("ConnectionRefusedError", CONNECTION_ERROR);
    public static final PyClass CONNECTION_RESET_ERROR = exception("ConnectionResetError", CONNECTION_ERROR);
    public static final PyClass FILE_EXISTS_ERROR = exception("FileExistsError", OS_ERROR);
    public static final PyClass FILE_NOT_FOUND_ERROR = exception("FileNotFoundError", OS_ERROR);
    public static final PyClass INTERRUPTED_ERROR = exception("InterruptedError", OS_ERROR);
    public static final PyClass IS_A_DIRECTORY_ERROR = exception("IsADirectoryError", OS_ERROR);
    public static final PyClass NOT_A_DIRECTORY_ERROR = exception("NotADirectoryError", OS_ERROR);
    public static final PyClass PERMISSION_ERROR = exception("PermissionError", OS_ERROR);
    public static final PyClass PROCESS_LOOKUP_ERROR = exception("ProcessLookupError", OS_ERROR);
    public static final PyClass TIMEOUT_ERROR = exception("TimeoutError", OS_ERROR);
    public static final PyClass RUNTIME_ERROR = exception("RuntimeError", EXCEPTION);
    public static final PyClass NOT_IMPLEMENTED_ERROR = exception("NotImplementedError", RUNTIME_ERROR);
    public static final PyClass RECURSION_ERROR = exception("RecursionError", RUNTIME_ERROR);
    public static final PyClass STOP_ASYNC_ITERATION = exception("StopAsyncIteration", EXCEPTION);
    public static final PyClass SYNTAX_ERROR = exception("SyntaxError", EXCEPTION);
    public static final PyClass TYPE_ERROR = exception("TypeError", EXCEPTION);
    public static final PyClass VALUE_ERROR = exception("ValueError", EXCEPTION);
    public static final PyClass UNICODE_ERROR = exception("UnicodeError", VALUE_ERROR);
    public static final PyClass WARNING = exception("Warning", EXCEPTION);
    public static final PyClass DEPRECATION_WARNING = exception("DeprecationWarning", WARNING);
    public static final PyClass RESOURCE_WARNING = exception("ResourceWarning", WARNING);
    public static final PyClass RUNTIME_WARNING = exception("RuntimeWarning", WARNING);
    public static final PyClass USER_WARNING = exception("UserWarning", WARNING);

    /// All of them, for the namespace of built-ins.
    public static final List<PyClass> ALL = List.of(
            BASE_EXCEPTION,
            SYSTEM_EXIT,
            KEYBOARD_INTERRUPT,
            GENERATOR_EXIT,
            EXCEPTION,
            BASE_EXCEPTION_GROUP,
            EXCEPTION_GROUP,
            STOP_ITERATION,
            ARITHMETIC_ERROR,
            ZERO_DIVISION_ERROR,
            FLOATING_POINT_ERROR,
            OVERFLOW_ERROR,
            ASSERTION_ERROR,
            ATTRIBUTE_ERROR,
            IMPORT_ERROR,
            MODULE_NOT_FOUND_ERROR,
            LOOKUP_ERROR,
            INDEX_ERROR,
            KEY_ERROR,
            BUFFER_ERROR,
            EOF_ERROR,
            MEMORY_ERROR,
            NAME_ERROR,
            UNBOUND_LOCAL_ERROR,
            OS_ERROR,
            BLOCKING_IO_ERROR,
            CHILD_PROCESS_ERROR,
            CONNECTION_ERROR,
            BROKEN_PIPE_ERROR,
            CONNECTION_ABORTED_ERROR,
            CONNECTION_REFUSED_ERROR,
            CONNECTION_RESET_ERROR,
            FILE_EXISTS_ERROR,
            FILE_NOT_FOUND_ERROR,
            INTERRUPTED_ERROR,
            IS_A_DIRECTORY_ERROR,
            NOT_A_DIRECTORY_ERROR,
            PERMISSION_ERROR,
            PROCESS_LOOKUP_ERROR,
            TIMEOUT_ERROR,
            EOF_ERROR,
            CONNECTION_ERROR,
            BROKEN_PIPE_ERROR,
            CONNECTION_RESET_ERROR,
            FILE_NOT_FOUND_ERROR,
            FILE_EXISTS_ERROR,
            RUNTIME_ERROR,
            NOT_IMPLEMENTED_ERROR,
            RECURSION_ERROR,
            STOP_ASYNC_ITERATION,
            SYNTAX_ERROR,
            TYPE_ERROR,
            VALUE_ERROR,
            UNICODE_ERROR,
            WARNING,
            DEPRECATION_WARNING,
            RESOURCE_WARNING,
            RUNTIME_WARNING,
            USER_WARNING);

    private ExceptionTypes() {}

    /// The subclass of OSError that stands for an error number of Linux, OSError itself for others.
    public static PyClass ofErrorNumber(Object number) {
        if (!(number instanceof Long errno)) {
            return OS_ERROR;
        }
        return switch (errno.intValue()) {
            case 1, 13 -> PERMISSION_ERROR;
            case 2 -> FILE_NOT_FOUND_ERROR;
            case 3 -> PROCESS_LOOKUP_ERROR;
            case 4 -> INTERRUPTED_ERROR;
            case 10 -> CHILD_PROCESS_ERROR;
            case 11 -> BLOCKING_IO_ERROR;
            case 17 -> FILE_EXISTS_ERROR;
            case 20 -> NOT_A_DIRECTORY_ERROR;
            case 21 -> IS_A_DIRECTORY_ERROR;
            case 32 -> BROKEN_PIPE_ERROR;
            case 103 -> CONNECTION_ABORTED_ERROR;
            case 104 -> CONNECTION_RESET_ERROR;
            case 110 -> TIMEOUT_ERROR;
            case 111 -> CONNECTION_REFUSED_ERROR;
            default -> OS_ERROR;
        };
    }

    private static PyClass exception(String name, PyClass base) {
        return new PyClass(name, base, PyClass.Layout.EXCEPTION, "builtins");
    }
}
