package dev.baton.scenario;

/// The source line of a fault with the place in it, for a caret under it.
///
/// @param line without what it is indented by and without the end of line; tabs and other control characters are spaces
/// @param column from 0; the line's length stands for its end
public record Excerpt(String line, int column) {
    private static final String CUT = "…";

    /// The excerpt of a text.
    ///
    /// @param line the line's number, from 1
    /// @param column from 1
    static Excerpt of(String source, int line, int column) {
        String whole = source.lines().skip(line - 1L).findFirst().orElse("");
        String bare = whole.strip();
        int indent = whole.indexOf(bare);
        return new Excerpt(bare.replaceAll("\\p{Cntrl}", " "), Math.clamp(column - 1L - indent, 0, bare.length()));
    }

    /// The line and the caret below it. A line that is longer is cut around the caret.
    ///
    /// @param most characters of the line that are shown, 3 or more
    public String text(int most) {
        int from = Math.clamp(column - most / 2L, 0, Math.max(0, line.length() - most));
        int to = Math.min(line.length(), from + most);
        String shown = (from > 0 ? CUT + line.substring(from + 1, to) : line.substring(0, to));
        if (to < line.length()) {
            shown = shown.substring(0, shown.length() - 1) + CUT;
        }
        return shown + "\n" + " ".repeat(column - from) + "^";
    }
}
