package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Indexing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The special methods of built-in classes for programs that call them by name, as in `[].__len__()`: the same as what
/// the operators and functions do, but NotImplemented where an operator would go on to ask the other operand.
///
/// **Does not model**: those of `type` and of functions.
final class OperatorMethods {
    private static final List<String> COMPARISONS = List.of("lt", "le", "eq", "ne", "gt", "ge");
    private static final List<String> NUMERIC = List.of("add", "sub", "mul", "truediv", "floordiv", "mod", "pow");
    private static final List<String> BITWISE = List.of("and", "or", "xor", "lshift", "rshift");
    private static final List<String> OF_SETS = List.of("and", "or", "xor", "sub");
    private static final List<PyClass> CONTAINERS = List.of(
            Types.STR,
            Types.LIST,
            Types.TUPLE,
            Types.RANGE,
            Types.DICT,
            Types.DICT_KEYS,
            Types.DICT_VALUES,
            Types.DICT_ITEMS,
            Types.SET,
            Types.FROZENSET);
    private static final List<PyClass> UNORDERED = List.of(Types.DICT, Types.RANGE);

    private OperatorMethods() {}

    /// Adds them to the methods of the built-in classes.
    static void addTo(Map<PyClass, Map<String, Builtin>> methods) {
        for (PyClass type : CONTAINERS) {
            add(methods, type, table -> container(table));
        }
        for (PyClass type : List.of(Types.STR, Types.LIST, Types.TUPLE, Types.RANGE, Types.DICT)) {
            add(
                    methods,
                    type,
                    table -> table.item("__getitem__", 1, 1, (evaluator, a, _) -> evaluator
                            .subscripts()
                            .get(a[0], Indexing.key(evaluator, a[0], a[1]))));
        }
        for (PyClass type : List.of(Types.LIST, Types.DICT)) {
            add(methods, type, OperatorMethods::changing);
        }
        for (PyClass type : List.of(Types.STR, Types.LIST, Types.TUPLE)) {
            add(methods, type, OperatorMethods::sequence);
        }
        for (PyClass type : List.of(Types.SET, Types.FROZENSET)) {
            add(methods, type, table -> binary(table, OF_SETS));
        }
        add(methods, Types.DICT, table -> binary(table, List.of("or")));
        add(methods, Types.SET, OperatorMethods::inPlace);
        add(methods, Types.STR, OperatorMethods::text);
        for (PyClass type : List.of(Types.LIST, Types.DICT, Types.RANGE)) {
            add(methods, type, OperatorMethods::backwards);
        }
        for (PyClass type : List.of(Types.INT, Types.FLOAT)) {
            add(methods, type, OperatorMethods::number);
        }
        add(methods, Types.INT, table -> {
            binary(table, BITWISE);
            table.reading("__invert__", 0, 0, (_, a, _) -> Numbers.subtract(-1L, Numbers.integer(a[0])));
        });
        for (PyClass type : CONTAINERS) {
            if (!type.name().startsWith("dict_")) {
                add(methods, type, table -> comparisons(table, type));
            }
        }
    }

    /// Those that the class has already are replaced.
    private static void add(
            Map<PyClass, Map<String, Builtin>> methods, PyClass type, java.util.function.Consumer<MethodTable> define) {
        MethodTable table = new MethodTable(type);
        define.accept(table);
        methods.computeIfAbsent(type, _ -> new LinkedHashMap<>()).putAll(table.methods());
    }

    private static void container(MethodTable table) {
        table.reading("__len__", 0, 0, (evaluator, a, _) -> Builtins.length(evaluator, a[0]));
        table.locking(
                "__iter__", 0, 0, (evaluator, a, _) -> evaluator.iteration().iterator(a[0]));
        table.locking(
                "__contains__", 1, 1, (evaluator, a, _) -> evaluator.operators().contains(a[0], a[1]));
    }

    private static void changing(MethodTable table) {
        table.locking("__setitem__", 2, 2, (evaluator, a, _) -> {
            evaluator.subscripts().set(a[0], Indexing.key(evaluator, a[0], a[1]), a[2]);
            return Singleton.NONE;
        });
        table.locking("__delitem__", 1, 1, (evaluator, a, _) -> {
            evaluator.subscripts().delete(a[0], Indexing.key(evaluator, a[0], a[1]));
            return Singleton.NONE;
        });
    }

    private static void sequence(MethodTable table) {
        table.lockingBoth("__add__", 1, 1, (evaluator, a, _) -> {
            if (!isLike(a[0], a[1])) {
                String type = Types.nameOf(a[0]);
                throw PyRaise.typeError(
                        "can only concatenate " + type + " (not \"" + Types.nameOf(a[1]) + "\") to " + type);
            }
            return evaluator.operators().apply("add", a[0], a[1]);
        });
        for (String name : new String[] {"__mul__", "__rmul__"}) {
            table.locking(name, 1, 1, (evaluator, a, _) -> evaluator
                    .operators()
                    .apply("mul", a[0], Numbers.shrink(WholeNumbers.whole(evaluator, a[1]))));
        }
    }

