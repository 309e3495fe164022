package dev.baton.python.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.runtime.Limits;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.sim.machine.Bench;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a program does to the built-in types, the simulation ends with an outcome, and with the same one again.
class RandomProgramsTest {
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-7",
            "10 ** 20",
            "2.5",
            "float('nan')",
            "True",
            "None",
            "''",
            "'a b'",
            "'é😀'",
            "[]",
            "[3, 1, 2]",
            "(1, 'x')",
            "{}",
            "{'a': 1}",
            "{1, 2}",
            "frozenset([1])",
            "range(4)",
            "len",
            "int",
            "ValueError('v')",
            "(i for i in range(3))",
            "iter([1, 2])",
            "slice(1, None)",
            "lambda x=1: x",
            "v0",
            "v1",
            "v2",
            "NotImplemented",
            "print",
            "object()",
            "C()",
            "C",
            "C().m",
            "...",
            "{'a': 1}.items()",
            "enumerate('ab')",
            "{C(): 1}");
    private static final List<String> METHODS = List.of(
            "append",
            "pop",
            "keys",
            "items",
            "get",
            "join",
            "split",
            "format",
            "index",
            "count",
            "sort",
            "update",
            "add",
            "union",
            "remove",
            "insert",
            "extend",
            "copy",
            "clear",
            "replace",
            "find",
            "strip",
            "upper",
            "center",
            "zfill",
            "send",
            "close",
            "throw",
            "bit_length",
            "is_integer",
            "__class__",
            "setdefault",
            "popitem",
            "fromkeys",
            "title",
            "intersection",
            "partition",
            "splitlines",
            "startswith",
            "args",
            "m",
            "x",
            "reverse",
            "difference_update");
    private static final List<String> FUNCTIONS = List.of(
            "len",
            "abs",
            "sorted",
            "list",
            "tuple",
            "set",
            "dict",
            "str",
            "repr",
            "int",
            "float",
            "bool",
            "sum",
            "min",
            "max",
            "any",
            "all",
            "iter",
            "next",
            "reversed",
            "enumerate",
            "zip",
            "hash",
            "type",
            "round",
            "ord",
            "chr",
            "callable",
            "isinstance",
            "divmod",
            "pow",
            "range",
            "map",
            "filter",
            "getattr",
            "frozenset",
            "hex",
            "format",
            "print",
            "super",
            "property",
            "issubclass",
            "id",
            "vars",
            "setattr",
            "bin",
            "staticmethod");
    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "<", "<=", "==", "!=", ">", ">=", "in",
            "not in", "is", "and", "or");

    @Provide
    Arbitrary<String> programs() {
        return statement().list().ofMinSize(1).ofMaxSize(12).map(statements -> {
            String head = """
                from threading import Thread
                class C:
                    x = 1
                    def m(self, *a):
                        return self
                    def __eq__(self, other):
                        return other == 1
                    def __hash__(self):
                        return 5
                    def __repr__(self):
                        return 'C'
                v0, v1, v2 = 1, [1], {'k': (2,)}
                def work():
                    global v0, v1, v2
                """;
            String body = statements.stream()
                    .map(line -> "    try:\n        " + line + "\n    except Exception as e:\n        print(repr(e))\n")
                    .collect(Collectors.joining());
            return head + body + "t = Thread(target=work)\nt.start()\nwork()\nt.join()\n";
        });
    }

    private static Arbitrary<String> statement() {
        Arbitrary<String> name = Arbitraries.of("v0", "v1", "v2");
        return Arbitraries.oneOf(
                expression(2).map(value -> "print(" + value + ")"),
                name.flatMap(to -> expression(2).map(value -> to + " = " + value)),
                name.flatMap(to -> value().flatMap(key -> value().map(item -> to + "[" + key + "] = " + item))),
                name.flatMap(to -> value().map(key -> "del " + to + "[" + key + "]")),
                value().map(of -> "for i in " + of + ": print(i)"),
                value().map(of -> "v0, *v1 = " + of),
                value().map(of -> "raise " + of),
                value().flatMap(of -> value().map(with -> "v2 = f'{" + of + "!r:>5}' % (" + with + ")")),
                name.flatMap(to -> Arbitraries.of("+", "*", "|", "-", "%")
                        .flatMap(sign -> value().map(by -> to + " " + sign + "= " + by))));
    }

    private static Arbitrary<String> value() {
        return Arbitraries.of(VALUES).map(value -> "(" + value + ")");
    }

    private static Arbitrary<String> expression(int depth) {
        if (depth == 0) {
            return value();
        }
        Arbitrary<String> inner = expression(depth - 1);
        return Arbitraries.oneOf(
                value(),
                inner.flatMap(left -> Arbitraries.of(OPERATORS)
                        .flatMap(sign -> inner.map(right -> "(" + left + " " + sign + " " + right + ")"))),
                inner.flatMap(of -> Arbitraries.of(METHODS).flatMap(method -> inner.list()
                        .ofMaxSize(2)
                        .map(a -> of + "." + method + "(" + String.join(", ", a) + ")"))),
                Arbitraries.of(FUNCTIONS)
                        .flatMap(function ->
                                inner.list().ofMaxSize(3).map(a -> function + "(" + String.join(", ", a) + ")")),
                inner.flatMap(of -> inner.map(key -> of + "[" + key + "]")));
    }

    @Property(tries = 60)
    void programEndsWithAnOutcomeAndWithTheSameOneAgain(@ForAll("programs") String source) {
        for (String python : List.of("3.14", "3.14t")) {
            Trace first = run(source, python);
            long graceNanos = Bench.graceNanos(Profiles.get(python).machine());
            assertEquals(List.of(), TraceValidator.faults(first, graceNanos), () -> source);
            assertEquals(summary(first), summary(run(source, python)), () -> source);
        }
    }

    private static Trace run(String source, String python) {
        Scenario scenario = Scenario.parse("random.py", source);
        Limits few = new Limits(10_000_000_000L, 2_000_000, 16);
        return Simulation.run(scenario, RunOptions.of(scenario, python).withLimits(few));
    }

    private static String summary(Trace trace) {
        return trace.outcome() + "\n" + trace.makespanNanos() + "\n" + trace.text(false) + trace.text(true);
    }
}
