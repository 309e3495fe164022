package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The methods of one built-in class while they are defined. Argument 0 of each is the object it belongs to.
final class MethodTable {
    /// The classes whose methods look at their arguments alone.
    private static final List<PyClass> DATA = List.of(
            Types.INT,
            Types.FLOAT,
            Types.STR,
            Types.TUPLE,
            Types.LIST,
            Types.RANGE,
            Types.DICT,
            Types.DICT_KEYS,
            Types.DICT_ITEMS,
            Types.SET,
            Types.FROZENSET);

    /// Special methods that are methods in CPython, too.
    private static final List<String> NAMED = List.of(
            "list.__getitem__",
            "dict.__getitem__",
            "dict.__contains__",
            "set.__contains__",
            "frozenset.__contains__",
            "list.__reversed__",
            "dict.__reversed__",
            "range.__reversed__",
            "object.__format__");

    private final PyClass type;
    private final Map<String, Builtin> methods = new LinkedHashMap<>();

    MethodTable(PyClass type) {
        this.type = type;
    }

    /// A method that leaves its object as it is and takes so many arguments by position.
    void reading(String name, int least, int most, Builtin.Body body) {
        counted(name, least, most, body, Builtin.Section.NONE);
    }

    /// A method that reads one item of its object.
    void item(String name, int least, int most, Builtin.Body body) {
        counted(name, least, most, body, Builtin.Section.READ);
    }

    /// A method that changes its object, or reads all of it at once.
    void locking(String name, int least, int most, Builtin.Body body) {
        counted(name, least, most, body, Builtin.Section.SELF);
    }

    /// A method that needs its object and its argument at once.
    void lockingBoth(String name, int least, int most, Builtin.Body body) {
        counted(name, least, most, body, Builtin.Section.BOTH);
    }

    /// A method that sorts out its arguments itself, for example because it takes some by name.
    void named(String name, Builtin.Body body) {
        put(name, owned(name, body), Builtin.Section.NONE, body, 1, Integer.MAX_VALUE);
    }

    /// As [#named], for a method that locks this much.
    void named(String name, Builtin.Section section, Builtin.Body body) {
        put(name, owned(name, body), section, body, 1, Integer.MAX_VALUE);
    }

    /// A function of the class that belongs to no object.
    void function(String name, int least, int most, Builtin.Body body) {
        String full = type.name() + "." + name;
        Builtin.Body counted = (evaluator, arguments, keywords) -> {
            Parameters.count(full, arguments.length, keywords, least, most);
            return body.call(evaluator, arguments, keywords);
        };
        methods.put(
                name, Builtin.ofClass(name, Parameters.uncounted(name, counted).body()));
    }

    private void put(
            String name, Builtin.Body body, Builtin.Section section, Builtin.Body direct, int least, int most) {
        boolean data = DATA.contains(type);
        methods.put(
                name, new Builtin(name, body, section, data ? new Builtin.Direct(direct, least, most, true) : null));
    }

    private void counted(String name, int least, int most, Builtin.Body body, Builtin.Section section) {
        String full = type.name() + "." + name;
        boolean slot = name.startsWith("__") && !NAMED.contains(full);
        Builtin.Body counted = owned(name, (evaluator, arguments, keywords) -> {
            int given = arguments.length - 1;
            if (slot && least == most && given != least && keywords.length == 0) {
                throw miscounted(least == 2 ? name + " " : "", given, least);
            }
            Parameters.count(full, given, keywords, least, most);
            return body.call(evaluator, arguments, keywords);
        });
        put(name, counted, section, body, least + 1, most + 1);
    }

    /// The arguments of an operator's method CPython counts in words of its own.
    private static PyRaise miscounted(String start, int given, int wanted) {
        return PyRaise.typeError(
                start + "expected " + wanted + " argument" + (wanted == 1 ? "" : "s") + ", got " + given);
    }

    private Builtin.Body owned(String name, Builtin.Body body) {
        return (evaluator, arguments, keywords) -> {
            if (arguments.length == 0) {
                throw PyRaise.typeError("unbound method " + type.name() + "." + name + "() needs an argument");
            }
            if (!Types.of(arguments[0]).isSubclassOf(type)) {
                throw PyRaise.typeError("descriptor '" + name + "' for '" + type.name()
                        + "' objects doesn't apply to a '" + Types.nameOf(arguments[0]) + "' object");
            }
            return body.call(evaluator, arguments, keywords);
        };
    }

    Map<String, Builtin> methods() {
        return methods;
    }
}
