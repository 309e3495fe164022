package dev.baton.python.syntax;

import dev.baton.python.syntax.Expr.BinaryOperator;
import dev.baton.python.syntax.Expr.Comparison;
import dev.baton.python.syntax.Expr.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of the parser that reads expressions, by precedence from loose to tight.
final class ExpressionParser {
    private static final Map<String, BinaryOperator> OPERATORS = Map.ofEntries(
            Map.entry("|", BinaryOperator.OR),
            Map.entry("^", BinaryOperator.XOR),
            Map.entry("&", BinaryOperator.AND),
            Map.entry("<<", BinaryOperator.LEFT_SHIFT),
            Map.entry(">>", BinaryOperator.RIGHT_SHIFT),
            Map.entry("+", BinaryOperator.ADD),
            Map.entry("-", BinaryOperator.SUBTRACT),
            Map.entry("*", BinaryOperator.MULTIPLY),
            Map.entry("/", BinaryOperator.TRUE_DIVIDE),
            Map.entry("//", BinaryOperator.FLOOR_DIVIDE),
            Map.entry("%", BinaryOperator.REMAINDER),
            Map.entry("@", BinaryOperator.MATRIX_MULTIPLY));
    private static final Map<String, UnaryOperator> SIGNS =
            Map.of("-", UnaryOperator.NEGATIVE, "+", UnaryOperator.POSITIVE, "~", UnaryOperator.INVERT);
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "<",
            Comparison.LESS,
            "<=",
            Comparison.LESS_EQUAL,
            "==",
            Comparison.EQUAL,
            "!=",
            Comparison.NOT_EQUAL,
            ">",
            Comparison.GREATER,
            ">=",
            Comparison.GREATER_EQUAL);

    private final TokenStream in;
    private final AtomParser atoms;
    private final ParameterParser parameters;

    ExpressionParser(TokenStream in) {
        this.in = in;
        this.atoms = new AtomParser(in, this);
        this.parameters = new ParameterParser(in, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    AtomParser atoms() {
        return atoms;
    }

    // ---- lists

    /// One or more expressions, starred ones allowed; more than one, or a trailing comma, make a tuple.
    Expr starredList() {
        Span start = in.peek().span();
        Expr first = starredOrNamed(false);
        if (!in.at(",")) {
            return first;
        }
        List<Expr> items = new ArrayList<>(List.of(first));
        while (in.accept(",") && opensExpression()) {
            items.add(starredOrNamed(false));
        }
        return new Expr.TupleDisplay(items, in.since(start));
    }

    /// `yield ...` or a list of expressions: the right side of an assignment.
    Expr yieldOrList() {
        return in.atKeyword("yield") ? yielded() : starredList();
    }

    /// One item of a display or of a list, maybe starred, maybe `name := value`.
    Expr starredOrNamed(boolean namedAllowed) {
        if (in.at("*")) {
            Span start = in.advance().span();
            int outer = in.enter();
            Expr value = bitwiseOr();
            in.leave(outer);
            return new Expr.Starred(value, in.since(start));
        }
        return namedAllowed ? named() : expression();
    }

    /// Whether the current token can begin an expression, starred or not.
    boolean opensExpression() {
        Token token = in.peek();
        return switch (token.kind()) {
            case NUMBER, STRING, FSTRING_START -> true;
            case NAME ->
                TokenStream.opensAtom(token)
                        || token.text().equals("not")
                        || token.text().equals("yield");
            case OPERATOR -> List.of("(", "[", "{", "-", "+", "~", "*", "...").contains(token.text());
            default -> false;
        };
    }

    Expr yielded() {
        int outer = in.enter();
        Span start = in.expectKeyword("yield").span();
        Expr result;
        if (in.acceptKeyword("from")) {
            Expr value = expression();
            result = new Expr.YieldFrom(value, in.since(start));
        } else {
            Expr value = opensExpression() ? starredList() : null;
            result = new Expr.Yield(value, in.since(start));
        }
        in.leave(outer);
        return result;
    }

    // ---- precedence

    /// An expression that may bind a name: `name := value`.
    Expr named() {
        if (in.atName() && in.peek(1).is(":=")) {
            Token name = in.advance();
            in.advance();
            Expr value = expression();
            return new Expr.Named(new Expr.Name(name.text(), name.span()), value, in.since(name.span()));
        }
        Expr value = expression();
        if (in.at("=")) {
            throw assignmentInside(value);
        }
        if (in.at(":=")) {
            throw in.error(value.span(), "cannot use assignment expressions with " + Targets.describe(value));
        }
        return value;
    }

    private PythonSyntaxError assignmentInside(Expr value) {
        return value instanceof Expr.Name
                ? in.error(value.span(), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
                : in.error(
                        value.span(),
                        "cannot assign to " + Targets.describe(value) + " here. Maybe you meant '==' instead of '='?");
    }

    /// Any expression without a comma, a star or `:=`.
    Expr expression() {
        int outer = in.enter();
        Expr result = in.atKeyword("lambda") ? lambda() : conditional();
        in.leave(outer);
        return result;
    }

    private Expr lambda() {
        Span start = in.expectKeyword("lambda").span();
        Parameters declared = parameters.parse(":", false);
        if (!in.at(":")) {
            throw in.error(in.peek().span(), "expected ':'");
        }
        in.advance();
        Expr body = expression();
        return new Expr.Lambda(declared, body, in.since(start));
    }

    private Expr conditional() {
        Span start = in.peek().span();
        Expr body = disjunction();
        if (!in.atKeyword("if")) {
            return body;
        }
        in.advance();
        Expr test = disjunction();
        if (!in.acceptKeyword("else")) {
            throw in.error(
                    body.span().to(test.span()),
                    in.at(":") ? "invalid syntax" : "expected 'else' after 'if' expression");
        }
        Expr orElse = expression();
        return new Expr.Conditional(test, body, orElse, in.since(start));
    }

    Expr disjunction() {
        Span start = in.peek().span();
        Expr first = conjunction();
        if (!in.atKeyword("or")) {
            return first;
        }
        List<Expr> values = new ArrayList<>(List.of(first));
        while (in.acceptKeyword("or")) {
            values.add(conjunction());
        }
        in.grow();
        return new Expr.BooleanChain(true, values, in.since(start));
    }

    private Expr conjunction() {
        Span start = in.peek().span();
        Expr first = inversion();
        if (!in.atKeyword("and")) {
            return first;
        }
        List<Expr> values = new ArrayList<>(List.of(first));
        while (in.acceptKeyword("and")) {
            values.add(inversion());
        }
        in.grow();
        return new Expr.BooleanChain(false, values, in.since(start));
    }

    private Expr inversion() {
        if (!in.atKeyword("not")) {
            return comparison();
        }
        int outer = in.enter();
        Span start = in.advance().span();
        Expr operand = inversion();
        in.leave(outer);
        return new Expr.Unary(UnaryOperator.NOT, operand, in.since(start));
    }

    private Expr comparison() {
        Span start = in.peek().span();
        Expr first = bitwiseOr();
        Comparison operator = acceptComparison();
        if (operator == null) {
            return first;
        }
        List<Comparison> operators = new ArrayList<>();
        List<Expr> others = new ArrayList<>();
        while (operator != null) {
            operators.add(operator);
            others.add(bitwiseOr());
            operator = acceptComparison();
        }
        in.grow();
        return new Expr.Compare(first, operators, others, in.since(start));
    }

    private @Nullable Comparison acceptComparison() {
        Token token = in.peek();
        Comparison sign = token.kind() == Token.Kind.OPERATOR ? COMPARISONS.get(token.text()) : null;
        if (sign != null) {
            in.advance();
            return sign;
        }
        if (in.acceptKeyword("in")) {
            return Comparison.IN;
        }
        if (in.atKeyword("not") && in.peek(1).isKeyword("in")) {
            in.advance();
            in.advance();
            return Comparison.NOT_IN;
        }
        if (in.acceptKeyword("is")) {
            return in.acceptKeyword("not") ? Comparison.IS_NOT : Comparison.IS;
        }
        return null;
    }

    Expr bitwiseOr() {
        return binary(0);
    }

    /// Operators that bind at least as tightly as `precedence`, by precedence climbing.
    private Expr binary(int precedence) {
        Span start = in.peek().span();
        Expr left = signed();
        while (true) {
            Token token = in.peek();
            BinaryOperator operator = token.kind() == Token.Kind.OPERATOR ? OPERATORS.get(token.text()) : null;
            if (operator == null || precedence(operator) < precedence) {
                return left;
            }
            in.advance();
            Expr right = binary(precedence(operator) + 1);
            in.grow();
            left = new Expr.Binary(left, operator, right, in.since(start));
        }
    }

    private static int precedence(BinaryOperator operator) {
        return switch (operator) {
            case OR -> 0;
            case XOR -> 1;
            case AND -> 2;
            case LEFT_SHIFT, RIGHT_SHIFT -> 3;
            case ADD, SUBTRACT -> 4;
            default -> 5;
        };
    }

    private Expr signed() {
        Token token = in.peek();
        UnaryOperator operator = token.kind() == Token.Kind.OPERATOR ? SIGNS.get(token.text()) : null;
        if (operator == null) {
            return power();
        }
        int outer = in.enter();
        in.advance();
        Expr operand = signed();
        in.leave(outer);
        return new Expr.Unary(operator, operand, in.since(token.span()));
    }

    private Expr power() {
        Span start = in.peek().span();
        Expr base = awaited();
        if (!in.at("**")) {
            return base;
        }
        int outer = in.enter();
        in.advance();
        Expr exponent = signed();
        in.leave(outer);
        return new Expr.Binary(base, BinaryOperator.POWER, exponent, in.since(start));
    }

    private Expr awaited() {
        if (!in.atKeyword("await")) {
            return atoms.primary();
        }
        Span start = in.advance().span();
        Expr value = atoms.primary();
        in.grow();
        return new Expr.Await(value, in.since(start));
    }

    // ---- targets

    /// What stands between `for` and `in`: one target or several.
    Expr loopTarget() {
        Span start = in.peek().span();
        Expr first = starredTarget();
        Expr target = first;
        if (in.at(",")) {
            List<Expr> items = new ArrayList<>(List.of(first));
            while (in.accept(",") && opensExpression()) {
                items.add(starredTarget());
            }
            target = new Expr.TupleDisplay(items, in.since(start));
        }
        Targets.check(in, target, "assign to", "");
        return target;
    }

    private Expr starredTarget() {
        if (!in.at("*")) {
            return bitwiseOr();
        }
        Span start = in.advance().span();
        Expr value = bitwiseOr();
        return new Expr.Starred(value, in.since(start));
    }
}
