package dev.baton.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes random programs of generators that consume one another, and that are left on the way: by break, return and
/// exceptions, in handlers, in with statements, by closing and by throwing into them.
///
/// A generator is *loud* when it prints as it is closed. Only a loop over its call, or a built-in that takes all its
/// items, consumes one: of others nothing tells when they are dropped.
final class GeneratorWriter {
    private static final String HEAD = """
        class Ring:
            def __init__(self, name, catches=False):
                self.name, self.catches = name, catches
            def __enter__(self):
                print('enter', self.name)
                return len(self.name)
            def __exit__(self, kind, error, trace):
                print('exit', self.name, kind and kind.__name__)
                return self.catches and kind is not GeneratorExit
        class Row:
            def __init__(self, *items):
                self.items = items
            def __iter__(self):
                for item in self.items:
                    if isinstance(item, Row):
                        yield from item
                    else:
                        yield item
            def pairs(self):
                before = None
                for item in self:
                    if before is not None:
                        yield before + item
                    before = item
        class Once:
            def __init__(self, value):
                self.value = value
            def __await__(self):
                got = yield self.value
                return got
        row = Row(1, Row(2, Row(3), 4), Row(), 5)
        log = []
        def show(*values): print(*map(repr, values))
        def tell(error):
            names = []
            while error is not None and len(names) < 5:
                names.append(type(error).__name__ + ' ' + str(error.__traceback__ and error.__traceback__.tb_lineno))
                error = error.__cause__ or error.__context__
            print('raised', ' < '.join(names))
        """;
    private static final int DEEPEST = 3;
    private static final int GENERATORS = 5;

    private final Random random;
    private final StringBuilder text = new StringBuilder(HEAD);
    private final List<Boolean> loud = new ArrayList<>();
    private int names;
    private int indent;
    private int loops;
    private boolean yields;
    private boolean isLoud;
    private boolean mayBeLoud;

    private GeneratorWriter(long seed) {
        random = new Random(seed);
    }

    static String write(long seed) {
        GeneratorWriter writer = new GeneratorWriter(seed);
        writer.program();
        return writer.text.toString();
    }

    private void program() {
        for (int i = 0; i < GENERATORS; i++) {
            generator();
        }
        for (int n = random.nextInt(3, 7); n > 0; n--) {
            guarded(this::use);
        }
        line("show(len(log), log[-9:])");
    }

    // ---- text

    private void line(String code) {
        text.append("    ".repeat(indent)).append(code).append('\n');
    }

    private void within(String head, Runnable body) {
        line(head);
        indent++;
        body.run();
        indent--;
    }

    private void guarded(Runnable body) {
        within("try:", body);
        line("except Exception as e:");
        line("    tell(e)");
    }

