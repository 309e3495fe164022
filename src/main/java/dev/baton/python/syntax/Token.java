package dev.baton.python.syntax;

/// A word of the language: its kind, its text as the parser needs it, and where it stands.
///
/// For strings `text` is the literal as written with prefix and quotes; for the pieces of an f-string it is the
/// text between the fields, with doubled braces made single. `start` and `end` are offsets in the source.
record Token(Kind kind, String text, Span span, int start, int end) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        FSTRING_START,
        FSTRING_MIDDLE,
        FSTRING_END,
        OPERATOR,
        NEWLINE,
        INDENT,
        DEDENT,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isKeyword(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
