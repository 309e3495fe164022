package dev.baton.python.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the parser that reads the statements that hold blocks.
final class CompoundStatementParser {
    private final TokenStream in;
    private final ExpressionParser expressions;
    private final Parser parser;

    CompoundStatementParser(TokenStream in, ExpressionParser expressions, Parser parser) {
        this.in = in;
        this.expressions = expressions;
        this.parser = parser;
    }

    /// The compound statement that begins here, or null when there is none.
    @Nullable
    Stmt parse() {
        Token token = in.peek();
        if (token.is("@")) {
            return decorated();
        }
        if (token.kind() != Token.Kind.NAME) {
            return null;
        }
        return switch (token.text()) {
            case "if" -> conditional();
            case "while" -> whileLoop();
            case "for" -> forLoop(token, false);
            case "with" -> with(token, false);
            case "try" -> attempt();
            case "def" -> function(List.of(), token, false);
            case "class" -> classDefinition(List.of());
            case "async" -> async(List.of());
            case "match" -> refuseMatch();
            default -> null;
        };
    }

    // ---- blocks

    private List<Stmt> block(String owner, Token head, boolean colonForced) {
        if (!in.at(":")) {
            throw colonForced || in.at(Token.Kind.NEWLINE)
                    ? in.error(in.peek().span(), "expected ':'")
                    : in.at("=") ? in.error(in.peek().span(), "invalid syntax") : in.unexpected();
        }
        in.advance();
        List<Stmt> body = new ArrayList<>();
        if (!in.at(Token.Kind.NEWLINE)) {
            parser.simpleLine(body);
            return body;
        }
        in.advance();
        if (!in.at(Token.Kind.INDENT)) {
            throw in.error(
                    in.peek().span(),
                    "expected an indented block after " + owner + " on line "
                            + head.span().line());
        }
        in.advance();
        while (!in.at(Token.Kind.DEDENT) && !in.at(Token.Kind.END)) {
            parser.statement(body);
        }
        if (in.at(Token.Kind.DEDENT)) {
            in.advance();
        }
        return body;
    }

    private List<Stmt> optionalBlock(String word) {
        if (!in.atKeyword(word)) {
            return List.of();
        }
        Token head = in.advance();
        return block("'" + word + "' statement", head, true);
    }

    private static Span through(Span start, List<Stmt> body) {
        return body.isEmpty() ? start : start.to(body.getLast().span());
    }

    private static Span last(Span start, List<Stmt> body, List<Stmt> later) {
        return later.isEmpty() ? through(start, body) : through(start, later);
    }

    // ---- branches and loops

    private Stmt conditional() {
        Span start = in.peek().span();
        List<Stmt.Branch> branches = new ArrayList<>();
        do {
            Token head = in.advance();
            Expr test = expressions.named();
            List<Stmt> body = block("'" + head.text() + "' statement", head, false);
            branches.add(new Stmt.Branch(test, body, through(head.span(), body)));
        } while (in.atKeyword("elif"));
        List<Stmt> orElse = optionalBlock("else");
        return new Stmt.If(branches, orElse, last(start, branches.getLast().body(), orElse));
    }

    private Stmt whileLoop() {
        Token head = in.advance();
        Expr test = expressions.named();
        List<Stmt> body = block("'while' statement", head, false);
        List<Stmt> orElse = optionalBlock("else");
        return new Stmt.While(test, body, orElse, last(head.span(), body, orElse));
    }

    private Stmt forLoop(Token start, boolean isAsync) {
        Token head = in.expectKeyword("for");
        Expr target = expressions.loopTarget();
        in.expectKeyword("in");
        Expr iterable = expressions.starredList();
        List<Stmt> body = block("'for' statement", head, false);
        List<Stmt> orElse = optionalBlock("else");
        return new Stmt.For(target, iterable, body, orElse, isAsync, last(start.span(), body, orElse));
    }

    // ---- with

    private Stmt with(Token start, boolean isAsync) {
        Token head = in.expectKeyword("with");
        List<Stmt.WithItem> items = in.at("(") ? bracketedItems() : null;
        if (items == null) {
            items = withItems(null);
        }
        List<Stmt> body = block("'with' statement", head, false);
        return new Stmt.With(items, body, isAsync, through(start.span(), body));
    }

    /// Items in brackets, or null when the bracket belongs to an expression.
    private @Nullable List<Stmt.WithItem> bracketedItems() {
        TokenStream.Mark mark = in.mark();
        try {
            in.advance();
            List<Stmt.WithItem> items = withItems(")");
            if (in.accept(")") && in.at(":")) {
                return items;
            }
        } catch (PythonSyntaxError notItems) {
            in.reset(mark);
            return null;
        }
        in.reset(mark);
        return null;
    }

    private List<Stmt.WithItem> withItems(@Nullable String end) {
        List<Stmt.WithItem> items = new ArrayList<>();
        do {
            if (end != null && in.at(end) && !items.isEmpty()) {
                return items;
            }
            Expr context = expressions.expression();
            Expr target = null;
            if (in.acceptKeyword("as")) {
                target = expressions.bitwiseOr();
                Targets.check(in, target, "assign to", "");
            }
            items.add(new Stmt.WithItem(context, target));
        } while (in.accept(","));
        return items;
    }

    // ---- try

