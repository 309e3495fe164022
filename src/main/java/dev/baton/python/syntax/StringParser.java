package dev.baton.python.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the parser that reads string literals and f-strings, neighbours joined into one.
final class StringParser {
    private final TokenStream in;
    private final ExpressionParser expressions;

    StringParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /// The pieces of a string in the making; literal text next to literal text becomes one piece.
    private static final class Pieces {
        final List<Expr> values = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Span textSpan;

        void text(String piece, Span span) {
            if (!piece.isEmpty()) {
                text.append(piece);
                textSpan = textSpan == null ? span : textSpan.to(span);
            }
        }

        void field(Expr field) {
            flush();
            values.add(field);
        }

        void flush() {
            if (textSpan != null) {
                values.add(new Expr.Literal(text.toString(), textSpan));
                text.setLength(0);
                textSpan = null;
            }
        }
    }

    Expr parse() {
        Span start = in.peek().span();
        Pieces pieces = new Pieces();
        boolean formatted = false;
        StringBuilder plain = new StringBuilder();
        while (in.at(Token.Kind.STRING) || in.at(Token.Kind.FSTRING_START)) {
            if (in.at(Token.Kind.STRING)) {
                Token token = in.advance();
                String text = StringReader.literal(in.fileName(), token);
                plain.append(text);
                pieces.text(text, token.span());
            } else {
                formatted = true;
                formatted(pieces);
            }
        }
        Span span = in.since(start);
        if (!formatted) {
            return new Expr.Literal(plain.toString(), span);
        }
        pieces.flush();
        return new Expr.JoinedString(pieces.values, span);
    }

    private void formatted(Pieces pieces) {
        String prefix = in.advance().text();
        boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
        while (!in.at(Token.Kind.FSTRING_END)) {
            if (in.at(Token.Kind.FSTRING_MIDDLE)) {
                text(pieces, raw);
            } else {
                field(pieces, raw);
            }
        }
        in.advance();
    }

    private void text(Pieces pieces, boolean raw) {
        Token token = in.advance();
        String text = raw ? token.text() : StringReader.decoded(in.fileName(), token.span(), token.text());
        pieces.text(text, token.span());
    }

    private void field(Pieces pieces, boolean raw) {
        Token open = in.expect("{");
        if (in.at("}") || in.at("!") || in.at(":") || in.at("=")) {
            throw in.error(
                    in.peek().span(),
                    "f-string: valid expression required before '" + in.peek().text() + "'");
        }
        Expr value = expressions.yieldOrList();
        boolean debug = in.accept("=");
        if (debug) {
            pieces.text(in.source().text().substring(open.end(), in.peek().start()), open.span());
        }
        char conversion = conversion();
        Expr.JoinedString format = in.at(":") ? format(raw) : null;
        if (!in.at("}")) {
            throw fieldFault(format != null || conversion != 0, debug);
        }
        in.advance();
        char shown = debug && conversion == 0 && format == null ? 'r' : conversion;
        pieces.field(new Expr.FormattedValue(value, shown, format, in.since(open.span())));
    }

    private PythonSyntaxError fieldFault(boolean late, boolean debug) {
        if (late) {
            return in.error(in.peek().span(), "f-string: expecting '}'");
        }
        return in.error(
                in.peek().span(),
                debug ? "f-string: expecting '!', or ':', or '}'" : "f-string: expecting '=', or '!', or ':', or '}'");
    }

    private char conversion() {
        if (!in.accept("!")) {
            return 0;
        }
        Token name = in.peek();
        if (name.kind() != Token.Kind.NAME) {
            throw in.error(
                    name.span(),
                    in.at(":") || in.at("}")
                            ? "f-string: missing conversion character"
                            : "f-string: invalid conversion character");
        }
        in.advance();
        if (!List.of("s", "r", "a").contains(name.text())) {
            throw in.error(
                    name.span(),
                    "f-string: invalid conversion character '" + name.text() + "': expected 's', 'r', or 'a'");
        }
        return name.text().charAt(0);
    }

    private Expr.JoinedString format(boolean raw) {
        Span start = in.expect(":").span();
        Pieces pieces = new Pieces();
        while (!in.at("}")) {
            if (in.at(Token.Kind.FSTRING_MIDDLE)) {
                text(pieces, raw);
            } else if (in.at("{")) {
                field(pieces, raw);
            } else {
                throw in.error(in.peek().span(), "f-string: expecting '}', or format specs");
            }
        }
        pieces.flush();
        return new Expr.JoinedString(pieces.values, in.since(start));
    }
}
