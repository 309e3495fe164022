package dev.baton.python.module;

import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;

/// The part of a string between two optional indices, as `find`, `count` and `startswith` take them.
///
/// @param text the whole string
/// @param from first UTF-16 unit
/// @param to unit after the last, before `from` when the indices contradict each other
record TextPart(String text, int from, int to) {
    /// The part that a call means whose bounds begin at argument `first`.
    static TextPart of(Evaluator evaluator, String text, Object[] arguments, int first) {
        int length = text.codePointCount(0, text.length());
        long from = bound(evaluator, arguments, first, 0, length);
        long to = Math.min(bound(evaluator, arguments, first + 1, length, length), length);
        if (from > length) {
            return new TextPart(text, 1, 0);
        }
        if (length == text.length()) {
            return new TextPart(text, (int) from, (int) to);
        }
        return new TextPart(text, text.offsetByCodePoints(0, (int) from), text.offsetByCodePoints(0, (int) to));
    }

    private static long bound(Evaluator evaluator, Object[] arguments, int at, long otherwise, int length) {
        if (arguments.length <= at || arguments[at] == Singleton.NONE) {
            return otherwise;
        }
        long index = Constructors.sliceIndex(evaluator, arguments[at], " or None");
        return index < 0 ? Math.max(0, index + length) : index;
    }

    /// The index of the first occurrence in code points, -1 for none.
    long find(String wanted) {
        if (from > to) {
            return -1;
        }
        int at = text.indexOf(wanted, from);
        return at < 0 || at + wanted.length() > to ? -1 : text.codePointCount(0, at);
    }

    /// The index of the last occurrence in code points, -1 for none.
    long findLast(String wanted) {
        if (from > to) {
            return -1;
        }
        int at = text.lastIndexOf(wanted, to - wanted.length());
        return at < from ? -1 : text.codePointCount(0, at);
    }

    /// How often a string occurs without overlapping itself.
    long count(String wanted) {
        if (from > to) {
            return 0;
        }
        if (wanted.isEmpty()) {
            return text.codePointCount(from, to) + 1;
        }
        long count = 0;
        for (int at = text.indexOf(wanted, from);
                at >= 0 && at + wanted.length() <= to;
                at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }

    boolean startsWith(String prefix) {
        return from <= to && to - from >= prefix.length() && text.startsWith(prefix, from);
    }

    boolean endsWith(String suffix) {
        return from <= to && to - from >= suffix.length() && text.startsWith(suffix, to - suffix.length());
    }
}