    private Stmt attempt() {
        Token head = in.advance();
        List<Stmt> body = block("'try' statement", head, true);
        List<Stmt.Handler> handlers = new ArrayList<>();
        while (in.atKeyword("except")) {
            if (!handlers.isEmpty() && handlers.getLast().type() == null) {
                throw in.error(handlers.getLast().span(), "default 'except:' must be last");
            }
            handlers.add(handler());
        }
        List<Stmt> orElse = handlers.isEmpty() ? List.of() : optionalBlock("else");
        List<Stmt> finalBody = optionalBlock("finally");
        if (handlers.isEmpty() && finalBody.isEmpty()) {
            throw in.error(in.peek().span(), "expected 'except' or 'finally' block");
        }
        return new Stmt.Try(body, handlers, orElse, finalBody, in.since(head.span()));
    }

    private Stmt.Handler handler() {
        Token head = in.advance();
        if (in.at("*")) {
            Token star = in.advance();
            in.refuse(star.span(), "except* is", "Catch the exception group with except and look at its exceptions.");
        }
        Expr type = in.at(":") || in.at(Token.Kind.NEWLINE) ? null : handlerType();
        String name = null;
        if (type != null && in.acceptKeyword("as")) {
            name = in.expectName().text();
        }
        List<Stmt> body = block("'except' statement", head, false);
        return new Stmt.Handler(type, name, body, through(head.span(), body));
    }

    /// The exceptions of a handler; since 3.14 several need no brackets when they get no name.
    private Expr handlerType() {
        Span start = in.peek().span();
        Expr first = expressions.expression();
        if (!in.at(",")) {
            return first;
        }
        List<Expr> types = new ArrayList<>(List.of(first));
        while (in.accept(",") && !in.at(":")) {
            types.add(expressions.expression());
        }
        if (in.atKeyword("as")) {
            throw in.error(in.since(start), "multiple exception types must be parenthesized when using 'as'");
        }
        return new Expr.TupleDisplay(types, in.since(start));
    }

    // ---- definitions

    private Stmt decorated() {
        List<Expr> decorators = new ArrayList<>();
        while (in.accept("@")) {
            decorators.add(expressions.named());
            if (!in.at(Token.Kind.NEWLINE)) {
                throw in.unexpected();
            }
            in.advance();
        }
        if (in.atKeyword("class")) {
            return classDefinition(decorators);
        }
        if (in.atKeyword("async") && in.peek(1).isKeyword("def")) {
            return async(decorators);
        }
        if (!in.atKeyword("def")) {
            throw in.unexpected();
        }
        return function(decorators, in.peek(), false);
    }

    private Stmt async(List<Expr> decorators) {
        Token start = in.advance();
        return switch (in.peek().text()) {
            case "def" -> function(decorators, start, true);
            case "with" -> with(start, true);
            case "for" -> forLoop(start, true);
            default -> throw in.unexpected();
        };
    }

    private Stmt function(List<Expr> decorators, Token start, boolean isAsync) {
        Token head = in.expectKeyword("def");
        Token name = in.expectName();
        refuseTypeParameters();
        if (!in.at("(")) {
            throw in.error(in.peek().span(), "expected '('");
        }
        in.advance();
        Parameters parameters = expressions.parameters().parse(")", true);
        in.expect(")");
        Token arrow = in.peek();
        Expr returns = null;
        if (in.accept("->")) {
            if (!expressions.opensExpression()) {
                throw in.error(arrow.span(), "expected ':'");
            }
            returns = expressions.expression();
        }
        List<Stmt> body = block("function definition", head, true);
        return new Stmt.FunctionDef(
                name.text(), parameters, body, decorators, returns, isAsync, through(start.span(), body));
    }

    private Stmt classDefinition(List<Expr> decorators) {
        Token head = in.expectKeyword("class");
        Token name = in.expectName();
        refuseTypeParameters();
        List<Expr> bases = new ArrayList<>();
        List<Expr.Keyword> keywords = new ArrayList<>();
        if (in.at("(")) {
            expressions.atoms().arguments(bases, keywords);
        }
        List<Stmt> body = block("class definition", head, false);
        return new Stmt.ClassDef(name.text(), bases, keywords, body, decorators, through(head.span(), body));
    }

    private void refuseTypeParameters() {
        if (in.at("[")) {
            in.refuse(in.peek().span(), "type parameters are", "Leave them out; annotations are not checked.");
            skipBrackets();
        }
    }

    private void skipBrackets() {
        int depth = 0;
        do {
            Token token = in.advance();
            depth += token.is("[") ? 1 : token.is("]") ? -1 : 0;
        } while (depth > 0 && !in.at(Token.Kind.END));
    }

    private @Nullable Stmt refuseMatch() {
        int ahead = 1;
        while (in.peek(ahead).kind() != Token.Kind.NEWLINE && in.peek(ahead).kind() != Token.Kind.END) {
            ahead++;
        }
        boolean matches = in.peek(ahead - 1).is(":")
                && in.peek(ahead + 1).kind() == Token.Kind.INDENT
                && in.peek(ahead + 2).isKeyword("case");
        if (matches) {
            Span start = in.peek().span();
            in.refuse(start, "match statements are", "Use if and elif with comparisons.");
            in.skipStatement();
            return new Stmt.Pass(start);
        }
        return null;
    }
}