    private String name() {
        return "v" + names++;
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private String generatorName(boolean quiet) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < loud.size(); i++) {
            if (!(quiet && loud.get(i))) {
                known.add("g" + i);
            }
        }
        return known.isEmpty() ? "range" : known.get(random.nextInt(known.size()));
    }

    // ---- generators

    private void generator() {
        mayBeLoud = random.nextInt(3) > 0;
        isLoud = false;
        yields = true;
        within("def g" + loud.size() + "(n):", () -> {
            line("a, b = n, 1");
            block(DEEPEST);
            line(pick("yield a", "yield a + b", "return a", "yield (yield b) or 2"));
        });
        loud.add(isLoud);
    }

    private void block(int depth) {
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 16 : 7)) {
            case 0, 1 -> emit();
            case 2 ->
                line(pick("a += 1", "a = a * 3 % 101", "b += a", "a, b = b, a", "b = b * 0.5", "b = len(log) % 7"));
            case 3 -> line("if " + truth() + ": " + exit());
            case 4 -> receive();
            case 5 -> delegate();
            case 6 -> line("log.append(a)");
            case 7, 8, 9 -> loop(depth);
            case 10 -> repeated(depth);
            case 11 -> tried(depth);
            case 12 -> finished(depth);
            case 13 -> with(depth);
            case 14 -> branch(depth);
            default -> line("a = " + taken());
        }
    }

    private void emit() {
        line(yields ? "yield " + number() : "show(" + number() + ")");
    }

    private void receive() {
        line(yields ? "got = yield " + number() : "got = a");
        line("if got: a = got");
    }

    private void delegate() {
        if (yields) {
            String other = generatorName(!mayBeLoud);
            isLoud |= isLoud(other);
            line(pick("", "a = ") + "yield from " + other + "(" + pick("2", "3", "a % 4") + ")");
            line("if a is None: a = 5");
        } else {
            emit();
        }
    }

    private boolean isLoud(String generator) {
        return generator.startsWith("g") && loud.get(Integer.parseInt(generator.substring(1)));
    }

    private String number() {
        return pick("a", "b", "a + b", "a - n", "n", "a * 2", "1", "int(b) & 3");
    }

    private String truth() {
        return pick("a % 3 == 1", "a > 4", "b", "n < 2", "a == b", "not a", "a % 2");
    }

    private String exit() {
        String inLoop = loops > 0 ? pick("break", "continue", "break") : "pass";
        return pick(inLoop, inLoop, "return a", "return", "raise ValueError(a)", "1 // 0", "raise KeyError from None");
    }

    private void loop(int depth) {
        String item = name();
        loops++;
        within("for " + item + " in " + source() + ":", () -> {
            line("a = " + item + pick("", " + 1", " * b"));
            block(depth - 1);
            if (random.nextInt(3) == 0) {
                line("if " + truth() + ": " + exit());
            }
        });
        loops--;
        if (random.nextInt(4) == 0) {
            within("else:", this::emit);
        }
    }

    private String source() {
        if (mayBeLoud && random.nextBoolean()) {
            String called = generatorName(false);
            isLoud |= isLoud(called);
            return called + "(" + pick("3", "n - 1", "4") + ")";
        }
        String quiet = generatorName(true) + "(3)";
        return pick(
                "range(3)",
                quiet,
                quiet,
                "row",
                "row.pairs()",
                "(x + 1 for x in " + quiet + ")",
                "(x for x in " + quiet + " if x)",
                "(len(pair) for pair in zip(" + quiet + ", range(3)))",
                "(k for k, _ in enumerate(" + quiet + "))",
                "map(lambda x: x * 2, " + quiet + ")",
                "filter(None, " + quiet + ")",
                "[1, 2, 3]",
                "iter(" + quiet + ")",
                "[*" + quiet + "]");
    }

    /// An expression that takes items of a generator.
    private String taken() {
        String any = generatorName(!mayBeLoud) + "(3)";
        String quiet = generatorName(true) + "(3)";
        return pick(
                "sum(" + any + ")",
                "len(list(" + any + "))",
                "max(" + any + ", default=0)",
                "sorted(" + any + ")[0]",
                "len([*" + any + "])",
                "len({*" + any + "})",
                "sum(x * 2 for x in " + quiet + ")",
                "any(" + quiet + ") + 0",
                "all(x for x in " + quiet + ") + 0",
                "next(" + quiet + ", 1)",
                "sum(map(len, zip(" + quiet + ", row)))",
                "sum([x for x in " + quiet + " if x])",
                "2 if 3 in " + quiet + " else 1",
                "max(row.pairs())",
                "sum(row)",
                "len({x: 1 for x in " + quiet + "})",
                "sum(tuple(" + any + ")[:2])");
    }

    private void repeated(int depth) {
        String left = name();
        line(left + " = " + random.nextInt(1, 5));
        loops++;
        within("while " + left + ":", () -> {
            line(left + " -= 1");
            block(depth - 1);
        });
        loops--;
    }

    private void tried(int depth) {
        within("try:", () -> {
            block(depth - 1);
            line(pick("pass", "if " + truth() + ": " + exit()));
        });
        within(
                "except " + pick("ValueError", "ZeroDivisionError", "(ValueError, LookupError)", "Exception")
                        + " as e:",
                () -> {
                    line(pick(
                            "tell(e)",
                            "a = 7",
                            "raise",
                            "raise TypeError(a) from e",
                            "raise IndexError(b)",
                            yields ? "yield 0" : "a = 0"));
                });
    }

    private void finished(int depth) {
        if (!mayBeLoud) {
            block(depth - 1);
            return;
        }
        isLoud = true;
        String label = name();
        within("try:", () -> block(depth - 1));
        if (random.nextInt(3) == 0) {
            within("except GeneratorExit:", () -> {
                line("print('" + label + " closed')");
                line(pick("raise", "raise", "return", "raise ValueError(9)"));
            });
        }
        within("finally:", () -> {
            line("print('" + label + " finally')");
            line(pick("pass", "pass", "a = " + taken(), "log.append(b)"));
        });
    }

    private void with(int depth) {
        if (!mayBeLoud) {
            block(depth - 1);
            return;
        }
        isLoud = true;
        within(
                "with Ring('" + name() + "'" + pick("", ", True") + ")" + pick(" as b", "") + ":",
                () -> block(depth - 1));
    }

    private void branch(int depth) {
        within("if " + truth() + ":", () -> block(depth - 1));
        within("else:", () -> block(depth - 1));
    }

    // ---- their use

    private void use() {
        mayBeLoud = true;
        yields = false;
        switch (random.nextInt(7)) {
            case 0 -> plain();
            case 1 -> driven();
            case 2 -> often();
            case 3 -> awaited();
            case 4 -> line("show(" + taken() + ")");
            case 5 -> line("a, b, n = 1, 2, 3; show(" + taken() + ", " + taken() + ")");
            default -> function();
        }
    }

    private void plain() {
        line("a, b, n = 2, 3, 4");
        within("for x in " + generatorName(false) + "(4):", () -> {
            line("show(x)");
            line("if x % 4 == 3: break");
        });
    }

    private void function() {
        String name = name();
        within("def " + name + "(n):", () -> {
            line("a, b = n, 2");
            block(DEEPEST);
            line("return a, b");
        });
        line("show(" + name + "(3))");
    }

    /// A function that runs often enough for its loops to be compiled, and those of the generators.
    private void often() {
        String name = name();
        within("def " + name + "():", () -> {
            line("a = total = 0; b = n = 2");
            within("for r in range(8):", () -> {
                loops++;
                within("for x in " + source() + ":", () -> {
                    line("total += x; a = x");
                    line(pick("pass", "if x == r: " + exit(), "if x > r: break"));
                });
                loops--;
            });
            line("return total");
        });
        line("show(" + name + "())");
    }

    private void driven() {
        String generator = name();
        line(generator + " = " + generatorName(false) + "(4)");
        within("try:", () -> {
            for (int n = random.nextInt(1, 7); n > 0; n--) {
                line(pick(
                                "show(next(%, None))",
                                "show(next(%))",
                                "show(%.send(None))",
                                "show(%.send(6))",
                                "show(%.throw(ValueError('thrown')))",
                                "show(%.throw(KeyError))",
                                "show(%.close())",
                                "for y in %: show(y); break")
                        .replace("%", generator));
            }
        });
        within("finally:", () -> line("show('end', " + generator + ".close(), list(" + generator + "))"));
    }

    private void awaited() {
        String name = name();
        within("async def " + name + "(n):", () -> {
            line("a = b = 1");
            within("for x in " + generatorName(false) + "(4):", () -> {
                line("got = await Once(x)");
                line(pick("if got: break", "if got: raise ValueError(got)", "if got: return got", "show(got)"));
            });
        });
        line("co = " + name + "(3)");
        within("try:", () -> {
            line("show(co.send(None), co.send(0))");
            line(pick("co.throw(KeyError('thrown'))", "show(co.send(4))", "show(co.send(None))", "pass"));
        });
        within("finally:", () -> line("co.close()"));
    }
}
