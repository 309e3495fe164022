package dev.baton.scenario;

import static java.util.Map.entry;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Intrinsic;
import dev.baton.python.code.Opcode;
import dev.baton.python.module.StandardLibrary;
import dev.baton.python.syntax.PythonSyntaxError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Refuses a program that uses what Baton does not simulate, before it runs: says of every such place what to write
/// instead.
final class SubsetCheck {
    private static final String CALL_IT = "Write the code itself, or a function that is called.";
    private static final String UNCHECKED = "Write the class without it: nothing checks annotations.";
    private static final String CLOCK = "Use time.strftime('%X'), or time.time().";
    private static final String UNCOMPUTED = "Put the values into a constant at the top of the program.";
    private static final String WITHOUT_BYTES = "Use a str, or a list of numbers.";

    private static final Set<String> KNOWN = StandardLibrary.create().modules().keySet();
    private static final List<String> NATIVE = List.of("numpy", "pandas", "torch", "scipy", "numba", "sklearn");
    private static final List<String> BLOCKING =
            List.of("requests", "urllib", "http", "socket", "ssl", "subprocess", "aiohttp", "httpx");

    /// What to write instead of a module that programs often import.
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            entry("abc", "Let the method of the base class raise NotImplementedError."),
            entry("copy", "Write list(x), dict(x) or a method of your own."),
            entry("enum", "Use a class with constants as attributes."),
            entry("logging", "Use print."),
            entry("multiprocessing", "Use threads with python 3.14t, which run in parallel."));

    /// What to write instead of a built-in function that Baton does not have.
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            entry("input", "Put the value into a constant at the top of the program."),
            entry("open", "Keep the text in a str of the program; stand in for the wait with baton.io(seconds)."),
            entry("eval", CALL_IT),
            entry("exec", CALL_IT),
            entry("compile", CALL_IT),
            entry("__import__", "Write an import statement."),
            entry("bytes", WITHOUT_BYTES),
            entry("bytearray", WITHOUT_BYTES),
            entry("memoryview", WITHOUT_BYTES),
            entry("complex", "Use float numbers; keep the real and the imaginary part apart."),
            entry("dir", "Name the attributes, or use vars(x)."),
            entry("globals", "Keep the values in a dict of your own."),
            entry("locals", "Keep the values in a dict of your own."),
            entry("exit", "Write raise SystemExit."),
            entry("quit", "Write raise SystemExit."),
            entry("help", "Read the documentation, or print x.__doc__."),
            entry("breakpoint", "Step through the run in Baton's window."));

    /// What to write instead of a special method that Baton would never call.
    private static final Map<String, String> METHODS = Map.of(
            "__del__", "Give the class __enter__ and __exit__ and use with, or call a method of its own.",
            "__delattr__", "Write a method of its own that deletes the attribute.",
            "__getattribute__", "Write __getattr__, which is asked for attributes that are not there.",
            "__class_getitem__", "Write a class method.");

    /// What to write instead of what a module has in CPython, but not here.
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("collections.ChainMap", "Look into one dict after the other."),
            entry("collections.UserDict", "Write a class that keeps a dict in an attribute."),
            entry("collections.UserList", "Write a class that keeps a list in an attribute."),
            entry("collections.UserString", "Write a class that keeps a str in an attribute."),
            entry("dataclasses.InitVar", "Write the class with its own __init__."),
            entry("dataclasses.KW_ONLY", "Write field(kw_only=True), or dataclass(kw_only=True)."),
            entry("dataclasses.make_dataclass", "Write a class statement."),
            entry("functools.cached_property", "Compute the value in __init__, or use property."),
            entry("functools.cmp_to_key", "Write a key function."),
            entry("functools.singledispatch", "Use isinstance."),
            entry("functools.total_ordering", "Write the comparison methods that are used."),
            entry("contextlib.ExitStack", "Write the with statements one inside the other."),
            entry("contextlib.AsyncExitStack", "Write the async with statements one inside the other."),
            entry("contextlib.redirect_stdout", "Collect the lines in a list."),
            entry("itertools.tee", "Make a list of the items."),
            entry("math.acosh", "Write math.log(x + math.sqrt(x * x - 1))."),
            entry("math.asinh", "Write math.log(x + math.sqrt(x * x + 1))."),
            entry("math.atanh", "Write math.log((1 + x) / (1 - x)) / 2."),
            entry("math.erf", UNCOMPUTED),
            entry("math.erfc", UNCOMPUTED),
            entry("math.fma", "Write x * y + z."),
            entry("math.gamma", "Write math.factorial(n - 1) for a whole n."),
            entry("math.lgamma", UNCOMPUTED),
            entry("sys.setrecursionlimit", "Write a loop; the limit is 1000 calls."),
            entry("time.asctime", CLOCK),
            entry("time.ctime", CLOCK),
            entry("time.localtime", CLOCK),
            entry("typing.Generic", UNCHECKED),
            entry("typing.NamedTuple", UNCHECKED),
            entry("typing.Protocol", UNCHECKED),
            entry("typing.TypedDict", UNCHECKED));

    private static final Set<String> SOCKETS = Set.of(
            "create_subprocess_exec",
            "create_subprocess_shell",
            "subprocess",
            "open_connection",
            "open_unix_connection",
            "start_server",
            "start_unix_server",
            "StreamReader",
            "StreamWriter",
            "BaseProtocol",
            "Protocol",
            "DatagramProtocol",
            "SubprocessProtocol");

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> bound = new LinkedHashSet<>();

    /// Something outside the subset, at a place.
    private record Fault(String file, int line, int column, String what, String advice) {
        ScenarioError error() {
            return ScenarioError.at(file, line, column, what, advice);
        }
    }

    private SubsetCheck() {}

    /// @param refused what the parser left out of the code
    static void check(CodeObject code, List<PythonSyntaxError> refused) {
        SubsetCheck check = new SubsetCheck();
        refused.forEach(error -> check.faults.add(new Fault(
                error.fileName(), error.line(), error.column(), error.problem(), String.valueOf(error.advice()))));
        check.bind(code);
        check.visit(code);
        if (!check.faults.isEmpty()) {
            throw ScenarioError.all(check.sorted());
        }
    }

    /// In the order of the file, each once: what a `finally` does is compiled twice.
    private List<ScenarioError> sorted() {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .map(Fault::error)
                .toList();
    }

    /// Notes the names that the program itself gives a value, and which are its own from then on.
    private void bind(CodeObject code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.opcode(i) == Opcode.STORE_NAME || code.opcode(i) == Opcode.STORE_GLOBAL) {
                bound.add(code.names()[code.argument(i)]);
            }
        }
        code.nested().forEach(this::bind);
    }

    private void visit(CodeObject code) {
        for (int i = 0; i < code.length(); i++) {
            switch (code.opcode(i)) {
                case IMPORT_NAME -> checkImport(code, i);
                case LOAD_ATTR -> checkAttribute(code, i);
                case STORE_NAME -> checkMethod(code, i, code.names()[code.argument(i)]);
                case LOAD_NAME -> checkName(code, i, code.names()[code.argument(i)]);
                case LOAD_GLOBAL -> checkName(code, i, code.names()[code.argument(i) >> 1]);
                default -> {}
            }
        }
        code.nested().forEach(this::visit);
    }

    private void checkName(CodeObject code, int index, String name) {
        String advice = FUNCTIONS.get(name);
        if (advice != null && !bound.contains(name)) {
            refuse(code, index, "the built-in function '" + name + "'", advice);
        }
    }

    private void checkMethod(CodeObject code, int index, String name) {
        String advice = METHODS.get(name);
        if (advice != null) {
            refuse(code, index, "the special method '" + name + "'", advice);
        }
    }

    private void checkImport(CodeObject code, int index) {
        String module = code.names()[code.argument(index)];
        if (!KNOWN.contains(module)) {
            refuse(code, index, "module '" + module + "'", advice(module));
        }
        if (isStar(code, index + 1)) {
            refuse(
                    code,
                    index,
                    "from " + module + " import *",
                    "Name what is imported: from " + module + " import ...");
        }
        for (int i = index + 1; code.opcode(i) == Opcode.IMPORT_FROM; i += 2) {
            checkImportedName(code, i, module, code.names()[code.argument(i)]);
        }
    }

    private static boolean isStar(CodeObject code, int index) {
        return code.opcode(index) == Opcode.CALL_INTRINSIC_1 && code.argument(index) == Intrinsic.IMPORT_STAR;
    }

    private void checkImportedName(CodeObject code, int index, String module, String name) {
        if (module.equals("asyncio")) {
            checkAsyncName(code, index, name);
        }
        checkMissingName(code, index, module + "." + name);
    }

    private void checkMissingName(CodeObject code, int index, String name) {
        String advice = NAMES.get(name);
        if (advice != null) {
            refuse(code, index, name, advice);
        }
    }

    private static String advice(String module) {
        String first = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
        if (NATIVE.contains(first)) {
            return "Stand in for its work with baton.native(seconds), which releases the GIL.";
        }
        if (BLOCKING.contains(first)) {
            return "Stand in for its waits with baton.io(seconds), a blocking call.";
        }
        String instead = INSTEAD.get(first);
        return (instead == null ? "" : instead + " ") + "Baton has " + String.join(", ", KNOWN) + ".";
    }

    /// Refuses `asyncio.open_connection`, `collections.ChainMap` and their kin, which may also be imported by name.
    private void checkAttribute(CodeObject code, int index) {
        Opcode before = index == 0 ? Opcode.NOP : code.opcode(index - 1);
        boolean ofName = before == Opcode.LOAD_NAME || before == Opcode.LOAD_GLOBAL;
        int owner = ofName ? code.argument(index - 1) >> (before == Opcode.LOAD_GLOBAL ? 1 : 0) : 0;
        if (!ofName) {
            return;
        }
        String name = code.names()[code.argument(index) >> 1];
        if (code.names()[owner].equals("asyncio")) {
            checkAsyncName(code, index, name);
        }
        checkMissingName(code, index, code.names()[owner] + "." + name);
    }

    private void checkAsyncName(CodeObject code, int index, String name) {
        if (SOCKETS.contains(name)) {
            refuse(
                    code,
                    index,
                    "asyncio." + name,
                    "Stand in for its waits with await asyncio.sleep(seconds), or with baton.io(seconds) in"
                            + " asyncio.to_thread.");
        }
    }

    private void refuse(CodeObject code, int index, String what, String advice) {
        int column = Math.max(0, code.spanAt(index).column()) + 1;
        faults.add(new Fault(
                code.fileName(),
                Math.max(1, code.lineAt(index)),
                column,
                what + " is not in Baton's subset of Python",
                advice));
    }
}
