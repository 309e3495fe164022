package dev.baton.python.syntax;

import dev.baton.python.syntax.Expr.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The part of the parser that reads the statements that fit on a line.
final class SimpleStatementParser {
    private static final Map<String, BinaryOperator> AUGMENTED = Map.ofEntries(
            Map.entry("+=", BinaryOperator.ADD),
            Map.entry("-=", BinaryOperator.SUBTRACT),
            Map.entry("*=", BinaryOperator.MULTIPLY),
            Map.entry("@=", BinaryOperator.MATRIX_MULTIPLY),
            Map.entry("/=", BinaryOperator.TRUE_DIVIDE),
            Map.entry("%=", BinaryOperator.REMAINDER),
            Map.entry("&=", BinaryOperator.AND),
            Map.entry("|=", BinaryOperator.OR),
            Map.entry("^=", BinaryOperator.XOR),
            Map.entry("<<=", BinaryOperator.LEFT_SHIFT),
            Map.entry(">>=", BinaryOperator.RIGHT_SHIFT),
            Map.entry("**=", BinaryOperator.POWER),
            Map.entry("//=", BinaryOperator.FLOOR_DIVIDE));

    private final TokenStream in;
    private final ExpressionParser expressions;

    SimpleStatementParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    Stmt parse() {
        Token token = in.peek();
        if (token.kind() == Token.Kind.NAME) {
            switch (token.text()) {
                case "pass", "break", "continue" -> {
                    return word();
                }
                case "return" -> {
                    return returned();
                }
                case "raise" -> {
                    return raised();
                }
                case "global", "nonlocal" -> {
                    return declaration();
                }
                case "del" -> {
                    return deletion();
                }
                case "assert" -> {
                    return assertion();
                }
                case "import" -> {
                    return imported();
                }
                case "from" -> {
                    return importedFrom();
                }
                default -> {}
            }
        }
        return assignment();
    }

    private Stmt word() {
        Token token = in.advance();
        return switch (token.text()) {
            case "pass" -> new Stmt.Pass(token.span());
            case "break" -> new Stmt.Break(token.span());
            default -> new Stmt.Continue(token.span());
        };
    }

    private Stmt returned() {
        Span start = in.advance().span();
        Expr value = expressions.opensExpression() ? expressions.starredList() : null;
        return new Stmt.Return(value, in.since(start));
    }

    private Stmt raised() {
        Span start = in.advance().span();
        Expr exception = expressions.opensExpression() ? expressions.expression() : null;
        Expr cause = null;
        if (exception != null && in.acceptKeyword("from")) {
            cause = expressions.expression();
        }
        return new Stmt.Raise(exception, cause, in.since(start));
    }

    private Stmt declaration() {
        Token word = in.advance();
        List<String> names = new ArrayList<>();
        do {
            names.add(in.expectName().text());
        } while (in.accept(","));
        Span span = in.since(word.span());
        return word.text().equals("global") ? new Stmt.Global(names, span) : new Stmt.Nonlocal(names, span);
    }

    private Stmt deletion() {
        Span start = in.advance().span();
        List<Expr> targets = new ArrayList<>();
        do {
            Expr target = expressions.starredOrNamed(false);
            Targets.check(in, target, "delete", "");
            targets.add(target);
        } while (in.accept(",") && expressions.opensExpression());
        return new Stmt.Delete(targets, in.since(start));
    }

    private Stmt assertion() {
        Span start = in.advance().span();
        Expr test = expressions.expression();
        if (in.at("=")) {
            Targets.checkAssignment(in, test);
            throw in.unexpected();
        }
        Expr message = in.accept(",") ? expressions.expression() : null;
        return new Stmt.Assert(test, message, in.since(start));
    }

    // ---- imports

    private Stmt imported() {
        Span start = in.advance().span();
        List<Stmt.Alias> names = new ArrayList<>();
        do {
            if (in.at(Token.Kind.NEWLINE)) {
                throw in.error(in.peek().span(), "Expected one or more names after 'import'");
            }
            Span first = in.peek().span();
            String name = dottedName();
            String alias = in.acceptKeyword("as") ? in.expectName().text() : null;
            names.add(new Stmt.Alias(name, alias, in.since(first)));
        } while (in.accept(","));
        if (in.atKeyword("from")) {
            throw in.error(in.since(start), "Did you mean to use 'from ... import ...' instead?");
        }
        return new Stmt.Import(names, in.since(start));
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(in.expectName().text());
        while (in.accept(".")) {
            name.append('.').append(in.expectName().text());
        }
        return name.toString();
    }

