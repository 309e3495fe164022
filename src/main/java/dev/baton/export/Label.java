package dev.baton.export;

/// Names as readers of exported files can take them: one line of valid Unicode.
final class Label {
    private static final int REPLACEMENT = 0xFFFD;

    private Label() {}

    /// The text with control characters, line separators and unpaired surrogates replaced.
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Label::readable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int readable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> REPLACEMENT;
            default -> codePoint;
        };
    }
}
