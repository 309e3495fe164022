package dev.baton.python.syntax;

/// The decoding of string literals: escapes to characters.
final class StringReader {
    private static final String SIMPLE = "\\'\"abfnrtv";
    private static final String MEANING = "\\'\"\u0007\b\f\n\r\t\u000b";

    private final String fileName;
    private final Span span;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int start;

    private StringReader(String fileName, Span span, String text) {
        this.fileName = fileName;
        this.span = span;
        this.text = text;
    }

    /// The value of a whole literal, prefix and quotes included.
    static String literal(String fileName, Token token) {
        String text = token.text();
        int quote = 0;
        while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
            quote++;
        }
        boolean raw = text.substring(0, quote).indexOf('r') >= 0
                || text.substring(0, quote).indexOf('R') >= 0;
        String one = text.substring(quote, quote + 1);
        int width = text.length() >= quote + 6 && text.startsWith(one.repeat(3), quote) ? 3 : 1;
        String body = text.substring(quote + width, text.length() - width);
        return raw ? body : decoded(fileName, token.span(), body);
    }

    /// The text with its escapes read.
    static String decoded(String fileName, Span span, String text) {
        return text.indexOf('\\') < 0 ? text : new StringReader(fileName, span, text).decode();
    }

    private String decode() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                start = at - 1;
                escape(text.charAt(at++));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape(char c) {
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0) {
            out.append(MEANING.charAt(simple));
        } else if (c >= '0' && c <= '7') {
            octal();
        } else {
            switch (c) {
                case '\n' -> {}
                case 'x' -> hex(2, 'x');
                case 'u' -> hex(4, 'u');
                case 'U' -> hex(8, 'U');
                case 'N' -> named();
                default -> out.append('\\').append(c);
            }
        }
    }

    private void octal() {
        int value = 0;
        int first = --at;
        while (at < text.length() && at < first + 3 && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
            value = value * 8 + text.charAt(at++) - '0';
        }
        out.append((char) value);
    }

    private void hex(int digits, char kind) {
        int value = 0;
        int first = at;
        while (at < first + digits) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw error("truncated \\" + kind + "X".repeat(digits) + " escape");
            }
            value = value * 16 + digit;
            at++;
        }
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            throw error("illegal Unicode character");
        }
        out.appendCodePoint(value);
    }

    private void named() {
        int close = text.startsWith("{", at) ? text.indexOf('}', at) : -1;
        if (close < 0) {
            throw error("malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(at + 1, close)));
        } catch (IllegalArgumentException e) {
            at = close + 1;
            throw error("unknown Unicode character name");
        }
        at = close + 1;
    }

    private PythonSyntaxError error(String problem) {
        return new PythonSyntaxError(
                fileName,
                span,
                "(unicode error) 'unicodeescape' codec can't decode bytes in position " + start + "-" + (at - 1) + ": "
                        + problem,
                null);
    }
}
