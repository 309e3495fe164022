package dev.baton.python.syntax;

import java.text.Normalizer;
import java.util.Arrays;

/// Source text with its line starts, so that an offset can be told as a line and a column.
final class SourceText {
    private final String text;
    private final int[] lineStarts;

    private SourceText(String text) {
        this.text = text;
        this.lineStarts = starts(text);
    }

    /// The text with every line ending made `\n` and a byte order mark dropped; a null character is refused.
    static SourceText of(String fileName, String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        clean = clean.replace("\r\n", "\n").replace('\r', '\n');
        SourceText source = new SourceText(clean);
        int zero = clean.indexOf('\0');
        if (zero >= 0) {
            throw new PythonSyntaxError(
                    fileName, source.span(zero, zero), "source code cannot contain null bytes", null);
        }
        return source;
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i + 1;
        }
        return Arrays.copyOf(found, count);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int offset) {
        return text.charAt(offset);
    }

    /// The offset of the end of the line that an offset is in.
    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    int codePointAt(int offset) {
        return text.codePointAt(offset);
    }

    /// The quote that opens a string at `offset`: one character or three.
    String quoteAt(int offset) {
        String one = text.substring(offset, offset + 1);
        return text.startsWith(one.repeat(3), offset) ? one.repeat(3) : one;
    }

    Span span(int start, int end) {
        int first = lineIndex(start);
        int last = lineIndex(end);
        return new Span(first + 1, start - lineStarts[first], last + 1, end - lineStarts[last]);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /// A name in Unicode normal form KC, as Python compares names.
    static String normalized(String name) {
        return name.chars().allMatch(c -> c < 128) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /// What is wrong with a character that nothing can begin with.
    static String faultOf(int c) {
        String code = String.format("U+%04X", c);
        boolean printable = !Character.isISOControl(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && Character.isDefined(c)
                && Character.getType(c) != Character.SURROGATE;
        if (!printable) {
            return "invalid non-printable character " + code;
        }
        return c < 128 ? "invalid syntax" : "invalid character '" + Character.toString(c) + "' (" + code + ")";
    }
}