    private Stmt importedFrom() {
        Span start = in.advance().span();
        int level = 0;
        while (in.at(".") || in.at("...")) {
            level += in.advance().text().length();
        }
        String module = level > 0 && in.atKeyword("import") ? "" : dottedName();
        in.expectKeyword("import");
        List<Stmt.Alias> names = in.accept("*")
                ? List.of(new Stmt.Alias("*", null, in.previous().span()))
                : in.accept("(") ? bracketedAliases() : aliases(false);
        return new Stmt.ImportFrom(module, names, level, in.since(start));
    }

    private List<Stmt.Alias> bracketedAliases() {
        List<Stmt.Alias> names = aliases(true);
        in.expect(")");
        return names;
    }

    private List<Stmt.Alias> aliases(boolean bracketed) {
        List<Stmt.Alias> names = new ArrayList<>();
        do {
            if (in.at(Token.Kind.NEWLINE)) {
                throw in.error(
                        in.peek().span(),
                        names.isEmpty()
                                ? "Expected one or more names after 'import'"
                                : "trailing comma not allowed without surrounding parentheses");
            }
            if (bracketed && in.at(")") && !names.isEmpty()) {
                return names;
            }
            Token name = in.expectName();
            String alias = in.acceptKeyword("as") ? in.expectName().text() : null;
            names.add(new Stmt.Alias(name.text(), alias, in.since(name.span())));
        } while (in.accept(","));
        return names;
    }

    // ---- assignments

    private Stmt assignment() {
        Token start = in.peek();
        Expr first = expressions.yieldOrList();
        if (in.at(":")) {
            return annotated(start, first);
        }
        BinaryOperator operator = start == in.peek() || in.peek().kind() != Token.Kind.OPERATOR
                ? null
                : AUGMENTED.get(in.peek().text());
        if (operator != null) {
            return augmented(start.span(), first, operator);
        }
        if (!in.at("=")) {
            if (in.at(":=")) {
                throw in.unexpected();
            }
            return new Stmt.Expression(first, in.since(start.span()));
        }
        return plain(start.span(), first);
    }

    private Stmt plain(Span start, Expr first) {
        List<Expr> targets = new ArrayList<>();
        Expr value = first;
        while (in.accept("=")) {
            Targets.checkAssignment(in, value);
            targets.add(value);
            value = expressions.yieldOrList();
        }
        return new Stmt.Assign(targets, value, in.since(start));
    }

    private Stmt annotated(Token start, Expr target) {
        boolean name = target instanceof Expr.Name;
        if (!name && !(target instanceof Expr.Attribute) && !(target instanceof Expr.Subscript)) {
            throw target instanceof Expr.TupleDisplay || target instanceof Expr.ListDisplay
                    ? in.error(
                            target.span(), "only single target (not " + Targets.describe(target) + ") can be annotated")
                    : in.error(
                            target instanceof Expr.Literal ? in.peek().span() : target.span(),
                            target instanceof Expr.Literal ? "invalid syntax" : "illegal target for annotation");
        }
        in.advance();
        Expr annotation = expressions.expression();
        Expr value = in.accept("=") ? expressions.yieldOrList() : null;
        return new Stmt.AnnotatedAssign(target, annotation, value, name && !start.is("("), in.since(start.span()));
    }

    private Stmt augmented(Span start, Expr target, BinaryOperator operator) {
        if (!(target instanceof Expr.Name || target instanceof Expr.Attribute || target instanceof Expr.Subscript)) {
            throw in.error(
                    target.span(),
                    "'" + Targets.describe(target) + "' is an illegal expression for augmented assignment");
        }
        in.advance();
        Expr value = expressions.yieldOrList();
        return new Stmt.AugmentedAssign(target, operator, value, in.since(start));
    }

    // ---- faults

    /// That a line goes on behind a whole statement.
    PythonSyntaxError lineGoesOn(Stmt last) {
        if (last instanceof Stmt.Expression line && line.value() instanceof Expr.Name name) {
            String word = name.id();
            if ((word.equals("print") || word.equals("exec")) && expressions.opensExpression()) {
                return in.error(
                        name.span(), "Missing parentheses in call to '" + word + "'. Did you mean " + word + "(...)?");
            }
            if (word.equals("type") && in.atName()) {
                return in.outside(name.span(), "type aliases are", "Assign the type to a name with = instead.");
            }
        }
        return in.unexpected();
    }
}
