package dev.baton.python.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tokens as the parser walks over them, with the words for what went wrong.
final class TokenStream {
    static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");
    private static final Set<String> OPENING = Set.of("False", "None", "True", "lambda", "await");
    private static final int MAX_HEIGHT = 700;
    private static final int MAX_DEPTH = 250;

    private final String fileName;
    private final SourceText source;
    private final Lexer lexer;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int height;
    private int depth;
    private @Nullable PythonSyntaxError lexical;
    private final List<PythonSyntaxError> refused = new ArrayList<>();

    /// A point to come back to.
    record Mark(int position, int height, int depth) {}

    TokenStream(String fileName, String text) {
        this.fileName = fileName;
        this.source = SourceText.of(fileName, text);
        this.lexer = new Lexer(fileName, source, refused::add);
    }

    String fileName() {
        return fileName;
    }

    SourceText source() {
        return source;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        while (tokens.size() <= position + ahead) {
            if (!tokens.isEmpty() && tokens.getLast().kind() == Token.Kind.END) {
                return tokens.getLast();
            }
            fill();
        }
        return tokens.get(position + ahead);
    }

    /// Reads one token more; a fault in the text is found again however often it is asked for.
    private void fill() {
        if (lexical != null) {
            throw lexical;
        }
        try {
            tokens.add(lexer.next());
        } catch (PythonSyntaxError found) {
            lexical = found;
            throw found;
        }
    }

    Token advance() {
        Token token = peek();
        position = Math.min(position + 1, tokens.size());
        return token;
    }

    /// The token before the current one.
    Token previous() {
        return tokens.get(Math.max(position - 1, 0));
    }

    Mark mark() {
        return new Mark(position, height, depth);
    }

    void reset(Mark mark) {
        position = mark.position;
        height = mark.height;
        depth = mark.depth;
    }

    boolean at(String operator) {
        return peek().is(operator);
    }

    boolean at(Token.Kind kind) {
        return peek().kind() == kind;
    }

    boolean atKeyword(String word) {
        return peek().isKeyword(word);
    }

    boolean atName() {
        return isPlainName(peek());
    }

    static boolean isPlainName(Token token) {
        return token.kind() == Token.Kind.NAME && !KEYWORDS.contains(token.text());
    }

    /// Whether the token can begin an expression that is not an operator.
    static boolean opensAtom(Token token) {
        return switch (token.kind()) {
            case NUMBER, STRING, FSTRING_START -> true;
            case NAME -> !KEYWORDS.contains(token.text()) || OPENING.contains(token.text());
            default -> false;
        };
    }

    boolean accept(String operator) {
        boolean found = at(operator);
        if (found) {
            advance();
        }
        return found;
    }

    boolean acceptKeyword(String word) {
        boolean found = atKeyword(word);
        if (found) {
            advance();
        }
        return found;
    }

    Token expect(String operator) {
        if (!at(operator)) {
            throw unexpected();
        }
        return advance();
    }

    Token expectKeyword(String word) {
        if (!atKeyword(word)) {
            throw unexpected();
        }
        return advance();
    }

    Token expectName() {
        if (!atName()) {
            throw unexpected();
        }
        return advance();
    }

    /// From `start` to the end of the token before the current one.
    Span since(Span start) {
        return start.to(previous().span());
    }

    // ---- limits

    /// Notes that a node was put on top of what was parsed before, and refuses a tree that is too high.
    void grow() {
        if (++height > MAX_HEIGHT) {
            throw tooDeep();
        }
    }

    /// Starts the measure of a nested expression; the value goes to [#leave(int)].
    int enter() {
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
        int outer = height;
        height = 0;
        return outer;
    }

    void leave(int outer) {
        depth--;
        grow();
        height = Math.max(outer, height);
    }

    /// Starts a new statement.
    void startStatement() {
        height = 0;
    }

    private PythonSyntaxError tooDeep() {
        return error(
                peek().span(),
                "the expression is nested too deeply",
                "Give parts of it names, in statements of their own.");
    }

    // ---- faults

    PythonSyntaxError error(Span span, String problem) {
        return error(span, problem, null);
    }

    PythonSyntaxError error(Span span, String problem, @Nullable String advice) {
        return new PythonSyntaxError(fileName, span, problem, advice);
    }

    PythonSyntaxError outside(Span span, String construct, String advice) {
        return error(span, construct + " outside the subset", advice);
    }

    /// Notes that a construct is outside the subset, for a parser that can go on behind it.
    void refuse(Span span, String construct, String advice) {
        refused.add(outside(span, construct, advice));
    }

    /// What was refused so far.
    List<PythonSyntaxError> refused() {
        return List.copyOf(refused);
    }

    /// Goes behind the statement that the current token is in, and behind the block it opens.
    void skipStatement() {
        while (!at(Token.Kind.NEWLINE) && !at(Token.Kind.END)) {
            advance();
        }
        int depth = 0;
        do {
            Token.Kind kind = at(Token.Kind.END) ? Token.Kind.END : advance().kind();
            depth += kind == Token.Kind.INDENT ? 1 : kind == Token.Kind.DEDENT ? -1 : 0;
        } while (!at(Token.Kind.END) && (depth > 0 || at(Token.Kind.INDENT)));
    }

    /// That the current token cannot stand here.
    PythonSyntaxError unexpected() {
        Token token = peek();
        return switch (token.kind()) {
            case INDENT -> error(source.span(token.end() - 1, token.end()), "unexpected indent");
            case DEDENT -> error(token.span(), "unexpected unindent");
            default -> error(token.span(), "invalid syntax");
        };
    }

    /// The fault to report when the parser found `found`: one that the rest of the text explains better wins.
    PythonSyntaxError explained(PythonSyntaxError found) {
        try {
            while (tokens.isEmpty() || tokens.getLast().kind() != Token.Kind.END) {
                fill();
            }
        } catch (PythonSyntaxError better) {
            return better;
        }
        Span open = lexer.openBracket();
        boolean atEnd = tokens.getLast().span().line() <= found.line()
                || found.problem().endsWith("forgot a comma?");
        return open != null && (open.line() < found.line() || atEnd) ? lexer.neverClosed() : found;
    }
}
