package dev.baton.python.syntax;

import dev.baton.python.syntax.Expr.Comprehension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part of the parser that reads the tightest expressions: names, literals, displays, calls, subscripts.
final class AtomParser {
    private final TokenStream in;
    private final ExpressionParser expressions;
    private final StringParser strings;

    AtomParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
        this.strings = new StringParser(in, expressions);
    }

    Expr primary() {
        Span start = in.peek().span();
        Expr value = atom();
        while (true) {
            if (in.at("(")) {
                value = call(start, value);
            } else if (in.at("[")) {
                value = subscript(start, value);
            } else if (in.accept(".")) {
                Token name = in.expectName();
                value = new Expr.Attribute(value, name.text(), start.to(name.span()));
            } else {
                return value;
            }
            in.grow();
        }
    }

    private Expr atom() {
        Token token = in.peek();
        return switch (token.kind()) {
            case NUMBER -> {
                in.advance();
                yield new Expr.Literal(NumberReader.value(in.fileName(), token), token.span());
            }
            case STRING, FSTRING_START -> strings.parse();
            case NAME -> name(token);
            case OPERATOR -> bracketed(token);
            default -> throw in.unexpected();
        };
    }

    private Expr name(Token token) {
        if (!TokenStream.KEYWORDS.contains(token.text())) {
            in.advance();
            return new Expr.Name(token.text(), token.span());
        }
        Object value =
                switch (token.text()) {
                    case "True" -> Boolean.TRUE;
                    case "False" -> Boolean.FALSE;
                    case "None" -> Expr.Singleton.NONE;
                    default -> throw in.unexpected();
                };
        in.advance();
        return new Expr.Literal(value, token.span());
    }

    private Expr bracketed(Token token) {
        return switch (token.text()) {
            case "(" -> parenthesized();
            case "[" -> list();
            case "{" -> braces();
            case "..." -> {
                in.advance();
                yield new Expr.Literal(Expr.Singleton.ELLIPSIS, token.span());
            }
            default -> throw in.unexpected();
        };
    }

    // ---- displays

    private Expr parenthesized() {
        Span start = in.expect("(").span();
        if (in.accept(")")) {
            return new Expr.TupleDisplay(List.of(), in.since(start));
        }
        if (in.atKeyword("yield")) {
            Expr value = expressions.yielded();
            close(")", value);
            return value;
        }
        Expr first = expressions.starredOrNamed(true);
        if (atClauses()) {
            return comprehension(Comprehension.Kind.GENERATOR, start, first, null, ")");
        }
        if (!in.at(",")) {
            close(")", first);
            if (first instanceof Expr.Starred) {
                throw in.error(first.span(), "cannot use starred expression here");
            }
            return first;
        }
        List<Expr> items = items(first, ")");
        return new Expr.TupleDisplay(items, in.since(start));
    }

    private Expr list() {
        Span start = in.expect("[").span();
        if (in.accept("]")) {
            return new Expr.ListDisplay(List.of(), in.since(start));
        }
        Expr first = expressions.starredOrNamed(true);
        if (atClauses()) {
            return comprehension(Comprehension.Kind.LIST, start, first, null, "]");
        }
        List<Expr> items = items(first, "]");
        return new Expr.ListDisplay(items, in.since(start));
    }

    /// The items after the first one, and the closing bracket.
    private List<Expr> items(Expr first, String end) {
        List<Expr> items = new ArrayList<>(List.of(first));
        while (in.accept(",") && !in.at(end)) {
            items.add(expressions.starredOrNamed(true));
        }
        close(end, items.getLast());
        return items;
    }

    /// The closing bracket; where another expression stands instead, a comma is missing.
    private void close(String end, Expr last) {
        if (!in.at(end)) {
            throw missingComma(last);
        }
        in.advance();
    }

    private PythonSyntaxError missingComma(Expr last) {
        boolean keywordPrint = last instanceof Expr.Name name
                && (name.id().equals("print") || name.id().equals("exec"));
        if (TokenStream.opensAtom(in.peek()) && !keywordPrint) {
            Span start = last.span();
            TokenStream.Mark mark = in.mark();
            Expr next = expressions.disjunction();
            in.reset(mark);
            return in.error(start.to(next.span()), "invalid syntax. Perhaps you forgot a comma?");
        }
        return in.unexpected();
    }

    private Expr braces() {
        Span start = in.expect("{").span();
        if (in.accept("}")) {
            return new Expr.DictDisplay(List.of(), in.since(start));
        }
        if (in.at("**")) {
            Span stars = in.peek().span();
            Expr.Entry first = entry();
            if (atClauses()) {
                throw in.error(stars, "dict unpacking cannot be used in dict comprehension");
            }
            return dict(start, first);
        }
        Expr first = expressions.starredOrNamed(true);
        if (in.at(":") && !(first instanceof Expr.Starred)) {
            return dictOrComprehension(start, first);
        }
        if (atClauses()) {
            return comprehension(Comprehension.Kind.SET, start, first, null, "}");
        }
        List<Expr> items = items(first, "}");
        return new Expr.SetDisplay(items, in.since(start));
    }

    private Expr dictOrComprehension(Span start, Expr key) {
        Expr value = entryValue();
        if (atClauses()) {
            return comprehension(Comprehension.Kind.DICT, start, key, value, "}");
        }
        return dict(start, new Expr.Entry(key, value));
    }

    private Expr dict(Span start, Expr.Entry first) {
        List<Expr.Entry> entries = new ArrayList<>(List.of(first));
        while (in.accept(",") && !in.at("}")) {
            entries.add(entry());
        }
        close("}", entries.getLast().value());
        return new Expr.DictDisplay(entries, in.since(start));
    }

    private Expr.Entry entry() {
        if (in.accept("**")) {
            int outer = in.enter();
            Expr value = expressions.bitwiseOr();
            in.leave(outer);
            return new Expr.Entry(null, value);
        }
        Expr key = expressions.expression();
        if (!in.at(":")) {
            throw in.at("}") || in.at(",")
                    ? in.error(key.span(), "':' expected after dictionary key")
                    : in.unexpected();
        }
        return new Expr.Entry(key, entryValue());
    }

    private Expr entryValue() {
        Token colon = in.expect(":");
        if (in.at("}") || in.at(",")) {
            throw in.error(colon.span(), "expression expected after dictionary key and ':'");
        }
        return expressions.expression();
    }

    // ---- comprehensions

    private boolean atClauses() {
        return in.atKeyword("for") || in.atKeyword("async") && in.peek(1).isKeyword("for");
    }

    private Expr comprehension(Comprehension.Kind kind, Span start, Expr element, @Nullable Expr value, String end) {
        if (element instanceof Expr.Starred) {
            throw in.error(element.span(), "iterable unpacking cannot be used in comprehension");
        }
        List<Expr.Clause> clauses = clauses();
        close(end, clauses.getLast().iterable());
        return new Comprehension(kind, element, value, clauses, in.since(start));
    }

    private List<Expr.Clause> clauses() {
        List<Expr.Clause> clauses = new ArrayList<>();
        while (atClauses()) {
            boolean isAsync = in.acceptKeyword("async");
            in.expectKeyword("for");
            Expr target = expressions.loopTarget();
            if (!in.atKeyword("in")) {
                throw in.error(in.peek().span(), "'in' expected after for-loop variables");
            }
            in.advance();
            Expr iterable = nestedDisjunction();
            List<Expr> conditions = new ArrayList<>();
            while (in.acceptKeyword("if")) {
                conditions.add(condition());
            }
            clauses.add(new Expr.Clause(target, iterable, conditions, isAsync));
        }
        return clauses;
    }

    private Expr condition() {
        if (in.atName() && in.peek(1).is(":=")) {
            return expressions.named();
        }
        return nestedDisjunction();
    }

    private Expr nestedDisjunction() {
        int outer = in.enter();
        Expr value = expressions.disjunction();
        in.leave(outer);
        return value;
    }

    // ---- subscripts

    private Expr subscript(Span start, Expr value) {
        in.expect("[");
        Span inner = in.peek().span();
        Expr first = indexItem();
        Expr index = first;
        if (in.at(",")) {
            List<Expr> items = new ArrayList<>(List.of(first));
            while (in.accept(",") && !in.at("]")) {
                items.add(indexItem());
            }
            index = new Expr.TupleDisplay(items, in.since(inner));
        } else if (first instanceof Expr.Starred) {
            index = new Expr.TupleDisplay(List.of(first), first.span());
        }
        close("]", index);
        return new Expr.Subscript(value, index, in.since(start));
    }

    private Expr indexItem() {
        Span start = in.peek().span();
        Expr lower = in.at(":") ? null : expressions.starredOrNamed(true);
        if (!in.at(":")) {
            return java.util.Objects.requireNonNull(lower);
        }
        in.advance();
        Expr upper = atSliceEnd() ? null : expressions.expression();
        Expr step = in.accept(":") && !atSliceEnd() ? expressions.expression() : null;
        return new Expr.Slice(lower, upper, step, in.since(start));
    }

    private boolean atSliceEnd() {
        return in.at(":") || in.at("]") || in.at(",");
    }

    // ---- calls

    private Expr call(Span start, Expr function) {
        List<Expr> arguments = new ArrayList<>();
        List<Expr.Keyword> keywords = new ArrayList<>();
        arguments(arguments, keywords);
        return new Expr.Call(function, arguments, keywords, in.since(start));
    }

    /// The arguments in brackets of a call or of a class.
    void arguments(List<Expr> arguments, List<Expr.Keyword> keywords) {
        Span open = in.expect("(").span();
        Set<String> seen = new LinkedHashSet<>();
        while (!in.at(")")) {
            Expr last = argument(arguments, keywords, seen, open);
            if (!in.at(")")) {
                if (!in.at(",")) {
                    throw missingComma(last);
                }
                in.advance();
            }
        }
        in.expect(")");
    }

    private Expr argument(List<Expr> arguments, List<Expr.Keyword> keywords, Set<String> seen, Span open) {
        if (in.at("**")) {
            Span start = in.advance().span();
            Expr value = expressions.expression();
            keywords.add(new Expr.Keyword(null, value, in.since(start)));
            return value;
        }
        if (in.peek().kind() == Token.Kind.NAME && in.peek(1).is("=")) {
            return keyword(keywords, seen);
        }
        Expr value = positional(keywords);
        if (atClauses()) {
            value = generator(value, open, arguments, keywords);
        }
        arguments.add(value);
        return value;
    }

    private Expr keyword(List<Expr.Keyword> keywords, Set<String> seen) {
        Token name = in.advance();
        if (TokenStream.KEYWORDS.contains(name.text())) {
            boolean constant = Set.of("True", "False", "None").contains(name.text());
            throw constant ? in.error(name.span(), "cannot assign to " + name.text()) : in.unexpected();
        }
        Token equals = in.expect("=");
        if (in.at(",") || in.at(")")) {
            throw in.error(name.span().to(equals.span()), "expected argument value expression");
        }
        Expr value = expressions.expression();
        if (atClauses()) {
            throw in.error(
                    name.span().to(equals.span()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        if (!seen.add(name.text())) {
            throw in.error(name.span().to(value.span()), "keyword argument repeated: " + name.text());
        }
        keywords.add(new Expr.Keyword(name.text(), value, in.since(name.span())));
        return value;
    }

    private Expr positional(List<Expr.Keyword> keywords) {
        boolean unpacked = keywords.stream().anyMatch(keyword -> keyword.name() == null);
        if (in.at("*")) {
            Span start = in.advance().span();
            Expr value = expressions.expression();
            if (unpacked) {
                throw in.error(in.since(start), "iterable argument unpacking follows keyword argument unpacking");
            }
            return new Expr.Starred(value, in.since(start));
        }
        Expr value = in.atName() && in.peek(1).is(":=") ? expressions.named() : expressions.expression();
        if (in.at("=")) {
            throw in.error(
                    value.span().to(in.peek().span()),
                    "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        if (!keywords.isEmpty()) {
            throw in.error(
                    in.peek().span(), "positional argument follows keyword argument" + (unpacked ? " unpacking" : ""));
        }
        return value;
    }

    private Expr generator(Expr element, Span open, List<Expr> arguments, List<Expr.Keyword> keywords) {
        List<Expr.Clause> clauses = clauses();
        boolean alone = arguments.isEmpty() && keywords.isEmpty() && in.at(")");
        if (!alone && (in.at(",") || in.at(")"))) {
            throw in.error(in.since(element.span()), "Generator expression must be parenthesized");
        }
        return new Comprehension(
                Comprehension.Kind.GENERATOR,
                element,
                null,
                clauses,
                open.to(in.peek().span()));
    }
}