    private static void text(MethodTable table) {
        table.reading(
                "__mod__", 1, 1, (evaluator, a, _) -> evaluator.operators().apply("mod", a[0], a[1]));
        table.reading(
                "__rmod__",
                1,
                1,
                (evaluator, a, _) -> a[1] instanceof String
                        ? evaluator.operators().apply("mod", a[1], a[0])
                        : Singleton.NOT_IMPLEMENTED);
    }

    private static void inPlace(MethodTable table) {
        for (String operator : OF_SETS) {
            table.lockingBoth(
                    "__i" + operator + "__",
                    1,
                    1,
                    (evaluator, a, _) -> isLike(a[0], a[1])
                            ? evaluator.operators().applyInPlace(operator, a[0], a[1])
                            : Singleton.NOT_IMPLEMENTED);
        }
    }

    private static void backwards(MethodTable table) {
        table.locking(
                "__reversed__", 0, 0, (evaluator, a, _) -> evaluator.iteration().backwards(a[0]));
    }

    private static void number(MethodTable table) {
        binary(table, NUMERIC);
        COMPARISONS.forEach(name -> comparison(table, name));
        table.reading("__neg__", 0, 0, (_, a, _) -> Numbers.negate(a[0]));
        table.reading("__pos__", 0, 0, (_, a, _) -> Numbers.integer(a[0]));
        table.reading("__abs__", 0, 0, (evaluator, a, _) -> Builtins.absolute(evaluator, a[0]));
        table.reading(
                "__bool__", 0, 0, (evaluator, a, _) -> evaluator.operators().truthNow(a[0]));
        table.reading("__int__", 0, 0, (evaluator, a, k) -> NumberParsing.integer(evaluator, a, k));
        table.reading(
                "__divmod__",
                1,
                1,
                (evaluator, a, _) ->
                        isLike(a[0], a[1]) ? evaluator.operators().divmod(a[0], a[1]) : Singleton.NOT_IMPLEMENTED);
        table.reading(
                "__rdivmod__",
                1,
                1,
                (evaluator, a, _) ->
                        isLike(a[0], a[1]) ? evaluator.operators().divmod(a[1], a[0]) : Singleton.NOT_IMPLEMENTED);
        table.reading("__floor__", 0, 0, (evaluator, a, _) -> MathModule.floor(evaluator, a[0]));
        table.reading("__ceil__", 0, 0, (evaluator, a, _) -> MathModule.ceil(evaluator, a[0]));
        table.reading("__trunc__", 0, 0, (evaluator, a, k) -> NumberParsing.integer(evaluator, a, k));
        table.reading("__round__", 0, 1, Rounding::call);
        table.reading("__float__", 0, 0, (_, a, _) -> Numbers.toDouble(a[0]));
    }

    /// Operators and the same ones for the right operand.
    private static void binary(MethodTable table, List<String> operators) {
        for (String operator : operators) {
            table.reading(
                    "__" + operator + "__",
                    1,
                    1,
                    (evaluator, a, _) -> isLike(a[0], a[1])
                            ? evaluator.operators().apply(operator, a[0], a[1])
                            : Singleton.NOT_IMPLEMENTED);
            table.reading(
                    "__r" + operator + "__",
                    1,
                    1,
                    (evaluator, a, _) -> isLike(a[0], a[1])
                            ? evaluator.operators().apply(operator, a[1], a[0])
                            : Singleton.NOT_IMPLEMENTED);
        }
    }

    private static void comparisons(MethodTable table, PyClass type) {
        for (String name : COMPARISONS) {
            if (!UNORDERED.contains(type) || name.equals("eq") || name.equals("ne")) {
                comparison(table, name);
            } else {
                table.reading("__" + name + "__", 1, 1, (_, _, _) -> Singleton.NOT_IMPLEMENTED);
            }
        }
    }

    private static void comparison(MethodTable table, String name) {
        int number = COMPARISONS.indexOf(name);
        table.reading(
                "__" + name + "__",
                1,
                1,
                (evaluator, a, _) -> isLike(a[0], a[1])
                        ? evaluator.operators().compare(number, a[0], a[1])
                        : Singleton.NOT_IMPLEMENTED);
    }

    /// Whether a value can do something with another one itself.
    private static boolean isLike(Object self, Object other) {
        return switch (self) {
            case Double _ -> Numbers.isNumber(other);
            case String _ -> other instanceof String;
            case PyList _ -> other instanceof PyList;
            case PyTuple _ -> other instanceof PyTuple;
            case PyDict _ -> other instanceof PyDict;
            case PySet _ -> other instanceof PySet;
            case PyRange _ -> other instanceof PyRange;
            default -> Numbers.isInteger(self) && Numbers.isInteger(other);
        };
    }
}
