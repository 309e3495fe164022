package dev.baton.python.module;

import java.util.List;
import java.util.Random;

/// Writes random programs whose output is the same on every run: expressions mostly of the types that fit, in loops,
/// functions, generators, classes and handlers.
final class ProgramWriter {
    private static final List<String> INTS =
            List.of("0", "1", "-1", "2", "3", "7", "-12", "100", "2 ** 64", "-2 ** 63");
    private static final List<String> FLOATS = List.of("0.0", "-0.5", "1.5", "2.75", "1e16", "-3.0", "0.1");
    private static final List<String> TEXTS =
            List.of("''", "'a'", "'b c'", "'Hello'", "'12'", "'é😀'", "'a,b,,c'", "'x' * 3");
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "//", "%", "&", "|", "^");
    private static final List<String> COMPARISONS = List.of("<", "<=", "==", "!=", ">", ">=");
    private static final List<String> TEXT_METHODS = List.of(
            "upper()",
            "lower()",
            "strip()",
            "split()",
            "split(',')",
            "title()",
            "swapcase()",
            "isdigit()",
            "isalpha()",
            "count('a')",
            "find('b')",
            "replace('a', 'zz')",
            "startswith('H')",
            "center(9, '*')",
            "zfill(5)",
            "partition(',')",
            "splitlines()",
            "join(['p', 'q'])",
            "rjust(7)",
            "index('l')");
    private static final List<String> LIST_METHODS = List.of(
            "append(%s)",
            "extend([%s, 5])",
            "insert(1, %s)",
            "pop()",
            "pop(0)",
            "reverse()",
            "count(%s)",
            "index(%s)",
            "remove(%s)",
            "copy()",
            "sort(key=repr)",
            "clear()");
    private static final List<String> DICT_METHODS = List.of(
            "get('a')",
            "get(%s, 'none')",
            "pop('a', None)",
            "pop(%s)",
            "setdefault('k', %s)",
            "update({'u': %s})",
            "copy()",
            "popitem()");
    private static final List<String> SET_METHODS = List.of(
            "add(%s)",
            "discard(%s)",
            "remove(%s)",
            "update([%s, 8])",
            "union({%s})",
            "difference_update({%s})",
            "isdisjoint([%s])",
            "issubset({1, 2, %s})",
            "copy()",
            "clear()");
    private static final List<String> SPECS = List.of(
            "",
            "5",
            "<6",
            ">8",
            "^7",
            "05",
            "+",
            ",",
            "x",
            ".2f",
            "e",
            "g",
            ".3",
            "*^9",
            "d",
            "s",
            "#x",
            "#010b",
            "_",
            "+.1%",
            "=+8",
            "0=6",
            " d",
            "o",
            "E",
            ".0f",
            "c",
            ">{len(t)}");
    private static final int DEEPEST = 3;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int names;
    private int indent;

    private ProgramWriter(long seed) {
        random = new Random(seed);
    }

    static String write(long seed) {
        ProgramWriter writer = new ProgramWriter(seed);
        writer.program();
        return writer.text.toString();
    }

    private void program() {
        line("class Box:");
        line("    made = 0");
        line("    def __init__(self, v=0): self.v = v; Box.made += 1");
        line("    def __repr__(self): return f'Box({self.v!r})'");
        line("    def __eq__(self, o): return isinstance(o, Box) and self.v == o.v");
        line("    def __lt__(self, o): return self.v < o.v");
        line("    def __add__(self, o): return Box(self.v + (o.v if isinstance(o, Box) else o))");
        line("    def __len__(self): return 2");
        line("    def __getitem__(self, i): return [self.v, 'end'][i]");
        line("class Lid(Box):");
        line("    def __init__(self, v=0, *more): super().__init__(v); self.more = more");
        line("    def __repr__(self): return 'Lid:' + super().__repr__()");
        line("    def __len__(self): return super().__len__() + len(self.more)");
        line("    def __enter__(self): print('enter', self.v); return self");
        line("    def __exit__(self, kind, *rest): print('exit', kind and kind.__name__); return kind is KeyError");
        line("w, c = {3, 1, 2}, Lid(6, 'm')");
        line("i, f, s, b, l, t, d, x = 5, 2.5, 'text', True, [3, 1, 2], (1, 'b'), {'a': 1, 2: 'two'}, Box(4)");
        line("def show(*values): print(*map(repr, values))");
        for (int n = random.nextInt(5, 12); n > 0; n--) {
            guarded();
        }
        line("show(i, f, s, b, l, t, d, x, sorted(w, key=str), c, Box.made)");
    }

    private void line(String code) {
        text.append(" ".repeat(4 * indent)).append(code).append('\n');
    }

    private void guarded() {
        line("try:");
        indent++;
        statement(DEEPEST);
        indent--;
        line("except Exception as e:");
        line("    print(type(e).__name__, e)");
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 17 : 8)) {
            case 0, 1 -> line("show(" + any(depth) + ", " + any(depth) + ")");
            case 2 -> line("i = " + whole(depth));
            case 3 -> line(pick(List.of("s", "f", "b", "l", "t", "d", "x")) + " = " + any(1));
            case 4 ->
                line(pick(List.of("i", "f", "s", "l", "x")) + " "
                        + pick(List.of("+= " + any(1), "-= " + any(1), "*= 2")));
            case 5 -> line("show(l." + pick(LIST_METHODS).replace("%s", whole(1)) + ", l)");
            case 6 -> line("show(d." + pick(DICT_METHODS).replace("%s", whole(1)) + ", d)");
            case 7 -> line("show(w." + pick(SET_METHODS).replace("%s", whole(1)) + " is None, sorted(w, key=str))");
            case 8 -> branch(depth);
            case 9 -> loop(depth);
            case 10 -> function(depth);
            case 11 -> generator(depth);
            case 12 -> handler(depth);
            case 13 -> countdown(depth);
            case 14 -> nested();
            case 15 -> with(depth);
            default -> unpack();
        }
    }

    private void block(int depth) {
        indent++;
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            statement(depth - 1);
        }
        indent--;
    }

    private void branch(int depth) {
        line("if " + truth(2) + ":");
        block(depth);
        if (random.nextBoolean()) {
            line("elif " + any(1) + ":");
            block(depth);
        }
        line("else:");
        block(depth);
    }

    private void loop(int depth) {
        String item = name();
        line("for " + item + " in " + pick(List.of("range(4)", "'abc'", "list(d)", "[2, 9]", "zip('ab', l)")) + ":");
        block(depth);
        indent++;
        line("if " + truth(1) + ": " + pick(List.of("break", "continue")));
        line("show(" + item + ")");
        indent--;
        line("else:");
        indent++;
        line("print('done')");
        indent--;
    }

    private void countdown(int depth) {
        String left = name();
        line(left + " = " + random.nextInt(1, 5));
        line("while " + left + " > 0" + pick(List.of("", " and b", " or not " + left)) + ":");
        indent++;
        line(left + " -= 1");
        indent--;
        block(depth);
        line("else:");
        indent++;
        line("show(" + left + ")");
        indent--;
    }

    /// A function in a function, which changes a variable of it and a global one.
    private void nested() {
        String outer = name();
        line("def " + outer + "(n, *rest, **options):");
        indent++;
        line("total = " + any(1));
        line("def inner(m, step=n):");
        indent++;
        line("global i");
        line("nonlocal total, n");
        line("total " + pick(List.of("= m", "= (total, m)", "+= m")) + "; n = step; i = " + whole(1));
        line("return " + pick(List.of("total", "n, rest", "options", "lambda: total")));
        indent -= 1;
        line("got = inner(" + any(1) + "); got = got() if callable(got) else got");
        line("return got, total, n, rest, sorted(options)");
        indent--;
        line("show(" + outer + "("
                + pick(List.of("1", "2, *l", "*'ab', **{'k': 1}", "*t, z=2, **{}", "**{'n': 4}", "n=3, o=1"))
                + "), i)");
    }

    private void with(int depth) {
        line("with " + pick(List.of("c", "Lid(1) as c", "c, Lid(2) as c", "x")) + ":");
        block(depth);
        indent++;
        line(pick(List.of("show(d[99])", "show(c.more[3])", "show(c, len(c))", "raise KeyError(i)")));
        indent--;
    }

    private void function(int depth) {
        String name = name();
        line("def " + name + "(p, q=" + whole(1) + ", *r, k=" + pick(TEXTS) + ", **o):");
        block(depth);
        indent++;
        line("return p, q, r, k, o, (lambda y: (y, p))(q)");
        indent--;
        line("show(" + name + "("
                + pick(List.of("1", "1, 2", "1, 2, 3", "*[1, 2]", "1, k=3", "1, z=" + any(0), "q=4", "")) + "))");
    }

    private void generator(int depth) {
        String name = name();
        line("def " + name + "(n):");
        indent++;
        line("for j in range(n):");
        indent++;
        line("got = yield " + pick(List.of("j", "j * 2", "(j, n)", any(1))));
        line("if got: show('got', got)");
        indent -= 2;
        line("g = " + name + "(3)");
        line("show(next(g), g.send(" + any(0) + "), list(g))");
        line("show([y for y in " + name + "(3) if y], sum(1 for _ in " + name + "(2)))");
        if (depth > 1 && random.nextBoolean()) {
            line("show({k: v for k, v in enumerate(" + name + "(2))})");
        }
    }

    private void handler(int depth) {
        line("try:");
        block(depth);
        indent++;
        line(pick(List.of(
                "raise ValueError(" + any(1) + ")", "show(1 // " + whole(1) + ")", "show(d['missing'])", "pass")));
        indent--;
        line("except " + pick(List.of("ValueError", "(KeyError, TypeError)", "ArithmeticError")) + " as problem:");
        indent++;
        line("show(type(problem).__name__, problem.args)");
        indent--;
        if (random.nextBoolean()) {
            line("else:");
            indent++;
            line("print('else')");
            indent--;
        }
        line("finally:");
        indent++;
        line("print('finally')");
        indent--;
    }

    private void unpack() {
        line(pick(List.of("p, q = ", "p, *q = ", "*p, q = ", "p, (q, *_) = ")) + any(1));
        line("show(p, q)");
    }

    private String name() {
        return "n" + names++;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String any(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> whole(depth);
            case 2 -> real(depth);
            case 3 -> word(depth);
            case 4 -> truth(depth);
            case 5 -> list(depth);
            case 6 -> pick(List.of("t", "t[::-1]", "t + (9,)", "tuple(l)", "(1,)", "t * 2"));
            case 7 ->
                pick(List.of(
                        "d",
                        "list(d.items())",
                        "sorted(map(str, d))",
                        "{**d, 'n': 1}",
                        "dict(zip('ab', l))",
                        "d | {3: 4}"));
            case 8 ->
                pick(List.of(
                        "sorted(w, key=str)",
                        "len(w | {1, 4})",
                        "sorted(w & {1, 2}, key=str)",
                        "w <= {1, 2, 3}",
                        "c",
                        "c + x",
                        "len(c)",
                        "c.more",
                        "Lid(*l)",
                        "isinstance(c, Box)",
                        "c[-1]",
                        "Lid.__mro__"));
            default ->
                pick(List.of(
                        "x",
                        "Box(7)",
                        "x + 1",
                        "x[0]",
                        "x[5]",
                        "len(x)",
                        "None",
                        "x.v",
                        "x.w",
                        "[x, x]",
                        "x < Box(9)"));
        };
    }

    private String whole(int depth) {
        if (depth <= 0) {
            return pick(INTS).replaceAll("^(-?2 .*)$", "($1)");
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> "i";
            case 2 -> "len(" + pick(List.of("s", "l", "t", "d")) + ")";
            case 3 -> "(" + whole(depth - 1) + " " + pick(ARITHMETIC) + " " + whole(depth - 1) + ")";
            case 4 -> pick(List.of("abs", "-", "~", "+", "bool", "int")) + "(" + whole(depth - 1) + ")";
            case 5 -> "(" + whole(depth - 1) + " if " + truth(depth - 1) + " else " + any(depth - 1) + ")";
            case 6 -> "sum(" + list(depth - 1) + ")";
            case 7 -> "l[" + pick(List.of("0", "-1", "i", "7")) + "]";
            case 8 -> pick(List.of("min", "max")) + "(" + whole(depth - 1) + ", " + whole(depth - 1) + ")";
            default -> pick(INTS).replaceAll("^(-?2 .*)$", "($1)");
        };
    }

    private String real(int depth) {
        if (depth <= 0) {
            return pick(FLOATS);
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> "f";
            case 2 ->
                "(" + real(depth - 1) + " " + pick(List.of("+", "-", "*", "/", "//", "%")) + " " + whole(depth - 1)
                        + ")";
            case 3 -> "round(" + real(depth - 1) + ", " + pick(List.of("0", "1", "2", "-1")) + ")";
            case 4 -> "float(" + whole(0) + ")";
            default -> pick(FLOATS);
        };
    }

    private String word(int depth) {
        if (depth <= 0) {
            return pick(TEXTS);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> "s";
            case 2 -> word(depth - 1).replaceAll("^(.*)$", "($1)") + "." + pick(TEXT_METHODS);
            case 3 -> "(" + word(depth - 1) + " + " + word(depth - 1) + ")";
            case 4 ->
                "s["
                        + pick(List.of(
                                "0", "-1", "1:", ":2", "::-1", "i", "1:9:2", "-3:-1", "4:1:-2", "i:", ":i:2", "::0"))
                        + "]";
            case 5 -> "f'{" + pick(List.of("i", "f", "s", "b", "l[0]", "x", "t")) + ":" + pick(SPECS) + "}|{s!r}'";
            case 6 -> "str(" + any(depth - 1) + ")";
            default -> pick(List.of("'%s-%r' % (i, s)", "'%5.1f|%03d' % (f, i)", "'{}/{!r}'.format(i, s)", "repr(l)"));
        };
    }

    private String truth(int depth) {
        if (depth <= 0) {
            return pick(List.of("b", "True", "False", "(not i)"));
        }
        return switch (random.nextInt(6)) {
            case 0 -> "(" + whole(depth - 1) + " " + pick(COMPARISONS) + " " + whole(depth - 1) + ")";
            case 1 -> "(" + any(depth - 1) + " " + pick(List.of("==", "!=")) + " " + any(depth - 1) + ")";
            case 2 -> "(" + any(depth - 1) + " " + pick(List.of("and", "or")) + " " + any(depth - 1) + ")";
            case 3 -> "(" + any(0) + " in " + pick(List.of("l", "t", "d", "(1, 2)")) + ")";
            case 4 -> "isinstance(" + any(0) + ", " + pick(List.of("int", "str", "(list, tuple)", "Box")) + ")";
            default -> "b";
        };
    }

    private String list(int depth) {
        if (depth <= 0) {
            return pick(List.of("l", "[]", "[4, 4]", "['q', 'w']"));
        }
        return switch (random.nextInt(8)) {
            case 0 -> "[" + any(depth - 1) + ", " + whole(depth - 1) + "]";
            case 1 -> "[y " + pick(List.of("* 2", "+ 1", "")) + " for y in " + list(depth - 1) + "]";
            case 2 -> "sorted(" + list(depth - 1) + pick(List.of("", ", reverse=True", ", key=str")) + ")";
            case 3 -> "l[" + pick(List.of("1:", "::-1", ":2", "::2", "-2:")) + "]";
            case 4 ->
                "list("
                        + pick(List.of(
                                "range(3)",
                                "map(str, l)",
                                "zip(l, s)",
                                "enumerate(s)",
                                "reversed(l)",
                                "s",
                                "filter(None, l)"))
                        + ")";
            case 5 -> "(" + list(depth - 1) + " + " + list(depth - 1) + ")";
            case 6 -> "[*" + list(depth - 1) + ", *t]";
            default -> "l";
        };
    }
}
