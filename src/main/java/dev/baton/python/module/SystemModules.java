package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Profile;
import java.util.Map;
import java.util.TreeMap;

/// The modules of which a program needs a few names only: `os`, `sysconfig` and `typing`.
final class SystemModules {
    private static final String[] TYPES = {
        "Any",
        "Callable",
        "ClassVar",
        "DefaultDict",
        "Deque",
        "Dict",
        "Final",
        "Generator",
        "Iterable",
        "Iterator",
        "List",
        "Literal",
        "NoReturn",
        "Optional",
        "Sequence",
        "Set",
        "Tuple",
        "Type",
        "Union"
    };

    /// What the simulated operating system says in `os.environ`, a plain dict that begins like this in each process.
    private static final Map<String, String> ENVIRONMENT =
            new TreeMap<>(Map.of("HOME", "/home/user", "LANG", "C.UTF-8", "PATH", "/usr/bin:/bin", "USER", "user"));

    private SystemModules() {}

    /// The module `os`: the cores of the simulated machine.
    static PyModule os(Interpreter interpreter) {
        PyModule module = new PyModule("os");
        long cores = interpreter.machine().coreCount();
        for (String name : new String[] {"cpu_count", "process_cpu_count"}) {
            put(module, name, 0, 0, (_, _, _) -> cores);
        }
        put(module, "getpid", 0, 0, (_, _, _) -> interpreter.process().pid());
        put(module, "_exit", 1, 1, (evaluator, a, _) -> new ExitProcess(WholeNumbers.clamped(evaluator, a[0])));
        put(module, "getppid", 0, 0, (_, _, _) -> interpreter.process().parentPid());
        PyDict environment = new PyDict();
        ENVIRONMENT.forEach(environment::put);
        module.attributes().put("environ", environment);
        put(module, "getenv", 1, 2, (_, a, _) -> {
            Object value = environment.get(Builtins.text(a[0]));
            return value != null ? value : a.length == 2 ? a[1] : Singleton.NONE;
        });
        return module;
    }

    /// The module `sysconfig`: how the interpreter was built.
    static PyModule sysconfig(Interpreter interpreter) {
        PyModule module = new PyModule("sysconfig");
        put(
                module,
                "get_config_var",
                1,
                1,
                (_, a, _) -> "Py_GIL_DISABLED".equals(a[0]) ? gilDisabled(interpreter.profile()) : Singleton.NONE);
        return module;
    }

    /// Before 3.13 the build had no such variable.
    private static Object gilDisabled(Profile profile) {
        if (!profile.isAtLeast(3, 13)) {
            return Singleton.NONE;
        }
        return profile.freeThreaded() ? 1L : 0L;
    }

    /// The module `typing`: names for annotations, which nothing looks at.
    static PyModule typing(Interpreter interpreter) {
        PyModule module = new PyModule("typing");
        for (String name : TYPES) {
            module.attributes().put(name, new PyClass(name, Types.OBJECT, PyClass.Layout.VALUE, "typing"));
        }
        module.attributes().put("TYPE_CHECKING", false);
        put(module, "cast", 2, 2, (_, a, _) -> a[1]);
        return module;
    }

    private static void put(PyModule module, String name, int least, int most, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, (evaluator, a, k) -> {
            Parameters.count(module.name() + "." + name, a, k, least, most);
            return body.call(evaluator, a, k);
        }));
    }
}
