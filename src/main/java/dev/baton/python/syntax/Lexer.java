package dev.baton.python.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A reader of tokens: source text in, one [Token] for each call of [#next()], with indentation made explicit.
///
/// F-strings are read as PEP 701 has it: their literal parts and the tokens of their fields come in one stream.
final class Lexer {
    private static final int MAX_NESTING = 100;
    private static final int TAB = 8;
    private static final List<String> OPERATORS = List.of(
            "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=",
            "/=", "%=", "&=", "|=", "^=", "@=", ":=", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(",
            ")", "[", "]", "{", "}", ",", ":", ".", ";", "=", "!");
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "br", "rb", "f", "fr", "rf", "t", "tr", "rt");

    /// A bracket that is still open.
    private record Bracket(char open, Span span) {}

    /// What the reader is inside of: the text of an f-string, one of its fields, or a field's format.
    private sealed interface Mode {
        record Text(FString string) implements Mode {}

        record Field(FString string, int level) implements Mode {}

        record Format(FString string) implements Mode {}
    }

    /// How an f-string was opened.
    private record FString(String quote, boolean raw, Span span) {}

    private final String fileName;
    private final SourceText source;
    private final Consumer<PythonSyntaxError> refused;
    private final ArrayDeque<Integer> indents = new ArrayDeque<>(List.of(0));
    private final ArrayDeque<Bracket> brackets = new ArrayDeque<>();
    private final ArrayDeque<Mode> modes = new ArrayDeque<>();
    private final Deque<Token> pending = new ArrayDeque<>();
    private int at;
    private boolean lineStart = true;
    private boolean lineHasTokens;

    /// @param refused gets the faults of what is outside the subset, behind which it reads on
    Lexer(String fileName, SourceText source, Consumer<PythonSyntaxError> refused) {
        this.fileName = fileName;
        this.source = source;
        this.refused = refused;
    }

    /// The innermost bracket that is open, or null.
    @Nullable
    Span openBracket() {
        return brackets.isEmpty() ? null : brackets.peek().span();
    }

    /// That the innermost open bracket has no end.
    PythonSyntaxError neverClosed() {
        Bracket bracket = brackets.element();
        return error(bracket.span(), "'" + bracket.open() + "' was never closed");
    }

    Token next() {
        while (pending.isEmpty()) {
            read();
        }
        return pending.remove();
    }

    private void read() {
        if (!modes.isEmpty() && !(modes.peek() instanceof Mode.Field)) {
            readText();
            return;
        }
        if (lineStart && brackets.isEmpty() && modes.isEmpty()) {
            readIndentation();
            return;
        }
        skipBlanks();
        if (at >= source.length()) {
            readEnd();
        } else if (source.at(at) == '\n') {
            readNewline();
        } else {
            lineHasTokens = true;
            readToken();
        }
    }

    // ---- lines

    private void readIndentation() {
        int column = 0;
        int start = at;
        while (at < source.length() && isBlank(source.at(at))) {
            column = source.at(at) == '\t' ? (column / TAB + 1) * TAB : source.at(at) == '\f' ? 0 : column + 1;
            at++;
        }
        if (at >= source.length() || source.at(at) == '\n' || source.at(at) == '#') {
            skipEmptyLine();
            return;
        }
        lineStart = false;
        changeIndentation(column, start);
    }

    private void skipEmptyLine() {
        while (at < source.length() && source.at(at) != '\n') {
            at++;
        }
        if (at < source.length()) {
            at++;
        } else {
            lineStart = false;
        }
    }

    private void changeIndentation(int column, int start) {
        if (column > indents.element()) {
            if (indents.size() > MAX_NESTING) {
                throw error(source.span(at, at), "too many levels of indentation");
            }
            indents.push(column);
            add(Token.Kind.INDENT, start, at);
            return;
        }
        while (column < indents.element()) {
            indents.pop();
            add(Token.Kind.DEDENT, at, at);
        }
        if (column != indents.element()) {
            int end = source.lineEnd(at);
            throw error(source.span(end, end), "unindent does not match any outer indentation level");
        }
    }

    private void readNewline() {
        if (brackets.isEmpty() && modes.isEmpty()) {
            if (lineHasTokens) {
                add(Token.Kind.NEWLINE, at, at + 1);
            }
            lineStart = true;
            lineHasTokens = false;
        } else if (brackets.isEmpty() && modes.peek() instanceof Mode.Field field && field.string.quote.length() == 1) {
            checkFieldCloses(field);
        }
        at++;
    }

    /// A field of a one-line f-string may span lines, but not run to the end of the file.
    private void checkFieldCloses(Mode.Field field) {
        if (source.text().indexOf('}', at) < 0) {
            throw error(field.string.span, "unterminated f-string literal (detected at line " + line(at) + ")");
        }
    }

    private void readEnd() {
        if (!modes.isEmpty()) {
            throw error(
                    modes.element() instanceof Mode.Field field ? field.string.span : source.span(at, at),
                    "f-string: expecting '}'");
        }
        if (lineHasTokens) {
            lineHasTokens = false;
            add(Token.Kind.NEWLINE, at, at);
        }
        while (indents.element() > 0) {
            indents.pop();
            add(Token.Kind.DEDENT, at, at);
        }
        add(Token.Kind.END, at, at);
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char c = source.at(at);
            if (isBlank(c)) {
                at++;
            } else if (c == '#') {
                skipComment();
            } else if (c == '\\') {
                joinLines();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        while (at < source.length() && source.at(at) != '\n') {
            at++;
        }
    }

    private void joinLines() {
        if (at + 1 < source.length() && source.at(at + 1) != '\n') {
            throw error(source.span(at + 1, at + 1), "unexpected character after line continuation character");
        }
        if (at + 2 >= source.length()) {
            throw error(source.span(at, at + 1), "unexpected EOF while parsing");
        }
        at += 2;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    // ---- words

    private void readToken() {
        char c = source.at(at);
        if (NameCharacters.isStart(source.codePointAt(at))) {
            readName();
        } else if (isDigit(c) || c == '.' && at + 1 < source.length() && isDigit(source.at(at + 1))) {
            readNumber();
        } else if (c == '"' || c == '\'') {
            readString(at, "");
        } else {
            readOperator();
        }
    }

    private void readName() {
        int start = at;
        while (at < source.length() && NameCharacters.isPart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        String text = source.text().substring(start, at);
        boolean quote = at < source.length() && (source.at(at) == '"' || source.at(at) == '\'');
        if (quote && PREFIXES.contains(lower(text))) {
            readString(start, lower(text));
        } else {
            pending.add(new Token(Token.Kind.NAME, SourceText.normalized(text), source.span(start, at), start, at));
        }
    }

    private void readOperator() {
        Mode mode = modes.peek();
        if (mode instanceof Mode.Field field && brackets.size() == field.level && readFieldEnd(field)) {
            return;
        }
        for (String operator : OPERATORS) {
            if (source.text().startsWith(operator, at)) {
                take(operator);
                return;
            }
        }
        throw error(
                source.span(at, at + Character.charCount(source.codePointAt(at))),
                SourceText.faultOf(source.codePointAt(at)));
    }

    /// The signs that end the expression of a field: `}`, `:` and `!`.
    private boolean readFieldEnd(Mode.Field field) {
        char c = source.at(at);
        boolean conversion = c == '!' && !source.text().startsWith("!=", at);
        if (c != '}' && c != ':' && !conversion) {
            return false;
        }
        if (c == '}') {
            modes.pop();
        } else if (c == ':') {
            modes.push(new Mode.Format(field.string));
        }
        add(Token.Kind.OPERATOR, at, at + 1);
        at++;
        return true;
    }

    private void take(String operator) {
        char c = operator.charAt(0);
        if (c == '(' || c == '[' || c == '{') {
            if (brackets.size() >= MAX_NESTING) {
                throw error(source.span(at, at + 1), "too many nested parentheses");
            }
            brackets.push(new Bracket(c, source.span(at, at + 1)));
        } else if (c == ')' || c == ']' || c == '}') {
            close(c);
        } else if (operator.equals("!")) {
            throw error(source.span(at, at + 1), "invalid syntax");
        }
        add(Token.Kind.OPERATOR, at, at + operator.length());
        at += operator.length();
    }

    private void close(char closing) {
        Span place = source.span(at, at + 1);
        boolean outsideField = modes.peek() instanceof Mode.Field field && brackets.size() <= field.level;
        if (brackets.isEmpty() || outsideField) {
            throw error(place, (outsideField ? "f-string: " : "") + "unmatched '" + closing + "'");
        }
        Bracket open = brackets.pop();
        char wanted = open.open == '(' ? ')' : open.open == '[' ? ']' : '}';
        if (closing != wanted) {
            String where = open.span.line() == place.line() ? "" : " on line " + open.span.line();
            throw error(
                    place,
                    "closing parenthesis '" + closing + "' does not match opening parenthesis '" + open.open + "'"
                            + where);
        }
    }

    // ---- numbers

    private void readNumber() {
        int start = at;
        at = NumberReader.end(source, start, fileName);
        boolean imaginary = NumberReader.isImaginary(source, at);
        if (imaginary) {
            String advice = "Use float numbers; keep the real and the imaginary part apart.";
            refuse(source.span(start, ++at), "complex literals", advice);
        }
        add(Token.Kind.NUMBER, imaginary ? "0" : source.text().substring(start, at), start, at);
    }

    // ---- strings

    private void readString(int start, String prefix) {
        boolean bytes = prefix.contains("b");
        boolean template = prefix.contains("t");
        if (bytes) {
            refuse(source.span(start, at + 1), "bytes literals", "Write a str without the b prefix.");
        } else if (template) {
            refuse(source.span(start, at + 1), "template strings", "Write an f-string instead.");
        }
        String quote = source.quoteAt(at);
        at += quote.length();
        if (template || prefix.contains("f")) {
            FString string = new FString(quote, prefix.contains("r"), source.span(start, at));
            if (modes.size() >= MAX_NESTING) {
                throw error(string.span, "too many nested f-strings");
            }
            modes.push(new Mode.Text(string));
            add(Token.Kind.FSTRING_START, start, at);
        } else {
            skipString(start, quote);
            add(Token.Kind.STRING, bytes ? "\"\"" : source.text().substring(start, at), start, at);
        }
    }

    private void skipString(int start, String quote) {
        boolean triple = quote.length() == 3;
        while (!source.text().startsWith(quote, at)) {
            boolean lineEnd = at < source.length() && source.at(at) == '\n' && !triple;
            if (at >= source.length() || lineEnd) {
                if (modes.peek() instanceof Mode.Field field && field.string.quote.equals(quote)) {
                    throw error(source.span(start, start), "f-string: expecting '}'");
                }
                throw error(
                        source.span(start, start),
                        "unterminated " + (triple ? "triple-quoted " : "") + "string literal (detected at line "
                                + line(Math.min(at, source.length())) + ")");
            }
            at += source.at(at) == '\\' && at + 1 < source.length() ? 2 : 1;
        }
        at += quote.length();
    }

    private void readText() {
        FString string =
                modes.element() instanceof Mode.Text text ? text.string : ((Mode.Format) modes.element()).string;
        boolean format = modes.element() instanceof Mode.Format;
        StringBuilder text = new StringBuilder();
        int start = at;
        while (true) {
            checkTextGoesOn(string, format);
            char c = source.at(at);
            if (source.text().startsWith(string.quote, at)) {
                flush(text, start);
                endText(string, format);
                return;
            } else if (c == '{' && (format || !source.text().startsWith("{{", at))) {
                flush(text, start);
                openField(string);
                return;
            } else if (c == '}' && (format || !source.text().startsWith("}}", at))) {
                flush(text, start);
                closeFormat(format);
                return;
            } else {
                takeText(text, string.raw, c);
            }
        }
    }

    private void checkTextGoesOn(FString string, boolean format) {
        boolean triple = string.quote.length() == 3;
        if (at >= source.length() || source.at(at) == '\n' && !triple) {
            String message = format && at < source.length()
                    ? "f-string: newlines are not allowed in format specifiers for single quoted f-strings"
                    : "unterminated " + (triple ? "triple-quoted " : "") + "f-string literal (detected at line "
                            + line(Math.min(at, source.length())) + ")";
            throw error(string.span, message);
        }
    }

    private void takeText(StringBuilder text, boolean raw, char c) {
        if (c == '{' || c == '}') {
            text.append(c);
            at += 2;
        } else if (c == '\\' && at + 1 < source.length()) {
            takeEscape(text, raw);
        } else {
            text.append(c);
            at++;
        }
    }

    private void takeEscape(StringBuilder text, boolean raw) {
        char escaped = source.at(at + 1);
        int length = escaped == '{' || escaped == '}' ? 1 : 2;
        if (!raw && source.text().startsWith("\\N{", at)) {
            int close = source.text().indexOf('}', at);
            length = close < 0 ? 2 : close + 1 - at;
        }
        text.append(source.text(), at, at + length);
        at += length;
    }

    private void flush(StringBuilder text, int start) {
        if (!text.isEmpty()) {
            pending.add(new Token(Token.Kind.FSTRING_MIDDLE, text.toString(), source.span(start, at), start, at));
        }
    }

    private void endText(FString string, boolean format) {
        if (format) {
            throw error(source.span(at, at + 1), "f-string: expecting '}'");
        }
        modes.pop();
        add(Token.Kind.FSTRING_END, at, at + string.quote.length());
        at += string.quote.length();
    }

    private void openField(FString string) {
        if (modes.size() >= MAX_NESTING) {
            throw error(source.span(at, at + 1), "f-string: expressions nested too deeply");
        }
        modes.push(new Mode.Field(string, brackets.size()));
        add(Token.Kind.OPERATOR, at, at + 1);
        at++;
    }

    private void closeFormat(boolean format) {
        if (!format) {
            throw error(source.span(at, at + 1), "f-string: single '}' is not allowed");
        }
        modes.pop();
        modes.pop();
        add(Token.Kind.OPERATOR, at, at + 1);
        at++;
    }

    // ---- small things

    private void add(Token.Kind kind, int start, int end) {
        add(kind, source.text().substring(start, Math.min(end, source.length())), start, end);
    }

    private void add(Token.Kind kind, String text, int start, int end) {
        pending.add(new Token(kind, text, source.span(start, end), start, end));
    }

    /// Notes a literal that is outside the subset; something harmless stands for it.
    private void refuse(Span span, String literals, String advice) {
        refused.accept(new PythonSyntaxError(fileName, span, literals + " are outside the subset", advice));
    }

    /// The line of an offset; the end of the text belongs to its last line.
    private int line(int offset) {
        boolean end = offset > 0 && offset >= source.length() && source.at(offset - 1) == '\n';
        return source.span(offset, offset).line() - (end ? 1 : 0);
    }

    private PythonSyntaxError error(Span span, String problem) {
        return new PythonSyntaxError(fileName, span, problem, null);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
