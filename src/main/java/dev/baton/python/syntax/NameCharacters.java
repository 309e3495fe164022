package dev.baton.python.syntax;

/// Which characters names consist of.
final class NameCharacters {
    private NameCharacters() {}

    /// Whether a name may begin with this code point.
    static boolean isStart(int c) {
        return c == '_' || (c < 128 ? Character.isLetter(c) : Character.isUnicodeIdentifierStart(c));
    }

    /// Whether a name may go on with this code point.
    static boolean isPart(int c) {
        return c == '_'
                || (c < 128
                        ? Character.isLetterOrDigit(c)
                        : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }
}
