package dev.baton.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Splits Python source into pieces that are coloured alike. It never fails: what it does not know is plain.
public final class PythonHighlighter {
    /// What a piece is.
    public enum Kind {
        PLAIN,
        KEYWORD,
        NAME,
        BUILTIN,
        NUMBER,
        STRING,
        COMMENT
    }

    /// A piece of one line.
    public record Span(String text, Kind kind) {}

    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                            + " global if import in is lambda match case nonlocal not or pass raise return try while"
                            + " with yield")
                    .split(" "));
    private static final Set<String> BUILTINS = Set.of(
            ("abs all any bool bytes dict enumerate filter float int isinstance iter len list map max min next object"
                            + " open print range repr reversed round set sorted str sum super tuple type zip")
                    .split(" "));

    private final String source;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int at;
    private boolean defines;

    private PythonHighlighter(String source) {
        this.source = source;
    }

    /// The pieces of each line, which together are the line.
    public static List<List<Span>> lines(String source) {
        return new PythonHighlighter(source.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    private List<List<Span>> read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                endLine();
                at++;
            } else if (c == '#') {
                add(endOf(other -> other != '\n'), Kind.COMMENT);
            } else if (stringStart() >= 0) {
                string(stringStart());
            } else if (Character.isDigit(c)) {
                add(endOf(other -> Character.isLetterOrDigit(other) || other == '.' || other == '_'), Kind.NUMBER);
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else {
                add(at + 1, Kind.PLAIN);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            endLine();
        }
        return List.copyOf(lines);
    }

    private void endLine() {
        lines.add(List.copyOf(line));
        line = new ArrayList<>();
    }

    private void add(int end, Kind kind) {
        String text = source.substring(at, end);
        at = end;
        if (!line.isEmpty() && line.getLast().kind() == kind) {
            line.set(line.size() - 1, new Span(line.getLast().text() + text, kind));
        } else {
            line.add(new Span(text, kind));
        }
    }

    private int endOf(java.util.function.IntPredicate part) {
        int end = at;
        while (end < source.length() && part.test(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private void word() {
        int end = endOf(Character::isJavaIdentifierPart);
        String word = source.substring(at, end);
        Kind kind = KEYWORDS.contains(word)
                ? Kind.KEYWORD
                : defines ? Kind.NAME : BUILTINS.contains(word) ? Kind.BUILTIN : Kind.PLAIN;
        defines = word.equals("def") || word.equals("class");
        add(end, kind);
    }

    /// Where the quote of a string that starts here stands, after a prefix of at most two letters; -1 without one.
    private int stringStart() {
        for (int quote = at; quote < Math.min(at + 3, source.length()); quote++) {
            char c = source.charAt(quote);
            if (c == '"' || c == '\'') {
                return quote;
            }
            if ("rRbBfFuU".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private void string(int quoteAt) {
        char quote = source.charAt(quoteAt);
        String triple = String.valueOf(quote).repeat(3);
        boolean block = source.startsWith(triple, quoteAt);
        int end = block ? endOfBlock(triple, quoteAt + 3) : endOfString(quote, quoteAt + 1);
        for (int newline = source.indexOf('\n', at); newline >= 0 && newline < end; ) {
            add(newline, Kind.STRING);
            endLine();
            at = newline + 1;
            newline = source.indexOf('\n', at);
        }
        if (at < end) {
            add(end, Kind.STRING);
        }
    }

    private int endOfBlock(String triple, int from) {
        int end = source.indexOf(triple, from);
        return end < 0 ? source.length() : end + 3;
    }

    private int endOfString(char quote, int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) != '\n') {
            if (source.charAt(end) == quote) {
                return end + 1;
            }
            end += source.charAt(end) == '\\' && end + 1 < source.length() ? 2 : 1;
        }
        return Math.min(end, source.length());
    }
}
